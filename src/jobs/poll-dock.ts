import { KoreaiError } from '../core/errors.ts';
import { isId } from '../core/id.ts';
import { type DockRecord, dockStatus } from '../platform/dock.ts';
import { JOB_WORDS, judge, mismatch } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { ImportedId, JobFacts, JobState, Poll } from './state.ts';
import { untilSeen } from './until-seen.ts';

export interface DockWanted {
  jobId: string;
  /** What a person calls the job: `tool export`. */
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
  const { jobId, isIssued = false } = wanted;
  const poll: Poll = async (signal, freshConnection) => {
    if (jobId === '') throw new KoreaiError('not-found', 'The start reply has no job id, so the job cannot be polled');
    const record = await dockStatus(context.platform, jobId, signal, freshConnection);
    if (record.id !== '' && record.id !== jobId) throw mismatch('dock', 'job', jobId, record.id);
    checkTarget(record, wanted);
    return dockState(record, wanted);
  };
  return untilSeen(poll, { jobId, isIssued });
}

/** @throws KoreaiError if the record is about something else */
export function checkTarget({ targetId }: DockRecord, { target }: Pick<DockWanted, 'target'>): void {
  if (target && targetId !== '' && targetId !== target.id) throw mismatch('dock', target.noun, target.id, targetId);
}

/** The dock status usually has no link, so the one of the start reply is kept. */
export function dockState(record: DockRecord, { jobId, noun, link = '', target, output }: DockWanted): JobState {
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
