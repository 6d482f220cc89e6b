import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SIGNATURE_LENGTH } from './archive-format.ts';

/** Writes go to disk in pieces of this size: over TLS, chunks come in 16 KiB and single writes take most of the time. */
const BATCH_BYTES = 1024 * 1024;

/** Another download wrote to the same place at the same time. */
export class PartReplaced extends Error {}

/**
 * A file under a name that says it is not whole yet. What is written is hashed on its way; one batch goes to disk
 * while the next is received.
 */
export class PartFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #made: Stats;
  #hash: Hash = createHash('sha256');
  #batch: Buffer[] = [];
  #batchBytes = 0;
  #inFlight: Promise<void> = Promise.resolve();
  #size = 0;
  #head: Buffer = Buffer.alloc(0);

  private constructor(path: string, handle: FileHandle, made: Stats) {
    this.path = path;
    this.#handle = handle;
    this.#made = made;
  }

  /** Creates the file anew. What stands under its name, a link included, goes first. */
  static async create(path: string): Promise<PartFile> {
    await rm(path, { force: true });
    const handle = await open(path, 'wx', 0o644);
    return new PartFile(path, handle, await handle.stat());
  }

  /** Bytes received so far. */
  get size(): number {
    return this.#size;
  }

  /** The first bytes, as many as tell an archive's format. */
  get head(): Buffer {
    return this.#head;
  }

  /** Takes a chunk. Resolves when there is room for the next. */
  async write(chunk: Buffer): Promise<void> {
    if (this.#head.length < SIGNATURE_LENGTH) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, SIGNATURE_LENGTH - this.#head.length)]);
    }
    this.#size += chunk.length;
    // At once, while the chunk is in the processor's cache.
    this.#hash.update(chunk);
    this.#batch.push(chunk);
    this.#batchBytes += chunk.length;
    if (this.#batchBytes >= BATCH_BYTES) await this.#startWriting();
  }

  /** Puts everything received on disk. */
  async flush(): Promise<void> {
    await this.#startWriting();
    await this.#inFlight;
  }

  /** Empties the file, to begin again. */
  async restart(): Promise<void> {
    await this.flush();
    await this.#handle.truncate(0);
    this.#hash = createHash('sha256');
    this.#size = 0;
    this.#head = Buffer.alloc(0);
  }

  /** Finishes the file. @returns the SHA-256 of all its bytes, in hexadecimal. @throws PartReplaced */
  async finish(): Promise<string> {
    await this.flush();
    if (!(await this.#isStillNamed())) throw new PartReplaced(`${this.path} was replaced while it was written`);
    await this.#handle.close();
    return this.#hash.digest('hex');
  }

  /** Closes and removes the file. */
  async discard(): Promise<void> {
    // The write in flight may be what failed; whoever waited for it has its error already.
    await this.#inFlight.catch(() => {});
    const isOurs = await this.#isStillNamed();
    await this.#handle.close().catch(() => {});
    if (isOurs) await rm(this.path, { force: true });
  }

  /** Another download of the same target may have put its own file under the name. */
  async #isStillNamed(): Promise<boolean> {
    const named = await stat(this.path).catch(() => undefined);
    return named !== undefined && named.ino === this.#made.ino && named.dev === this.#made.dev;
  }

  async #startWriting(): Promise<void> {
    await this.#inFlight;
    if (this.#batchBytes === 0) return;
    const batch = this.#batch;
    const position = this.#size - this.#batchBytes;
    this.#batch = [];
    this.#batchBytes = 0;
    const writing = this.#writeAll(batch, position);
    // It is waited for at the next batch; until then its failure must not count as unhandled.
    writing.catch(() => {});
    this.#inFlight = writing;
  }

  async #writeAll(batch: Buffer[], position: number): Promise<void> {
    const { bytesWritten } = await this.#handle.writev(batch, position);
    const expected = batch.reduce((sum, chunk) => sum + chunk.length, 0);
    if (bytesWritten === expected) return;
    // A short write: the rest goes again, and a full disk says so then.
    const rest = Buffer.concat(batch);
    for (let written = bytesWritten; written < expected; ) {
      written += (await this.#handle.write(rest, written, expected - written, position + written)).bytesWritten;
    }
  }
}
