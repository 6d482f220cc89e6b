import { resolve } from 'node:path';
import type { Component } from '../core/component.ts';
import type { Conclusion, ErrorCode } from '../core/errors.ts';
import type { Metrics } from '../core/metrics.ts';
import type { ArchiveFormat, FileFormat } from '../download/archive-format.ts';
import type { ResultPart } from '../jobs/operation.ts';
import type { Outcome, SavedFile } from '../run/outcome.ts';

/** What Kore.ai told of a job. `status` and the parts are its own text: see {@link sanitize} before printing them. */
export interface ReportedJob {
  /** `ber-…`, `bir-…`, `ds-…` or what the platform calls it; empty while it is not known, or where there is no job. */
  readonly jobId: string;
  /** The platform's own word, as it came. */
  readonly status: string;
  /** When the platform says the job was requested. */
  readonly requestedAt: Date | undefined;
  /** The resources of a publish, the tasks of an import or the failed tests of a batch test; empty elsewhere. */
  readonly components: readonly Component[];
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

/** A file of text that was brought home: whole, and checked by its length. */
export interface TextFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Told by its content. */
  readonly format: 'csv' | 'json';
}

/** What was brought home; its `format` tells which. */
export type DownloadedFile = ArchiveFile | TextFile;

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
  /** A file that is here although something after it failed: its unpacking, or the thresholds of a batch test. */
  readonly savedFile: DownloadedFile | undefined;
  /** The bot that an import went into, where the platform told; of a new bot that may be all there is of it. */
  readonly botId: string | undefined;
  /** What a batch test counted, where it got that far. */
  readonly metrics: Metrics | undefined;
  /** Absolute path of the JUnit report of a batch test, where it was written. */
  readonly reportPath: string | undefined;
}

export function jobFacts({ jobId, status, requestedAt, components }: Readonly<Outcome>): ReportedJob {
  return { jobId, status, requestedAt: requestedAt === undefined ? undefined : new Date(requestedAt), components };
}

export function reported(outcome: Readonly<Outcome>, warnings: readonly string[]): Reported {
  const { operation, target, durationMs } = outcome;
  return { operation, target, ...jobFacts(outcome), durationMs, warnings };
}

/** What a success may hold, with what the run has of it. @param root - what the paths of the outcome are relative to */
export function partsOfResult(outcome: Readonly<Outcome>, root: string): Record<ResultPart, unknown> {
  const { changes, changed, suspects: suspectedSecrets, bots } = outcome;
  const { savedFile: file, ...rest } = leftBehind(outcome, root);
  return { file, changes, changed, suspectedSecrets, bots, ...rest };
}

/** What only a failure tells. @param root - what the paths of the outcome are relative to */
export function leftBehind(outcome: Readonly<Outcome>, root: string) {
  const { botId, metrics, reportPath } = outcome;
  return {
    savedFile: fileOf(outcome, root),
    botId: botId === '' ? undefined : botId,
    metrics,
    reportPath: reportPath === '' ? undefined : resolve(root, reportPath),
  };
}

/** What a run brought home, if anything. @param root - what the paths of the outcome are relative to */
export function fileOf({ file, extractedPath }: Readonly<Outcome>, root: string): DownloadedFile | undefined {
  return file && downloadedFile(file, extractedPath, root);
}

/** @param root - what the paths are relative to */
export function downloadedFile({ path, size, sha256 }: SavedFile, extractedPath: string, root: string) {
  const format = FORMATS.find((candidate) => path.endsWith(`.${candidate}`)) ?? 'zip';
  const file = { path: resolve(root, path), size, sha256 };
  if (!isArchiveFormat(format)) return { ...file, format } satisfies TextFile;
  const unpacked = extractedPath === '' ? {} : { extractedPath: resolve(root, extractedPath) };
  return { ...file, format, ...unpacked } satisfies ArchiveFile;
}

const FORMATS: readonly FileFormat[] = ['tar.gz', 'tar', 'zip', 'csv', 'json'];

export function isArchiveFormat(format: FileFormat): format is ArchiveFormat {
  return format === 'zip' || format === 'tar' || format === 'tar.gz';
}

export function isArchive(file: DownloadedFile | undefined): file is ArchiveFile {
  return file !== undefined && isArchiveFormat(file.format);
}
