import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterTest } from './after-test.ts';

/** How long {@link RunningNode.until} waits, in milliseconds. */
const UNTIL_LIMIT_MS = 100_000;

export interface NodeEnd {
  /** Exit code; -1 if a signal ended the process. */
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunningNode {
  readonly child: ChildProcessWithoutNullStreams;
  /** What has been printed so far. */
  readonly printed: Readonly<Omit<NodeEnd, 'code'>>;
  /** Waits until a condition is true. */
  until(isReached: () => boolean): Promise<void>;
  readonly ended: Promise<NodeEnd>;
}

/** Starts Node.js in a process of its own, which ends with the test. */
export function startNode(args: readonly string[], options: Pick<SpawnOptions, 'cwd' | 'env'>): RunningNode {
  const child = spawn(process.execPath, args, { ...options, stdio: 'pipe' });
  afterTest(() => child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  return {
    child,
    printed,
    async until(isReached) {
      const limit = AbortSignal.timeout(UNTIL_LIMIT_MS);
      while (!isReached()) {
        if (child.exitCode !== null || limit.aborted) {
          throw new Error(`The process did not get there.\n${printed.stdout}${printed.stderr}`);
        }
        await delay(10);
      }
    },
    ended: new Promise((done) => child.once('close', (code) => done({ code: code ?? -1, ...printed }))),
  };
}
