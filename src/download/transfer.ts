import { type Clock, type Random, sleep } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { FailureBudget, type FailureLimits } from '../core/failures.ts';
import { type HttpResponse, TransportError } from '../http/transport.ts';
import type { FileFormat } from './archive-format.ts';
import type { CheckEnd } from './check-end.ts';
import { answerProblem, brokenOff } from './download-errors.ts';
import { type GetFile, getFile } from './get-file.ts';
import type { PartFile } from './part-file.ts';
import { type FetchPiece, fetchPieces, isWorthSplitting } from './pieces.ts';
import { canResume, isSameVersion, pieceHeaders, type Remote, rangeHeaders, remoteOf } from './ranges.ts';
import { receive, receivePiece } from './receive.ts';

export interface TransferOptions extends Omit<GetFile, 'silenceMs' | 'freshConnection'> {
  clock: Clock;
  random: Random;
  /** What the file may be; any other format ends the transfer with its first bytes. */
  formats: readonly FileFormat[];
  /** How long no byte may arrive, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  /** Default: the usual limits of failures. */
  failureLimits?: FailureLimits | undefined;
  /** Called after the last byte. A TransportError that it throws is retried like a body that broke off. */
  checkEnd: CheckEnd;
  onProgress?: (bytes: number, total: number | undefined) => void;
  onRetry?: (error: KoreaiError, waitMs: number) => void;
  /** How long this process has had nothing to do, in milliseconds. Default: as Node's event loop counts it. */
  waitedMs?: () => number;
}

export interface Source {
  link: URL;
  /** Asks the platform once for a fresh link when this one is refused: some links expire, some serve once. */
  renew: () => Promise<URL | undefined>;
  /** Credentials for a link that requires them; `undefined` if it must never receive any. */
  credentials: (link: URL) => Promise<Record<string, string> | undefined>;
}

const SILENCE_MS = 30_000;
/** An attempt that advances this far resets the count of failures. */
const GOOD_PROGRESS_BYTES = 64 * 1024;

/** Bun does not count how long its event loop waits: there, all time counts as waiting. */
const idleMs = (): number => performance.eventLoopUtilization?.().idle ?? performance.now();

/** Transfers all bytes of a file into a part file, with as many requests as that takes. */
export class Transfer {
  readonly #source: Source;
  readonly #options: TransferOptions;
  readonly #part: PartFile;
  readonly #silenceMs: number;
  #link: URL;
  #credentials: Record<string, string> = {};
  #isRenewed = false;
  #wasSplit = false;
  #remote: Remote | undefined;

  constructor(source: Source, part: PartFile, options: TransferOptions) {
    this.#source = source;
    this.#part = part;
    this.#options = options;
    this.#silenceMs = options.silenceMs ?? SILENCE_MS;
    this.#link = source.link;
  }

  /** @returns how many bytes follow the end of the archive. @throws KoreaiError; the signal's reason */
  async run(): Promise<number> {
    const { clock, random, signal, onRetry, checkEnd, failureLimits } = this.#options;
    const failures = new FailureBudget(clock, random, failureLimits);
    // Bytes that are received again after a restart are no progress.
    let farthest = 0;
    for (;;) {
      try {
        const end = await this.#attempt();
        if (end === 'again') continue;
        return await checkEnd({ isEndKnown: end === 'known', total: this.#remote?.total });
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
    const { signal, formats, onProgress, waitedMs = idleMs } = this.#options;
    const before = this.#remote;
    const asked = rangeHeaders(this.#part.size, before);
    const response = await this.#get(asked, signal, true);
    if (response.status !== 200 && response.status !== 206) {
      response.body.destroy();
      return await this.#refused(response);
    }
    let remote = remoteOf(response);
    const isRestAsked = 'range' in asked;
    if (remote.isPart || (isRestAsked && response.status === 206)) {
      const isRest = isRestAsked && remote.offset === this.#part.size;
      if (!isRest || !before || !isSameVersion(before, remote)) {
        response.body.destroy();
        return await this.#otherRange();
      }
      // A part need not repeat what identifies the version, which the next part must have too.
      const { etag, lastModified, validator } = before;
      remote = { ...remote, etag, lastModified, validator };
    } else if (this.#part.size > 0) {
      await this.#part.restart();
    }
    this.#remote = remote;
    const [from, waitedBefore] = [this.#part.size, waitedMs()];
    const maySplit = !this.#wasSplit && remote.servesRanges && canResume(remote);
    const end = await receive(response, this.#part, remote, {
      silenceMs: this.#silenceMs,
      signal,
      formats,
      onProgress,
      isEnough: (bytes) => maySplit && isWorthSplitting(bytes - from, remote.total ?? 0, waitedMs() - waitedBefore),
    });
    if (end !== 'enough') return end;
    await this.#split(remote, remote.total ?? 0);
    return 'known';
  }

  /** Fetches the rest over several connections, once. If that fails, the next attempt resumes over one connection. */
  async #split(remote: Remote, total: number): Promise<void> {
    this.#wasSplit = true;
    const { signal, onProgress } = this.#options;
    const fetchPiece: FetchPiece = async (from, into, stop) => {
      const to = from + into.length;
      const response = await this.#get(pieceHeaders(from, to, remote), stop, false);
      const piece = remoteOf(response);
      const isAsked = response.status === 206 && piece.offset === from && piece.end === to;
      if (!isAsked || !isSameVersion(remote, piece)) {
        response.body.destroy();
        throw new TransportError('lost', `a part of the file was answered with ${response.status}`, true);
      }
      await receivePiece(response, into, { silenceMs: this.#silenceMs, signal: stop });
    };
    await fetchPieces(fetchPiece, this.#part, total, {
      signal,
      onProgress: () => onProgress?.(this.#part.size, total),
    });
  }

  #get(headers: Record<string, string>, signal: AbortSignal, freshConnection: boolean): Promise<HttpResponse> {
    const options = { ...this.#options, silenceMs: this.#silenceMs, signal, freshConnection };
    return getFile(this.#link, headers, this.#credentials, options);
  }

  /** If the server sends another range than requested, the complete file is requested instead. */
  async #otherRange(): Promise<'again'> {
    if (this.#part.size === 0) throw new TransportError('lost', 'the server sent a part of the file unasked', true);
    await this.#part.restart();
    this.#remote = undefined;
    return 'again';
  }

  async #refused(response: HttpResponse): Promise<'again'> {
    const { status } = response;
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
    throw answerProblem(response, this.#options.clock.wall());
  }
}
