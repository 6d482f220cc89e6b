import { KoreaiError } from '../core/errors.ts';
import { isId } from '../core/names.ts';
import type { CallOptions, Platform } from '../platform/client.ts';
import { type DockRecord, type DockStart, dockStatus, startDock } from '../platform/dock.ts';
import type { Fields } from '../platform/wire.ts';
import { eitherPath } from './either-path.ts';
import { asRunning, expectSame, judge } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { awaitResult, type JobToPoll, pollById } from './poll.ts';
import { startJob } from './start-job.ts';
import type { ImportedId, JobState, Poll } from './state.ts';

/** What a job of the Agent Platform works on. */
export type DockNoun = 'tool' | 'workflow' | 'model';

/** Their names in the path: first that of the samples, then the one that is tried if it is unknown. */
const RESOURCES = {
  tool: ['tools'],
  workflow: ['workflows', 'workflow'],
  model: ['models'],
} as const satisfies Record<DockNoun, readonly [DockStart['resource'], DockStart['resource']?]>;

/** A request that starts a job of the Agent Platform. Most of them need no body: an empty one is not sent. */
interface DockRequest extends Omit<DockStart, 'resource'> {
  noun: DockNoun;
  body?: Fields;
  /** The name of a new one, for messages. */
  name?: string | undefined;
  /** The output with the id of what an import went into, or made. */
  output?: ImportedId;
  /** Sends the request. Default: by its usual path. */
  send?: (platform: Platform, signal: AbortSignal) => Promise<DockRecord>;
}

const JOB_NAMES: Readonly<Record<DockStart['action'], string>> = {
  export: 'export',
  import: 'import',
  deploy: 'deployment',
  undeploy: 'undeployment',
};

/**
 * Starts a job on a tool, workflow or model and polls its dock status. The start reply of an export may already be the end,
 * and its link is kept, because the dock status has none (kore-api.md, section 2).
 */
export async function startDockJob(context: JobContext, request: DockRequest): Promise<Job> {
  const { noun, action, id, output, send = usualSend(request) } = request;
  const name = JOB_NAMES[action];
  const dock: DockJob = { noun: `${noun} ${name}`, target: targetOf(noun, id), output };
  let link = '';
  const job = await startJob(
    {
      noun: dock.noun,
      what: whatOf(request),
      send: async (signal, platform) => {
        const record = await send(platform, signal);
        checkTarget(record, dock);
        link = record.link;
        return record;
      },
      beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
      stateOf(record) {
        const state = dockState(record, dock);
        // Of other jobs than exports, a success may only mean that the request was accepted.
        return action === 'export' || state.kind !== 'succeeded' ? state : asRunning(state);
      },
      poll(started, reply) {
        // The reply to an import names what it makes.
        const target = dock.target ?? targetOf(noun, reply?.targetId);
        const poll = dockPoll(context, { ...dock, ...started, target, link });
        return output === undefined ? poll : awaitId(poll, noun, output);
      },
    },
    context,
  );
  return { ...job, ...(link === '' ? {} : { isLinkIssuedOnce: true }) };
}

function targetOf(noun: DockNoun, id = ''): DockJob['target'] {
  return id === '' ? undefined : { noun, id };
}

function usualSend({ noun, body = {}, ...request }: DockRequest): NonNullable<DockRequest['send']> {
  const { action, id, query, notFoundHint } = request;
  const start = { action, id, query, notFoundHint, ...(Object.keys(body).length > 0 ? { body } : {}) };
  const onPath = eitherPath<DockStart['resource']>(RESOURCES[noun]);
  return (platform, signal) => onPath((resource) => startDock(platform, { ...start, resource }, signal));
}

function whatOf({ noun, action, id, name }: DockRequest): string {
  if (id !== undefined) return `${JOB_NAMES[action]} of ${noun} ${id}`;
  return `${JOB_NAMES[action]} as a new ${noun}${name === undefined ? '' : ` ${name}`}`;
}

/** An import that made something is not done until its id is known. */
function awaitId(poll: Poll, noun: string, output: ImportedId): Poll {
  return awaitResult(poll, {
    isAvailable: (ended) => Boolean(ended[output]),
    warning: `The import succeeded, but the platform has not reported the ${noun} yet.`,
    missing: {
      code: 'bad-response',
      message: `The import succeeded, but the platform did not report the ${noun}`,
      hint: `Look for the ${noun} in the console before you run again: a second import may create a second one.`,
    },
  });
}

interface DockJob {
  /** The job in messages: `tool export`. */
  noun: string;
  /** What it works on, if that is known: `tool` and its id. */
  target?: { noun: string; id: string } | undefined;
  /** The output with the id of what an import went into, or made. */
  output?: ImportedId | undefined;
  /** The link that came with the start reply. */
  link?: string;
}

/** Polls a job of the Agent Platform by its id (kore-api.md, section 2). */
export function dockPoll(context: JobContext, job: DockJob & JobToPoll): Poll {
  const { jobId } = job;
  const read = async (options: CallOptions) => {
    if (jobId === '') throw new KoreaiError('not-found', 'The start reply has no job id, so the job cannot be polled');
    return dockStatus(context.platform, jobId, options);
  };
  return pollById({ ...job, noun: 'dock' }, read, (record) => {
    checkTarget(record, job);
    return dockState(record, job);
  });
}

/** @throws KoreaiError if the record is about something else */
function checkTarget({ targetId }: DockRecord, { target }: DockJob): void {
  if (target) expectSame('dock', target.noun, target.id, targetId);
}

/** The dock status usually has no link, so the one of the start reply is kept. */
function dockState(record: DockRecord, { noun, link = '', target, output }: DockJob): JobState {
  const id = record.targetId || target?.id || '';
  const facts = output !== undefined && isId(id) ? { [output]: id } : {};
  return judge({ ...record, link: record.link || link }, noun, { facts });
}
