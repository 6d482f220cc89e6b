import { tmpdir } from 'node:os';
import { sleep } from '../core/clock.ts';
import { type Deadline, startDeadline } from '../core/deadline.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { FailureBudget, withLastFailure } from '../core/failures.ts';
import { maskSignedLink } from '../download/get-file.ts';
import type { BotList } from '../jobs/bot-list.ts';
import type { JobContext, Operation } from '../jobs/operation.ts';
import { type HostBudget, hostBudget } from '../jobs/pace.ts';
import { autoInterval, fixedInterval } from '../jobs/poll-interval.ts';
import { watch } from '../jobs/poll-loop.ts';
import type { Ended, JobState, Poll } from '../jobs/state.ts';
import { jwtWarning } from '../platform/auth.ts';
import type { Platform } from '../platform/client.ts';
import { type Dependencies, platformOf } from './dependencies.ts';
import { applyState, type Outcome } from './outcome.ts';
import type { RunInputs } from './read-step.ts';

/** What the targets of a step share. */
export interface Shared {
  readonly deadline: Deadline;
  readonly budget: HostBudget;
  /** The name of a bot in the account's list. @throws KoreaiError `not-found` if it is not in it */
  readonly nameOf: ReturnType<typeof botNames>;
}

/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
export function share({ credentials, timeout }: RunInputs, { clock, log, signal }: Dependencies): Shared {
  const warning = credentials.kind === 'jwt' ? jwtWarning(credentials.jwt, clock.wall(), timeout) : undefined;
  if (warning !== undefined) log.warning(warning);
  return { deadline: startDeadline(clock, timeout, signal), budget: hostBudget(clock), nameOf: botNames() };
}

/** The names of the account's bots, requested once per step. */
function botNames() {
  let list: Promise<BotList> | undefined;
  return async (botId: string, account: Platform, withRetries: JobContext['withRetries']): Promise<string> => {
    const { allBots } = await import('../jobs/bot-list.ts');
    list ??= allBots(account, withRetries);
    const { bots, missing } = await list.catch((error: unknown) => {
      // The request may succeed for another target.
      list = undefined;
      throw error;
    });
    const bot = bots.find(({ id }) => id === botId);
    if (bot) return bot.name;
    const some = missing === '' ? '' : `, but the list is incomplete: the platform returned ${missing}`;
    throw new KoreaiError('not-found', `Bot ${botId} is not in the account's list of bots${some}`, {
      hint: 'Its name cannot be compared with {expectedBotName}, so nothing was written. Check {botId} and {host}.',
    });
  };
}

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
  /** True until the operation has a job to poll. */
  hasNoJob: boolean;
  /** True once a poll has shown the job, so that its id is no mistake. */
  isSeen: boolean;
  /** True once the platform has reported how the job ended, with any result. */
  isOver: boolean;
  /** True if only the reply to the start had the link of the archive. */
  isLinkIssuedOnce?: boolean;
  /** Runs a phase of work; the summary shows its duration. */
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** What an operation sees of a run. */
export function jobContext(state: RunState, platform: JobContext['platform']): JobContext {
  const { inputs, dependencies, shared, outcome } = state;
  const { clock, random, log, workspace, secrets, onEvent, failureLimits, scratch = tmpdir() } = dependencies;
  const { deadline, budget } = shared;
  const { signal, timeoutMs } = deadline;
  const withRetries: JobContext['withRetries'] = (ask) => retried(ask, dependencies, signal);
  return {
    platform,
    clock,
    random,
    log,
    workspace,
    scratch,
    secrets,
    withRetries,
    failureLimits,
    timeoutMs,
    signal,
    waits: inputs.wait,
    variable: (name) => inputs.variables[name] ?? dependencies.variable?.(name),
    maskLink: (link) => maskSignedLink(secrets, link),
    onUpload: (name, bytes, total) => onEvent({ type: 'uploading', name, bytes, total }),
    ready: () => budget.paceOf(inputs.target).ready(signal),
    started: (what) => {
      state.started = what;
    },
    sawOlder: (requestedAt) => applyState(outcome, { kind: 'running', status: '', requestedAt, isStale: true }),
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
      const to = { directory, baseName: 'archive', formats: ['zip'] as const };
      return downloadResult({ inputs, dependencies, signal, platform, check, isBareLink: false }, link, to);
    },
    nameOf: (botId) => shared.nameOf(botId, platformOf(inputs, dependencies, budget, ''), withRetries),
  };
}

/** Repeats a request that starts nothing, within the failure budget; a timeout names the last failure before it. */
async function retried<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  { clock, random, onEvent, failureLimits }: Dependencies,
  signal: AbortSignal,
): Promise<T> {
  const failures = new FailureBudget(clock, random, failureLimits);
  let last: KoreaiError | undefined;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await ask(signal);
    } catch (thrown) {
      if (signal.aborted) throw withLastFailure(signal.reason, last);
      last = asKoreaiError(thrown);
      const retryMs = failures.spend(last);
      onEvent({ type: 'poll-failed', error: last, retryMs });
      await sleep(clock, retryMs, signal).catch((reason: unknown) => {
        throw withLastFailure(reason, last);
      });
    }
  }
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
