import type { Bot } from '../core/bot.ts';
import type { Change } from '../core/change.ts';
import type { Metrics } from '../core/metrics.ts';
import type { FileFormat } from '../download/archive-format.ts';
import type { Fields, InputName } from '../inputs/fields.ts';
import type { Given } from '../inputs/values.ts';
import type { Declared, ResultName, ResultPart } from '../jobs/operation.ts';
import type { ProjectChanges } from '../jobs/state.ts';
import type { ArchiveFile, DownloadedFile, JobResult } from './results.ts';

/** Exactly one of several inputs. */
type OneOf<C extends InputName> = [C] extends [never]
  ? unknown
  : { [K in C]: { [P in K]: Given<P> } & { [P in Exclude<C, K>]?: undefined } }[C];

type Required<N extends InputName> = { [I in keyof Pick<Fields, N>]: Given<I> };
type Optional<N extends InputName> = { [I in keyof Pick<Fields, N>]?: Given<I> | undefined };

/** The parameters of an operation: the inputs that it declares, each with its comment from the table of inputs. */
export type Params<O> =
  O extends Declared<infer N, infer C, infer T, infer _R, infer _F> ? Required<N> & Optional<T> & OneOf<C> : never;

/** The parameters for starting a job without waiting for it: nothing is downloaded. */
export type StartParams<O> = Omit<Params<O>, 'outputDir' | 'extract' | 'normalize' | 'downloadOrigin'>;

type FileOf<F extends FileFormat> = [F] extends [ArchiveFile['format']] ? ArchiveFile : DownloadedFile;

/** What a success may contain in addition to the facts about its job. Paths are absolute. */
export interface ResultParts<F extends FileFormat> {
  /** The file that was downloaded, complete and verified. */
  readonly file: FileOf<F>;
  /**
   * With `normalize`: what changed since the version in the folder; `undefined` if there was none. The names are the
   * bot's own text.
   */
  readonly changes: readonly Change[];
  /** As `changes` of an import into an Artemis project: what it changed; `undefined` if that was not reported. */
  readonly applied: ProjectChanges;
  /** With `normalize`: whether the folder differs from before. */
  readonly changed: boolean;
  /**
   * With `normalize`: how many values in the folder look like secrets in plain text. One of the `warnings`
   * names their places. Commit the folder only if this is 0.
   */
  readonly suspectedSecrets: number;
  /** The id of the bot that was imported into, or of the new bot. */
  readonly botId: string;
  /** The id of the tool that was imported into, or of the new tool. */
  readonly toolId: string;
  /** The id of the workflow that was imported into, or of the new workflow. */
  readonly workflowId: string;
  /** The id of the model that was imported. */
  readonly modelId: string;
  /** All bots of the account. Their names are the platform's own text: see {@link sanitize} before printing them. */
  readonly bots: readonly Bot[];
  /** What a batch test measured. */
  readonly metrics: Metrics;
  /** Identifies what a plan compared: an import with it is refused if that has changed since. */
  readonly planDigest: string;
  /** Path of the report: JUnit XML of tests, Markdown of a plan. */
  readonly reportPath: string;
}

type Lacked<R extends ResultName> = R extends `${infer Name}?` ? Name & ResultPart : never;

/** The result of an operation that succeeded. */
export type Result<O> =
  O extends Declared<infer _N, infer _C, infer _T, infer R, infer F>
    ? JobResult &
        Pick<ResultParts<F>, Extract<R, ResultPart>> & {
          readonly [P in Exclude<Lacked<R>, 'applied'>]?: ResultParts<F>[P] | undefined;
        } & ('applied' extends Lacked<R> ? { readonly changes?: ResultParts<F>['applied'] | undefined } : unknown)
    : never;
