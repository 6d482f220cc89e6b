import type { Socket } from 'node:net';
import { PlainBody } from './plain-body.ts';
import { mayBecomePlain, type PlainHead, plainHead } from './plain-head.ts';
import { Tap } from './tap.ts';

/** What is not received into room of the reader's own goes through this, in bytes. */
const SCRATCH_BYTES = 64 * 1024;
/** A longer head is left to Node's client, which refuses it. In bytes. */
const LONGEST_HEAD = 16 * 1024;
const HEAD_END = '\r\n\r\n';
const NOTHING: Buffer = Buffer.alloc(0);

/** How a socket reads into memory of ours: the `onread` of Node's `net.connect` and `tls.connect`. */
export interface OnRead {
  buffer: () => Uint8Array;
  callback: (bytes: number, buffer: Uint8Array) => boolean;
}

export interface PlainAnswer {
  head: PlainHead;
  body: PlainBody;
}

/** Where the bytes go that come: nowhere, to a head, to Node's client, to a plain body. */
type Stage = 'idle' | 'head' | 'relayed' | 'body';

/**
 * A connection that reads into memory which is used again. Node's client writes the request and reads the answer through
 * a {@link Tap}, unless the answer has a plain head: its body then goes past that client.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
  #stage: Stage = 'idle';
  #isUp = false;
  #tap: Tap | undefined;
  #onPlain: (answer: PlainAnswer) => void = () => {};
  #head = NOTHING;
  #body: PlainBody | undefined;
  #hasAnswer = false;
  #isFree = false;
  #onFree: () => void = () => {};
  #ended: Error | undefined;

  /** @param connect - makes the socket */
  constructor(connect: (onread: OnRead) => Socket) {
    const socket = connect({ buffer: () => this.#room(), callback: (bytes, buffer) => this.#took(bytes, buffer) });
    this.#socket = socket;
    socket.once('secureConnecting' in socket ? 'secureConnect' : 'connect', () => {
      this.#isUp = true;
      this.#tap?.connected();
    });
    socket.on('error', (error) => this.#end(error));
    socket.on('end', () => this.#end());
    socket.on('close', () => {
      this.#end();
      this.#free();
    });
  }

  /** True where no request can follow. */
  get isOver(): boolean {
    return this.#ended !== undefined || this.#socket.destroyed;
  }

  /** True once a byte of an answer to the last request has come. */
  get hasAnswer(): boolean {
    return this.#hasAnswer;
  }

  /** Resolves when the exchange is over: another may follow, or the connection is closed. */
  free(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isFree) resolve();
      else this.#onFree = resolve;
    });
  }

  /** Begins an exchange. @returns what Node's client takes for its socket */
  tap(onPlain: (answer: PlainAnswer) => void): Tap {
    const tap = new Tap(
      {
        write: (bytes, done) => void this.#socket.write(bytes, done),
        resume: () => void this.#socket.resume(),
        drop: () => {
          if (this.#tap === tap) this.destroy();
        },
      },
      !this.#isUp,
    );
    this.#tap = tap;
    this.#onPlain = onPlain;
    this.#stage = 'head';
    this.#head = NOTHING;
    this.#hasAnswer = false;
    this.#isFree = false;
    this.#socket.ref();
    return tap;
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #room(): Buffer {
    const room = this.#body?.room() ?? NOTHING;
    return room.length === 0 ? this.#scratch : room;
  }

  /** @returns false to read no more for now. Over TLS, what has been decrypted already comes all the same. */
  #took(bytes: number, buffer: Uint8Array): boolean {
    this.#hasAnswer = true;
    if (this.#body && buffer !== this.#scratch) return this.#body.took(bytes);
    const received = this.#scratch.subarray(0, bytes);
    switch (this.#stage) {
      case 'head':
        this.#head = Buffer.concat([this.#head, received]);
        return this.#readHead();
      case 'relayed':
        return this.#tap?.push(Buffer.from(received)) ?? false;
      case 'body':
        return this.#body?.hold(received) ?? false;
      case 'idle':
        // Nothing was asked for: whatever this is, it is no answer to the next request.
        this.destroy();
        return false;
    }
  }

  #readHead(): boolean {
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0 && this.#head.length <= LONGEST_HEAD && mayBecomePlain(this.#head)) return true;
    const head = end < 0 || end > LONGEST_HEAD ? undefined : plainHead(this.#head.subarray(0, end));
    if (!head) return this.#relay();
    this.#stage = 'body';
    this.#tap = undefined;
    const wire = {
      resume: () => void this.#socket.resume(),
      release: (done: () => void) => {
        if (head.keepsAlive) return this.#rest(done);
        this.destroy();
        done();
      },
      destroy: (error?: Error) => void this.#socket.destroy(error),
    };
    this.#body = new PlainBody(wire, head.length, this.#head.subarray(end + HEAD_END.length));
    this.#onPlain({ head, body: this.#body });
    return false;
  }

  /** Leaves the answer to Node's client, from its first byte. */
  #relay(): boolean {
    this.#stage = 'relayed';
    return this.#tap?.push(this.#head) ?? false;
  }

  /** Keeps the connection for another request; an idle one does not hold the process. */
  #rest(done: () => void): void {
    this.#stage = 'idle';
    this.#body = undefined;
    this.#socket.unref();
    this.#socket.resume();
    const rested = (): void => {
      this.#free();
      done();
    };
    // What came behind the body, against the word of the server, is seen by then, and not taken for the next answer.
    setImmediate(() => setImmediate(rested));
  }

  #free(): void {
    this.#isFree = true;
    this.#onFree();
  }

  #end(error?: Error): void {
    if (this.#ended) return;
    this.#ended = error ?? Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    this.#body?.end(this.#ended);
    if (error) this.#tap?.destroy(error);
    else if (this.#tap) {
      if (this.#stage === 'head') this.#relay();
      this.#tap.push(null);
    }
  }
}
