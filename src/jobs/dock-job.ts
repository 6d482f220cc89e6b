import { KoreaiError, type Resume } from '../core/errors.ts';
import type { Inputs } from '../inputs/values.ts';
import { isUnknownPath } from '../platform/answer-error.ts';
import type { Platform } from '../platform/client.ts';
import { type DockExport, type DockRecord, startDockExport } from '../platform/dock.ts';
import type { Job, JobContext } from './operation.ts';
import { checkTarget, dockPoll, dockState } from './poll-dock.ts';
import { startOnce } from './start-once.ts';

type Resource = DockExport['resource'];

/** What to export, and the names that its resource may have in the path: the next is tried where one is unknown. */
export type DockTarget = Omit<DockExport, 'resource'> & { resources: readonly [Resource, ...Resource[]] };

/**
 * Starts an export of the Agent Platform and watches its dock status. The start reply may already be the end, and its
 * link is kept, because the dock status has none (kore-api.md, section 2).
 */
export async function startDockJob(context: JobContext, noun: string, target: DockTarget): Promise<Job> {
  const wanted = { noun: `${noun} export`, target: { noun, id: target.id } };
  const started = await startOnce(
    {
      what: `export of ${noun} ${target.id}`,
      send: async (signal, platform) => {
        const record = await startAsKnown(platform, target, signal);
        checkTarget(record, wanted);
        return identified(record, noun);
      },
      beforeAgain: `The platform has no way to look it up: see in its console whether an export of the ${noun} is running, then run again.`,
    },
    context,
  );
  const job = { ...wanted, jobId: started.id, link: started.link, isIssued: true };
  return { state: dockState(started, job), check: dockPoll(context, job) };
}

/** A path that is unknown starts nothing, so the other one may follow. */
async function startAsKnown(platform: Platform, target: DockTarget, signal: AbortSignal): Promise<DockRecord> {
  const { resources, ...rest } = target;
  const [first, second] = resources;
  try {
    return await startDockExport(platform, { ...rest, resource: first }, signal);
  } catch (error) {
    if (second === undefined || !isUnknownPath(error)) throw error;
    return await startDockExport(platform, { ...rest, resource: second }, signal).catch((other: unknown) => {
      // The path that the samples show is the one whose refusal counts.
      throw isUnknownPath(other) ? error : other;
    });
  }
}

/** Neither tools nor models want a body; one is sent only where the inputs give one. */
export function bodyOf({ requestBody }: Pick<Inputs, 'requestBody'>): { body?: Inputs['requestBody'] } {
  return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}

export function resumeDockJob(_inputs: unknown, jobId: string): Resume {
  return { operation: 'dock-status', inputs: { jobId } };
}

/** A reply that is no end yet has to name the job, or nobody can watch it. */
function identified(record: DockRecord, noun: string): DockRecord {
  const state = dockState(record, { jobId: '', noun });
  if (record.id !== '' || state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '')) return record;
  throw new KoreaiError('bad-response', `The reply to the start of the ${noun} export names no job`);
}
