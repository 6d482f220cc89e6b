import { formatDuration } from '../core/clock.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { LinkGone } from '../download/download-errors.ts';
import type { Job, Operation } from '../jobs/operation.ts';
import { awaitLink, confirmSuccess, RecordGone } from '../jobs/poll.ts';
import type { Ended, Failed, Poll } from '../jobs/state.ts';
import { type Dependencies, platformOf } from './dependencies.ts';
import { jobContext, pollUntilEnded, type RunState, type Shared, share } from './job-context.ts';
import { applyState, emptyOutcome, failedAs, type Outcome } from './outcome.ts';
import type { RunInputs } from './read-step.ts';
import { explain, resumeOf, spelled, spelledLog } from './resume.ts';

/** A success requested longer ago than this may not be the intended one. In milliseconds. */
const OLD_MS = 15 * 60_000;

/**
 * Runs one operation on one target, from its inputs to its outcome: start, wait, download, extract, report, upload.
 * Never throws: errors are in the outcome.
 *
 * @param shared - what the targets of the step share. Default: nothing is shared
 */
export async function run(
  operation: Operation,
  inputs: RunInputs,
  dependencies: Dependencies,
  shared?: Shared,
): Promise<Outcome> {
  const { clock, log, spelling } = dependencies;
  const startedAt = clock.now();
  const state: RunState = {
    operation,
    inputs,
    dependencies: { ...dependencies, log: spelledLog(log, spelling) },
    shared: shared ?? share(inputs, dependencies),
    outcome: { ...emptyOutcome(operation.name, inputs.target), details: operation.details?.(inputs) ?? [] },
    started: '',
    polls: 0,
    hasNoJob: true,
    isSeen: false,
    isOver: false,
    phase: async (name, work) => {
      const fromMs = clock.now() - startedAt;
      try {
        state.shared.deadline.signal.throwIfAborted();
        return await work();
      } finally {
        state.outcome.phases.push({ name, fromMs, toMs: clock.now() - startedAt });
      }
    },
  };
  const { outcome } = state;
  try {
    await startAndCollect(state);
    // The archive is complete, so no later failure may change the verdict.
    outcome.conclusion = inputs.wait ? 'success' : '';
  } catch (thrown) {
    Object.assign(outcome, failedAs(outcome, spelled(explainEnd(thrown, state), spelling)));
  } finally {
    if (!shared) state.shared.deadline.clear();
    outcome.durationMs = clock.now() - startedAt;
  }
  return outcome;
}

async function startAndCollect(state: RunState): Promise<void> {
  const { operation, inputs, dependencies, shared, outcome, phase } = state;
  const { workspace, onEvent } = dependencies;
  nameJob(state);
  const collects = inputs.wait && (operation.archive.length > 0 || operation.result.includes('reportPath'));
  // Loaded only if there is something to write.
  const collection = collects ? await import('./collect.ts') : undefined;
  const directory = collection ? await collection.prepare(state) : workspace;
  const platform = platformOf(inputs, dependencies, shared.budget, inputs.target);
  const job = await phase('start', () => operation.start(inputs, jobContext(state, platform)));
  state.hasNoJob = job.isAnswer === true;
  state.isLinkIssuedOnce = job.isLinkIssuedOnce === true;
  if (job.state) {
    applyState(outcome, job.state);
    onEvent({ type: 'started', outcome });
    if (job.state.kind === 'failed') throw failure(state, job.state);
  }
  if (!inputs.wait) return checkStarted(state);
  const awaitsLink = collects && operation.result.includes('file') && job.content === undefined;
  const check = awaitsLink ? awaitLink(job.check) : job.check;
  const confirmed: Poll = job.isAnswer
    ? ({ signal }) => check({ signal, freshConnection: true })
    : confirmSuccess(check);
  const ended = await phase('wait', () => waitForEnd(state, job, confirmed, awaitsLink));
  const { report, content, reportsFailure, isBareLink = false } = job;
  const { signal } = shared.deadline;
  const results = { ...state, signal, platform, directory, check, report, content, isBareLink };
  if (ended.kind === 'failed') {
    const error = failure(state, ended);
    // If the report fails, the error of the job counts.
    throw (reportsFailure && (await collection?.report(results, ended, undefined).catch(() => undefined))) || error;
  }
  warnOfAge(state);
  outcome.hasEnded = true;
  await collection?.collect(results, ended);
}

/** Reports a job that the inputs name before its first poll. */
function nameJob({ inputs, outcome, dependencies }: RunState): void {
  const { jobId } = inputs;
  if (jobId === undefined) return;
  outcome.jobId = jobId;
  dependencies.onEvent({ type: 'named', outcome });
}

/** Fails if the started job has no id, because it could not be resumed. */
function checkStarted({ shared, outcome }: RunState): void {
  shared.deadline.signal.throwIfAborted();
  if (outcome.jobId !== '') return;
  throw new KoreaiError('start-unknown', 'The platform accepted the request, but gave the job no id', {
    hint: 'Check the platform before you run again, or set {wait} to true.',
  });
}

async function waitForEnd(state: RunState, { state: first }: Job, check: Poll, awaitsLink: boolean): Promise<Ended> {
  if (first?.kind === 'succeeded' && (first.link !== '' || !awaitsLink)) return first;
  return pollUntilEnded(state, check, first === undefined, (polled, nextPollMs) => {
    state.polls += 1;
    state.isSeen ||= polled.kind !== 'running' || polled.isStale !== true;
    applyState(state.outcome, polled);
    state.dependencies.onEvent({ type: 'polled', state: polled, outcome: state.outcome, nextPollMs });
  });
}

/** Without `since` the last completed job counts, so a success at the first poll may be an old one. */
function warnOfAge({ operation, inputs, outcome, polls, dependencies }: RunState): void {
  const isOpen = operation.takes.includes('since') && inputs.since === undefined;
  // A success at the first poll is confirmed by another request, which does not count as a poll.
  if (!isOpen || inputs.jobId !== undefined || polls > 1) return;
  const { requestedAt } = outcome;
  const age = requestedAt === undefined ? undefined : dependencies.clock.wall() - requestedAt;
  if (age !== undefined && age < OLD_MS) return;
  const when = age === undefined ? 'at an unknown time' : `${formatDuration(age)} ago`;
  dependencies.log.warning(`This success was requested ${when}. Set {since} to accept only newer ones.`);
}

function failure(state: RunState, { code, message, hint }: Failed): KoreaiError {
  state.isOver = true;
  return new KoreaiError(code, message, { hint });
}

/** The error that ended a run, with the job that the run left. */
function explainEnd(thrown: unknown, state: RunState): KoreaiError {
  const { operation, inputs, outcome, shared } = state;
  const { signal } = shared.deadline;
  const error = asKoreaiError(signal.aborted ? reasonOf(signal, thrown) : thrown);
  return explain(error, outcome, {
    ...state,
    resume: resumeOf(operation, inputs, outcome),
    isOver: state.isOver || thrown instanceof RecordGone || thrown instanceof LinkGone,
  });
}

/** After an abort its reason is reported, not the errors that it causes, unless an error says more. */
function reasonOf({ reason }: AbortSignal, thrown: unknown): unknown {
  const saysMore =
    thrown instanceof KoreaiError && (thrown.conclusion !== 'failure' || thrown.code === 'start-unknown');
  return saysMore && reason instanceof KoreaiError ? thrown : reason;
}
