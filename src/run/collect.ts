import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { diskError } from '../core/disk.ts';
import type { KoreaiError } from '../core/errors.ts';
import { isArchiveFormat } from '../download/archive-format.ts';
import { prepareDirectory, safeBaseName } from '../download/destination.ts';
import { type DownloadedFile, extraBytesWarning } from '../download/download.ts';
import type { ArchiveOnDisk } from '../download/extract.ts';
import type { Job, Operation } from '../jobs/operation.ts';
import type { Ended, Succeeded } from '../jobs/state.ts';
import type { ArtifactFile } from './dependencies.ts';
import { type Downloading, downloadResult } from './download-result.ts';
import type { RunState } from './job-context.ts';
import type { RunInputs } from './read-step.ts';

/** A run whose job has ended, and what is needed to collect its result. */
export interface Collection extends RunState, Downloading {
  /** Absolute path of the folder for archives and reports. */
  readonly directory: string;
  readonly report: Job['report'] | undefined;
  readonly content: Job['content'] | undefined;
}

/**
 * Creates the output folder, and checks that the result can be written there, before a job is started.
 *
 * @returns the absolute path of the folder
 * @throws KoreaiError `input-invalid`, `download-failed`
 */
export async function prepare({ operation, inputs, dependencies, shared }: RunState): Promise<string> {
  const directory = await prepareDirectory(dependencies.workspace, inputs.outputDir);
  if (isNormalizing(operation, inputs)) {
    const { readPrevious } = await import('../bot-files/normalize.ts');
    await readPrevious(join(directory, fileNameOf(operation, inputs)), shared.deadline.signal);
  }
  return directory;
}

function isNormalizing(operation: Operation, inputs: RunInputs): boolean {
  return inputs.extract && inputs.normalize && operation.takes.includes('normalize');
}

/** Downloads the file of a job that succeeded, extracts it, reports on it and uploads it. @throws KoreaiError */
export async function collect(collection: Collection, ended: Succeeded): Promise<void> {
  const { operation, dependencies, inputs } = collection;
  const { result } = operation;
  // Checked again: the folder may have been replaced by a symbolic link while the job ran.
  await prepareDirectory(dependencies.workspace, inputs.outputDir);
  const hasFile = result.includes('file') || (result.includes('file?') && ended.link !== '');
  const file = hasFile ? await downloadOrReport(collection, ended) : undefined;
  if (file) await extractArchive(collection, file);
  const failure = await report(collection, ended, file);
  await upload(collection, file);
  if (failure) throw failure;
}

async function downloadOrReport(collection: Collection, ended: Succeeded): Promise<DownloadedFile> {
  const { dependencies, outcome, phase, signal, operation, inputs, directory, content } = collection;
  try {
    const destination = { directory, baseName: fileNameOf(operation, inputs), formats: operation.archive };
    const file = content
      ? await phase('save', () => saveFile(collection, content()))
      : await phase('download', () => downloadResult(collection, ended.link, destination));
    const { extraBytes, ...saved } = file;
    outcome.file = { ...saved, path: fromWorkspace(collection, file.path) };
    dependencies.onEvent({ type: 'downloaded', file: outcome.file, outcome });
    if (extraBytes > 0) dependencies.log.warning(extraBytesWarning(outcome.file.path, extraBytes));
    return file;
  } catch (error) {
    if (signal.aborted) throw error;
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
  return { path, size: Buffer.byteLength(content), sha256: sha256Of(content), format, extraBytes: 0 };
}

async function extractArchive(collection: Collection, { path, size, format }: DownloadedFile): Promise<void> {
  const { dependencies, outcome, inputs, operation, phase, signal } = collection;
  if (!inputs.extract || !isArchiveFormat(format)) return;
  const { extract } = await import('../download/extract.ts');
  const archive = { path, size, format };
  const folder = await phase('extract', () =>
    isNormalizing(operation, inputs) ? normalize(collection, archive) : extract(archive, { signal }),
  );
  outcome.extractedPath = fromWorkspace(collection, folder);
  dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}

async function normalize(collection: Collection, file: ArchiveOnDisk): Promise<string> {
  const { dependencies, outcome, inputs, signal } = collection;
  const target = file.path.slice(0, -(file.format.length + 1));
  const plain = join(dirname(file.path), `.plain-${globalThis.crypto.randomUUID()}`);
  const { extract } = await import('../download/extract.ts');
  const { normalizeBot } = await import('../bot-files/normalize.ts');
  const { reportChanges } = await import('../bot-changes/report.ts');
  const { readContent } = await import('../bot-changes/content.ts');
  const { logSecrets } = await import('./secret-warnings.ts');
  try {
    await extract(file, { signal, into: plain });
    const bot = await normalizeBot(plain, target, signal);
    const { version, previous, changed, suspects } = bot;
    const versions = previous && ([readContent(previous), readContent(version)] as const);
    const report = versions && (await reportChanges(`${target}.md`, inputs.target, versions, dependencies.secrets));
    const changes = report?.changes;
    Object.assign(outcome, { changes, changed, suspectedSecrets: suspects.length });
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

/** Uploads the file, and the page of its report as an artifact of its own, so that a browser can show it. */
async function upload(collection: Collection, file: DownloadedFile | undefined): Promise<void> {
  const { dependencies, operation, inputs, outcome, phase, signal } = collection;
  const { upload: send, log, onEvent, workspace } = dependencies;
  if (!inputs.uploadArtifact || !send) return;
  const base = inputs.artifactName ?? fileNameOf(operation, inputs);
  const artifactOf = (path: string, extension: string, sha256: string): ArtifactFile => ({
    path,
    name: `${base}.${extension}`.replace(/:/g, '_'),
    sha256,
    retentionDays: inputs.artifactRetentionDays,
  });
  if (file) {
    const { path, size, sha256, format } = file;
    if (format === 'zip') {
      const { warnOfSecrets } = await import('./secret-warnings.ts');
      await warnOfSecrets({ path, size, format }, log, signal);
    }
    outcome.artifact = await phase('upload', () => send(artifactOf(path, format, sha256), signal));
    onEvent({ type: 'uploaded', artifact: outcome.artifact, outcome });
  }
  if (outcome.pagePath !== '') {
    const path = join(workspace, outcome.pagePath);
    const sha256 = sha256Of(await readFile(path));
    await phase('upload page', () => send(artifactOf(path, 'html', sha256), signal));
  }
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
  // A tool's flow, which may follow a colon, is part of the variant.
  const target = safeTarget(inputs.target.replace(/:.*/, ''));
  return [target, ...(operation.variant?.(inputs) ?? []).map(safeVariant), ...bodyVariant(inputs)].join('-');
}

/** A request for a part of a bot must not overwrite the file with all of it. */
function bodyVariant({ requestBody }: RunInputs): string[] {
  // The variants of the operations name these.
  const { exportType, layers, version, ...others } = requestBody;
  return Object.keys(others).length === 0 ? [] : [shortHash(JSON.stringify(others))];
}

function safeTarget(target: string): string {
  const safe = safeBaseName(target);
  return safe === target ? safe : withHash(safe, target);
}

/** Replaces characters that a file name cannot have, and adds a hash so that different texts get different names. */
function safeVariant(text: string): string {
  const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
  return safe === text ? text : withHash(safe, text);
}

function withHash(safe: string, text: string): string {
  return `${safe}-${shortHash(text)}`;
}

function shortHash(text: string): string {
  return sha256Of(text).slice(0, 8);
}

function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
