import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { diskError } from '../core/disk.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { ArchiveFormat } from '../download/archive-format.ts';
import { safeBaseName } from '../download/destination.ts';
import { type DownloadedFile, extraBytesWarning } from '../download/download.ts';
import type { Job, Operation } from '../jobs/operation.ts';
import type { Ended, Poll, Succeeded } from '../jobs/state.ts';
import type { Platform } from '../platform/client.ts';
import { downloadResult } from './download-result.ts';
import type { RunState } from './job-context.ts';
import type { RunInputs } from './read-step.ts';

export { prepareDirectory } from '../download/destination.ts';

/** A run whose job succeeded, and what is needed to collect its result. */
export interface Collection extends RunState {
  readonly platform: Platform;
  /** Absolute path of the folder for archives and reports. */
  readonly directory: string;
  /** Polls the job again, for a fresh link. */
  readonly check: Poll;
  readonly report: Job['report'] | undefined;
  readonly isBareLink: boolean;
  readonly content: Job['content'] | undefined;
}

type Archive = DownloadedFile & { format: ArchiveFormat };

/** Downloads the file of a job that succeeded, extracts it, reports on it and uploads it. @throws KoreaiError */
export async function collect(collection: Collection, ended: Succeeded): Promise<void> {
  const { operation, inputs, outcome } = collection;
  const { result } = operation;
  const hasFile = result.includes('file') || (result.includes('file?') && ended.link !== '');
  const file = hasFile ? await downloadOrReport(collection, ended) : undefined;
  if (file && isArchive(file) && inputs.extract) await extractArchive(collection, file);
  const failure = await report(collection, ended, file);
  if (file) await upload(collection, file);
  if (outcome.pagePath !== '') await uploadPage(collection);
  if (failure) throw failure;
}

async function downloadOrReport(collection: Collection, ended: Succeeded): Promise<DownloadedFile> {
  const { dependencies, outcome, phase, shared, operation, inputs, directory } = collection;
  try {
    const { content } = collection;
    const destination = { directory, baseName: fileNameOf(operation, inputs), formats: operation.archive };
    const file = content
      ? await phase('save', () => saveFile(collection, content()))
      : await phase('download', () => downloadResult(collection, ended.link, destination));
    outcome.file = { path: fromWorkspace(collection, file.path), size: file.size, sha256: file.sha256 };
    dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
    if (file.extraBytes > 0) dependencies.log.warning(extraBytesWarning(outcome.file.path, file.extraBytes));
    return file;
  } catch (error) {
    if (shared.deadline.signal.aborted) throw error;
    // What the platform reported about the job is reported without the file, too. If that fails, the first error counts.
    await report(collection, ended, undefined).catch(() => undefined);
    throw error;
  }
}

/** Writes a result that the answer itself contains, under another name first: a file with its final name is complete. */
async function saveFile({ operation, inputs, directory }: Collection, content: string): Promise<DownloadedFile> {
  const [format = 'json'] = operation.archive;
  const path = join(directory, `${fileNameOf(operation, inputs)}.${format}`);
  const part = `${path}.part-${globalThis.crypto.randomUUID()}`;
  try {
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw diskError('The file cannot be written', path, error);
  }
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256, format, extraBytes: 0 };
}

function isArchive(file: DownloadedFile): file is Archive {
  return file.format !== 'csv' && file.format !== 'json';
}

async function extractArchive(collection: Collection, file: Archive): Promise<void> {
  const { dependencies, outcome, inputs, operation, phase, shared } = collection;
  const { extract } = await import('../download/extract.ts');
  const { signal } = shared.deadline;
  const isNormalized = inputs.normalize && operation.takes.includes('normalize');
  const path = await phase('extract', () => (isNormalized ? normalize(collection, file) : extract(file, { signal })));
  outcome.extractedPath = fromWorkspace(collection, path);
  dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}

