import { tmpdir } from 'node:os';
import type { Deadline } from '../core/deadline.ts';
import { formatDuration } from '../core/duration.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { awaitLink } from '../jobs/await-result.ts';
import { confirmSuccess } from '../jobs/confirm.ts';
import { autoInterval, fixedInterval } from '../jobs/interval.ts';
import type { Job, JobContext, Operation } from '../jobs/operation.ts';
import { watch } from '../jobs/poll-loop.ts';
import type { Ended, JobState, Poll } from '../jobs/state.ts';
import { RecordGone } from '../jobs/until-seen.ts';
import type { Inputs } from '../operations/inputs.ts';
import { type Dependencies, platformOf } from './dependencies.ts';
import { explain } from './explain.ts';
import { emptyOutcome, learn, type Outcome } from './outcome.ts';
import { asStep, sinceOf } from './resume.ts';
import { type Shared, share } from './shared.ts';
import { retrying } from './with-retries.ts';

/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;

/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, upload. Never
 * throws: whatever goes wrong is the outcome.
 *
 * @param shared - what other targets of the step work with too. Default: nothing is shared
 */
export async function run(
  operation: Operation,
  inputs: Inputs,
  dependencies: Dependencies,
  shared?: Shared,
): Promise<Outcome> {
  const outcome = emptyOutcome(operation.name, inputs.target);
  outcome.details = operation.details?.(inputs) ?? [];
  const startedAt = dependencies.clock.now();
  const own = shared ?? share(inputs, dependencies);
  const { deadline } = own;
  const step = new Run(operation, inputs, dependencies, outcome, own);
  try {
    await step.go();
    // The archive is here and whole: nothing that comes later can make the platform's word untrue.
    outcome.conclusion = inputs.wait ? 'success' : '';
  } catch (thrown) {
    const error = explain(asKoreaiError(deadline.signal.aborted ? reasonOf(deadline, thrown) : thrown), outcome, {
      resume: (jobId) =>
        (dependencies.spellResume ?? asStep)(operation.resume(inputs, jobId, sinceOf(inputs, outcome))),
      startsJob: operation.startsJob,
      started: step.started,
      isSeen: step.isSeen,
      isOver: step.isOver || thrown instanceof RecordGone,
    });
    outcome.error = error;
    outcome.errorCode = error.code;
    outcome.conclusion = error.conclusion;
  } finally {
    if (!shared) deadline.clear();
    outcome.durationMs = dependencies.clock.now() - startedAt;
  }
  return outcome;
}

/** After the abort everything fails in its own way; only its reason is reported, unless an error says more. */
function reasonOf(deadline: Deadline, thrown: unknown): unknown {
  const reason: unknown = deadline.signal.reason;
  const isReported =
    thrown instanceof KoreaiError && (thrown.conclusion !== 'failure' || thrown.code === 'start-unknown');
  return isReported && reason instanceof KoreaiError ? thrown : reason;
}

class Run {
  readonly #operation: Operation;
  readonly #inputs: Inputs;
  readonly #dependencies: Dependencies;
  readonly #outcome: Outcome;
  readonly #shared: Shared;
  readonly #startedAt: number;
  #polls = 0;
  /** What the platform has accepted to do, `export of bot st-…`; empty until then. */
  started = '';
  /** True once a poll has shown the job, so that its id is no mistake. */
  isSeen = false;
  /** True once the platform has reported how the job ended, whatever that was. */
  isOver = false;

  constructor(operation: Operation, inputs: Inputs, dependencies: Dependencies, outcome: Outcome, shared: Shared) {
    this.#operation = operation;
    this.#inputs = inputs;
    this.#dependencies = dependencies;
    this.#outcome = outcome;
    this.#shared = shared;
    this.#startedAt = dependencies.clock.now();
  }

