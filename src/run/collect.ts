import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { diskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { withLastFailure } from '../core/failures.ts';
import { safeBaseName } from '../download/destination.ts';
import {
  type Destination,
  type DownloadedFile,
  download,
  extraBytesWarning,
  type Source,
} from '../download/download.ts';
import type { ArchiveOnDisk } from '../download/extract.ts';
import { isSigned, withOrigin } from '../download/get-file.ts';
import type { Job, Operation } from '../jobs/operation.ts';
import type { Ended, Poll, Succeeded } from '../jobs/state.ts';
import type { Platform } from '../platform/client.ts';
import type { ArtifactFile } from './dependencies.ts';
import type { RunState } from './job-context.ts';
import type { RunInputs } from './read-step.ts';

export { prepareDirectory } from '../download/destination.ts';

/** A run, and what is needed to download the file of its job. */
interface Downloading extends RunState {
  readonly platform: Platform;
  /** Polls the job again, for a fresh link. */
  readonly check: Poll;
  /** True if the link is to be fetched without credentials, also from the platform itself. */
  readonly isBareLink: boolean;
}

/** A run whose job has ended, and what is needed to collect its result. */
export interface Collection extends Downloading {
  /** Absolute path of the folder for archives and reports. */
  readonly directory: string;
  readonly report: Job['report'] | undefined;
  readonly content: Job['content'] | undefined;
}

/** Downloads the file of a job that succeeded, extracts it, reports on it and uploads it. @throws KoreaiError */
export async function collect(collection: Collection, ended: Succeeded): Promise<void> {
  const { result } = collection.operation;
  const hasFile = result.includes('file') || (result.includes('file?') && ended.link !== '');
  const file = hasFile ? await downloadOrReport(collection, ended) : undefined;
  if (file) await extractArchive(collection, file);
  const failure = await report(collection, ended, file);
  await upload(collection, file);
  if (failure) throw failure;
}

async function downloadOrReport(collection: Collection, ended: Succeeded): Promise<DownloadedFile> {
  const { dependencies, outcome, phase, shared, operation, inputs, directory, content } = collection;
  try {
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

/** Downloads the file of a job that succeeded. A timeout names the last failure. @throws KoreaiError */
export async function downloadResult(run: Downloading, link: string, to: Destination): Promise<DownloadedFile> {
  const { dependencies, shared } = run;
  const { onEvent } = dependencies;
  let lastFailure: KoreaiError | undefined;
  const downloaded = download(sourceOf(run, link), to, {
    ...dependencies,
    signal: shared.deadline.signal,
    onProgress: (bytes, total) => onEvent({ type: 'downloading', bytes, total }),
    onRetry: (error, retryMs) => {
      lastFailure = error;
      onEvent({ type: 'download-retried', error, retryMs });
    },
  });
  return downloaded.catch((reason: unknown) => {
    throw withLastFailure(reason, lastFailure);
  });
}

function sourceOf({ inputs, platform, check, shared, isBareLink }: Downloading, link: string): Source {
  const moved = (href: string): URL => withOrigin(new URL(href), inputs.downloadOrigin);
  return {
    link: moved(link),
    renew: async () => {
      const state = await check({ signal: shared.deadline.signal }).catch(refuseGone);
      return state.kind === 'succeeded' && state.link !== '' ? moved(state.link) : undefined;
    },
    // Links of tools and models may need the key, which is sent only to the platform itself.
    credentials: async (url) => {
      const isOwn = url.origin === platform.host.origin && !isSigned(url) && !isBareLink;
      return isOwn && inputs.credentials.kind === 'key' ? platform.authorization.headers() : undefined;
    },
  };
}

/** The job's record may be gone, although only its link has expired. */
function refuseGone(error: unknown): never {
  if (!(error instanceof KoreaiError) || !['not-found', 'bad-request'].includes(error.code)) throw error;
  throw new KoreaiError('download-failed', `The link has expired, and there is no fresh one: ${error.message}`, {
    hint: 'Run the export again.',
    cause: error,
  });
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
  const { dependencies, outcome, inputs, operation, phase, shared } = collection;
  if (!inputs.extract || format === 'csv' || format === 'json') return;
  const { extract } = await import('../download/extract.ts');
  const archive = { path, size, format };
  const { signal } = shared.deadline;
  const isNormalized = inputs.normalize && operation.takes.includes('normalize');
  const folder = await phase('extract', () =>
    isNormalized ? normalize(collection, archive) : extract(archive, { signal }),
  );
  outcome.extractedPath = fromWorkspace(collection, folder);
  dependencies.onEvent({ type: 'extracted', path: outcome.extractedPath, outcome });
}

async function normalize(collection: Collection, file: ArchiveOnDisk): Promise<string> {
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

/** Uploads the file, and the page of its report as an artifact of its own, so that a browser can show it. */
async function upload(collection: Collection, file: DownloadedFile | undefined): Promise<void> {
  const { dependencies, operation, inputs, outcome, phase, shared } = collection;
  const { upload: send, log, onEvent, workspace } = dependencies;
  const { signal } = shared.deadline;
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
      const { warnOfSecrets } = await import('./name-secrets.ts');
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
  return [safeBaseName(inputs.target), ...(operation.variant?.(inputs) ?? []).map(safeVariant)].join('-');
}

/** Replaces characters that a file name cannot have, and adds a hash so that different texts get different names. */
function safeVariant(text: string): string {
  const safe = text.replace(/[^\w.-]+/g, '_').slice(0, MAX_VARIANT);
  return safe === text ? text : `${safe}-${sha256Of(text).slice(0, 8)}`;
}

function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
