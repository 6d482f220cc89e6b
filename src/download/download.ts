import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, type Random, sleep } from '../core/clock.ts';
import { diskError, isDiskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { FailureBudget, type FailureLimits } from '../core/failures.ts';
import { TransportError } from '../http/transport.ts';
import type { FileFormat } from './archive-format.ts';
import { checkEndOf, formatOf } from './check-end.ts';
import { answerProblem, brokenOff, reasonIn } from './download-errors.ts';
import { type FileResponse, type GetFile, getFile } from './get-file.ts';
import { PartFile, PartReplaced } from './part-file.ts';
import { type FetchPiece, fetchPieces, isWorthSplitting } from './pieces.ts';
import { isSameVersion, type Remote, rangeHeaders, remoteOf } from './ranges.ts';
import { receive, receivePiece } from './receive.ts';

export type { FileFormat } from './archive-format.ts';

export interface DownloadOptions extends Omit<GetFile, 'silenceMs' | 'freshConnection'> {
  clock: Clock;
  random: Random;
  /** How long no byte may arrive, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  /** Default: {@link DEFAULT_FAILURE_LIMITS}. */
  failureLimits?: FailureLimits | undefined;
  onProgress?: (bytes: number, total: number | undefined) => void;
  onRetry?: (error: KoreaiError, waitMs: number) => void;
  /** Decides whether to use several connections. Default: {@link isWorthSplitting}. */
  isWorthSplitting?: typeof isWorthSplitting;
}

export interface Source {
  link: URL;
  /** Asks the platform once for a fresh link when this one is refused: some links expire, some serve once. */
  renew: () => Promise<URL | undefined>;
  /** Credentials for a link that requires them; `undefined` if it must never receive any. */
  credentials: (link: URL) => Promise<Record<string, string> | undefined>;
}

export interface Destination {
  directory: string;
  /** The name of the file without extension; the extension follows from the content. */
  baseName: string;
  /** What the file may be; any other format ends the download with its first bytes. */
  formats: readonly FileFormat[];
}

export interface DownloadedFile {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
  format: FileFormat;
  /** Bytes that follow the end of the archive and do not belong to it. Usually 0. */
  extraBytes: number;
}

/** An attempt that advances this far resets the count of failures. */
const GOOD_PROGRESS_BYTES = 64 * 1024;

/**
 * Downloads an archive. It is written as `NAME.part`, hashed while it arrives, resumed if it breaks off (or restarted if
 * the server supports no ranges), checked for length, signature and end of archive, and renamed: a file with its final
 * name is complete. The `.part` file is always removed.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
export async function download(source: Source, to: Destination, options: DownloadOptions): Promise<DownloadedFile> {
  const { directory, baseName, formats } = to;
  let part: PartFile | undefined;
  try {
    part = await PartFile.create(join(directory, `${baseName}.part`));
    const extraBytes = await transfer(source, part, formats, { silenceMs: 30_000, ...options });
    const format = formatOf(part, formats);
    const { size } = part;
    const sha256 = await part.finish();
    options.signal.throwIfAborted();
    const path = join(directory, `${baseName}.${format}`);
    await rename(part.path, path);
    return { path, size, sha256, format, extraBytes };
  } catch (error) {
    await part?.discard();
    if (error instanceof PartReplaced) throw replaced(directory);
    throw isDiskError(error) ? diskError('The archive cannot be written', directory, error) : error;
  }
}

function replaced(directory: string): KoreaiError {
  return new KoreaiError('download-failed', `Another download wrote the same archive at the same time (${directory})`, {
    hint: 'Do not run two steps for one target and folder at the same time, or give each its own {outputDir}.',
  });
}

/** A warning about bytes that follow an archive and do not belong to it: odd, but nothing is lost. */
export function extraBytesWarning(path: string, count: number): string {
  return `${path} is complete, but ${count} ${count === 1 ? 'byte follows' : 'bytes follow'} the end of the archive. Programs ignore them.`;
}

/** Bun does not count how long its event loop waits: there, all time counts as waiting. */
const idleMs = (): number => performance.eventLoopUtilization?.().idle ?? performance.now();

/**
 * Transfers all bytes of a file into a part file, with as many requests as that takes.
 *
 * @returns how many bytes follow the end of the archive
 * @throws KoreaiError; the signal's reason
 */
async function transfer(
  source: Source,
  part: PartFile,
  formats: readonly FileFormat[],
  options: DownloadOptions & { silenceMs: number },
): Promise<number> {
  const { clock, random, signal, onRetry, onProgress, silenceMs } = options;
  let { link } = source;
  let credentials: Record<string, string> = {};
  let isRenewed = false;
  let isSameLink = false;
  let wasSplit = false;
  let remote: Remote | undefined;
  const checkEnd = checkEndOf(part, formats, signal);
  const failures = new FailureBudget(clock, random, options.failureLimits);
  // Bytes that are received again after a restart are no progress.
  let farthest = 0;
  for (;;) {
    try {
      const end = await attempt();
      if (end !== 'again') return await checkEnd(end === 'known', remote?.total);
    } catch (error) {
      signal.throwIfAborted();
      const problem = error instanceof TransportError ? brokenOff(error) : error;
      if (!(problem instanceof KoreaiError)) throw error;
      if (part.size - farthest >= GOOD_PROGRESS_BYTES) failures.reset();
      farthest = Math.max(farthest, part.size);
      const waitMs = failures.spend(problem);
      onRetry?.(problem, waitMs);
      await sleep(clock, waitMs, signal);
    }
  }

  /** @returns `again` if another attempt, with a new link or with credentials, can follow at once */
  async function attempt(): Promise<'again' | 'known' | 'unknown'> {
    const rest = part.size > 0 && remote?.validator ? remote : undefined;
    const response = await get(rest ? rangeHeaders(rest, part.size) : {}, { freshConnection: true });
    if (response.status !== 200 && response.status !== 206) return await refused(response, rest !== undefined);
    let current = remoteOf(response);
    if (current.isPart || (rest && response.status === 206)) {
      if (!rest || current.offset !== part.size || !isSameVersion(rest, current)) {
        response.body.destroy();
        return await otherRange();
      }
      // A part need not repeat what identifies the version, which the next part must have too.
      const { etag, lastModified, validator } = rest;
      current = { ...current, etag, lastModified, validator };
    } else if (part.size > 0) {
      await part.restart();
    }
    remote = current;
    const end = await receive(response, part, current, { ...options, formats, isEnough: maySplit(current) });
    if (end !== 'enough') return end;
    await split(current, current.total ?? 0);
    return 'known';
  }

  /** Decides, by the bytes received so far, whether to fetch the rest over several connections. That is tried once. */
  function maySplit(current: Remote): (bytes: number) => Promise<boolean> {
    const { total, servesRanges, validator } = current;
    if (total === undefined || !servesRanges || validator === '') return async () => false;
    const decide = options.isWorthSplitting ?? isWorthSplitting;
    const [from, idleBefore] = [part.size, idleMs()];
    return async (bytes) => {
      if (wasSplit || !decide(bytes - from, total, idleMs() - idleBefore)) return false;
      wasSplit = true;
      return await servesPart(current);
    };
  }

  /** Tries another request while the first answer is still open: a link that serves once must not lose it. */
  async function servesPart(current: Remote): Promise<boolean> {
    try {
      // The first answer falls silent meanwhile, so this one has less time.
      await pieceOf(current, silenceMs / 2)(part.size, Buffer.alloc(1), signal);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TransportError || error instanceof KoreaiError) return false;
      throw error;
    }
  }

  /** Fetches the rest over several connections. If that fails, the next attempt resumes over one connection. */
  async function split(current: Remote, total: number): Promise<void> {
    const fetchPiece = pieceOf(current, silenceMs);
    await fetchPieces(fetchPiece, part, total, { signal, onProgress: () => onProgress?.(part.size, total) });
  }

  function pieceOf(current: Remote, limitMs: number): FetchPiece {
    return async (from, into, stop) => {
      const to = from + into.length;
      const response = await get(rangeHeaders(current, from, to), { signal: stop, silenceMs: limitMs });
      const piece = remoteOf(response);
      const isRequested = response.status === 206 && piece.offset === from && piece.end === to;
      if (!isRequested || !isSameVersion(current, piece)) {
        response.body.destroy();
        throw new TransportError('lost', `a part of the file was answered with ${response.status}`, true);
      }
      await receivePiece(response, into, { silenceMs: limitMs, signal: stop });
    };
  }

  function get(headers: Record<string, string>, how: Partial<GetFile> = {}): Promise<FileResponse> {
    return getFile(link, headers, credentials, { ...options, freshConnection: false, ...how });
  }

  /** If the server sends another range than requested, the complete file is requested instead. */
  async function otherRange(): Promise<'again'> {
    if (part.size === 0) throw new TransportError('lost', 'the server sent a part of the file unasked', true);
    await part.restart();
    remote = undefined;
    return 'again';
  }

  async function refused(response: FileResponse, isRange: boolean): Promise<'again'> {
    const { status } = response;
    const reason = options.secrets.redact(await reasonIn(response));
    if ([401, 403].includes(status) && Object.keys(credentials).length === 0) {
      const own = await source.credentials(link);
      if (own) {
        credentials = own;
        return 'again';
      }
    }
    // Storage answers 400 if a signature has expired.
    if ([400, 401, 403, 404, 410].includes(status) && !isRenewed) {
      const fresh = await source.renew();
      isRenewed = true;
      if (fresh) {
        isSameLink = fresh.href === link.href;
        link = fresh;
        credentials = {};
        return 'again';
      }
    }
    const { host } = response.url;
    const problem = answerProblem(response, { host, reason, wallMs: clock.wall(), isGone: isSameLink });
    // Some servers refuse a range, but not the complete file.
    if (isRange && !problem.transient) return await otherRange();
    throw problem;
  }
}
