import { type Clock, formatInstant, type Random } from '../core/clock.ts';
import type { KoreaiError, Resume } from '../core/errors.ts';
import type { Change, Component, Metrics } from '../core/facts.ts';
import type { FailureLimits } from '../core/failures.ts';
import type { Log } from '../core/log.ts';
import type { Secrets } from '../core/secrets.ts';
import type { FileFormat } from '../download/archive-format.ts';
import type { DownloadedFile } from '../download/download.ts';
import type { InputName, Inputs, Needed, Value } from '../inputs/fields.ts';
import type { Platform } from '../platform/client.ts';
import type { Ended, JobState, Poll, ResultValues, Succeeded } from './state.ts';

/** What an operation works with, besides its inputs. */
export interface JobContext {
  platform: Platform;
  clock: Clock;
  random: Random;
  log: Log;
  /** Absolute path that paths of the inputs are relative to. */
  workspace: string;
  /** Absolute path of a folder for temporary files. */
  scratch: string;
  /** The value of an environment variable, if the face lets operations see it. */
  variable: (name: string) => string | undefined;
  /** For secrets that are found in files: registered, they are masked in everything that follows. */
  secrets: Pick<Secrets, 'addVariable' | 'redact'>;
  /** False if the job is only to be started. */
  waits: boolean;
  /** Reports that the request that starts the job was accepted: `export of bot st-…`. */
  started(what: string): void;
  /** Records when the job was requested that the status showed before ours was started, and shows until it shows ours. */
  sawOlder(requestedAt: number | undefined): void;
  /** The complete timeout, in milliseconds. */
  timeoutMs: number;
  /** How much of it is left, in milliseconds. */
  remaining(): number;
  /** Masks what gives access to the file of a signed link. */
  maskLink(link: URL): void;
  /** Called while a file is uploaded. Sizes in bytes. */
  onUpload: (name: string, bytes: number, total: number) => void;
  /** Repeats a request that starts nothing while it fails for a reason that waiting can fix. @throws KoreaiError */
  withRetries<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** How many failures are tolerated while a request is repeated. Default: `DEFAULT_FAILURE_LIMITS`. */
  failureLimits?: FailureLimits | undefined;
  /** Waits until the rate limits allow a request at once. What was polled before may be outdated by then. */
  ready(): Promise<void>;
  /** Polls a job that must end before ours can start, or one that shows that ours has started. */
  waitFor(poll: Poll, from?: 'now' | 'later'): Promise<Ended>;
  /** Downloads the archive of a job that succeeded, a zip, into a folder. @param poll - polls the job for a fresh link */
  download(ended: Succeeded, poll: Poll, folder: string): Promise<DownloadedFile>;
  /** The name of a bot according to the account's list. @throws KoreaiError `not-found` */
  nameOf(botId: string): Promise<string>;
  /** Aborts at the deadline, or when the caller wants to stop. */
  signal: AbortSignal;
}

/** What the report on a job is made from. */
export interface Collected {
  ended: Ended;
  file: DownloadedFile | undefined;
  /** Absolute path of the report, without extension. */
  base: string;
  durationMs: number;
}

export interface Report {
  /** Absolute. */
  path: string;
  /** What failed, by name. */
  components?: readonly Component[];
  /** The metrics that were judged: the platform's, or those of the result file if they are worse. */
  metrics?: Metrics;
  /** What an import would change, and whether it would change anything. */
  changes?: readonly Change[];
  changed?: boolean;
  planDigest?: string;
  /** Absolute path of the report as an HTML page, which is uploaded beside the archive. */
  page?: string | undefined;
  /** The plan for a summary or a comment. */
  planMarkdown?: string;
  /** Why the run fails although its job succeeded. */
  failure: KoreaiError | undefined;
}

/** A detail of a run for its readers: a label, and text without control sequences. */
export type Detail = readonly [label: string, text: string];

/** A job that was started, or that the inputs name. */
export interface Job {
  /** What the start reply says. `undefined` if nothing was started. */
  readonly state?: JobState | undefined;
  /** Polls the job. */
  readonly check: Poll;
  /** True if its download link never takes credentials, even on the platform's own host. */
  readonly isBareLink?: true;
  /** True if only the reply to the start has its download link, so that no resumed run can download its archive. */
  readonly isLinkIssuedOnce?: true;
  /** True if there is no job to poll: the check is the one request for the result. */
  readonly isAnswer?: true;
  /** The text of the result file, if the answer itself is the result. Read after the check has succeeded. */
  readonly content?: () => string;
  /** Writes a report on a job that succeeded, and judges it. */
  readonly report?: (collected: Collected) => Promise<Report>;
  /** True if a job that failed is reported too. It fails whatever its report says. */
  readonly reportsFailure?: true;
}

/** A job that is over with the answer to its one request. */
export function answered(state: JobState): Job {
  return { check: () => Promise.resolve(state), isAnswer: true };
}

/** What a success may contain besides the facts of its job. */
export type ResultPart = 'file' | keyof ResultValues;

/** With a `?`, a success may lack it; without, a run that lacks it is no success. */
export type ResultName = ResultPart | `${ResultPart}?`;

