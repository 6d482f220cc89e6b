import { KoreaiError } from '../core/errors.ts';
import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Platform } from '../platform/client.ts';
import { type DockRecord, type DockStart, dockStatus, startDock } from '../platform/dock.ts';
import type { Fields } from '../platform/wire.ts';
import { expectSame, JOB_WORDS, judge } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { awaitResult, pollById } from './poll.ts';
import { onEitherPath, startOnce } from './start-once.ts';
import type { ImportedId, JobFacts, JobState, Poll } from './state.ts';

/** What a job of the Agent Platform works on. */
export type DockNoun = 'tool' | 'workflow' | 'model';

/** Their names in the path: first that of the samples, then the one that is tried if it is unknown. */
const RESOURCES = {
  tool: ['tools'],
  workflow: ['workflows', 'workflow'],
  model: ['models'],
} as const satisfies Record<DockNoun, readonly [DockStart['resource'], DockStart['resource']?]>;

/** A request that starts a job of the Agent Platform, whatever its path. */
export interface DockRequest {
  noun: DockNoun;
  action: DockStart['action'];
  /** What it works on; absent if it makes a new one. */
  id?: string | undefined;
  /** The name of a new one, for messages. */
  name?: string | undefined;
  /** The output with the id of what an import went into, or made. */
  output?: ImportedId;
  send: (platform: Platform, signal: AbortSignal) => Promise<DockRecord>;
}

const JOB_NAMES: Readonly<Record<DockStart['action'], string>> = {
  export: 'export',
  import: 'import',
  deploy: 'deployment',
  undeploy: 'undeployment',
};

/** Starts a job on a tool, workflow or model by its usual path. Most of these jobs need no body: an empty one is not sent. */
export function startDockJob(
  context: JobContext,
  noun: DockNoun,
  { body = {}, ...target }: Omit<DockStart, 'resource' | 'body'> & { body?: Fields },
  about: Pick<DockRequest, 'name' | 'output'> = {},
): Promise<Job> {
  const start = Object.keys(body).length > 0 ? { ...target, body } : target;
  const send: DockRequest['send'] = (platform, signal) =>
    onEitherPath<DockStart['resource'], DockRecord>(RESOURCES[noun], (resource) =>
      startDock(platform, { ...start, resource }, signal),
    );
  return dockJob(context, { ...about, noun, action: target.action, id: target.id, send });
}

/**
 * Starts a job of the Agent Platform and polls its dock status. The start reply of an export may already be the end, and
 * its link is kept, because the dock status has none (kore-api.md, section 2).
 */
export async function dockJob(context: JobContext, request: DockRequest): Promise<Job> {
  const { noun, action, id, output } = request;
  const name = JOB_NAMES[action];
  const wanted = { noun: `${noun} ${name}`, ...(id === undefined ? {} : { target: { noun, id } }), output };
  const started = await startOnce(
    {
      what: whatOf(request),
      send: async (signal, platform) => {
        const record = await request.send(platform, signal);
        checkTarget(record, wanted);
        return withId(record, wanted.noun, action);
      },
      beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
    },
    context,
  );
  const made = started.targetId === '' ? {} : { target: { noun, id: started.targetId } };
  const job = { ...made, ...wanted, jobId: started.id, link: started.link, isIssued: true };
  const poll = dockPoll(context, job);
  return {
    state: startState(started, job, action),
    check: output === undefined ? poll : awaitId(poll, noun, output),
    ...(started.link === '' ? {} : { isLinkIssuedOnce: true }),
  };
}

function whatOf({ noun, action, id, name }: DockRequest): string {
  if (id !== undefined) return `${JOB_NAMES[action]} of ${noun} ${id}`;
  return `${JOB_NAMES[action]} as a new ${noun}${name === undefined ? '' : ` ${name}`}`;
}

/** An import that made something is not done until its id is known. */
function awaitId(poll: Poll, noun: string, output: ImportedId): Poll {
  return awaitResult(poll, {
    isAvailable: ({ imported }) => Boolean(imported?.[output]),
    warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
    missing: {
      code: 'bad-response',
      message: `The import succeeded, but the platform did not report the ${noun}`,
      hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
    },
  });
}

/** The start reply of an export may be the end. Of other jobs, a success in it may only mean that the request was accepted. */
function startState(record: DockRecord, wanted: DockWanted, action: DockStart['action']): JobState {
  const state = dockState(record, wanted);
  if (action === 'export' || state.kind !== 'succeeded') return state;
  const { link: _link, ...facts } = state;
  return { ...facts, kind: 'running' };
}

/** A reply that is not yet the end must name the job, or it cannot be polled. */
function withId(record: DockRecord, noun: string, action: DockStart['action']): DockRecord {
  const state = startState(record, { jobId: '', noun }, action);
  const isOver = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
  if (record.id !== '' || isOver) return record;
  const why = record.error === undefined ? '' : `: ${sanitize(record.error)}`;
  throw new KoreaiError('bad-response', `The reply to the start of the ${noun} names no job${why}`);
}

interface DockWanted {
  jobId: string;
  /** The job in messages: `tool export`. */
  noun: string;
  /** What it works on, if that is known: `tool` and its id. */
  target?: { noun: string; id: string };
  /** The link that came with the start reply. */
  link?: string;
  /** The output with the id of what an import went into, or made. */
  output?: ImportedId | undefined;
  /** True if this run started it. */
  isIssued?: boolean;
}

/** Polls a job of the Agent Platform by its id (kore-api.md, section 2). */
export function dockPoll(context: JobContext, wanted: DockWanted): Poll {
  const { jobId, isIssued } = wanted;
  const read = async (...request: Parameters<Poll>) => {
    if (jobId === '') throw new KoreaiError('not-found', 'The start reply has no job id, so the job cannot be polled');
    return dockStatus(context.platform, jobId, ...request);
  };
  return pollById({ noun: 'dock', jobId, isIssued }, read, (record) => {
    checkTarget(record, wanted);
    return dockState(record, wanted);
  });
}

/** @throws KoreaiError if the record is about something else */
function checkTarget({ targetId }: DockRecord, { target }: Pick<DockWanted, 'target'>): void {
  if (target) expectSame('dock', target.noun, target.id, targetId);
}

/** The dock status usually has no link, so the one of the start reply is kept. */
function dockState(record: DockRecord, { jobId, noun, link = '', target, output }: DockWanted): JobState {
  const facts: JobFacts = {
    status: record.status,
    jobId: record.id || jobId,
    requestedAt: record.requestedAt,
    percent: record.percent,
    ...(record.components ? { components: record.components } : {}),
    ...(output === undefined ? {} : importedAs(output, record.targetId || target?.id)),
  };
  const { reason, error } = record;
  return judge({ facts, words: JOB_WORDS, noun, link: record.link || link, reason, error });
}

function importedAs(output: ImportedId, id: string | undefined): Pick<JobFacts, 'imported'> {
  return id === undefined || !isId(id) ? {} : { imported: { [output]: id } };
}
