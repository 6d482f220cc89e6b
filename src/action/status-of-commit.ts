import { abortable } from '../core/abortable.ts';
import { systemClock } from '../core/clock.ts';
import type { KoreaiError } from '../core/errors.ts';
import { graceAfter } from '../core/grace.ts';
import type { InputName } from '../inputs/fields.ts';
import type { Outcome } from '../run/outcome.ts';
import { verdictOf } from '../run/verdict.ts';
import type { Commands } from './commands.ts';
import type { CommitStatus } from './commit-status.ts';
import { statusContext } from './status-context.ts';

/** What a step whose time is up may still spend on its commit status, in milliseconds. */
const LIMIT_WHEN_STOPPED_MS = 2_000;

/** The commit status of a step; of one without a token, nothing. */
export interface StatusOfStep {
  begin(): void;
  end(outcomes: readonly Outcome[], isStopped?: boolean): Promise<void>;
  /** A step that ended before it began: what an earlier run said of the commit must not stand. */
  fail(error: KoreaiError, isStopped?: boolean): Promise<void>;
}

/** Follows a step with a commit status, where there is a token for one. What it takes is loaded only then. */
export function statusOfCommit(
  raw: (name: InputName | 'operation') => string,
  environment: Readonly<Record<string, string | undefined>>,
  log: Commands,
  stop: AbortSignal = new AbortController().signal,
): StatusOfStep {
  const token = raw('githubToken');
  if (token === '') return { begin: () => {}, end: () => Promise.resolve(), fail: () => Promise.resolve() };
  const context = statusContext(raw, environment);
  let status: Promise<CommitStatus> | undefined;
  const load = (): Promise<CommitStatus> => {
    status ??= import('./commit-status.ts').then(({ createCommitStatus }) =>
      createCommitStatus({ token, context, environment, log }),
    );
    return status;
  };
  // The step ends as it ended, whatever becomes of its status.
  const warn = (error: unknown): void =>
    log.warning(`The commit status was not set: ${error instanceof Error ? error.message : String(error)}`);
  const settle = async (): Promise<void> => {
    try {
      const loaded = await load();
      await notLong(loaded.settled(), stop);
    } catch (error) {
      warn(error);
    }
  };
  const finish = async (isSuccess: boolean, description: string, isStopped: boolean): Promise<void> => {
    try {
      const loaded = await load();
      await notLong(loaded.finish(isSuccess, description, ...(isStopped ? [LIMIT_WHEN_STOPPED_MS] : [])), stop);
    } catch (error) {
      warn(error);
    }
  };
  return {
    begin() {
      void load().then(
        (loaded) => loaded.pending(`${raw('operation')} is running`),
        () => undefined,
      );
    },
    async end(outcomes, isStopped = stop.aborted) {
      const { conclusion, errorCode } = verdictOf(outcomes);
      // Jobs that were only started are still running: whoever waits for them says how they end.
      if (conclusion === '') return settle();
      const targets = outcomes.length === 1 ? (outcomes[0]?.target ?? '') : `${outcomes.length} targets`;
      const code = errorCode === '' ? '' : ` (${errorCode})`;
      await finish(conclusion === 'success', `${conclusion}${code}: ${targets}`.replace(/: $/, ''), isStopped);
    },
    fail: (error, isStopped = stop.aborted) => finish(false, `${error.conclusion} (${error.code})`, isStopped),
  };
}

/** A step that is told to stop meanwhile has seconds left, and leaves the status as it is. */
async function notLong(work: Promise<void>, stop: AbortSignal): Promise<void> {
  const grace = graceAfter(systemClock, stop, LIMIT_WHEN_STOPPED_MS);
  const late = stop.aborted ? new AbortController().signal : grace.signal;
  try {
    await abortable(work, late);
  } finally {
    grace.clear();
  }
}
