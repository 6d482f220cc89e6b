import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SIGNATURE_LENGTH } from './archive-format.ts';

/** Chunks of 16 KiB, as TLS delivers them, are written together. */
const BATCH_BYTES = 256 * 1024;

/** Another download wrote to the same path at the same time. */
export class PartReplaced extends Error {}

/** A file whose name says that it is incomplete. Its bytes are hashed and written in the order in which they arrive. */
export class PartFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #created: Stats;
  #hash: Hash = createHash('sha256');
  #batch: Uint8Array[] = [];
  #batchBytes = 0;
  /** The batch that is being written while the next one arrives. */
  #writing = Promise.resolve();
  /** Bytes received so far. */
  size = 0;
  /** The first bytes, as many as identify the format of an archive. */
  head: Buffer = Buffer.alloc(0);

  private constructor(path: string, handle: FileHandle, created: Stats) {
    this.path = path;
    this.#handle = handle;
    this.#created = created;
  }

  /** Creates the file. A file or link that already has its name is removed first. */
  static async create(path: string): Promise<PartFile> {
    await rm(path, { force: true });
    const handle = await open(path, 'wx', 0o644);
    return new PartFile(path, handle, await handle.stat());
  }

  /** Adds bytes at the end, which must not change afterwards. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.head.length < SIGNATURE_LENGTH) {
      this.head = Buffer.concat([this.head, bytes.subarray(0, SIGNATURE_LENGTH - this.head.length)]);
    }
    this.#hash.update(bytes);
    this.#batch.push(bytes);
    this.#batchBytes += bytes.length;
    this.size += bytes.length;
    if (this.#batchBytes >= BATCH_BYTES) await this.#writeBatch();
  }

  /** Writes everything received to disk. */
  async flush(): Promise<void> {
    await this.#writeBatch();
    await this.#writing;
  }

  /** Begins to write what has been received since the last batch, which is on disk then. */
  async #writeBatch(): Promise<void> {
    await this.#writing;
    const [batch, length] = [this.#batch, this.#batchBytes];
    if (length === 0) return;
    this.#batch = [];
    this.#batchBytes = 0;
    this.#writing = this.#writeAt(this.size - length, batch, length);
    // Reported with the next batch, or at the end.
    this.#writing.catch(() => {});
  }

  async #writeAt(position: number, batch: readonly Uint8Array[], length: number): Promise<void> {
    const { bytesWritten } = await this.#handle.writev(batch, position);
    if (bytesWritten === length) return;
    // A full disk first writes less than it was given, and fails with the rest.
    const rest = Buffer.concat(batch).subarray(bytesWritten);
    await this.#writeAt(position + bytesWritten, [rest], rest.length);
  }

  /** Empties the file. */
  async restart(): Promise<void> {
    await this.#writing;
    this.#batch = [];
    this.#batchBytes = 0;
    await this.#handle.truncate(0);
    this.#hash = createHash('sha256');
    this.size = 0;
    this.head = Buffer.alloc(0);
  }

  /** Completes and closes the file. @returns the SHA-256 of all its bytes, in hexadecimal. @throws PartReplaced */
  async finish(): Promise<string> {
    await this.flush();
    await this.checkName();
    await this.#handle.close();
    return this.#hash.digest('hex');
  }

  /** @throws PartReplaced if another file has taken the name */
  async checkName(): Promise<void> {
    if (!(await this.#hasName())) throw new PartReplaced(`${this.path} was replaced while it was written`);
  }

  /** Closes and removes the file. */
  async discard(): Promise<void> {
    const isOurs = await this.#hasName();
    await this.#handle.close().catch(() => {});
    if (isOurs) await rm(this.path, { force: true });
  }

  /** False if another download of the same target has put its own file under the name. */
  async #hasName(): Promise<boolean> {
    const named = await stat(this.path).catch(() => undefined);
    if (process.platform === 'win32') {
      // Some versions of Node.js report other inode numbers for a path than for an open file there, and all round them.
      const own = await this.#handle.stat().catch(() => undefined);
      return named !== undefined && named.size === own?.size;
    }
    return named !== undefined && named.ino === this.#created.ino && named.dev === this.#created.dev;
  }
}
