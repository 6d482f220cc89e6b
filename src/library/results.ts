import { resolve } from 'node:path';
import type { ArchiveFormat } from '../download/archive-format.ts';
import type { Conclusion, ErrorCode } from '../kernel/errors.ts';
import type { Part } from '../kernel/part.ts';
import type { BroughtFile, Outcome } from '../operations/outcome.ts';

/** What Kore.ai told of a job. `status` and the parts are its own text: see {@link harmless} before printing them. */
export interface ReportedJob {
  /** `ber-…`, `bir-…` or `ds-…`; empty while it is not known. */
  readonly jobId: string;
  /** The platform's own word, as it came. */
  readonly status: string;
  /** When the platform says the job was requested. */
  readonly requestedAt: Date | undefined;
  /** The resources of a publish or the tasks of an import; empty elsewhere. */
  readonly parts: readonly Part[];
}

/** An archive that was brought home: whole, and checked by its length and its signature. */
export interface ArchiveFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Told by its content. */
  readonly format: ArchiveFormat;
  /** Absolute path of the folder it was unpacked to; only where `extract` was asked for. */
  readonly extractedPath?: string;
}

/** What each result tells. */
interface Reported extends ReportedJob {
  /** The operation's name in the action and on the command line: `export-bot`. */
  readonly operation: string;
  /** The id of what it worked on. */
  readonly target: string;
  /** From the call to the end, in milliseconds. */
  readonly durationMs: number;
  /** What the log warned of: an old success, an unknown status word, parts that await approval. */
  readonly warnings: readonly string[];
}

/** Kore.ai said, of the job that was asked for, that it succeeded. */
export interface JobResult extends Reported {
  /** Never anything else here. */
  readonly conclusion: 'success';
}

/** The same, and its archive is here. No other type has a `file`. */
export interface ExportResult extends JobResult {
  /** The archive. */
  readonly file: ArchiveFile;
}

/** A job that was started and is not waited for. */
export interface StartedJob extends ReportedJob {}

/** How a job ended that did not succeed, or that nobody can tell the end of. */
export interface FailedJob extends Reported {
  /** The verdict, in the words of GitHub's check runs. */
  readonly conclusion: Exclude<Conclusion, 'success'>;
  /** Why, as one of a closed list. */
  readonly errorCode: ErrorCode;
  /** What failed, and where. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string | undefined;
  /** An archive that is here although something after it failed, its unpacking for example. */
  readonly broughtFile: ArchiveFile | undefined;
}

export function jobFacts({ jobId, status, requestedAt, parts }: Readonly<Outcome>): ReportedJob {
  return { jobId, status, requestedAt: requestedAt === undefined ? undefined : new Date(requestedAt), parts };
}

export function reported(outcome: Readonly<Outcome>, warnings: readonly string[]): Reported {
  const { operation, target, durationMs } = outcome;
  return { operation, target, ...jobFacts(outcome), durationMs, warnings };
}

/** @param root - what the paths of the outcome are relative to */
export function archiveFile({ path, size, sha256 }: BroughtFile, extractedPath: string, root: string): ArchiveFile {
  const format = path.endsWith('.tar.gz') ? 'tar.gz' : path.endsWith('.tar') ? 'tar' : 'zip';
  const unpacked = extractedPath === '' ? {} : { extractedPath: resolve(root, extractedPath) };
  return { path: resolve(root, path), size, sha256, format, ...unpacked };
}
