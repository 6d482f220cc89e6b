import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SIGNATURE_LENGTH } from './archive-format.ts';

/** Writes go to disk in batches of this size, in bytes: over TLS, chunks come in 16 KiB. */
const BATCH_BYTES = 1024 * 1024;
const NO_BATCH: Buffer = Buffer.alloc(0);

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
  /** Bytes are copied into buffers that are used again: chunks that wait for the disk would pile up in memory. */
  #batch = NO_BATCH;
  #filled = 0;
  readonly #free: Buffer[] = [];
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
   * Adds bytes at the end.
   *
   * @returns if a batch is full, what to wait for before more is added; it fails as the write before it failed
   */
  write(bytes: Uint8Array): Promise<void> | undefined {
    if (this.#head.length < SIGNATURE_LENGTH) {
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, SIGNATURE_LENGTH - this.#head.length)]);
    }
    const before = this.#written;
    let isFull = false;
    for (let rest = bytes; rest.length > 0; ) {
      if (this.#batch.length === 0) this.#batch = this.#free.pop() ?? Buffer.allocUnsafeSlow(BATCH_BYTES);
      const taken = rest.subarray(0, BATCH_BYTES - this.#filled);
      this.#batch.set(taken, this.#filled);
      this.#filled += taken.length;
      this.#size += taken.length;
      rest = rest.subarray(taken.length);
      if (this.#filled < BATCH_BYTES) continue;
      this.#writeBatch();
      isFull = true;
    }
    return isFull ? before : undefined;
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
    const [batch, length, position] = [this.#batch, this.#filled, this.#size - this.#filled];
    this.#batch = NO_BATCH;
    this.#filled = 0;
    if (length === 0) return;
    this.#hash.update(batch.subarray(0, length));
    this.#written = this.#written.then(async () => {
      // The rest of a short write is written again, and a full disk says so then.
      for (let done = 0; done < length; ) {
        done += (await this.#handle.write(batch, done, length - done, position + done)).bytesWritten;
      }
      this.#free.push(batch);
    });
    // It is waited for later; until then its failure must not count as unhandled.
    this.#written.catch(() => {});
  }
}
