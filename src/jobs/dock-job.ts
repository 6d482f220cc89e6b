import { KoreaiError, type Resume } from '../core/errors.ts';
import type { Inputs } from '../inputs/values.ts';
import { isUnknownPath } from '../platform/answer-error.ts';
import type { Platform } from '../platform/client.ts';
import { type DockRecord, type DockStart, startDock } from '../platform/dock.ts';
import type { Job, JobContext } from './operation.ts';
import { checkTarget, type DockWanted, dockPoll, dockState } from './poll-dock.ts';
import { startOnce } from './start-once.ts';
import type { JobState } from './state.ts';

type Resource = DockStart['resource'];

/** What to start, and the names that its resource may have in the path: the next is tried if one is unknown. */
export type DockTarget = Omit<DockStart, 'resource'> & {
  resources: readonly [Resource, ...Resource[]];
};

const JOB_NAMES: Readonly<Record<DockStart['action'], string>> = { export: 'export', deploy: 'deployment' };

/**
 * Starts a job of the Agent Platform and polls its dock status. The start reply of an export may already be the end, and
 * its link is kept, because the dock status has none (kore-api.md, section 2).
 */
export async function startDockJob(context: JobContext, noun: string, target: DockTarget): Promise<Job> {
  const name = JOB_NAMES[target.action];
  const wanted = { noun: `${noun} ${name}`, target: { noun, id: target.id } };
  const started = await startOnce(
    {
      what: `${name} of ${noun} ${target.id}`,
      send: async (signal, platform) => {
        const record = await startAsKnown(platform, target, signal);
        checkTarget(record, wanted);
        return withId(record, wanted.noun, target);
      },
      beforeAgain: `The platform has no call to look it up: check in its console whether the ${name} of the ${noun} is running, and then run again.`,
    },
    context,
  );
  const job = { ...wanted, jobId: started.id, link: started.link, isIssued: true };
  return { state: startState(started, job, target), check: dockPoll(context, job) };
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

/** Tools and models need no body; one is sent only if the inputs contain one. */
export function bodyOf({ requestBody }: Pick<Inputs, 'requestBody'>): { body?: Inputs['requestBody'] } {
  return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}

export function resumeDockJob(_inputs: unknown, jobId: string): Resume {
  return { operation: 'dock-status', inputs: { jobId } };
}

/** An export that succeeded has its file to show. Of other jobs, a success in the start reply may only mean that it was accepted. */
function startState(record: DockRecord, wanted: DockWanted, { action }: DockTarget): JobState {
  const state = dockState(record, wanted);
  if (action === 'export' || state.kind !== 'succeeded') return state;
  const { link: _link, ...facts } = state;
  return { ...facts, kind: 'running' };
}

/** A reply that is not yet the end must name the job, or it cannot be polled. */
function withId(record: DockRecord, noun: string, target: DockTarget): DockRecord {
  const state = startState(record, { jobId: '', noun }, target);
  const isOver = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
  if (record.id !== '' || isOver) return record;
  throw new KoreaiError('bad-response', `The reply to the start of the ${noun} names no job`);
}
