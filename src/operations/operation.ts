import type { ArchiveFormat } from '../download/archive-format.ts';
import type { JobState, Look } from '../jobs/state.ts';
import type { Clock, Random } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { Platform } from '../platform/client.ts';
import type { IdInput, InputName, Inputs } from './inputs.ts';
import type { PickUp, WordPickUp } from './pick-up.ts';

/** What an operation works with. */
export interface JobContext {
  platform: Platform;
  clock: Clock;
  random: Random;
  log: Log;
  wordPickUp: WordPickUp;
  /** Aborts at the deadline, or when the caller wants to stop. */
  signal: AbortSignal;
}

/** A job that was started, or that the inputs name. */
export interface Job {
  /** What is known before the first look: the start reply's own words. `undefined` where nothing was started. */
  readonly state: JobState | undefined;
  /** One look at the job. */
  readonly check: Look;
}

/** One operation of the contract: data, and the two verbs `start` and the job's `check`. */
export interface Operation {
  readonly name: string;
  /** One line for help texts. */
  readonly summary: string;
  /** Ids it cannot do without; the first names its target. */
  readonly needs: readonly IdInput[];
  /** Further inputs of its own that it reads. */
  readonly takes: readonly InputName[];
  readonly credentials: 'bot' | 'key';
  /** False where it only watches a job that something else started. */
  readonly startsJob: boolean;
  /** The formats of the archive to bring home; empty where there is none. */
  readonly archive: readonly ArchiveFormat[];
  /**
   * Starts the job, or finds the one that the inputs name. The request that starts it is sent once.
   *
   * @throws KoreaiError; the signal's reason
   */
  start(inputs: Inputs, context: JobContext): Promise<Job>;
  /** How to pick up a job that goes on at the platform. */
  pickUp(inputs: Inputs, jobId: string): PickUp;
}

/** An id that the operation needs, which reading the inputs has made sure of. */
export function idOf(inputs: Inputs, name: IdInput): string {
  const id = inputs.ids[name];
  if (id === undefined) throw new Error(`${name} was not checked`);
  return id;
}

/** The id of what an operation works on: it names the archive and the artifact. */
export function targetOf(operation: Operation, inputs: Inputs): string {
  const [first] = operation.needs;
  return first === undefined ? '' : idOf(inputs, first);
}
