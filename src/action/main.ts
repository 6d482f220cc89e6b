import { action } from './action.ts';
import { stdout } from './stdout.ts';

/** How long something may hold the process after the step has ended, in milliseconds: an upload cannot be stopped. */
const LINGER_MS = 500;

/** How long a step whose process crashed has to tell of it, in milliseconds. */
const CRASH_LINGER_MS = 4_000;

/** Runs the action in this process. The exit code says success only once that is known. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  let hasCrashed = false;
  // What a dependency should not use any more is no news for who reads the log of a step.
  process.noDeprecation = true;
  const passes = await action({
    env: process.env,
    cwd: () => process.cwd(),
    write: stdout(),
    onStop: (stop) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop(name));
    },
    onCrash: (stop) => {
      for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
        process.on(event, (error: unknown) => {
          hasCrashed = true;
          process.exitCode = 1;
          stop(error);
          setTimeout(() => process.exit(1), CRASH_LINGER_MS).unref();
        });
      }
    },
  });
  process.exitCode = passes && !hasCrashed ? 0 : 1;
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
