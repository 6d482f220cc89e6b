import type { JobFacts, JobState } from '../jobs/state.ts';
import { KoreaiError } from '../kernel/errors.ts';
import { type DockExport, type DockRecord, dockStatus, startDockExport } from '../platform/dock.ts';
import type { Inputs } from './inputs.ts';
import { JOB_WORDS, judge, mismatch } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import type { PickUp } from './pick-up.ts';
import { startOnce } from './start-once.ts';

/**
 * Starts an export of the Agent Platform and watches its dock status. The start reply may already be the end, and its
 * link is kept, because the dock status has none (kore-api.md, section 2).
 */
export async function startDockJob(context: JobContext, noun: string, target: DockExport): Promise<Job> {
  const started = await startOnce(
    {
      what: `export of ${noun} ${target.id}`,
      send: async (signal) => identified(await startDockExport(context.platform, target, signal), noun, target.id),
      beforeAgain: `The platform has no way to look it up: see in its console whether an export of the ${noun} is running, then run again.`,
    },
    context,
  );
  const toState = (record: DockRecord): JobState =>
    judge({
      facts: factsOf(record, started.id),
      words: JOB_WORDS,
      noun: `${noun} export`,
      link: record.link || started.link,
      reason: record.reason,
    });
  let isKnown = false;
  return {
    state: toState(started),
    check: async (signal) => {
      if (started.id === '') throw new KoreaiError('not-found', 'The start reply named no job to ask for again');
      const record = await dockStatus(context.platform, started.id, signal).catch((error: unknown) => {
        throw isKnown ? expired(error, started.id) : error;
      });
      if (record.id !== '' && record.id !== started.id) throw mismatch('dock', 'job', started.id, record.id);
      checkTarget(record, noun, target.id);
      isKnown = true;
      return toState(record);
    },
  };
}

/** Neither tools nor models want a body; one is sent only where the inputs give one. */
export function bodyOf({ requestBody }: Inputs): { body?: Inputs['requestBody'] } {
  return Object.keys(requestBody).length > 0 ? { body: requestBody } : {};
}

/** No operation goes on with a job of the Agent Platform yet. */
export function pickUpDockJob(_inputs: Inputs, jobId: string): PickUp {
  return { call: `GET /api/public/dock-status/${jobId} with the same API key` };
}

/** A reply that is no end yet has to name the job, or nobody can watch it. */
function identified(record: DockRecord, noun: string, targetId: string): DockRecord {
  checkTarget(record, noun, targetId);
  const state = judge({ facts: factsOf(record, ''), words: JOB_WORDS, noun, link: record.link, reason: '' });
  if (record.id !== '' || state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '')) return record;
  throw new KoreaiError('bad-response', `The reply to the start of the ${noun} export names no job`);
}

function checkTarget(record: DockRecord, noun: string, targetId: string): void {
  if (record.targetId !== '' && record.targetId !== targetId) throw mismatch('dock', noun, targetId, record.targetId);
}

function factsOf(record: DockRecord, jobId: string): JobFacts {
  return {
    status: record.status,
    jobId: record.id || jobId,
    requestedAt: record.requestedAt,
    percent: record.percent,
  };
}

/** Some dock records last 15 minutes only: one that is gone after it was seen tells nothing of the job's end. */
function expired(error: unknown, jobId: string): unknown {
  if (!(error instanceof KoreaiError) || (error.code !== 'not-found' && error.code !== 'bad-request')) return error;
  return new KoreaiError(
    'not-found',
    `The record of job ${jobId} is gone, so its end cannot be known: ${error.message}`,
    {
      hint: 'Kore.ai keeps some job records for 15 minutes only. Run the export again.',
      cause: error,
    },
  );
}
