import type { Clock } from '../core/clock.ts';
import type { Call } from './call.ts';
import type { StoredFile, StoredFiles } from './files.ts';
import type { State } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

const SUCCESS_WORDS = new Set(['success', 'successful', 'completed', 'finished', 'passed']);
const FAILURE_WORDS = new Set(['failed', 'failure', 'error', 'reverted']);

/** What happens to a job unless the scenario says otherwise: it succeeds after 3 s. */
export function usualStates(running: string, success: string): readonly State[] {
  return [{ status: running }, { after: '3s', status: success }];
}

export interface Timing {
  /** How long after now it starts, in milliseconds. */
  delayMs?: number;
  /** How much earlier than its start it says that it was requested, in milliseconds. */
  ageMs?: number;
}

export type Job = ReturnType<typeof jobOf>;

/** A job on its way through its states. It has no timer: its state follows from how long ago it was started. */
export function jobOf(
  { clock, ms }: { clock: Clock; ms: Durations },
  id: string,
  states: readonly State[],
  { delayMs = 0, ageMs = 0 }: Timing = {},
) {
  const requestedAt = clock.wall() + delayMs - ageMs;
  const startedAt = clock.now() + delayMs;
  const timed = states
    .map((state) => ({ ...state, afterMs: ms(state.after) }))
    .sort((one, other) => one.afterMs - other.afterMs);
  const job = {
    id,
    /** When it was requested, in milliseconds since the epoch. */
    requestedAt,
    requestedOn: new Date(requestedAt).toISOString(),

    get elapsedMs(): number {
      return clock.now() - startedAt;
    },

    /** The last state whose time has come, or else the first. */
    get state(): State & { afterMs: number } {
      return timed.findLast(({ afterMs }) => afterMs <= job.elapsedMs) ?? timed[0] ?? { afterMs: 0 };
    },

    /** When the current state began. */
    get stateSince(): string {
      return new Date(requestedAt + job.state.afterMs).toISOString();
    },

    get isSuccess(): boolean {
      return SUCCESS_WORDS.has(normalized(job.state.status));
    },

    get isOver(): boolean {
      return job.isSuccess || FAILURE_WORDS.has(normalized(job.state.status));
    },

    /** The share of its time that has passed, from 0 to 1. */
    get progress(): number {
      if (job.isOver) return 1;
      const { afterMs = 0 } = timed.at(-1) ?? {};
      return afterMs === 0 ? 0 : Math.min(1, job.elapsedMs / afterMs);
    },

    /** Its reply: what all jobs of the kind have, and what the current state adds. */
    document(
      common: Readonly<Record<string, unknown>>,
      percentKey: 'percentageComplete' | 'percentage' = 'percentageComplete',
    ): Record<string, unknown> {
      const { status, percent, fields } = job.state;
      return {
        ...common,
        ...(status === undefined ? {} : { status }),
        ...(percent === undefined ? {} : { [percentKey]: percent }),
        ...fields,
      };
    },
  };
  return job;
}

/** The jobs that the status of a bot shows one after another, by key. */
export function timelines<Entry>(clock: Clock) {
  const byKey = new Map<string, { entry: Entry; from: number }[]>();
  const inView = (key: string) => (byKey.get(key) ?? []).filter(({ from }) => from <= clock.now());

  return {
    has: (key: string): boolean => byKey.has(key),

    /** All that came into view, the current one last. */
    shown: (key: string): Entry[] => inView(key).map(({ entry }) => entry),

    /** Adds jobs, each with the milliseconds until it is shown, in place of those that are not shown yet. */
    add(key: string, ...added: readonly (readonly [Entry, number])[]): void {
      const later = added.map(([entry, ms]) => ({ entry, from: clock.now() + ms }));
      const all = [...inView(key), ...later].sort((one, other) => one.from - other.from);
      byKey.set(key, all);
    },
  };
}

/** A job that makes a file, for which its replies give out links. */
export interface ExportJob {
  readonly job: Job;
  readonly file: StoredFile;
  /** How many polls came after the success. */
  pollsAfterSuccess: number;
}

export type JobCall = 'start' | 'status';

/** The fields of a reply with the link to the file, if it is due. The platform may say success with an empty link. */
export function linkFields(
  files: StoredFiles,
  { job, file, pollsAfterSuccess }: ExportJob,
  kind: JobCall,
  { origin }: Call,
  usual: JobCall,
): Record<string, unknown> {
  const { in: where = usual, emptyLinks = 0 } = file.link;
  const isDue = where === 'both' || where === kind;
  if (!isDue || (kind === 'status' && !job.isSuccess)) return {};
  const isEmpty = pollsAfterSuccess > 0 && pollsAfterSuccess <= emptyLinks;
  const link = isEmpty ? '' : files.linkTo(file, origin);
  if (file.botId === undefined) return { response: { downloadUrl: link } };
  const [, urlParams] = link.split('?');
  return { downloadURL: link, ...(urlParams === undefined ? {} : { store: { urlParams } }) };
}

function normalized(word = ''): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
