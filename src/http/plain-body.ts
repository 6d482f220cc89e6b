import type { Receiver } from './transport.ts';

const NOTHING: Buffer = Buffer.alloc(0);

/** What a {@link PlainBody} asks of the connection that it comes over. */
export interface BodyWire {
  resume(): void;
  /** The body has ended, and nothing came after it. `done` is called when another request may follow. */
  release(done: () => void): void;
  destroy(error?: Error): void;
}

interface Reading {
  receiver: Receiver;
  resolve: (isWhole: boolean) => void;
  reject: (error: unknown) => void;
}

/** A body of known length on its way from a connection into the room of its receiver. */
export class PlainBody {
  readonly #wire: BodyWire;
  /** Bytes that have not been handed over. */
  #left: number;
  /** What has come and has no room yet. */
  #held: Buffer;
  #reading: Reading | undefined;
  /** True while the receiver takes nothing: it has to wait, or there is none. */
  #isHolding = true;
  /** Why nothing more comes. */
  #ended: Error | undefined;
  #isOver = false;

  /** @param held - what of the body came with the head */
  constructor(wire: BodyWire, length: number, held: Buffer) {
    this.#wire = wire;
    this.#left = length;
    this.#held = held;
  }

  /** Where the next bytes are best received; empty where they have to be given to {@link hold}. */
  room(): Buffer {
    const room = this.#isHolding || this.#isOver ? NOTHING : this.#nextRoom();
    return room.length > this.#left ? room.subarray(0, this.#left) : room;
  }

  /** So many bytes lie in the room. @returns whether to read on */
  took(bytes: number): boolean {
    this.#left -= bytes;
    return this.#handOver(bytes) && this.#advance();
  }

  /** These bytes came while there was no room; they are copied. @returns whether to read on */
  hold(bytes: Uint8Array): boolean {
    this.#held = Buffer.concat([this.#held, bytes]);
    return this.#isHolding ? false : this.#advance();
  }

  /** Nothing more comes. What is held is as good as what came before; behind it the body is cut. */
  end(error: Error): void {
    this.#ended ??= error;
    if (this.#reading && !this.#isHolding) this.#fail(error);
  }

  readInto(receiver: Receiver): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.#isOver || this.#reading) throw new Error('A body can be read once');
      this.#reading = { receiver, resolve, reject };
      this.#goOn();
    });
  }

  /** Ends the connection, unless the body has been read to its end. */
  drop(error?: Error): void {
    if (!this.#isOver) this.#wire.destroy(error);
  }

  /** Empty where no more are wanted. */
  #nextRoom(): Buffer {
    try {
      return this.#reading?.receiver.room() ?? NOTHING;
    } catch (error) {
      this.#fail(error);
      return NOTHING;
    }
  }

  #goOn(): void {
    this.#isHolding = false;
    if (this.#advance()) this.#wire.resume();
  }

  #handOver(bytes: number): boolean {
    const reading = this.#reading as Reading;
    let more: boolean | Promise<boolean>;
    try {
      more = reading.receiver.took(bytes);
    } catch (error) {
      return this.#fail(error);
    }
    if (typeof more === 'boolean') return more || this.#stop();
    this.#isHolding = true;
    more.then(
      (wantsMore) => {
        if (wantsMore) this.#goOn();
        else this.#stop();
      },
      (error: unknown) => this.#fail(error),
    );
    return false;
  }

  #advance(): boolean {
    while (this.#left > 0 && this.#held.length > 0) {
      const room = this.#nextRoom();
      if (room.length === 0) return this.#stop();
      const bytes = this.#held.copy(room, 0, 0, Math.min(this.#left, room.length));
      this.#held = this.#held.subarray(bytes);
      this.#left -= bytes;
      if (!this.#handOver(bytes)) return false;
    }
    if (this.#left === 0) return this.#finish();
    return this.#ended ? this.#fail(this.#ended) : true;
  }

  /** @returns true: whoever keeps a connection reads on, to see it end */
  #finish(): boolean {
    this.#isOver = true;
    const done = (): void => this.#reading?.resolve(true);
    // More bytes than the answer said are no beginning of the next one.
    if (this.#held.length === 0 && !this.#ended) this.#wire.release(done);
    else {
      this.#wire.destroy();
      done();
    }
    return true;
  }

  #stop(): false {
    this.#isOver = true;
    this.#wire.destroy();
    this.#reading?.resolve(false);
    return false;
  }

  #fail(error: unknown): false {
    this.#isOver = true;
    this.#wire.destroy();
    this.#reading?.reject(error);
    return false;
  }
}
