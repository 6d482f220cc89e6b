import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { meaningOf, type WordTable } from '../core/status-words.ts';
import type { Platform } from '../platform/client.ts';
import type { JobRecord } from '../platform/record.ts';
import { factsOf, failed, JOB_WORDS } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import type { JobToPoll } from './poll.ts';
import { type StartOnce, startOnce } from './start-once.ts';
import type { JobState, Poll } from './state.ts';

/** A job whose status is polled by the id that its start reply names. */
interface JobStart<R> extends StartOnce<R> {
  /** The job in messages: `export`. */
  noun: string;
  words?: WordTable;
  /** The job that the inputs name: nothing is started. */
  jobId?: string | undefined;
  /** The state by the reply to the start. Default: a success in it only means that the request was accepted. */
  stateOf?(reply: R): JobState;
  /** Makes the poll of the job. @param started - the reply to its start, if this run started it */
  poll(job: JobToPoll, started?: R): Poll;
}

/** Starts a job, or polls the one that the inputs name. @throws KoreaiError as {@link startOnce} */
export async function startJob<R extends JobRecord>(job: JobStart<R>, context: JobContext): Promise<Job> {
  if (job.jobId !== undefined) return { check: job.poll({ jobId: job.jobId }) };
  const stateOf = (reply: R): JobState => job.stateOf?.(reply) ?? accepted(reply, job);
  const send = async (signal: AbortSignal, platform: Platform): Promise<R> => {
    const reply = await job.send(signal, platform);
    requireId(reply, stateOf(reply), job.what);
    return reply;
  };
  const started = await startOnce({ ...job, send }, context);
  return { state: stateOf(started), check: job.poll({ jobId: started.id, isIssued: true }, started) };
}

/** The state after a reply whose success only means that the request was accepted. */
function accepted<R extends JobRecord>(reply: R, { noun, words = JOB_WORDS }: JobStart<R>): JobState {
  const facts = factsOf(reply);
  if (meaningOf(reply.status, words) === 'failed') return failed(facts, noun, reply.reason);
  return { kind: 'running', ...facts };
}

/** A reply that is not yet the end must name the job, or it cannot be polled. @throws KoreaiError `bad-response` */
function requireId(reply: JobRecord, state: JobState, what: string): void {
  const hasEnded = state.kind === 'failed' || (state.kind === 'succeeded' && state.link !== '');
  if (reply.id !== '' || hasEnded) return;
  const why = reply.error ?? reply.reason;
  const message = `The reply to the start of the ${what} names no job${why === '' ? '' : `: ${sanitize(why)}`}`;
  throw new KoreaiError('bad-response', message);
}
