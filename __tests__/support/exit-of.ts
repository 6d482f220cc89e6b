import type { ChildProcess } from 'node:child_process';

/** How long the streams of an ended process may stay open, in milliseconds: a background process may hold them. */
const HELD_MS = 5_000;

/**
 * The exit code of a process, after its output was read; -1 if a signal ended it. If a background process holds the
 * streams, the code comes without their end.
 */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const blocked = setTimeout(() => resolve(code ?? -1), HELD_MS);
      child.once('close', () => {
        clearTimeout(blocked);
        resolve(code ?? -1);
      });
    });
  });
}
