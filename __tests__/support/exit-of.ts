import type { ChildProcess } from 'node:child_process';

/** How long the streams of an ended process may stay open before somebody in the background is taken to hold them. */
const HELD_MS = 5_000;

/**
 * The exit code of a process, once all it wrote has been read; -1 where a signal ended it. A process that it left in the
 * background may hold the streams: then the code comes without their end.
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