async function normalize(collection: Collection, file: Archive): Promise<string> {
  const { dependencies, outcome, inputs, shared } = collection;
  const { signal } = shared.deadline;
  const target = file.path.slice(0, -(file.format.length + 1));
  const plain = join(dirname(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
  const { extract } = await import('../download/extract.ts');
  const { normalizeBot } = await import('../bot-files/normalize.ts');
  const { reportChanges } = await import('../bot-changes/report.ts');
  const { readContent } = await import('../bot-changes/content.ts');
  const { logSecrets } = await import('./name-secrets.ts');
  try {
    await extract(file, { signal, into: plain });
    const bot = await normalizeBot(plain, target, signal);
    const { version, previous, changed, suspects } = bot;
    const versions = previous && ([readContent(previous), readContent(version)] as const);
    const report = versions && (await reportChanges(`${target}.md`, inputs.target, versions));
    const changes = report?.changes;
    Object.assign(outcome, { changes, changed, suspects: suspects.length });
    if (report) {
      outcome.reportPath = fromWorkspace(collection, report.path);
      outcome.planMarkdown = report.planMarkdown ?? '';
    }
    logSecrets(bot, dependencies.log);
    dependencies.onEvent({ type: 'normalized', path: fromWorkspace(collection, target), changes, outcome });
    return target;
  } finally {
    await rm(plain, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Writes the report, if there is one. @returns why the run fails, if its report does not pass */
export async function report(
  collection: Collection,
  ended: Ended,
  file: DownloadedFile | undefined,
): Promise<KoreaiError | undefined> {
  const { report: write, directory, operation, inputs, outcome, dependencies, phase } = collection;
  if (!write) return undefined;
  const base = join(directory, fileNameOf(operation, inputs));
  const waits = outcome.phases.filter(({ name }) => name === 'wait');
  const durationMs = waits.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const { path, page, failure, ...results } = await phase('report', () => write({ ended, file, base, durationMs }));
  Object.assign(outcome, { ...results, reportPath: fromWorkspace(collection, path) });
  if (page !== undefined) outcome.pagePath = fromWorkspace(collection, page);
  dependencies.onEvent({ type: 'reported', path: outcome.reportPath, outcome });
  return failure;
}

async function upload(collection: Collection, { path, size, sha256, format }: DownloadedFile): Promise<void> {
  const { dependencies, operation, inputs, outcome, phase, shared } = collection;
  const { upload: send, log, onEvent } = dependencies;
  const { signal } = shared.deadline;
  if (!inputs.uploadArtifact || !send) return;
  if (format === 'zip') {
    const { warnOfSecrets } = await import('./name-secrets.ts');
    await warnOfSecrets({ path, size, format }, log, signal);
  }
  const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.${format}`;
  const file = { path, name: name.replace(/:/g, '_'), sha256, retentionDays: inputs.artifactRetentionDays };
  outcome.artifact = await phase('upload', () => send(file, signal));
  onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
}

/** A page is an artifact of its own, so that a browser can show it. */
async function uploadPage({ dependencies, operation, inputs, outcome, phase, shared }: Collection): Promise<void> {
  const { upload: send, workspace } = dependencies;
  if (!inputs.uploadArtifact || !send) return;
  const path = join(workspace, outcome.pagePath);
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const name = `${inputs.artifactName ?? fileNameOf(operation, inputs)}.html`.replace(/:/g, '_');
  const file = { path, name, sha256, retentionDays: inputs.artifactRetentionDays };
  await phase('upload page', () => send(file, shared.deadline.signal));
}

/** A path in the workspace, as outputs show it. */
function fromWorkspace({ dependencies }: Collection, path: string): string {
  return relative(dependencies.workspace, path).split(sep).join('/');
}

/** Maximum length of what follows the target in a file's name, in characters. */
const MAX_VARIANT = 60;

/**
 * The name of a run's archive, folder, report and artifact, without extension: the target, and everything else that makes
 * its content differ from that of another step of the same job.
 */
export function fileNameOf(operation: Pick<Operation, 'variant'>, inputs: RunInputs): string {
  return [safeBaseName(inputs.target), ...(operation.variant?.(inputs) ?? []).map(safeVariant)].join('-');
}

/** Replaces characters that a file name cannot have, and adds a hash so that different texts get different names. */
function safeVariant(text: string): string {
  const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
  return safe === text ? text : `${safe}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
