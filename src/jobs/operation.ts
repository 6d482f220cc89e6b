import type { Clock, Random } from '../core/clock.ts';
import type { Component } from '../core/component.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Metrics } from '../core/metrics.ts';
import type { DownloadedFile, FileFormat } from '../download/download.ts';
import type { IdInput, InputName, Inputs } from '../operations/inputs.ts';
import type { Platform } from '../platform/client.ts';
import type { OnEvent } from '../run/events.ts';
import type { Resume, SpellResume } from '../run/resume.ts';
import type { Ended, JobState, Poll, Succeeded } from './state.ts';

/** What an operation works with. */
export interface JobContext {
  platform: Platform;
  clock: Clock;
  random: Random;
  log: Log;
  spellResume: SpellResume;
  onEvent: OnEvent;
  /** Absolute path that paths of the inputs are relative to. */
  workspace: string;
  /** Absolute path of a folder for what has to lie on the disk for a moment. */
  scratch: string;
  /** Gives the value of a variable of the environment, where the face lets operations see it. */
  variable: (name: string) => string | undefined;
  /** Repeats a request that starts nothing while its failures are ones that waiting can mend. @throws KoreaiError */
  withRetries<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits until a request may go out at once: what was looked at before may be old by then. */
  ready(): Promise<void>;
  /** Looks until something has ended that has to end before the job can be started, or that shows that it was. */
  waitFor(poll: Poll, from?: 'now' | 'later'): Promise<Ended>;
  /** The name of a bot as the account's list tells it. @throws KoreaiError `not-found` */
  nameOf(botId: string): Promise<string>;
  /** Reports that the request that starts the job was accepted: `export of bot st-…`. */
  started(what: string): void;
  /** The whole timeout of the step, in milliseconds. */
  timeoutMs: number;
  /** How much of it is left, in milliseconds. */
  remaining(): number;
  /** Aborts at the deadline, or when the caller wants to stop. */
  signal: AbortSignal;
}

/** What a job left behind, for its report. */
export interface Collected {
  ended: Succeeded;
  file: DownloadedFile | undefined;
  /** Absolute path for the report, without extension. */
  base: string;
  durationMs: number;
}

export interface Report {
  /** Absolute. */
  path: string;
  /** What failed, by name. */
  components: readonly Component[];
  /** The metrics that were judged: those of the platform, or worse ones of the result file. */
  metrics: Metrics;
  /** Why the step does not pass all the same. */
  failure: KoreaiError | undefined;
}

/** Something that a person wants to know of a run beforehand: a label, and text without control sequences. */
export type Detail = readonly [label: string, text: string];

/** A job that was started, or that the inputs name. */
export interface Job {
  /** What is known before the first look: the start reply's own words. `undefined` where nothing was started. */
  readonly state: JobState | undefined;
  /** One look at the job. */
  readonly check: Poll;
  /** True if there is no job to poll: the check is the one request for the result. */
  readonly isAnswer?: true;
  /** Writes a report on a job that succeeded, and judges it. */
  readonly report?: (collected: Collected) => Promise<Report>;
}

/** One operation of the contract: data, and the two verbs `start` and the job's `check`. */
export interface Operation {
  readonly name: string;
  /** One line for help texts. */
  readonly summary: string;
  /** The input that names its target, or several of them. */
  readonly target: IdInput | undefined;
  /** Inputs it cannot do without. */
  readonly needs: readonly InputName[];
  /** Inputs of which exactly one has to be given. */
  readonly oneOf?: readonly InputName[];
  /** Further inputs of its own that it reads. */
  readonly takes: readonly InputName[];
  readonly credentials: 'bot' | 'key';
  /** False where it only watches a job that something else started. */
  readonly startsJob: boolean;
  /** The formats of the archive to bring home; empty where there is none. */
  readonly archive: readonly FileFormat[];
  /** True where a job without a link is a success too. */
  readonly archiveIsOptional?: boolean;
  /** What makes its files differ from those of another step with the same target; part of their names. */
  variant?(inputs: Inputs): readonly string[];
  /** What the log and the summary say of a run, besides its target. */
  details?(inputs: Inputs): readonly Detail[];
  /** What to call the target where the input that names it was not given. */
  nameless?(given: (name: InputName) => string): string;
  /**
   * Starts the job, or finds the one that the inputs name. The request that starts it is sent once.
   *
   * @throws KoreaiError; the signal's reason
   */
  start(inputs: Inputs, context: JobContext): Promise<Job>;
  /**
   * How to pick up a job that goes on at the platform.
   *
   * @param since - no job requested before this can be it, in milliseconds since the epoch
   */
  resume(inputs: Inputs, jobId: string, since?: number): Resume;
}

/** An id that the operation needs, which reading the inputs has made sure of. */
export function idOf(inputs: Inputs, name: IdInput): string {
  const id = inputs.ids[name];
  if (id === undefined) throw new Error(`${name} was not checked`);
  return id;
}
