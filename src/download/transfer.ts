import { type Clock, type Random, sleep } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { FailureBudget, type FailureLimits } from '../core/failures.ts';
import { TransportError } from '../http/transport.ts';
import type { FileFormat } from './archive-format.ts';
import { checkEndOf } from './check-end.ts';
import { answerProblem, brokenOff, reasonIn } from './download-errors.ts';
import { type FileResponse, type GetFile, getFile } from './get-file.ts';
import type { PartFile } from './part-file.ts';
import { type FetchPiece, fetchPieces, isWorthSplitting } from './pieces.ts';
import { isSameVersion, type Remote, rangeHeaders, remoteOf } from './ranges.ts';
import { receive, receivePiece } from './receive.ts';

/** Where a file comes from. */
export interface Source {
  link: URL;
  /** Asks the platform once for a fresh link when this one is refused: some links expire, some serve once. */
  renew: () => Promise<URL | undefined>;
  /** Credentials for a link that requires them; `undefined` if it must never receive any. */
  credentials: (link: URL) => Promise<Record<string, string> | undefined>;
}

export interface TransferOptions extends Omit<GetFile, 'freshConnection'> {
  clock: Clock;
  random: Random;
  /** What the file may be; any other format ends the transfer with its first bytes. */
  formats: readonly FileFormat[];
  /** Default: {@link DEFAULT_FAILURE_LIMITS}. */
  failureLimits?: FailureLimits | undefined;
  onProgress?: (bytes: number, total: number | undefined) => void;
  onRetry?: (error: KoreaiError, waitMs: number) => void;
  /** Decides whether to use several connections. Default: {@link isWorthSplitting}. */
  isWorthSplitting?: typeof isWorthSplitting;
}

/**
 * Transfers all bytes of a file into a part file, with as many requests as that takes.
 *
 * @returns how many bytes follow the end of the archive
 * @throws KoreaiError; the signal's reason
 */
export function transfer(source: Source, part: PartFile, options: TransferOptions): Promise<number> {
  return new Transfer(source, part, options).complete();
}

/** An attempt that advances this far resets the count of failures. */
const GOOD_PROGRESS_BYTES = 64 * 1024;

/** `again`: another attempt, with a new link or with credentials, can follow at once. Else as of a body. */
type AttemptEnd = 'again' | 'known' | 'unknown';

class Transfer {
  readonly #source: Source;
  readonly #part: PartFile;
  readonly #options: TransferOptions;
  #link: URL;
  #credentials: Record<string, string> = {};
  /** The file, by the answer that is being received. */
  #remote: Remote | undefined;
  #isRenewed = false;
  /** True if the fresh link was the one that had been refused. */
  #isSameLink = false;
  #wasSplit = false;

  constructor(source: Source, part: PartFile, options: TransferOptions) {
    this.#source = source;
    this.#part = part;
    this.#options = options;
    this.#link = source.link;
  }