  async go(): Promise<void> {
    const { workspace, onEvent } = this.#dependencies;
    const { signal } = this.#shared.deadline;
    this.#nameJob();
    const collects = this.#operation.archive.length > 0 && this.#inputs.wait;
    // What only archives take is loaded for them alone.
    const collection = collects ? await import('./collect.ts') : undefined;
    const directory = collection ? await collection.prepareDirectory(workspace, this.#inputs.outputDir) : workspace;
    const platform = platformOf(this.#inputs, this.#dependencies, this.#shared.budget, this.#inputs.target);
    const job = await this.#phase('start', () => this.#operation.start(this.#inputs, this.#context(platform)));
    if (job.state) {
      learn(this.#outcome, job.state);
      onEvent({ type: 'started', outcome: this.#outcome });
      if (job.state.kind === 'failed') throw this.#failure(job.state);
    }
    if (!this.#inputs.wait) return this.#checkStarted();
    const awaitsLink = collects && this.#operation.archiveIsOptional !== true;
    const check = awaitsLink ? awaitLink(job.check) : job.check;
    const fresh = <T>(ask: () => Promise<T>): Promise<T> => platform.overFreshConnections(ask);
    const confirmed: Poll = job.isAnswer ? (signal) => fresh(() => check(signal)) : confirmSuccess(check, fresh);
    const ended = await this.#phase('wait', () => this.#waitFor(job, confirmed, awaitsLink));
    if (ended.kind === 'failed') throw this.#failure(ended);
    this.#warnOfAge();
    this.#outcome.hasEnded = true;
    if (!collection) return;
    // Looked at again: a link may have been put in its place while the job ran.
    await collection.prepareDirectory(workspace, this.#inputs.outputDir);
    const { report } = job;
    await new collection.Collection({
      operation: this.#operation,
      inputs: this.#inputs,
      dependencies: this.#dependencies,
      outcome: this.#outcome,
      platform,
      directory,
      check,
      signal,
      phase: (name, work) => this.#phase(name, work),
      ...(report ? { report } : {}),
    }).go(ended);
  }

  #context(platform: JobContext['platform']): JobContext {
    const { clock, random, log, spellResume = asStep, workspace, onEvent } = this.#dependencies;
    const { scratch = tmpdir(), variable = () => undefined } = this.#dependencies;
    const { deadline, budget, directory } = this.#shared;
    const withRetries = retrying({ clock, random, onEvent, signal: deadline.signal });
    return {
      platform,
      clock,
      random,
      log,
      spellResume,
      onEvent,
      workspace,
      scratch,
      variable,
      withRetries,
      ready: () => budget.paceOf(this.#inputs.target).ready(deadline.signal),
      started: (what) => {
        this.started = what;
      },
      timeoutMs: deadline.timeoutMs,
      remaining: () => deadline.remaining(),
      waitFor: (poll, from = 'now') =>
        this.#watch(poll, from === 'now', (state, nextPollMs) => {
          if (state.kind !== 'running') return;
          if (state.isStale) return onEvent({ type: 'polled', state, outcome: this.#outcome, nextPollMs });
          const { status, jobId = '', warning } = state;
          onEvent({ type: 'blocked', status, jobId, nextPollMs, warning });
        }),
      nameOf: (botId) => {
        const account = platformOf(this.#inputs, this.#dependencies, budget, '');
        return directory.nameOf(botId, account, withRetries);
      },
      signal: deadline.signal,
    };
  }

  /** A job that the inputs name is known before the first look. */
  #nameJob(): void {
    const { jobId } = this.#inputs.ids;
    const isRead = [...this.#operation.needs, ...this.#operation.takes].includes('jobId');
    if (jobId === undefined || !isRead) return;
    this.#outcome.jobId = jobId;
    this.#dependencies.onEvent({ type: 'named', outcome: this.#outcome });
  }

  /** Without an id nobody can pick the job up again. */
  #checkStarted(): void {
    this.#shared.deadline.signal.throwIfAborted();
    if (this.#outcome.jobId !== '') return;
    throw new KoreaiError('start-unknown', 'The platform took the request, but gave the job no id', {
      hint: 'Look at the platform before running again, or let the step wait for the job.',
    });
  }

  /** Without `since` the last completed job counts, and one that is there at the first look may be an old one. */
  #warnOfAge(): void {
    const isOpen = this.#operation.takes.includes('since') && this.#inputs.since === undefined;
    if (!isOpen || this.#inputs.ids.jobId !== undefined || this.#polls > 1) return;
    const { requestedAt } = this.#outcome;
    const age = requestedAt === undefined ? undefined : this.#dependencies.clock.wall() - requestedAt;
    if (age !== undefined && age < OLD_MS) return;
    const when = age === undefined ? 'at a time that the platform does not tell' : `${formatDuration(age)} ago`;
    this.#dependencies.log.warning(`This success was requested ${when}. Set since to let only newer ones count.`);
  }

  async #waitFor({ state: first }: Job, check: Poll, awaitsLink: boolean): Promise<Ended> {
    if (first?.kind === 'succeeded' && (first.link !== '' || !awaitsLink)) return first;
    return this.#watch(check, first === undefined, (state, nextPollMs) => {
      this.#polls += 1;
      this.isSeen ||= state.kind !== 'running' || state.isStale !== true;
      learn(this.#outcome, state);
      this.#dependencies.onEvent({ type: 'polled', state, outcome: this.#outcome, nextPollMs });
    });
  }

  #watch(check: Poll, pollsAtOnce: boolean, onState: (state: JobState, next: number | undefined) => void) {
    const { clock, random, onEvent } = this.#dependencies;
    const { pollIntervalMs, target } = this.#inputs;
    return watch(check, {
      clock,
      random,
      deadline: this.#shared.deadline,
      interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
      pace: this.#shared.budget.paceOf(target),
      pollsAtOnce,
      onState,
      onFailure: (error, retryMs) => onEvent({ type: 'poll-failed', error, retryMs }),
    });
  }

  #failure(state: Extract<JobState, { kind: 'failed' }>): KoreaiError {
    this.isOver = true;
    return new KoreaiError(state.code, state.message, { hint: state.hint });
  }

  async #phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    const now = (): number => this.#dependencies.clock.now() - this.#startedAt;
    const fromMs = now();
    try {
      this.#shared.deadline.signal.throwIfAborted();
      return await work();
    } finally {
      this.#outcome.phases.push({ name, fromMs, toMs: now() });
    }
  }
}