/** The inputs that an operation declares. Those that it needs, or that have a default, are always set. */
export type InputsOf<Needs extends InputName, Takes extends InputName> = { readonly [I in Needs]: Needed<I> } & {
  readonly [I in Takes]: Value<I>;
};

/** One operation of the contract: what it needs, takes and returns, how it starts and how its job is resumed. */
export interface Definition<
  Needs extends InputName,
  OneOf extends InputName,
  Takes extends InputName,
  Result extends ResultName,
  Format extends FileFormat,
> {
  /** As a command: `export-bot`. */
  readonly name: string;
  /** One line for help. */
  readonly summary: string;
  readonly credentials: 'bot' | 'key';
  /** What the credentials must be allowed to do, in the words of Kore.ai's documentation. Markdown, for the reference. */
  readonly permission?: string;
  /** The input that names what it works on. */
  readonly target?: NoInfer<Needs | OneOf>;
  /** Required inputs. Default: none, as of all lists of a declaration. */
  readonly needs?: readonly Needs[];
  /** Inputs of which exactly one must be given. */
  readonly oneOf?: readonly OneOf[];
  /** Further inputs that it reads. */
  readonly takes?: readonly Takes[];
  /** False if it only waits for a job that something else started. Default: true. */
  readonly startsJob?: boolean;
  /** The formats of the file to download; empty if there is none. */
  readonly archive?: readonly Format[];
  readonly result?: readonly Result[];
  /** What it imports, for examples. Default: an exported archive of its target. */
  readonly archiveSample?: string;
  /** What makes its files differ from those of another step with the same target; part of their names. */
  variant?(inputs: InputsOf<NoInfer<Needs>, NoInfer<OneOf | Takes>>): readonly string[];
  /** What the log and the summary report about a run, besides its target. */
  details?(inputs: InputsOf<NoInfer<Needs>, NoInfer<OneOf | Takes>>): readonly Detail[];
  /**
   * Starts the job, or finds the one that the inputs name. The request that starts it is sent once.
   *
   * @throws KoreaiError; the signal's reason
   */
  start(inputs: InputsOf<NoInfer<Needs>, NoInfer<OneOf | Takes>>, context: JobContext): Promise<Job>;
  /** How to continue with a job that is still running. Default: anew, with the required inputs. */
  resume?(inputs: InputsOf<NoInfer<Needs>, NoInfer<OneOf | Takes>>, jobId: string, since?: number): Resume;
}

type Declaration = Definition<InputName, InputName, InputName, ResultName, FileFormat>;
/** What a declaration may leave out. */
type Defaults = Required<Pick<Declaration, 'needs' | 'takes' | 'startsJob' | 'archive' | 'result'>>;

/** An operation as the run and the faces see it, without the types of its own inputs. */
export type Operation = Omit<Declaration, keyof Defaults | 'start' | 'resume' | 'variant' | 'details'> &
  Defaults & {
    variant?(inputs: Inputs): readonly string[];
    details?(inputs: Inputs): readonly Detail[];
    start(inputs: Inputs, context: JobContext): Promise<Job>;
    resume(inputs: Inputs, jobId: string, since?: number): Resume;
  };

/** An operation with the types of what it declares, for the library. */
export type Declared<
  Needs extends InputName,
  OneOf extends InputName,
  Takes extends InputName,
  Result extends ResultName,
  Format extends FileFormat,
> = Operation & {
  readonly declared?: { needs: Needs; oneOf: OneOf; takes: Takes; result: Result; archive: Format };
};

/** Declares an operation: `start` sees the inputs that it names, and no others. */
export function operation<
  const Needs extends InputName = never,
  const OneOf extends InputName = never,
  const Takes extends InputName = never,
  const Result extends ResultName = never,
  const Format extends FileFormat = never,
>(definition: Definition<Needs, OneOf, Takes, Result, Format>): Declared<Needs, OneOf, Takes, Result, Format> {
  const defaults: Defaults & Pick<Operation, 'resume'> = {
    needs: [],
    takes: [],
    startsJob: true,
    archive: [],
    result: [],
    resume: (inputs) => ({
      operation: definition.name,
      inputs: Object.fromEntries((definition.needs ?? []).map((name) => [name, String(inputs[name])])),
    }),
  };
  // `readStep` has checked that the required inputs are set.
  return { ...defaults, ...definition } as unknown as Declared<Needs, OneOf, Takes, Result, Format>;
}

/** The input that limits a resumed job in time, as text. */
export function sinceInput(since: number | undefined): { since?: string } {
  return since === undefined ? {} : { since: formatInstant(since) };
}

/** The flags that are set, as inputs. */
export function trueFlags(flags: Readonly<Record<string, boolean>>): Record<string, string> {
  return Object.fromEntries(Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [[name, 'true']] : [])));
}

/** Inputs of every operation that downloads an archive. */
export const ARCHIVE_INPUTS = ['outputDir', 'extract', 'downloadOrigin'] as const;
/** Inputs of every operation that downloads a file which is no archive. */
export const FILE_INPUTS = ['outputDir', 'downloadOrigin'] as const;
