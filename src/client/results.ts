import { resolve } from 'node:path';
import type { Component } from '../core/component.ts';
import type { Conclusion, ErrorCode } from '../core/errors.ts';
import type { Metrics } from '../core/metrics.ts';
import type { ArchiveFormat, FileFormat } from '../download/archive-format.ts';
import type { ResultPart } from '../jobs/operation.ts';
import type { Outcome, SavedFile } from '../run/outcome.ts';

/**
 * What Kore.ai reported about a job. `status` and `components` are its own text: {@link sanitize} them before printing.
 */
export interface ReportedJob {
  /** `ber-…`, `bir-…`, `ds-…` or another id of the platform's; empty while it is unknown, or if there is no job. */
  readonly jobId: string;
  /** The platform's own status, unchanged. */
  readonly status: string;
  /** When the platform says the job was requested. */
  readonly requestedAt: Date | undefined;
  /** The resources of a publish, the tasks of an import or the failed tests of a batch test; otherwise empty. */
  readonly components: readonly Component[];
}

/** A downloaded archive: complete, and verified by its length, its signature and its end. */
export interface ArchiveFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Recognized by its content. */
  readonly format: ArchiveFormat;
  /** Absolute path of the folder it was unpacked to; only with `extract`. */
  readonly extractedPath?: string;
}

/** A downloaded text file: complete, and verified by its length. */
export interface TextFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Recognized by its content. */
  readonly format: 'csv' | 'json';
}

/** A downloaded file; `format` distinguishes archives from text files. */
export type DownloadedFile = ArchiveFile | TextFile;

/** What every result contains. */
interface Reported extends ReportedJob {
  /** The operation's name in the action and on the command line: `export-bot`. */
  readonly operation: string;
  /** The id of the bot, tool, model, app, workflow or job that it worked on. */
  readonly target: string;
  /** From the call to the end, in milliseconds. */
  readonly durationMs: number;
  /** The warnings of the log: an old success, an unknown status, components that await approval. */
  readonly warnings: readonly string[];
}

/** The requested job succeeded, as Kore.ai reported. */
export interface JobResult extends Reported {
  /** Always `success`. */
  readonly conclusion: 'success';
}

/** A job that was started and is not waited for. */
export interface StartedJob extends ReportedJob {}

/** A job that did not succeed, or whose end is unknown. */
export interface FailedJob extends Reported {
  /** The verdict, in the words of GitHub's check runs. */
  readonly conclusion: Exclude<Conclusion, 'success'>;
  /** The cause: one of {@link ERROR_CODES}. */
  readonly errorCode: ErrorCode;
  /** What failed, on what, and why. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string | undefined;
  /** A file that was downloaded before something else failed: its unpacking, or the thresholds of a batch test. */
  readonly savedFile: DownloadedFile | undefined;
  /** The bot that was imported into, if the platform reported it; a new bot may exist although the import failed. */
  readonly botId: string | undefined;
  /** The tool, workflow or model that was imported into, or made, if the platform reported it. */
  readonly toolId: string | undefined;
  readonly workflowId: string | undefined;
  readonly modelId: string | undefined;
  /** The metrics of a batch test, if it got that far. */
  readonly metrics: Metrics | undefined;
  /** Absolute path of the JUnit report of a batch test, if it was written. */
  readonly reportPath: string | undefined;
}

export function jobFacts({ jobId, status, requestedAt, components }: Readonly<Outcome>): ReportedJob {
  return { jobId, status, requestedAt: requestedAt === undefined ? undefined : new Date(requestedAt), components };
}

export function reported(outcome: Readonly<Outcome>, warnings: readonly string[]): Reported {
  const { operation, target, durationMs } = outcome;
  return { operation, target, ...jobFacts(outcome), durationMs, warnings };
}

/** The parts of a result that the run has. @param root - the folder that the paths of the outcome are relative to */
export function partsOfResult(outcome: Readonly<Outcome>, root: string): Record<ResultPart, unknown> {
  const { changes, applied, changed, suspects: suspectedSecrets, bots, planDigest } = outcome;
  const { savedFile: file, ...rest } = leftBehind(outcome, root);
  return { file, changes, applied, changed, suspectedSecrets, bots, planDigest: planDigest || undefined, ...rest };
}

/**
 * The parts of a result that a failure may have too.
 *
 * @param root - the folder that the paths of the outcome are relative to
 */
export function leftBehind(outcome: Readonly<Outcome>, root: string) {
  const { botId, imported, metrics, reportPath } = outcome;
  return {
    savedFile: fileOf(outcome, root),
    botId: botId === '' ? undefined : botId,
    toolId: imported.toolId || undefined,
    workflowId: imported.workflowId || undefined,
    modelId: imported.modelId || undefined,
    metrics,
    reportPath: reportPath === '' ? undefined : resolve(root, reportPath),
  };
}

/** The property of a result that holds a part; the parts of one property never come together. */
export function propertyOf(part: ResultPart): string {
  return part === 'applied' ? 'changes' : part;
}

/** The file that a run downloaded, if any. @param root - the folder that the paths of the outcome are relative to */
export function fileOf({ file, extractedPath }: Readonly<Outcome>, root: string): DownloadedFile | undefined {
  return file && downloadedFile(file, extractedPath, root);
}

/** @param root - the folder that the paths are relative to */
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
