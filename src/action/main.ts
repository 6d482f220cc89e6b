import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { runAction } from './action.ts';

/** How long an upload that cannot be stopped may keep the process after the step has ended, in milliseconds. */
const LINGER_MS = 500;
/** How long a step has to report after an error that nothing caught, in milliseconds. */
const CRASH_LIMIT_MS = 4_000;

/** Runs the action in this process. The exit code is 1 until success is certain. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  // Deprecation warnings of dependencies are of no use to readers of a step's log.
  process.noDeprecation = true;
  let hasCrashed = false;
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
    process.on(name, () => stop.abort(new KoreaiError('cancelled', `The step was cancelled (${name})`)));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      hasCrashed = true;
      process.exitCode = 1;
      // The step ends the usual way, so that the job's id is reported.
      stop.abort(asKoreaiError(error));
      setTimeout(() => process.exit(1), CRASH_LIMIT_MS).unref();
    });
  }
  const passes = await runAction(stop.signal);
  process.exitCode = passes && !hasCrashed ? 0 : 1;
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
