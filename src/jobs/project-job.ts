import { randomUUID } from 'node:crypto';
import { formatInstant } from '../core/clock.ts';
import { sanitize } from '../core/sanitize.ts';
import { FAILED_WORDS, normalizeWord, RUNNING_WORDS, type WordTable } from '../core/status-words.ts';
import { AnswerError } from '../platform/answer-error.ts';
import type { CallOptions } from '../platform/client.ts';
import {
  joined,
  kindOfJob,
  type ProjectJobKind,
  type ProjectPath,
  type ProjectRecord,
} from '../platform/project-record.ts';
import { projectJobStatus, startProjectJob } from '../platform/projects.ts';
import { type Fields, strings } from '../platform/wire.ts';
import { eitherPath } from './either-path.ts';
import { factsOf, failed, judge } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { awaitLink, awaitResult, type JobToPoll, pollById } from './poll.ts';
import { startJob } from './start-job.ts';
import type { JobState, Poll, Succeeded } from './state.ts';

/**
 * Starts an export or an import of an Artemis project and polls it by its id.
 *
 * All attempts have one random `Idempotency-Key`, so that a refusal behind which a job was started after all cannot
 * start a second one. A request whose answer was lost is not repeated even so: the platform documents neither how long
 * a key counts nor how it answers a repeated request (artemis-api.md, section 2.10). The key is not derived from run and
 * content, because two exports of one run are two jobs.
 */
export async function startProject(
  context: JobContext,
  kind: ProjectJobKind,
  { projectId, apiPrefix }: ProjectPath,
  body: Fields,
): Promise<Job> {
  const project = { projectId, apiPrefix, kind };
  const key = `koreai-ci-${randomUUID()}`;
  const layers = 'layers' in body ? strings(body['layers']) : undefined;
  const job = await startJob(
    {
      noun: `project ${kind}`,
      what: `${kind} of project ${projectId}`,
      words: PROJECT_WORDS,
      send: (signal, platform) => startProjectJob(platform, { ...project, body, key }, signal).catch(withSizeHint),
      beforeAgain: `The platform has no list of ${kind}s: check in its console whether the ${kind} of the project is running or done, and then run again.`,
      poll: (job) => projectPoll(context, { ...project, ...job, layers }),
    },
    context,
  );
  return { ...job, isBareLink: true };
}

/** @throws the error, with what to do if the archive is too large */
function withSizeHint(error: unknown): never {
  if (!(error instanceof AnswerError) || error.httpStatus !== 413) throw error;
  throw error.with({
    hint: 'The archive is larger than the platform takes. Import fewer {layers} at once. Kore.ai publishes no limits for this API; those of the older one were 500 files, 1 MB each and 50 MB together.',
  });
}

/** The job to poll. */
interface ProjectWanted extends ProjectPath, JobToPoll {
  readonly kind: ProjectJobKind;
  /** The layers that were asked for; `undefined` for the platform's own choice. */
  readonly layers: readonly string[] | undefined;
}

/**
 * `rolling_back` has not ended, but can end in no success, and `reverted` is documented as "completed with changes
 * reverted" (artemis-api.md, section 2.3).
 */
const PROJECT_WORDS: WordTable = {
  succeeded: ['completed'],
  running: [...RUNNING_WORDS, 'validating', 'staging', 'activating', 'packaging'],
  failed: [...FAILED_WORDS, 'rollingback', 'reverting'],
};

/** What some words mean if the platform gives no other reason. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['rollingback', 'its changes are being undone, so it will not succeed'],
  ['reverted', 'its changes were undone'],
]);

/** Polls a job by its id. Without the usual prefix, it is an export if the platform knows it as one, else an import. */
export function projectPollOfAny(context: JobContext, job: Omit<ProjectWanted, 'kind'>): Poll {
  const poll = (kind: ProjectJobKind) => projectPoll(context, { ...job, kind });
  const kind = kindOfJob(job.jobId);
  if (kind) return poll(kind);
  const either = eitherPath([poll('export'), poll('import')]);
  return (options) => either((one) => one(options));
}

/** Polls an export or an import of an Artemis project by its id. A success has everything that it is judged by. */
function projectPoll(context: JobContext, wanted: ProjectWanted): Poll {
  const { kind } = wanted;
  let last: ProjectRecord | undefined;
  const read = (options: CallOptions) => projectJobStatus(context.platform, wanted, options);
  const poll = pollById({ ...wanted, noun: kind }, read, (record) => {
    last = record;
    const state = projectState(record, wanted);
    return state.kind === 'succeeded' ? withWarnings(state, record, context.clock.wall()) : state;
  });
  const checked = awaitResult(poll, {
    isAvailable: () => last !== undefined && isConfirmed(last, wanted),
    warning: `The ${kind} reports its success, but not yet all that confirms it.`,
    missing: {
      code: 'bad-response',
      message: `The ${kind} reports 'completed', but did not report valid dependencies and ${kind === 'export' ? 'the lockfile of its archive' : 'the state of each layer'}`,
      hint: 'Check the project in the console before you run again.',
    },
  });
  return kind === 'export' ? awaitLink(checked) : checked;
}

/** Judges a record that is known to be about the wanted job. */
function projectState(record: ProjectRecord, { kind, layers }: ProjectWanted): JobState {
  const noun = `project ${kind}`;
  const reason = record.error ?? (record.reason || (REASONS.get(normalizeWord(record.status)) ?? ''));
  const components = [...record.components, ...record.others];
  const facts = record.changes ? { applied: record.changes } : {};
  const state = judge({ ...record, reason }, noun, { words: PROJECT_WORDS, components, facts });
  const notLocked = kind === 'export' && record.locked.length > 0 ? missingLayers(layers, record.locked) : [];
  if (state.kind !== 'succeeded' || notLocked.length === 0) return state;
  const problem = `the lockfile of the archive does not name the layers that were asked for: ${notLocked.join(', ')}`;
  return failed({ ...factsOf(record), ...facts }, noun, problem, []);
}

/** Whether a success reports all that it is judged by. */
function isConfirmed({ isValid, locked, components }: ProjectRecord, { kind, layers }: ProjectWanted): boolean {
  const reported = kind === 'export' ? locked : components.map(({ name }) => name);
  const needsLayers = kind === 'import' || layers !== undefined;
  return isValid === true && !(needsLayers && reported.length === 0) && missingLayers(layers, reported).length === 0;
}

/** The wanted layers that were not reported. */
function missingLayers(wanted: readonly string[] | undefined, reported: readonly string[]): string[] {
  const found = new Set(reported.map(normalizeWord));
  return (wanted ?? []).filter((layer) => !found.has(normalizeWord(layer)));
}

/** Warnings never change the verdict. */
function withWarnings(state: Succeeded, record: ProjectRecord, wallMs: number): Succeeded {
  const { warnings, requiredVariables, expiresAt, serverTime = wallMs } = record;
  const notes = [
    warnings.length === 0 ? '' : `The platform warned: ${sanitize(joined(warnings), 600)}.`,
    requiredVariables.length === 0
      ? ''
      : `The project needs these variables in its environment: ${sanitize(requiredVariables.join(', '), 600)}.`,
    state.link !== '' && expiresAt !== undefined && expiresAt <= serverTime
      ? `The platform says that the download link expired ${formatInstant(expiresAt)}.`
      : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? state : { ...state, warning: notes.join(' ') };
}
