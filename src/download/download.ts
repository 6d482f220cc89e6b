import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpResponse } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import type { Clock, Random } from '../kernel/clock.ts';
import { sleep } from '../kernel/clock.ts';
import { KoreaiError } from '../kernel/errors.ts';
import { FailureBudget } from '../kernel/failures.ts';
import { type ArchiveFormat, archiveFormat } from './archive-format.ts';
import { diskError, isDiskError } from './disk-error.ts';
import { answerProblem, brokenOff, notAnArchive } from './download-errors.ts';
import { type GetFile, getFile } from './get-file.ts';
import { PartFile } from './part-file.ts';
import { type Remote, rangeHeaders, remoteOf } from './ranges.ts';
import { receive } from './receive.ts';

export interface DownloadOptions extends Omit<GetFile, 'silenceMs'> {
  clock: Clock;
  random: Random;
  /** Silence that ends an attempt, in milliseconds. Default: 30,000. */
  silenceMs?: number;
  onProgress?: (bytes: number, total: number | undefined) => void;
  onRetry?: (error: KoreaiError, waitMs: number) => void;
}

export interface Source {
  link: URL;
  /** Asks the platform for a fresh link, once, when this one is refused: some expire, some serve once. */
  renew: () => Promise<URL | undefined>;
  /** Credentials for a link that turns out to want them; `undefined` where it must never have any. */
  credentials: (link: URL) => Promise<Record<string, string> | undefined>;
}

export interface Destination {
  directory: string;
  /** The file's name without extension; the extension follows from the content. */
  baseName: string;
  formats: readonly ArchiveFormat[];
}

export interface DownloadedFile {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
  format: ArchiveFormat;
}

const SILENCE_MS = 30_000;
/** An attempt that brought this much counts as a good answer and makes up for the failures before it. */
const GOOD_PROGRESS_BYTES = 64 * 1024;

/**
 * Brings an archive home. It is written as `NAME.part`, hashed on its way, resumed after a cut where the server
 * supports that (else begun again), checked for length and signature, and renamed at the end: a file under its final
 * name is whole. No `.part` is left behind, whatever happens.
 *
 * @throws KoreaiError `download-failed`, `archive-invalid`; the signal's reason
 */
export async function download(
  source: Source,
  destination: Destination,
  options: DownloadOptions,
): Promise<DownloadedFile> {
  const base = join(destination.directory, destination.baseName);
  let part: PartFile | undefined;
  try {
    part = await PartFile.create(`${base}.part`);
    const isEndKnown = await new Download(source, destination, options, part).run();
    const format = checkedFormat(part, destination.formats);
    const { size } = part;
    const sha256 = await part.finish();
    if (!isEndKnown) await checkEnd(part.path, format);
    options.signal.throwIfAborted();
    const path = `${base}.${format}`;
    await rename(part.path, path);
    return { path, size, sha256, format };
  } catch (error) {
    await part?.discard();
    throw isDiskError(error) ? diskError('The archive cannot be written', destination.directory, error) : error;
  }
}

class Download {
  readonly #source: Source;
  readonly #destination: Destination;
  readonly #options: DownloadOptions;
  readonly #part: PartFile;
  #link: URL;
  #credentials: Record<string, string> = {};
  #isRenewed = false;
  #remote: Remote | undefined;

  constructor(source: Source, destination: Destination, options: DownloadOptions, part: PartFile) {
    this.#source = source;
    this.#destination = destination;
    this.#options = options;
    this.#part = part;
    this.#link = source.link;
  }

  /** @returns whether the server told where the file ends */
  async run(): Promise<boolean> {
    const { clock, random, signal, onRetry } = this.#options;
    const failures = new FailureBudget(clock, random);
    for (;;) {
      const before = this.#part.size;
      try {
        const end = await this.#attempt();
        if (end !== 'again') return end === 'known';
      } catch (error) {
        signal.throwIfAborted();
        const problem = error instanceof TransportError ? brokenOff(error) : error;
        if (!(problem instanceof KoreaiError)) throw error;
        if (this.#part.size - before >= GOOD_PROGRESS_BYTES) failures.reset();
        const waitMs = failures.spend(problem);
        onRetry?.(problem, waitMs);
        await sleep(clock, waitMs, signal);
      }
    }
  }

  /** @returns `again` where another attempt, with a new link or with credentials, can follow at once */
  async #attempt(): Promise<'again' | 'known' | 'unknown'> {
    const { silenceMs = SILENCE_MS } = this.#options;
    const headers = rangeHeaders(this.#part.size, this.#remote);
    const response = await getFile(this.#link, headers, this.#credentials, { ...this.#options, silenceMs });
    if (response.status !== 200 && response.status !== 206) {
      response.body.destroy();
      return await this.#refused(response);
    }
    const remote = remoteOf(response, this.#part.size);
    if (remote.offset !== this.#part.size) await this.#part.restart();
    this.#remote = remote;
    const isEndKnown = await receive(response, this.#part, remote, {
      silenceMs,
      signal: this.#options.signal,
      onHead: (head) => {
        if (!archiveFormat(head)) throw notAnArchive(head, response.headers['content-type'], this.#destination.formats);
      },
      onProgress: this.#options.onProgress,
    });
    return isEndKnown ? 'known' : 'unknown';
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
    if ([401, 403, 404, 410].includes(status) && !this.#isRenewed) {
      this.#isRenewed = true;
      const fresh = await this.#source.renew();
      if (fresh) {
        this.#link = fresh;
        this.#credentials = {};
        return 'again';
      }
    }
    throw answerProblem(response, this.#options.clock.wall());
  }
}

function checkedFormat(part: PartFile, formats: readonly ArchiveFormat[]): ArchiveFormat {
  const format = archiveFormat(part.head);
  if (format && formats.includes(format)) return format;
  throw notAnArchive(part.head, undefined, formats);
}

/** A body that ends with its connection may have been cut anywhere. A zip ends with its directory; others cannot tell. */
async function checkEnd(path: string, format: ArchiveFormat): Promise<void> {
  if (format === 'zip') {
    const { hasWholeDirectory } = await import('./extract-zip.ts');
    if (await hasWholeDirectory(path)) return;
  }
  throw new KoreaiError(
    'download-failed',
    'The server told no length, and the archive does not show that it is whole',
    {
      hint: 'The download may have been cut. Check what stands between this machine and the host, and run again.',
    },
  );
}
