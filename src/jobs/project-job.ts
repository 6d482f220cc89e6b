import { randomUUID } from 'node:crypto';
import { formatInstant } from '../core/clock.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { FAILED_WORDS, normalizeStatus, RUNNING_WORDS, type WordTable } from '../core/status-words.ts';
import { AnswerError } from '../platform/answer-error.ts';
import type { ProjectJobKind, ProjectPath, ProjectRecord } from '../platform/project-record.ts';
import { projectJobStatus, startProjectJob } from '../platform/projects.ts';
import { type Fields, strings } from '../platform/wire.ts';
import { failed, judge } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { awaitLink, awaitResult, pollById } from './poll.ts';
import { acceptedState, startOnce, withJobId } from './start-once.ts';
import type { JobFacts, JobState, Poll, Succeeded } from './state.ts';

/**
 * Starts an export or an import of an Artemis project and polls it by its id.
 *
 * All attempts have one random `Idempotency-Key`, so that a refusal behind which a job was started after all cannot
 * start a second one. A lost answer is not repeated even so: the platform documents neither how long a key counts nor
 * what a repeated request is answered (artemis-api.md, section 2.10). The key is not derived from run and content,
 * because two exports of one run are two jobs.
 */
export async function startProject(
  context: JobContext,
  kind: ProjectJobKind,
  { projectId, apiPrefix }: ProjectPath,
  body: Fields,
): Promise<Job> {
  const project = { projectId, apiPrefix };
  const key = `koreai-ci-${randomUUID()}`;
  const what = `${kind} of project ${projectId}`;
  const started = await startOnce(
    {
      what,
      send: async (signal, platform) => {
        const record = await startProjectJob(platform, { ...project, kind, body, key }, signal).catch(explained);
        return withJobId(record, what);
      },
      beforeAgain: `The platform has no list of ${kind}s: check in its console whether the ${kind} of the project is running or done, and then run again.`,
    },
    context,
  );
  const layers = 'layers' in body ? strings(body['layers']) : undefined;
  const wanted = { ...project, kind, jobId: started.id, layers, isIssued: true };
  return { state: startedState(started), check: projectPoll(context, wanted), isBareLink: true };
}

function explained(error: unknown): never {
  if (!(error instanceof AnswerError) || error.httpStatus !== 413) throw error;
  throw error.with({
    hint: 'The archive is larger than the platform takes. Import fewer {layers} at once. Kore.ai publishes no limits for this API; those of the older one were 500 files, 1 MB each and 50 MB together.',
  });
}

/** The job to poll. */
interface ProjectWanted extends ProjectPath {
  readonly kind: ProjectJobKind;
  readonly jobId: string;
  /** The layers that were asked for; `undefined` for the platform's own choice. */
  readonly layers: readonly string[] | undefined;
  /** True if this run started it. */
  readonly isIssued?: boolean;
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

/** Polls an export or an import of an Artemis project by its id. A success has everything that it is judged by. */
export function projectPoll(context: JobContext, wanted: ProjectWanted): Poll {
  const { jobId, kind, isIssued } = wanted;
  let last: ProjectRecord | undefined;
  const read = (...request: Parameters<Poll>) => projectJobStatus(context.platform, wanted, ...request);
  const poll = pollById({ noun: kind, jobId, isIssued }, read, (record) => {
    last = record;
    const state = projectState(record, wanted);
    return state.kind === 'succeeded' ? withWarnings(state, record, context.clock.wall()) : state;
  });
  const checked = awaitResult(poll, {
    isAvailable: () => last !== undefined && unreported(last, wanted) === '',
    warning: `The ${kind} reports its success, but not yet all that confirms it.`,
    missing: {
      code: 'bad-response',
      message: `The ${kind} reports 'completed', but does not report ${kind === 'export' ? 'that its dependencies are valid' : 'the state of each layer'}`,
      hint: 'Check the project in the console before you run again.',
    },
  });
  return kind === 'export' ? awaitLink(checked) : checked;
}

/** Judges a record that is known to be about the wanted job. */
function projectState(record: ProjectRecord, { kind, jobId, layers }: ProjectWanted): JobState {
  const { status, requestedAt, percent, errors, link } = record;
  const facts: JobFacts = {
    status,
    jobId: record.id || jobId,
    requestedAt,
    percent,
    ...(record.layers.length > 0 ? { components: record.layers } : {}),
    ...(record.changes ? { applied: record.changes } : {}),
  };
  const error = joined(errors) || invalid(record);
  const reason = error ?? REASONS.get(normalizeStatus(status)) ?? '';
  const components = [...record.layers, ...record.others];
  const state = judge({ facts, words: PROJECT_WORDS, noun: `project ${kind}`, link, reason, error, components });
  const unlocked = kind === 'export' ? lacking(layers, record.locked) : [];
  if (state.kind !== 'succeeded' || unlocked.length === 0) return state;
  const problem = `the lockfile of the archive does not name the layers that were asked for: ${unlocked.join(', ')}`;
  return failed(facts, `project ${kind}`, problem, []);
}

/** The state by the reply to the start. */
function startedState(record: ProjectRecord): JobState {
  const { status, requestedAt, percent, errors } = record;
  const facts: JobFacts = { status, jobId: record.id, requestedAt, percent };
  return acceptedState(facts, PROJECT_WORDS, 'project job', joined(errors));
}

/** Why a success does not count. */
function invalid({ isValid, missing }: ProjectRecord): string | undefined {
  if (isValid !== false) return undefined;
  return `its dependencies are not valid${missing.length === 0 ? '' : `: ${joined(missing)}`}`;
}

/** What a success lacks to be confirmed; empty if nothing is missing. */
function unreported({ isValid, layers }: ProjectRecord, wanted: ProjectWanted): string {
  if (wanted.kind === 'export') return isValid === true ? '' : 'dependencies';
  const missing = lacking(
    wanted.layers,
    layers.map(({ name }) => name),
  );
  return layers.length === 0 ? 'layers' : missing.join(', ');
}

function lacking(wanted: readonly string[] | undefined, reported: readonly string[]): string[] {
  const found = new Set(reported.map(normalizeStatus));
  return (wanted ?? []).filter((layer) => !found.has(normalizeStatus(layer)));
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

const MAX_NAMED = 5;

function joined(texts: readonly string[]): string {
  return listed(texts, MAX_NAMED, '; ');
}