  async complete(): Promise<number> {
    const { clock, random, signal, formats, failureLimits, onRetry } = this.#options;
    const part = this.#part;
    const checkEnd = checkEndOf(part, formats, signal);
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
        if (part.size - farthest >= GOOD_PROGRESS_BYTES) failures.reset();
        farthest = Math.max(farthest, part.size);
        const waitMs = failures.spend(problem);
        onRetry?.(problem, waitMs);
        await sleep(clock, waitMs, signal);
      }
    }
  }

  /** Requests the file, or the rest of it, and receives it. */
  async #attempt(): Promise<AttemptEnd> {
    const part = this.#part;
    const rest = part.size > 0 && this.#remote?.validator ? this.#remote : undefined;
    const response = await this.#get(rest ? rangeHeaders(rest, part.size) : {}, { freshConnection: true });
    if (response.status !== 200 && response.status !== 206) return await this.#refused(response, rest !== undefined);
    let remote = remoteOf(response);
    if (remote.isPart || (rest && response.status === 206)) {
      if (!rest || remote.offset !== part.size || !isSameVersion(rest, remote)) {
        response.body.destroy();
        return await this.#otherRange();
      }
      // A part need not repeat what identifies the version, which the next part must have too.
      const { etag, lastModified, validator } = rest;
      remote = { ...remote, etag, lastModified, validator };
    } else if (part.size > 0) {
      await part.restart();
    }
    this.#remote = remote;
    const end = await receive(response, part, remote, { ...this.#options, isEnough: this.#maySplit(remote) });
    if (end !== 'enough') return end;
    await this.#split(remote, remote.total ?? 0);
    return 'known';
  }

  /** Decides, by the bytes received so far, whether to fetch the rest over several connections. That is tried once. */
  #maySplit(remote: Remote): (bytes: number) => Promise<boolean> {
    const { total, servesRanges, validator } = remote;
    if (total === undefined || !servesRanges || validator === '') return async () => false;
    const decide = this.#options.isWorthSplitting ?? isWorthSplitting;
    const [from, idleBefore] = [this.#part.size, idleMs()];
    return async (bytes) => {
      if (this.#wasSplit || !decide(bytes - from, total, idleMs() - idleBefore)) return false;
      this.#wasSplit = true;
      return await this.#servesPart(remote);
    };
  }

  /** Tries another request while the first answer is still open: a link that serves once must not lose it. */
  async #servesPart(remote: Remote): Promise<boolean> {
    const { silenceMs, signal } = this.#options;
    try {
      // The first answer falls silent meanwhile, so this one has less time.
      await this.#pieceOf(remote, silenceMs / 2)(this.#part.size, Buffer.alloc(1), signal);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TransportError || error instanceof KoreaiError) return false;
      throw error;
    }
  }

  /** Fetches the rest over several connections. If that fails, the next attempt resumes over one connection. */
  async #split(remote: Remote, total: number): Promise<void> {
    const { silenceMs, signal, onProgress } = this.#options;
    await fetchPieces(this.#pieceOf(remote, silenceMs), this.#part, total, {
      signal,
      onProgress: () => onProgress?.(this.#part.size, total),
    });
  }

  #pieceOf(remote: Remote, silenceMs: number): FetchPiece {
    return async (from, into, signal) => {
      const to = from + into.length;
      const response = await this.#get(rangeHeaders(remote, from, to), { signal, silenceMs });
      const piece = remoteOf(response);
      const isRequested = response.status === 206 && piece.offset === from && piece.end === to;
      if (!isRequested || !isSameVersion(remote, piece)) {
        response.body.destroy();
        throw new TransportError('lost', `a part of the file was answered with ${response.status}`);
      }
      await receivePiece(response, into, { silenceMs, signal });
    };
  }

  #get(headers: Record<string, string>, how: Partial<GetFile>): Promise<FileResponse> {
    return getFile(this.#link, headers, this.#credentials, { ...this.#options, freshConnection: false, ...how });
  }

  /** If the server sends another range than requested, the complete file is requested instead. */
  async #otherRange(): Promise<'again'> {
    if (this.#part.size === 0) throw new TransportError('lost', 'the server sent a part of the file unasked');
    await this.#part.restart();
    this.#remote = undefined;
    return 'again';
  }

  /** Finds another way to request the file. @throws KoreaiError if there is none */
  async #refused(response: FileResponse, isRange: boolean): Promise<'again'> {
    const { status, url } = response;
    const { secrets, clock } = this.#options;
    const reason = secrets.redact(await reasonIn(response));
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
        this.#isSameLink = fresh.href === this.#link.href;
        this.#link = fresh;
        this.#credentials = {};
        return 'again';
      }
    }
    const about = { host: url.host, reason, wallMs: clock.wall(), isGone: this.#isSameLink };
    const problem = answerProblem(response, about);
    // Some servers refuse a range, but not the complete file.
    if (isRange && !problem.transient) return await this.#otherRange();
    throw problem;
  }
}

/** Bun does not count how long its event loop waits: there, all time counts as waiting. */
function idleMs(): number {
  return performance.eventLoopUtilization?.().idle ?? performance.now();
}
