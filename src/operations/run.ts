import { prepareDirectory } from '../download/destination.ts';
import type { DownloadedFile } from '../download/download.ts';
import { autoInterval, fixedInterval } from '../jobs/interval.ts';
import { Pace } from '../jobs/pace.ts';
import type { Ended, JobState, Look, Succeeded } from '../jobs/state.ts';
import { watch } from '../jobs/watch.ts';
import { type Deadline, startDeadline } from '../kernel/deadline.ts';
import { formatDuration } from '../kernel/duration.ts';
import { asKoreaiError, KoreaiError } from '../kernel/errors.ts';
import { awaitLink } from './await-link.ts';
import { bringHome, type Errand, fromWorkspace } from './bring-home.ts';
import { type Engine, platformOf } from './engine.ts';
import { explain } from './explain.ts';
import type { Inputs } from './inputs.ts';
import { type Operation, targetOf } from './operation.ts';
import { emptyOutcome, learn, type Outcome } from './outcome.ts';
import { asStep } from './pick-up.ts';

/** A success requested longer ago than this may well not be the one that was meant. In milliseconds. */
const OLD_MS = 15 * 60_000;

const LOOKS_CUT =
  'The archive has every byte that the server declared, but not the directory that a zip ends with: it may have been cut at the platform. Set extract to true to let such an archive fail the step.';

/**
 * Runs one operation from its inputs to its outcome: start, wait, download, extract, upload. Never throws: whatever
 * goes wrong is the outcome.
 */
export async function run(operation: Operation, inputs: Inputs, engine: Engine): Promise<Outcome> {
  const outcome = emptyOutcome(operation.name, targetOf(operation, inputs));
  const startedAt = engine.clock.now();
  const deadline = startDeadline(engine.clock, inputs.timeoutMs, engine.signal);
  try {
    await new Run(operation, inputs, engine, outcome, deadline).go();
    // The archive is here and whole: nothing that comes later can make the platform's word untrue.
    outcome.conclusion = inputs.wait ? 'success' : '';
  } catch (thrown) {
    const error = explain(asKoreaiError(deadline.signal.aborted ? reasonOf(deadline, thrown) : thrown), outcome, {
      pickUp: (jobId) => (engine.wordPickUp ?? asStep)(operation.pickUp(inputs, jobId)),
    });
    outcome.error = error;
    outcome.errorCode = error.code;
    outcome.conclusion = error.conclusion;
  } finally {
    deadline.clear();
    outcome.durationMs = engine.clock.now() - startedAt;
  }
  return outcome;
}

/** After the abort everything fails in its own way; only its reason is worth telling, unless it was told in full. */
function reasonOf(deadline: Deadline, thrown: unknown): unknown {
  const reason: unknown = deadline.signal.reason;
  const isTold = thrown instanceof KoreaiError && reason instanceof KoreaiError && thrown.conclusion !== 'failure';
  return isTold ? thrown : reason;
}

class Run {
  readonly #operation: Operation;
  readonly #inputs: Inputs;
  readonly #engine: Engine;
  readonly #outcome: Outcome;
  readonly #deadline: Deadline;
  readonly #startedAt: number;
  #looks = 0;

  constructor(operation: Operation, inputs: Inputs, engine: Engine, outcome: Outcome, deadline: Deadline) {
    this.#operation = operation;
    this.#inputs = inputs;
    this.#engine = engine;
    this.#outcome = outcome;
    this.#deadline = deadline;
    this.#startedAt = engine.clock.now();
  }

