import { KoreaiError, type Resume } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/values.ts';
import { isUnknownPath } from '../platform/answer-error.ts';
import type { Platform } from '../platform/client.ts';
import { type DockRecord, type DockStart, startDock } from '../platform/dock.ts';
import { awaitResult } from './await-result.ts';
import type { Job, JobContext } from './operation.ts';
import { checkTarget, type DockWanted, dockPoll, dockState } from './poll-dock.ts';
import { startOnce } from './start-once.ts';
import type { ImportedId, JobState, Poll } from './state.ts';

type Resource = DockStart['resource'];

/** What to start, and the names that its resource may have in the path: the next is tried if one is unknown. */
export type DockTarget = Omit<DockStart, 'resource'> & {
  resources: readonly [Resource, ...Resource[]];
};

/** A request that starts a job of the Agent Platform, whatever its path. */
export interface DockRequest {
  /** `tool`, `workflow`, `model`. */
  noun: string;
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

/** Starts a job on a tool, workflow or model by its usual path. */
export function startDockJob(
  context: JobContext,
  noun: string,
  target: DockTarget,
  about: Pick<DockRequest, 'name' | 'output'> = {},
): Promise<Job> {
  const { id, action } = target;
  const send: DockRequest['send'] = (platform, signal) => startAsKnown(platform, target, signal);
  return dockJob(context, { ...about, noun, action, id, send });
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
  return { state: startState(started, job, action), check: output === undefined ? poll : awaitId(poll, noun, output) };
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

/** A request to an unknown path starts nothing, so the other path may be tried. */
async function startAsKnown(platform: Platform, target: DockTarget, signal: AbortSignal): Promise<DockRecord> {
  const { resources, ...rest } = target;
  const [first, second] = resources;
  try {
    return await startDock(platform, { ...rest, resource: first }, signal);
  } catch (error) {
    if (second === undefined || !isUnknownPath(error)) throw error;
    return await startDock(platform, { ...rest, resource: second }, signal).catch((other: unknown) => {
      // The first path is the one in the samples, so its refusal is reported.
      throw isUnknownPath(other) ? error : other;
    });
  }
}

/** Most of these jobs need no body; one is sent only if the inputs contain one. */
export function bodyOf({ requestBody }: Pick<Inputs, 'requestBody'>): { body?: Inputs['requestBody'] } {
  return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}

export function resumeDockJob(_inputs: unknown, jobId: string): Resume {
  return { operation: 'dock-status', inputs: { jobId } };
}

/** An export that succeeded has its file to show. Of other jobs, a success in the start reply may only mean that it was accepted. */
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
