import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SIGNATURE_LENGTH } from './archive-format.ts';

/** Writes go to disk in batches of this size, in bytes: over TLS, chunks come in 16 KiB. */
const BATCH_BYTES = 1024 * 1024;

/** Another download wrote to the same place at the same time. */
export class PartReplaced extends Error {}

/**
 * A file under a name that says that it is incomplete. What is received is hashed, and written in batches, in order and
 * one at a time, while more is received.
 */
export class PartFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #made: Stats;
  #hash: Hash = createHash('sha256');
  #batch: Buffer[] = [];
  #batchBytes = 0;
  #size = 0;
  #head: Buffer = Buffer.alloc(0);
  /** All writes begun so far. */
  #written: Promise<void> = Promise.resolve();

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

  /**
   * Adds bytes at the end; their memory is the file's from then on.
   *
   * @returns if a batch is full, what to wait for before more is added; it fails as the write before it failed
   */
  write(bytes: Buffer): Promise<void> | undefined {
    if (this.#head.length < SIGNATURE_LENGTH) {
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, SIGNATURE_LENGTH - this.#head.length)]);
    }
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#batch.push(bytes);
    this.#batchBytes += bytes.length;
    if (this.#batchBytes < BATCH_BYTES) return undefined;
    const before = this.#written;
    this.#writeBatch();
    return before;
  }

  /** Puts everything received on disk. */
  async flush(): Promise<void> {
    this.#writeBatch();
    await this.#written;
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
    await this.checkName();
    await this.#handle.close();
    return this.#hash.digest('hex');
  }

  /** @throws PartReplaced if another file has the name by now */
  async checkName(): Promise<void> {
    if (!(await this.#isStillNamed())) throw new PartReplaced(`${this.path} was replaced while it was written`);
  }

  /** Closes and removes the file. */
  async discard(): Promise<void> {
    // The write in flight may be what failed; whoever waited for it has its error already.
    await this.#written.catch(() => {});
    const isOurs = await this.#isStillNamed();
    await this.#handle.close().catch(() => {});
    if (isOurs) await rm(this.path, { force: true });
  }

  /** Another download of the same target may have put its own file under the name. */
  async #isStillNamed(): Promise<boolean> {
    const named = await stat(this.path).catch(() => undefined);
    return named !== undefined && named.ino === this.#made.ino && named.dev === this.#made.dev;
  }

  /** Begins when all writes before have ended. */
  #writeBatch(): void {
    const batch = this.#batch;
    const position = this.#size - this.#batchBytes;
    this.#batch = [];
    this.#batchBytes = 0;
    if (batch.length === 0) return;
    this.#written = this.#written.then(() => this.#writeAll(batch, position));
    // It is waited for later; until then its failure must not count as unhandled.
    this.#written.catch(() => {});
  }

  async #writeAll(batch: readonly Buffer[], position: number): Promise<void> {
    const { bytesWritten } = await this.#handle.writev(batch, position);
    // The rest of a short write is written again, and a full disk says so then.
    let rest = Buffer.concat(bytesWritten < sizeOf(batch) ? batch : []).subarray(bytesWritten);
    while (rest.length > 0) {
      const at = position + sizeOf(batch) - rest.length;
      rest = rest.subarray((await this.#handle.write(rest, 0, rest.length, at)).bytesWritten);
    }
  }
}

function sizeOf(batch: readonly Buffer[]): number {
  return batch.reduce((sum, { length }) => sum + length, 0);
}
