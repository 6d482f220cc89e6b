import type { FileFormat } from '../download/archive-format.ts';
import type { EXPLICIT_IN_PROGRAMS, Fields, Given, InputName } from '../inputs/fields.ts';
import type { Declared, ResultName, ResultPart } from '../jobs/operation.ts';
import type { ResultValues } from '../jobs/state.ts';
import type { ArchiveFile, DownloadedFile, JobResult } from './results.ts';

/** Exactly one of several inputs. */
type OneOf<C extends InputName> = [C] extends [never]
  ? unknown
  : { [K in C]: { [P in K]: Given<P> } & { [P in Exclude<C, K>]?: undefined } }[C];

type Explicit = (typeof EXPLICIT_IN_PROGRAMS)[number];
type RequiredInputs<N extends InputName> = { [I in keyof Pick<Fields, N>]: Given<I> };
type OptionalInputs<N extends InputName> = { [I in keyof Pick<Fields, N>]?: Given<I> | undefined };

/** The parameters of an operation: the inputs that it declares, each with its comment from the table of inputs. */
export type Params<O> =
  O extends Declared<infer N, infer C, infer T, infer _R, infer _F>
    ? RequiredInputs<N | Extract<T, Explicit>> & OptionalInputs<Exclude<T, Explicit>> & OneOf<C>
    : never;

/** Parameters that make no difference, or no sense, if a job is only started. */
export const FOR_RESULTS = ['jobId', 'outputDir', 'extract', 'normalize', 'downloadOrigin'] as const;

/** The parameters for starting what a function runs, without waiting for it: nothing is downloaded. */
export type StartParams<F> =
  // Distributes over the alternatives of `OneOf`; one that names a job starts none.
  F extends (client: never, params: infer P, options?: never) => unknown
    ? P extends unknown
      ? P extends { readonly jobId: string }
        ? never
        : Omit<P, (typeof FOR_RESULTS)[number]>
      : never
    : never;

type FileOf<F extends FileFormat> = [F] extends [ArchiveFile['format']] ? ArchiveFile : DownloadedFile;

/** What a success may contain in addition to the facts about its job. Paths are absolute. */
export interface ResultParts<F extends FileFormat> extends ResultValues {
  /** The file that was downloaded, complete and verified. */
  readonly file: FileOf<F>;
}

type OptionalPart<R extends ResultName> = R extends `${infer Name}?` ? Name & ResultPart : never;

/** The result of an operation that succeeded. */
export type Result<O> =
  O extends Declared<infer _N, infer _C, infer _T, infer R, infer F>
    ? JobResult &
        Pick<ResultParts<F>, Extract<R, ResultPart>> & {
          readonly [P in OptionalPart<R>]?: ResultParts<F>[P] | undefined;
        }
    : never;
