import { type Clock, type Random, sleep } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { FailureBudget } from '../core/failures.ts';
import type { HttpResponse } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import type { FileFormat } from './archive-format.ts';
import { answerProblem, brokenOff } from './download-errors.ts';
import { type GetFile, getFile } from './get-file.ts';
import type { PartFile } from './part-file.ts';
import { type FetchPiece, fetchPieces, isWorthSplitting } from './pieces.ts';
import { canResume, isSameVersion, pieceHeaders, type Remote, rangeHeaders, remoteOf } from './ranges.ts';
import { receive, receivePiece } from './receive.ts';

export interface TransferOptions extends Omit<GetFile, 'silenceMs' | 'freshConnection'> {
  clock: Clock;
  random: Random;
  /** What the file may be; anything else ends the transfer with its first bytes. */
  formats: readonly FileFormat[];
  /** Silence that ends an attempt, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  /** Called when the last byte is there. A TransportError that it throws is retried like a body that broke off. */
  checkEnd?: (end: EndReported) => Promise<void>;
  onProgress?: (bytes: number, total: number | undefined) => void;
  onRetry?: (error: KoreaiError, waitMs: number) => void;
}

/** What the server said about the end of the file. */
export interface EndReported {
  /** False for a body that ended with its connection. */
  isEndKnown: boolean;
  /** The length of the file, in bytes, if the server said it. */
  total: number | undefined;
}

export interface Source {
  link: URL;
  /** Asks the platform for a fresh link, once, when this one is refused: some expire, some serve once. */
  renew: () => Promise<URL | undefined>;
  /** Credentials for a link that turns out to want them; `undefined` where it must never have any. */
  credentials: (link: URL) => Promise<Record<string, string> | undefined>;
}

const SILENCE_MS = 30_000;
/** An attempt that brought this much counts as a good answer and makes up for the failures before it. */
const GOOD_PROGRESS_BYTES = 64 * 1024;

/** Brings all bytes of a file into a part file, over as many requests as that takes. */
export class Transfer {
  readonly #source: Source;
  readonly #options: TransferOptions;
  readonly #part: PartFile;
  #link: URL;
  #credentials: Record<string, string> = {};
  #isRenewed = false;
  #hasSplit = false;
  #remote: Remote | undefined;

  constructor(source: Source, part: PartFile, options: TransferOptions) {
    this.#source = source;
    this.#part = part;
    this.#options = options;
    this.#link = source.link;
  }

  async run(): Promise<void> {
    const { clock, random, signal, onRetry } = this.#options;
    const failures = new FailureBudget(clock, random);
    // Past here nothing has come before: of what comes again after a restart, there may be no end.
    let farthest = 0;
    for (;;) {
      try {
        const end = await this.#attempt();
        if (end === 'again') continue;
        await this.#options.checkEnd?.({ isEndKnown: end === 'known', total: this.#remote?.total });
        return;
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

  /** @returns `again` where another attempt, with a new link or with credentials, can follow at once */
  async #attempt(): Promise<'again' | 'known' | 'unknown'> {
    const { clock } = this.#options;
    const before = this.#remote;
    const asked = rangeHeaders(this.#part.size, before);
    const response = await this.#get(asked);
    if (response.status !== 200 && response.status !== 206) {
      response.body.destroy();
      return await this.#refused(response);
    }
    let remote = remoteOf(response);
    const isRestAsked = 'range' in asked;
    if (remote.isPart || (isRestAsked && response.status === 206)) {
      const isRest = isRestAsked && remote.offset === this.#part.size;
      if (!isRest || !before || !isSameVersion(before, remote)) return await this.#otherRange(response);
      // A part need not repeat what names the version, and the next one has to be of the same all the same.
      const { etag, lastModified, validator } = before;
      remote = { ...remote, etag, lastModified, validator };
    } else if (this.#part.size > 0) await this.#restart(response);
    this.#remote = remote;
    const [from, startedAt] = [this.#part.size, clock.now()];
    const end = await receive(response, this.#part, remote, {
      ...this.#reading(),
      formats: this.#options.formats,
      onProgress: this.#options.onProgress,
      isEnough: (bytes) =>
        this.#maySplit(remote) && isWorthSplitting(bytes - from, remote.total ?? 0, clock.now() - startedAt),
    });
    if (end !== 'enough') return end;
    await this.#split(remote);
    return 'known';
  }

  async #restart(response: HttpResponse): Promise<void> {
    try {
      await this.#part.restart();
    } catch (error) {
      response.body.destroy();
      throw error;
    }
  }

  #maySplit(remote: Remote): boolean {
    return !this.#hasSplit && remote.servesRanges && canResume(remote);
  }

  /** Fetches what is left over several connections. Where that fails, the rest comes over one, as if it had been cut. */
  async #split(remote: Remote): Promise<void> {
    this.#hasSplit = true;
    const total = remote.total ?? 0;
    const { signal, onProgress } = this.#options;
    const fetchPiece: FetchPiece = async (from, to, stop, room) => {
      const response = await this.#get(pieceHeaders(from, to, remote), stop, false);
      const piece = remoteOf(response);
      const isAsked = response.status === 206 && piece.offset === from && piece.end === to;
      if (!isAsked || !isSameVersion(remote, piece)) {
        response.body.destroy();
        throw new TransportError('lost', `a part of the file was answered with ${response.status}`, true);
      }
      return await receivePiece(response, room.subarray(0, to - from), { ...this.#reading(), signal: stop });
    };
    await fetchPieces(fetchPiece, this.#part, total, {
      signal,
      onProgress: () => onProgress?.(this.#part.size, total),
    });
  }

  #get(
    headers: Record<string, string>,
    signal: AbortSignal = this.#options.signal,
    freshConnection = true,
  ): Promise<HttpResponse> {
    const options = { ...this.#options, ...this.#reading(), signal, freshConnection };
    return getFile(this.#link, headers, this.#credentials, options);
  }

  #reading(): { silenceMs: number; signal: AbortSignal } {
    const { silenceMs = SILENCE_MS, signal } = this.#options;
    return { silenceMs, signal };
  }

  /** A server that sends another range than the one asked for is asked for the whole file instead. */
  async #otherRange(response: HttpResponse): Promise<'again'> {
    response.body.destroy();
    if (this.#part.size === 0) throw new TransportError('lost', 'the server sent a part of the file unasked', true);
    await this.#part.restart();
    this.#remote = undefined;
    return 'again';
  }

  async #refused(response: HttpResponse): Promise<'again'> {
    const { status } = response;
    if (status === 416 && this.#part.size > 0) {
      await this.#part.restart();
      this.#remote = undefined;
      return 'again';
    }
    if ([401, 403].includes(status) && Object.keys(this.#credentials).length === 0) {
      const credentials = await this.#source.credentials(this.#link);
      if (credentials) {
        this.#credentials = credentials;
        return 'again';
      }
    }
    // Storage answers 400 to a signature that has expired.
    if ([400, 401, 403, 404, 410].includes(status) && !this.#isRenewed) {
      const fresh = await this.#source.renew();
      this.#isRenewed = true;
      if (fresh) {
        this.#link = fresh;
        this.#credentials = {};
        return 'again';
      }
    }
    throw answerProblem(response, this.#options.clock.wall());
  }
}
