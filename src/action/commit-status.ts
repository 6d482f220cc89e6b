import { type Clock, sleep, systemClock } from '../core/clock.ts';
import { startDeadline } from '../core/deadline.ts';
import type { Log } from '../core/log.ts';
import { type Outcome, type Verdict, verdictOf } from '../run/outcome.ts';
import { askGithub, type GithubProblem, refused } from './github.ts';
import { runCommit } from './github-run.ts';
import { acceptedText } from './status-context.ts';

export interface CommitStatusOptions {
  /** Without it no status is set. It is sent to GitHub's API only. */
  token: string;
  /** The name of the status. */
  context: string;
  operation: string;
  /** What the runner sets: repository, commit, run, URL of the API. */
  environment: NodeJS.ProcessEnv;
  /** Redacts the token. */
  log: Log;
  /** Aborts when the runner stops the step. */
  stop: AbortSignal;
  clock?: Clock;
}

type State = 'pending' | 'success' | 'failure';

/** How long a status may take, its retry included, in milliseconds: a runner gives a cancelled step few seconds. */
const LIMIT_MS = 4_000;
/** The same for a step that was stopped before. */
const LIMIT_WHEN_STOPPED_MS = 2_000;
const RETRY_PAUSE_MS = 1_000;

/** Maximum length that GitHub accepts. */
const MAX_DESCRIPTION_LENGTH = 140;

export type CommitStatus = ReturnType<typeof commitStatus>;

/** Shows the step next to its commit on GitHub. Never throws, and takes a few seconds at most. */
export function commitStatus(options: CommitStatusOptions) {
  const { token, context, operation, log, stop, clock = systemClock } = options;
  const endsPending = new AbortController();
  let pending = Promise.resolve();
  let isRefused = false;

  const set = async (state: State, description: string, limitMs: number, cancel?: AbortSignal): Promise<void> => {
    if (token === '') return;
    const { signal, clear } = startDeadline(clock, limitMs, cancel ?? new AbortController().signal);
    const send = (): Promise<GithubProblem | undefined> => post(options, state, description, signal);
    let problem = await send();
    if (problem?.mayRetry) {
      // A status that is set twice does no harm.
      problem = await sleep(clock, RETRY_PAUSE_MS, signal).then(send, () => problem);
    }
    clear();
    if (!problem) return;
    isRefused = problem.isFinal;
    const line = `The commit status "${context}" was not set to ${state}. ${problem.text}`;
    // The final status replaces a pending one that was not set.
    if (isRefused || state !== 'pending') log.warning(line);
    else log.debug(line);
  };

  const finish = async (state: State, description: string): Promise<void> => {
    const limitMs = stop.aborted ? LIMIT_WHEN_STOPPED_MS : LIMIT_MS;
    const endsAt = clock.now() + limitMs;
    const clear = clock.schedule(limitMs / 2, () => endsPending.abort());
    await pending;
    clear();
    if (!isRefused) await set(state, description, endsAt - clock.now());
  };

  return {
    /** Sets `pending`, in the background. */
    begin(): void {
      pending = set('pending', `${operation} is running`, LIMIT_MS, endsPending.signal);
    },
    /**
     * Sets how the step ended. If jobs were only started, the status stays `pending`. A step without outcomes has a
     * status too, so that the one of an earlier run does not stay.
     */
    async end(outcomes: readonly Outcome[], { conclusion, errorCode }: Verdict = verdictOf(outcomes)): Promise<void> {
      if (conclusion === '') return pending;
      const code = errorCode === '' ? '' : ` (${errorCode})`;
      const targets = outcomes.length > 1 ? `${outcomes.length} targets` : outcomes[0]?.target;
      const description = `${conclusion}${code}${targets ? `: ${targets}` : ''}`;
      await finish(conclusion === 'success' ? 'success' : 'failure', description);
    },
  };
}

async function post(
  { token, context, environment }: CommitStatusOptions,
  state: State,
  description: string,
  signal: AbortSignal,
): Promise<GithubProblem | undefined> {
  const commit = runCommit(environment);
  if (typeof commit === 'string') return refused(commit);
  return askGithub({ token, environment, permission: 'statuses: write', signal }, (github) =>
    github.rest.repos.createCommitStatus({
      ...commit,
      state,
      context,
      description: acceptedText(description, MAX_DESCRIPTION_LENGTH),
    }),
  );
}
