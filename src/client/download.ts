import { resolve } from 'node:path';
import { startDeadline } from '../core/deadline.ts';
import { diskError } from '../core/disk-error.ts';
import { asKoreaiError, type KoreaiError } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { Secrets } from '../core/secrets.ts';
import type { ArchiveFormat } from '../download/archive-format.ts';
import { safeBaseName } from '../download/destination.ts';
import type { ExtractLimits } from '../download/member.ts';
import { type Client, partsOf } from './client.ts';
import { redactError } from './job-error.ts';
import { invalid, stopWith, timesOf } from './options.ts';
import { type ArchiveFile, isArchiveFormat } from './results.ts';

/** What to download, and the folder to write it to. */
export interface DownloadParams {
  /** The link, as the platform gave it: `https` or `http`. It is requested without credentials. */
  link: string | URL;
  /** The file's name without its extension, which depends on the content. Unsafe characters are replaced. */
  name: string;
  /** The folder to write the file to, absolute or relative to `process.cwd()`. Default: `koreai-exports`. */
  outputDir?: string | undefined;
  /** The formats to accept. Default: `zip`, `tar` and `tar.gz`. */
  formats?: readonly ArchiveFormat[] | undefined;
  /** Called once for a new link if this one is refused: some links expire, some work once. Default: none. */
  renew?: (() => Promise<string | URL | undefined>) | undefined;
}

/** Options of {@link download}; all of them are optional. */
export interface DownloadOptions {
  /** Stops the download when it aborts; no partial file is left behind. */
  signal?: AbortSignal | undefined;
  /** Maximum time for the complete download, in milliseconds. Default: 1,800,000 (30 minutes). */
  timeoutMs?: number | undefined;
  /** Called with the number of bytes received, and with the size of the file if the server reports it. */
  onProgress?: ((bytes: number, total: number | undefined) => void) | undefined;
  /** Called when the download broke off, and continues in `retryMs` milliseconds. */
  onRetry?: ((error: KoreaiError, retryMs: number) => void) | undefined;
}

/**
 * Downloads an archive and verifies it. It is written as `NAME.part`, hashed while it arrives, resumed after a break if
 * the server supports that, checked for length, signature and end of archive, and renamed at the end: a file under its
 * final name is complete.
 * An attempt ends after 30 seconds of silence; 10 failures in a row, or one minute of failures, end the download.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid` if the file is not an intact archive, `timed-out`,
 *   `cancelled`, `input-invalid`
 * @example
 * ```ts
 * import { createClient, download, extract, request } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const answer = await request(client, { path: ['bot', 'st-demo', 'export', 'status'] });
 * const { downloadURL } = answer as { downloadURL: string };
 * const file = await download(client, { link: downloadURL, name: 'st-demo', formats: ['zip'] });
 * console.log(file.path, file.size, file.sha256);
 * console.log(await extract(file));
 * client.close();
 * ```
 */
export async function download(
  client: Client,
  params: DownloadParams,
  options: DownloadOptions = {},
): Promise<ArchiveFile> {
  const parts = partsOf(client);
  const secrets = new Secrets(parts.mask);
  const { timeoutMs } = timesOf(options);
  const link = linkOf(params.link);
  const formats = params.formats ?? (['zip', 'tar', 'tar.gz'] as const);
  if (!formats.every(isArchiveFormat)) throw invalid('formats: must be of zip, tar and tar.gz');
  const directory = resolve(params.outputDir || 'koreai-exports');
  const stop = stopWith(options.signal);
  const deadline = startDeadline(parts.clock, timeoutMs, stop.signal);
  try {
    deadline.signal.throwIfAborted();
    await makeFolder(directory).catch((error: unknown) => {
      throw diskError('The output folder cannot be created', directory, error);
    });
    const source = {
      link,
      renew: async () => {
        const fresh = await params.renew?.();
        return fresh === undefined ? undefined : linkOf(fresh);
      },
      credentials: () => Promise.resolve(undefined),
    };
    const destination = { directory, baseName: safeBaseName(String(params.name)), formats };
    const { onProgress, onRetry } = options;
    const { download: downloadFile, extraBytesWarning } = await import('../download/download.ts');
    const { extraBytes, format, ...file } = await downloadFile(source, destination, {
      ...parts,
      secrets,
      signal: deadline.signal,
      ...(onProgress && { onProgress }),
      ...(onRetry && { onRetry }),
    });
    if (extraBytes > 0) parts.log.warning(extraBytesWarning(file.path, extraBytes));
    if (!isArchiveFormat(format)) throw new Error('the download has a format that was not requested');
    return { ...file, format };
  } catch (thrown) {
    throw redactError(asKoreaiError(deadline.signal.aborted ? deadline.signal.reason : thrown), secrets);
  } finally {
    deadline.clear();
    stop.clear();
  }
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
 * import { createClient, exportBot, extract } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportBot(client, { botId: 'st-demo' });
 * const folder = await extract(file, { limits: { bytes: 512 * 1024 ** 2 } });
 * console.log(folder);
 * client.close();
 * ```
 */
export async function extract(file: ArchiveFile, options: ExtractOptions = {}): Promise<string> {
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
