import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SIGNATURE_LENGTH } from './archive-format.ts';

/**
 * Writes go to disk in pieces of this size. Over TLS, bytes come in 16 KiB and single writes would take most of the time;
 * for twice as much Linux takes memory in huge pages, which a virtual machine may have to ask its host for first.
 */
const BUFFER_BYTES = 1024 * 1024;
/** One is filled while the others wait for the disk. */
const MOST_BUFFERS = 3;
/** Hashed as soon as there is so much of it, while it is in the processor's cache, in bytes. */
const HASH_BYTES = 128 * 1024;
/** Where less is left in a buffer, the next read had better have another. In bytes. */
const LEAST_ROOM = 64 * 1024;

const NO_BUFFER: Buffer = Buffer.alloc(0);

/** Another download wrote to the same place at the same time. */
export class PartReplaced extends Error {}

/**
 * A file under a name that says it is not whole yet. What is received is hashed on its way, and written while more is
 * received: in order and one write at a time, into buffers that are used again.
 */
export class PartFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #made: Stats;
  readonly #free: Buffer[] = [];
  #buffers = 0;
  #hash: Hash = createHash('sha256');
  #buffer = NO_BUFFER;
  /** Bytes of the buffer that were received, and those of them that were hashed. */
  #filled = 0;
  #hashed = 0;
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

  /** Where the next bytes are received; never empty. */
  room(): Buffer {
    if (this.#buffer.length === 0) this.#buffer = this.#nextBuffer();
    return this.#buffer.subarray(this.#filled);
  }

  /**
   * So many bytes lie in the room.
   *
   * @returns where there is no room for more, a promise of it; it fails as the write before it failed
   */
  took(bytes: number): Promise<void> | undefined {
    this.#keepHead(this.#buffer.subarray(this.#filled, this.#filled + bytes));
    this.#filled += bytes;
    this.#size += bytes;
    if (this.#filled - this.#hashed >= HASH_BYTES) this.#hashReceived();
    if (this.#buffer.length - this.#filled >= LEAST_ROOM) return undefined;
    this.#startWriting();
    const hasRoom = this.#free.length > 0 || this.#buffers < MOST_BUFFERS;
    return hasRoom ? undefined : this.#written;
  }

  /**
   * Adds bytes that lie elsewhere. They count at once.
   *
   * @returns resolves when they are on disk, and their memory may be used again
   */
  append(bytes: Buffer): Promise<void> {
    this.#startWriting();
    this.#keepHead(bytes);
    this.#hash.update(bytes);
    this.#size += bytes.length;
    return this.#write(bytes, this.#size - bytes.length);
  }

  /** Puts everything received on disk. */
  async flush(): Promise<void> {
    this.#startWriting();
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
    if (!(await this.#isStillNamed())) throw new PartReplaced(`${this.path} was replaced while it was written`);
    await this.#handle.close();
    return this.#hash.digest('hex');
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

  #nextBuffer(): Buffer {
    const free = this.#free.pop();
    if (free) return free;
    this.#buffers += 1;
    return Buffer.allocUnsafeSlow(BUFFER_BYTES);
  }

  #keepHead(bytes: Buffer): void {
    if (this.#head.length >= SIGNATURE_LENGTH) return;
    this.#head = Buffer.concat([this.#head, bytes.subarray(0, SIGNATURE_LENGTH - this.#head.length)]);
  }

  #hashReceived(): void {
    this.#hash.update(this.#buffer.subarray(this.#hashed, this.#filled));
    this.#hashed = this.#filled;
  }

  #startWriting(): void {
    if (this.#filled === 0) return;
    this.#hashReceived();
    const buffer = this.#buffer;
    const written = this.#write(buffer.subarray(0, this.#filled), this.#size - this.#filled);
    // Its failure is told to whoever waits for `#written`.
    written.then(
      () => this.#free.push(buffer),
      () => {},
    );
    this.#buffer = NO_BUFFER;
    this.#filled = 0;
    this.#hashed = 0;
  }

  /** Begins when all writes before have ended. */
  #write(bytes: Buffer, position: number): Promise<void> {
    const written = this.#written.then(() => this.#writeAll(bytes, position));
    // It is waited for later; until then its failure must not count as unhandled.
    written.catch(() => {});
    this.#written = written;
    return written;
  }

  async #writeAll(bytes: Buffer, position: number): Promise<void> {
    // Of a short write the rest goes again, and a full disk says so then.
    for (let done = 0; done < bytes.length; ) {
      const length = Math.min(bytes.length - done, BUFFER_BYTES);
      done += (await this.#handle.write(bytes, done, length, position + done)).bytesWritten;
    }
  }
}
