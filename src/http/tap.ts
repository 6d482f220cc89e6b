import { Duplex } from 'node:stream';

/** What lies behind a {@link Tap}. */
export interface Wire {
  write(bytes: Buffer, done: (error?: Error | null) => void): void;
  /** The parser wants to read on. */
  resume(): void;
  /** The parser has no use for the connection any more. */
  drop(): void;
}

/**
 * Stands for a connection where Node's HTTP client wants one: it writes its request through it, and reads what of the
 * answer is left to it.
 */
export class Tap extends Duplex {
  /** As a socket has it: until it is false nothing of the request has left. */
  connecting: boolean;
  readonly #wire: Wire;

  constructor(wire: Wire, connecting: boolean) {
    super();
    this.#wire = wire;
    this.connecting = connecting;
  }

  connected(): void {
    this.connecting = false;
    this.emit('connect');
  }

  /** As a socket has it: called when an answer has ended with which the connection ends. The request is out by then. */
  destroySoon(): void {
    this.destroy();
  }

  override _read(): void {
    this.#wire.resume();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#wire.write(bytes, done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#wire.drop();
    done(error);
  }
}
