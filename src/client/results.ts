import { resolve } from 'node:path';
import type { Conclusion, ErrorCode } from '../core/errors.ts';
import type { Component as InnerComponent, Metrics } from '../core/facts.ts';
import { sanitizeText } from '../core/sanitize.ts';
import { type ArchiveFormat, isArchiveFormat } from '../download/archive-format.ts';
import type { ResultPart } from '../jobs/operation.ts';
import type { Outcome, SavedFile } from '../run/outcome.ts';
import type { ResumeToken } from './resume-token.ts';

/** One resource, task or test of a job, in the platform's words; `undefined` for what it does not report. */
export interface Component {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly status: string | undefined;
  /** Why it failed. */
  readonly detail: string | undefined;
}

/**
 * What Kore.ai reported about a job; `undefined` for what is not known. Text of the platform has no control characters
 * and no commands of CI systems.
 */
export interface ReportedJob {
  /** `ber-…`, `bir-…`, `ds-…` or another id of the platform's. */
  readonly jobId: string | undefined;
  /** The platform's own status. */
  readonly status: string | undefined;
  /** When the platform says the job was requested. */
  readonly requestedAt: Date | undefined;
  /** The resources of a publish, the tasks of an import or the failed tests of a batch test; otherwise empty. */
  readonly components: readonly Component[];
  /** Plain data that continues with the job in another process: see {@link resume}. */
  readonly resumeToken: ResumeToken | undefined;
}

interface VerifiedFile {
  /** Absolute path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A downloaded archive: complete, and verified by its length, its signature and its end. */
export interface ArchiveFile extends VerifiedFile {
  /** Recognized by its content. */
  readonly format: ArchiveFormat;
  /** Absolute path of the folder it was unpacked to; only with `extract`. */
  readonly extractedPath?: string;
}

/** A downloaded text file: complete, and verified by its length. */
export interface TextFile extends VerifiedFile {
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
  readonly target: string | undefined;
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
export interface StartedJob extends ReportedJob {
  readonly jobId: string;
}

/** A job that did not succeed, or whose end is unknown. */
export interface FailedJob extends Reported {
  /** The verdict, in the words of GitHub's check runs. */
  readonly conclusion: Exclude<Conclusion, 'success'>;
  /** The cause: one of {@link ERROR_CODES}. */
  readonly code: ErrorCode;
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

/** Text of the platform, sanitized; `undefined` if it is empty. */
export function known(text: string): string | undefined {
  return text === '' ? undefined : sanitizeText(text);
}

function componentOf({ kind, name, status, detail }: InnerComponent): Component {
  return { kind: known(kind), name: known(name), status: known(status), detail: known(detail) };
}

/** Plain data with all of its texts sanitized. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return sanitizeText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)])) as T;
}

export function jobFacts(
  { jobId, status, requestedAt, components }: Readonly<Outcome>,
  resumeToken: ResumeToken | undefined,
): ReportedJob {
  return {
    jobId: known(jobId),
    status: known(status),
    requestedAt: requestedAt === undefined ? undefined : new Date(requestedAt),
    components: components.map(componentOf),
    resumeToken,
  };
}

export function reported(job: ReportedJob, outcome: Readonly<Outcome>, warnings: readonly string[]): Reported {
  const { operation, target, durationMs } = outcome;
  return { operation, target: target || undefined, ...job, durationMs: Math.round(durationMs), warnings };
}

/** A part of a result; `undefined` if the run has none. @param root - the folder that paths are relative to */
export function partOf(outcome: Readonly<Outcome>, part: ResultPart, root: string): unknown {
  if (part === 'file') return fileOf(outcome, root);
  if (outcome[part] === '') return undefined;
  return part === 'reportPath' ? resolve(root, outcome.reportPath) : cleaned(outcome[part]);
}

const FAILURE_PARTS = ['botId', 'toolId', 'workflowId', 'modelId', 'metrics', 'reportPath'] as const;

/** What a failure may have too. @param root - the folder that paths are relative to */
export function failureParts(outcome: Readonly<Outcome>, root: string) {
  const parts = Object.fromEntries(FAILURE_PARTS.map((part) => [part, partOf(outcome, part, root)]));
  return { savedFile: fileOf(outcome, root), ...(parts as Pick<FailedJob, (typeof FAILURE_PARTS)[number]>) };
}

function fileOf({ file, extractedPath }: Readonly<Outcome>, root: string): DownloadedFile | undefined {
  return file && downloadedFile(file, extractedPath, root);
}

/** @param root - the folder that the paths are relative to */
export function downloadedFile({ format, ...saved }: SavedFile, extractedPath: string, root: string) {
  const file = { ...saved, path: resolve(root, saved.path) };
  if (!isArchiveFormat(format)) return { ...file, format } satisfies TextFile;
  const unpacked = extractedPath === '' ? {} : { extractedPath: resolve(root, extractedPath) };
  return { ...file, format, ...unpacked } satisfies ArchiveFile;
}
