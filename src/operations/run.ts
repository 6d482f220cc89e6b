import { tmpdir } from 'node:os';
import { confirmSuccess } from '../jobs/confirm.ts';
import { autoInterval, fixedInterval } from '../jobs/interval.ts';
import type { Ended, JobState, Look } from '../jobs/state.ts';
import { watch } from '../jobs/watch.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { formatDuration } from '../kernel/duration.ts';
import { asKoreaiError, KoreaiError } from '../kernel/errors.ts';
import { awaitLink } from './await-result.ts';
import { type Engine, platformOf } from './engine.ts';
import { explain } from './explain.ts';
import type { Inputs } from './inputs.ts';
import type { Job, JobContext, Operation } from './operation.ts';
import { emptyOutcome, learn, type Outcome } from './outcome.ts';
import { patient } from './patient.ts';
import { asStep, sinceOf } from './pick-up.ts';
import { type Shared, share } from './shared.ts';
import { RecordGone } from './until-seen.ts';

/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;

/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, upload. Never
 * throws: whatever goes wrong is the outcome.
 *
 * @param shared - what other targets of the step work with too. Default: nothing is shared
 */
export async function run(operation: Operation, inputs: Inputs, engine: Engine, shared?: Shared): Promise<Outcome> {
  const outcome = emptyOutcome(operation.name, inputs.target);
  outcome.details = operation.details?.(inputs) ?? [];
  const startedAt = engine.clock.now();
  const own = shared ?? share(inputs, engine);
  const { deadline } = own;
  const step = new Run(operation, inputs, engine, outcome, own);
  try {
    await step.go();
    // The archive is here and whole: nothing that comes later can make the platform's word untrue.
    outcome.conclusion = inputs.wait ? 'success' : '';
  } catch (thrown) {
    const error = explain(asKoreaiError(deadline.signal.aborted ? reasonOf(deadline, thrown) : thrown), outcome, {
      pickUp: (jobId) => (engine.wordPickUp ?? asStep)(operation.pickUp(inputs, jobId, sinceOf(inputs, outcome))),
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
    outcome.durationMs = engine.clock.now() - startedAt;
  }
  return outcome;
}

/** After the abort everything fails in its own way; only its reason is reported, unless an error says more. */
function reasonOf(deadline: Deadline, thrown: unknown): unknown {
  const reason: unknown = deadline.signal.reason;
  const isTold = thrown instanceof KoreaiError && (thrown.conclusion !== 'failure' || thrown.code === 'start-unknown');
  return isTold && reason instanceof KoreaiError ? thrown : reason;
}

class Run {
  readonly #operation: Operation;
  readonly #inputs: Inputs;
  readonly #engine: Engine;
  readonly #outcome: Outcome;
  readonly #shared: Shared;
  readonly #startedAt: number;
  #looks = 0;
  /** What the platform has accepted to do, `export of bot st-…`; empty until then. */
  started = '';
  /** True once a poll has shown the job, so that its id is no mistake. */
  isSeen = false;
  /** True once the platform has reported how the job ended, whatever that was. */
  isOver = false;

  constructor(operation: Operation, inputs: Inputs, engine: Engine, outcome: Outcome, shared: Shared) {
    this.#operation = operation;
    this.#inputs = inputs;
    this.#engine = engine;
    this.#outcome = outcome;
    this.#shared = shared;
    this.#startedAt = engine.clock.now();
  }

  async go(): Promise<void> {
    const { workspace, onEvent } = this.#engine;
    const { signal } = this.#shared.deadline;
    this.#nameJob();
    const bringsHome = this.#operation.archive.length > 0 && this.#inputs.wait;
    // What only archives take is loaded for them alone.
    const home = bringsHome ? await import('./homecoming.ts') : undefined;
    const directory = home ? await home.prepareDirectory(workspace, this.#inputs.outputDir) : workspace;
    const platform = platformOf(this.#inputs, this.#engine, this.#shared.budget, this.#inputs.target);
    const job = await this.#phase('start', () => this.#operation.start(this.#inputs, this.#context(platform)));
    if (job.state) {
      learn(this.#outcome, job.state);
      onEvent({ type: 'started', outcome: this.#outcome });
      if (job.state.kind === 'failed') throw this.#failure(job.state);
    }
    if (!this.#inputs.wait) return this.#checkStarted();
    const awaitsLink = bringsHome && this.#operation.archiveIsOptional !== true;
    const check = awaitsLink ? awaitLink(job.check) : job.check;
    const fresh = <T>(ask: () => Promise<T>): Promise<T> => platform.overFreshConnections(ask);
    const confirmed: Look = job.isAnswer ? (signal) => fresh(() => check(signal)) : confirmSuccess(check, fresh);
    const ended = await this.#phase('wait', () => this.#waitFor(job, confirmed, awaitsLink));
    if (ended.kind === 'failed') throw this.#failure(ended);
    this.#warnOfAge();
    this.#outcome.hasEnded = true;
    if (!home) return;
    // Looked at again: a link may have been put in its place while the job ran.
    await home.prepareDirectory(workspace, this.#inputs.outputDir);
    const { report } = job;
    await new home.Homecoming({
      operation: this.#operation,
      inputs: this.#inputs,
      engine: this.#engine,
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
    const { clock, random, log, wordPickUp = asStep, workspace, onEvent } = this.#engine;
    const { scratch = tmpdir(), variable = () => undefined } = this.#engine;
    const { deadline, budget, directory } = this.#shared;
    const patiently = patient({ clock, random, onEvent, signal: deadline.signal });
    return {
      platform,
      clock,
      random,
      log,
      wordPickUp,
      onEvent,
      workspace,
      scratch,
      variable,
      patiently,
      ready: () => budget.paceOf(this.#inputs.target).ready(deadline.signal),
      started: (what) => {
        this.started = what;
      },
      timeoutMs: deadline.timeoutMs,
      remaining: () => deadline.remaining(),
      waitFor: (look, from = 'now') =>
        this.#watch(look, from === 'now', (state, nextLookMs) => {
          if (state.kind !== 'running') return;
          if (state.isStale) return onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
          const { status, jobId = '', warning } = state;
          onEvent({ type: 'held', status, jobId, nextLookMs, warning });
        }),
      nameOf: (botId) => {
        const account = platformOf(this.#inputs, this.#engine, budget, '');
        return directory.nameOf(botId, account, patiently);
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
    this.#engine.onEvent({ type: 'named', outcome: this.#outcome });
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
    if (!isOpen || this.#inputs.ids.jobId !== undefined || this.#looks > 1) return;
    const { requestedAt } = this.#outcome;
    const age = requestedAt === undefined ? undefined : this.#engine.clock.wall() - requestedAt;
    if (age !== undefined && age < OLD_MS) return;
    const when = age === undefined ? 'at a time that the platform does not tell' : `${formatDuration(age)} ago`;
    this.#engine.log.warning(`This success was requested ${when}. Set since to let only newer ones count.`);
  }

  async #waitFor({ state: first }: Job, check: Look, awaitsLink: boolean): Promise<Ended> {
    if (first?.kind === 'succeeded' && (first.link !== '' || !awaitsLink)) return first;
    return this.#watch(check, first === undefined, (state, nextLookMs) => {
      this.#looks += 1;
      this.isSeen ||= state.kind !== 'running' || state.isStale !== true;
      learn(this.#outcome, state);
      this.#engine.onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
    });
  }

  #watch(check: Look, looksAtOnce: boolean, onState: (state: JobState, next: number | undefined) => void) {
    const { clock, random, onEvent } = this.#engine;
    const { pollIntervalMs, target } = this.#inputs;
    return watch(check, {
      clock,
      random,
      deadline: this.#shared.deadline,
      interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
      pace: this.#shared.budget.paceOf(target),
      looksAtOnce,
      onState,
      onFailure: (error, retryMs) => onEvent({ type: 'look-failed', error, retryMs }),
    });
  }

  #failure(state: Extract<JobState, { kind: 'failed' }>): KoreaiError {
    this.isOver = true;
    return new KoreaiError(state.code, state.message, { hint: state.hint });
  }

  async #phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    const now = (): number => this.#engine.clock.now() - this.#startedAt;
    const fromMs = now();
    try {
      this.#shared.deadline.signal.throwIfAborted();
      return await work();
    } finally {
      this.#outcome.phases.push({ name, fromMs, toMs: now() });
    }
  }
}