  async go(): Promise<void> {
    const { clock, random, log, wordPickUp = asStep, workspace, onEvent } = this.#engine;
    const { signal } = this.#deadline;
    for (const name of this.#inputs.ignored) log.warning(`${name} is not read by ${this.#operation.name}.`);
    this.#nameJob();
    const bringsHome = this.#operation.archive.length > 0 && this.#inputs.wait;
    const directory = bringsHome ? await prepareDirectory(workspace, this.#inputs.outputDir) : workspace;
    const pace = new Pace(clock);
    const platform = platformOf(this.#inputs, this.#engine, pace);
    const job = await this.#phase('start', () =>
      this.#operation.start(this.#inputs, { platform, clock, random, log, wordPickUp, signal }),
    );
    if (job.state) {
      learn(this.#outcome, job.state);
      onEvent({ type: 'started', outcome: this.#outcome });
      if (job.state.kind === 'failed') throw errorOf(job.state);
    }
    if (!this.#inputs.wait) return this.#checkStarted();
    const check = bringsHome ? awaitLink(job.check) : job.check;
    const ended = await this.#phase('wait', () => this.#waitFor(job.state, check, { bringsHome, pace }));
    if (ended.kind === 'failed') throw errorOf(ended);
    this.#warnOfAge();
    this.#outcome.hasEnded = true;
    if (!bringsHome) return;
    // Looked at again: a link may have been put in its place while the job ran.
    await prepareDirectory(workspace, this.#inputs.outputDir);
    await this.#bringHome(
      {
        operation: this.#operation,
        inputs: this.#inputs,
        engine: this.#engine,
        platform,
        directory,
        check,
        signal,
      },
      ended,
    );
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
    this.#deadline.signal.throwIfAborted();
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

  async #waitFor(
    first: JobState | undefined,
    check: Look,
    { bringsHome, pace }: { bringsHome: boolean; pace: Pace },
  ): Promise<Ended> {
    const isEnd = first?.kind === 'succeeded' && (first.link !== '' || !bringsHome);
    if (isEnd) return first;
    const { clock, random, onEvent } = this.#engine;
    const { pollIntervalMs } = this.#inputs;
    return watch(check, {
      clock,
      random,
      deadline: this.#deadline,
      interval: pollIntervalMs === undefined ? autoInterval : fixedInterval(pollIntervalMs),
      pace,
      looksAtOnce: first === undefined,
      onState: (state, nextLookMs) => {
        this.#looks += 1;
        learn(this.#outcome, state);
        onEvent({ type: 'looked', state, outcome: this.#outcome, nextLookMs });
      },
      onFailure: (error, retryMs) => onEvent({ type: 'look-failed', error, retryMs }),
    });
  }

  async #bringHome(errand: Errand, succeeded: Succeeded): Promise<void> {
    const { log, workspace, onEvent, upload } = this.#engine;
    const outcome = this.#outcome;
    const file = await this.#phase('download', () => bringHome(errand, succeeded));
    outcome.file = { path: fromWorkspace(workspace, file.path), size: file.size, sha256: file.sha256 };
    onEvent({ type: 'downloaded', file: outcome.file, outcome });
    if (file.looksCut) log.warning(LOOKS_CUT);
    if (this.#inputs.extract) {
      const { extract } = await import('../download/extract.ts');
      const { unpackTar } = this.#engine;
      const options = { signal: errand.signal, ...(unpackTar ? { unpackTar } : {}) };
      const path = await this.#phase('extract', () => extract(file, options));
      outcome.extractedPath = fromWorkspace(workspace, path);
      onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
    }
    if (this.#inputs.uploadArtifact && upload) {
      const artifact = await this.#phase('upload', () => upload(this.#artifactOf(file), errand.signal));
      outcome.artifact = artifact;
      onEvent({ type: 'uploaded', artifact, outcome });
    }
  }

  #artifactOf({ path, sha256, format }: DownloadedFile) {
    const name = `${this.#inputs.artifactName ?? this.#outcome.target}.${format}`;
    return { path, name, sha256, retentionDays: this.#inputs.artifactRetentionDays };
  }

  async #phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    const now = (): number => this.#engine.clock.now() - this.#startedAt;
    const fromMs = now();
    try {
      this.#deadline.signal.throwIfAborted();
      return await work();
    } finally {
      this.#outcome.phases.push({ name, fromMs, toMs: now() });
    }
  }
}

function errorOf(state: Extract<JobState, { kind: 'failed' }>): KoreaiError {
  return new KoreaiError(state.code, state.message, { hint: state.hint });
}
