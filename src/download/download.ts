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
    const extraBytes = await new Transfer(source, part, formats, options).run();
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

/** Transfers all bytes of a file into a part file, with as many requests as that takes. */
class Transfer {
  readonly #source: Source;
  readonly #part: PartFile;
  readonly #formats: readonly FileFormat[];
  readonly #options: DownloadOptions & { silenceMs: number };
  #link: URL;
  #credentials: Record<string, string> = {};
  #isRenewed = false;
  #wasSplit = false;
  #remote: Remote | undefined;

  constructor(source: Source, part: PartFile, formats: readonly FileFormat[], options: DownloadOptions) {
    this.#source = source;
    this.#part = part;
    this.#formats = formats;
    this.#options = { silenceMs: 30_000, ...options };
    this.#link = source.link;
  }

  /** @returns how many bytes follow the end of the archive. @throws KoreaiError; the signal's reason */
  async run(): Promise<number> {
    const { clock, random, signal, onRetry, failureLimits } = this.#options;
    const checkEnd = checkEndOf(this.#part, this.#formats, signal);
    const failures = new FailureBudget(clock, random, failureLimits);
    // Bytes that are received again after a restart are no progress.
    let farthest = 0;
    for (;;) {
      try {
        const end = await this.#attempt();
        if (end !== 'again') return await checkEnd(end === 'known', this.#remote?.total);
      } catch (error) {
        signal.throwIfAborted();
        const problem = error instanceof TransportError ? brokenOff(error) : error;
        if (!(problem instanceof KoreaiError)) throw error;
        if (this.#part.size - farthest >= GOOD_PROGRESS_BYTES) failures.reset();
        farthest = Math.max(farthest, this.#part.size);
        const waitMs = failures.spend(problem);
        onRetry?.(problem, waitMs);
        await sleep(clock, waitMs, signal);
      }
    }
  }

  /** @returns `again` if another attempt, with a new link or with credentials, can follow at once */
  async #attempt(): Promise<'again' | 'known' | 'unknown'> {
    const before = this.#remote;
    const rest = this.#part.size > 0 && before?.validator ? before : undefined;
    const headers = rest ? rangeHeaders(rest, this.#part.size) : {};
    const response = await this.#get(headers, this.#options.signal, true);
    if (response.status !== 200 && response.status !== 206) return await this.#refused(response);
    let remote = remoteOf(response);
    if (remote.isPart || (rest && response.status === 206)) {
      if (!rest || remote.offset !== this.#part.size || !isSameVersion(rest, remote)) {
        response.body.destroy();
        return await this.#otherRange();
      }
      // A part need not repeat what identifies the version, which the next part must have too.
      const { etag, lastModified, validator } = rest;
      remote = { ...remote, etag, lastModified, validator };
    } else if (this.#part.size > 0) {
      await this.#part.restart();
    }
    this.#remote = remote;
    const end = await receive(response, this.#part, remote, {
      ...this.#options,
      formats: this.#formats,
      isEnough: this.#maySplit(remote),
    });
    if (end !== 'enough') return end;
    await this.#split(remote, remote.total ?? 0);
    return 'known';
  }

  /** Decides, by the bytes received so far, whether to fetch the rest over several connections. */
  #maySplit({ total, servesRanges, validator }: Remote): (bytes: number) => boolean {
    if (this.#wasSplit || total === undefined || !servesRanges || validator === '') return () => false;
    const decide = this.#options.isWorthSplitting ?? isWorthSplitting;
    const [from, idleBefore] = [this.#part.size, idleMs()];
    return (bytes) => decide(bytes - from, total, idleMs() - idleBefore);
  }

  /** Fetches the rest over several connections, once. If that fails, the next attempt resumes over one connection. */
  async #split(remote: Remote, total: number): Promise<void> {
    this.#wasSplit = true;
    const { signal, silenceMs, onProgress } = this.#options;
    const fetchPiece: FetchPiece = async (from, into, stop) => {
      const to = from + into.length;
      const response = await this.#get(rangeHeaders(remote, from, to), stop, false);
      const piece = remoteOf(response);
      const isRequested = response.status === 206 && piece.offset === from && piece.end === to;
      if (!isRequested || !isSameVersion(remote, piece)) {
        response.body.destroy();
        throw new TransportError('lost', `a part of the file was answered with ${response.status}`, true);
      }
      await receivePiece(response, into, { silenceMs, signal: stop });
    };
    await fetchPieces(fetchPiece, this.#part, total, {
      signal,
      onProgress: () => onProgress?.(this.#part.size, total),
    });
  }

  #get(headers: Record<string, string>, signal: AbortSignal, freshConnection: boolean): Promise<FileResponse> {
    return getFile(this.#link, headers, this.#credentials, { ...this.#options, signal, freshConnection });
  }

  /** If the server sends another range than requested, the complete file is requested instead. */
  async #otherRange(): Promise<'again'> {
    if (this.#part.size === 0) throw new TransportError('lost', 'the server sent a part of the file unasked', true);
    await this.#part.restart();
    this.#remote = undefined;
    return 'again';
  }

  async #refused(response: FileResponse): Promise<'again'> {
    const { clock, secrets } = this.#options;
    const { status } = response;
    const reason = secrets.redact(await reasonIn(response));
    if (status === 416 && this.#part.size > 0) return await this.#otherRange();
    if ([401, 403].includes(status) && Object.keys(this.#credentials).length === 0) {
      const credentials = await this.#source.credentials(this.#link);
      if (credentials) {
        this.#credentials = credentials;
        return 'again';
      }
    }
    // Storage answers 400 if a signature has expired.
    if ([400, 401, 403, 404, 410].includes(status) && !this.#isRenewed) {
      const fresh = await this.#source.renew();
      this.#isRenewed = true;
      if (fresh) {
        this.#link = fresh;
        this.#credentials = {};
        return 'again';
      }
    }
    throw answerProblem(response, reason, clock.wall());
  }
}
