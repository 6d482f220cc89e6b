import { resolve } from 'node:path';
import { diskError, makeFolder } from '../core/disk.ts';
import { asKoreaiError, type KoreaiError } from '../core/errors.ts';
import { type ArchiveFormat, isArchiveFormat } from '../download/archive-format.ts';
import { safeBaseName } from '../download/destination.ts';
import type { ExtractLimits } from '../download/member.ts';
import type { Client } from './client.ts';
import { type DownloadEvent, wholeMs } from './events.ts';
import { redactError } from './job-error.ts';
import { limited } from './limited.ts';
import { checkNames, invalid, stopWith, type WaitOptions } from './options.ts';
import type { ArchiveFile } from './results.ts';
import type { Run } from './running.ts';

/** What to download, and the folder to write it to. */
export interface DownloadParams {
  /** The link, as the platform gave it: `https` or `http`. It is requested without credentials. */
  link: string | URL;
  /** The file's name without its extension, which depends on the content. Unsafe characters are replaced. */
  name: string;
  /** The folder to write the file to, absolute or relative to `process.cwd()`. */
  outputDir: string;
  /** The formats to accept. Default: `zip`, `tar` and `tar.gz`. */
  formats?: readonly ArchiveFormat[] | undefined;
  /** Called once for a new link if this one is refused: some links expire, some work once. Default: none. */
  renew?: (() => Promise<string | URL | undefined>) | undefined;
}

/** Options of {@link download}; all of them are optional. */
export interface DownloadOptions extends WaitOptions<DownloadEvent> {}

/**
 * Downloads an archive and verifies it. It is written as `NAME.part`, hashed while it arrives, resumed after a break if
 * the server supports that, checked for length, signature and end of archive, and renamed at the end: a file under its
 * final name is complete. An attempt ends after 30 seconds of silence.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the file, which is also an iterable of events
 * @throws KoreaiError by rejecting: `download-failed`, `archive-invalid` if the file is not an intact archive, `timed-out`,
 *   `cancelled`, `input-invalid`
 * @example
 * ```ts
 * const answer = await request(client, { path: ['bot', 'st-demo', 'export', 'status'] });
 * const { downloadURL } = answer as { downloadURL: string };
 * const file = await download(client, { link: downloadURL, name: 'st-demo', outputDir: 'exports' });
 * console.log(file.path, file.size, file.sha256);
 * console.log(await extract(file));
 * ```
 */
export function download(
  client: Client,
  params: DownloadParams,
  options: DownloadOptions = {},
): Run<ArchiveFile, DownloadEvent> {
  return limited<ArchiveFile, DownloadEvent>(client, options, [], async (context) => {
    const { parts, limits, secrets, log, deadline, report } = context;
    const { clock, random, transport, userAgent } = parts;
    const { directory, baseName, formats, link } = checkedParams(params);
    await makeFolder(directory).catch((error: unknown) => {
      throw diskError('The output folder cannot be created', directory, error);
    });
    const renew = async (): Promise<URL | undefined> => {
      const fresh = await params.renew?.();
      return fresh === undefined ? undefined : linkOf(fresh);
    };
    const source = { link, renew, credentials: () => Promise.resolve(undefined) };
    const { download: downloadFile, extraBytesWarning } = await import('../download/download.ts');
    const transfer = {
      clock,
      random,
      transport,
      userAgent,
      secrets,
      failureLimits: limits.failureLimits,
      signal: deadline.signal,
      onProgress: (bytes: number, total: number | undefined) => report({ type: 'downloading', bytes, total }),
      onRetry: (error: KoreaiError, retryMs: number) =>
        report({ type: 'download-retried', error: redactError(error, secrets), retryMs: wholeMs(retryMs) }),
    };
    const downloaded = await downloadFile(source, { directory, baseName, formats }, transfer).catch(
      (error: unknown) => {
        throw deadline.signal.aborted ? deadline.signal.reason : asKoreaiError(error);
      },
    );
    const { extraBytes, format, ...file } = downloaded;
    if (extraBytes > 0) log.warning(extraBytesWarning(file.path, extraBytes));
    if (!isArchiveFormat(format)) throw new Error('the download has a format that was not requested');
    return { ...file, format };
  });
}

/** @throws KoreaiError `input-invalid` */
function checkedParams(params: DownloadParams) {
  const { link, name, outputDir, formats = ['zip', 'tar', 'tar.gz'] } = params;
  checkNames(params, ['link', 'name', 'outputDir', 'formats', 'renew'], 'download');
  if (typeof outputDir !== 'string' || outputDir === '') throw invalid('outputDir: is required, and must be a path');
  if (!formats.every(isArchiveFormat)) throw invalid('formats: must be of zip, tar and tar.gz');
  return { link: linkOf(link), baseName: safeBaseName(String(name)), directory: resolve(outputDir), formats };
}

/** Options of {@link extract}; all of them are optional. */
export interface ExtractOptions {
  /** Stops when it aborts; no incomplete folder is left behind. */
  signal?: AbortSignal | undefined;
  /** An archive that exceeds these is refused. Default: 100,000 members, 32 GiB, 200 bytes for each packed byte. */
  limits?: Partial<ExtractLimits> | undefined;
}

/**
 * Unpacks an archive into a folder beside it, named after it without its extension. An existing folder is replaced when
 * the new one is complete. No member can leave the folder: links, absolute paths, `..` and names that a file system
 * could confuse are refused.
 *
 * @returns the folder's absolute path
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` if files
 *   cannot be written, `cancelled`
 * @example
 * ```ts
 * const { file } = await exportBot(client, { botId: 'st-demo', outputDir: 'exports' });
 * const folder = await extract(file, { limits: { bytes: 512 * 1024 ** 2 } });
 * console.log(folder);
 * ```
 */
export async function extract(file: ArchiveFile, options: ExtractOptions = {}): Promise<string> {
  checkNames(options, ['signal', 'limits'], 'options');
  const stop = stopWith(options.signal);
  try {
    const limits = options.limits === undefined ? {} : { limits: options.limits };
    const { extract: extractFile } = await import('../download/extract.ts');
    return await extractFile({ ...file, path: resolve(file.path) }, { signal: stop.signal, ...limits });
  } finally {
    stop.clear();
  }
}

function linkOf(link: string | URL): URL {
  const text = String(link).trim();
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
  throw invalid('link: must be an absolute https URL');
}
