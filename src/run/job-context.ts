import { tmpdir } from 'node:os';
import { maskSignedLink } from '../download/get-file.ts';
import { autoInterval, fixedInterval } from '../jobs/interval.ts';
import type { JobContext, Operation } from '../jobs/operation.ts';
import { watch } from '../jobs/poll-loop.ts';
import type { Ended, JobState, Poll } from '../jobs/state.ts';
import { type Dependencies, platformOf } from './dependencies.ts';
import type { Outcome } from './outcome.ts';
import type { RunInputs } from './read-step.ts';
import type { Shared } from './shared.ts';
import { retrying } from './with-retries.ts';

/** One run of an operation on one target. */
export interface RunState {
  readonly operation: Operation;
  readonly inputs: RunInputs;
  readonly dependencies: Dependencies;
  readonly shared: Shared;
  readonly outcome: Outcome;
  /** What the platform has accepted to do, `export of bot st-…`; empty until then. */
  started: string;
  polls: number;
  /** True once the operation has a job to poll. */
  hasJob: boolean;
  /** True once a poll has shown the job, so that its id is no mistake. */
  isSeen: boolean;
  /** True once the platform has reported how the job ended, with any result. */
  isOver: boolean;
  /** Runs a phase of work; the summary shows its duration. */
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** What an operation sees of a run. */
export function jobContext(state: RunState, platform: JobContext['platform']): JobContext {
  const { inputs, dependencies, shared, outcome } = state;
  const { clock, random, log, workspace, onEvent, failureLimits, scratch = tmpdir() } = dependencies;
  const { deadline, budget } = shared;
  const withRetries = retrying({ clock, random, onEvent, failureLimits, signal: deadline.signal });
  return {
    platform,
    clock,
    random,
    log,
    workspace,
    scratch,
    secrets: dependencies.secrets,
    withRetries,
    failureLimits,
    waits: inputs.wait,
    timeoutMs: deadline.timeoutMs,
    signal: deadline.signal,
    variable: (name) => inputs.variables[name] ?? dependencies.variable?.(name),
    maskLink: (link) => maskSignedLink(dependencies.secrets, link),
    maskVariable: (value) => dependencies.secrets.addVariable(value),
    onUpload: (name, bytes, total) => onEvent({ type: 'uploading', name, bytes, total }),
    ready: () => budget.paceOf(inputs.target).ready(deadline.signal),
    started: (what) => {
      state.started = what;
    },
    remaining: () => deadline.remaining(),
    waitFor: (poll, from = 'now') =>
      pollUntilEnded(state, poll, from === 'now', (polled, nextPollMs) => {
        if (polled.kind !== 'running') return;
        if (polled.isStale) return onEvent({ type: 'polled', state: polled, outcome, nextPollMs });
        const { status, jobId = '', warning } = polled;
        onEvent({ type: 'blocked', status, jobId, nextPollMs, warning });
      }),
    download: async ({ link }, check, directory) => {
      const { downloadResult } = await import('./download-result.ts');
      return downloadResult({ ...state, platform, check, isBareLink: false }, link, {
        directory,
        baseName: 'archive',
        formats: ['zip'],
      });
    },
    nameOf: (botId) => shared.nameOf(botId, platformOf(inputs, dependencies, budget, ''), withRetries),
  };
}

/** Polls within the deadline, the interval and the rate limits of a run. */
export function pollUntilEnded(
  { inputs, dependencies, shared }: RunState,
  poll: Poll,
  pollsAtOnce: boolean,
  onState: (state: JobState, nextPollMs: number | undefined) => void,
): Promise<Ended> {
  const { clock, random, onEvent, failureLimits } = dependencies;
  const { pollInterval, target } = inputs;
  return watch(poll, {
    clock,
    random,
    deadline: shared.deadline,
    interval: pollInterval === 'auto' ? autoInterval : fixedInterval(pollInterval),
    pace: shared.budget.paceOf(target),
    pollsAtOnce,
    failureLimits,
    onState,
    onFailure: (error, retryMs) => onEvent({ type: 'poll-failed', error, retryMs }),
  });
}
