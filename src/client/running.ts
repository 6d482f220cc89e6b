import type { RunEvent } from './events.ts';

/**
 * A call that is running: the promise of its result, and an iterable of its events.
 *
 * Await it, iterate over it, or both. Each iteration begins with the first event, even if it starts later, and ends
 * with the run; if the run fails, it throws its error. A slow reader delays nothing: of the `downloading` and
 * `uploading` events that it has not read yet, only the newest of each file is kept. Leaving the iteration does not
 * affect the job: await the run for its result, or abort its signal to stop waiting.
 */
export interface Run<T, E = RunEvent> extends Promise<T>, AsyncIterable<E> {
  /** Starts an iteration with the first event. */
  readonly [Symbol.asyncIterator]: () => AsyncGenerator<E, void, undefined>;
}

/** What the events of all calls have in common. */
interface AnyEvent {
  readonly type: string;
}

/** Starts work and returns it as a {@link Run}. */
export function asRun<T, E extends AnyEvent>(work: (report: (event: E) => void) => Promise<T>): Run<T, E> {
  const reported: E[] = [];
  const readers = new Set<Reader<E>>();
  const result = work((event) => {
    keep(reported, event);
    for (const reader of readers) reader.take(event);
  });
  const iterate = (): AsyncGenerator<E, void, undefined> => {
    const reader = new Reader(reported);
    readers.add(reader);
    // The iteration throws what the promise rejects with, so that is handled. The handlers are added before the first
    // `next`, because Node.js reports a rejection without a handler at once.
    result.then(
      () => reader.end(),
      () => reader.end(),
    );
    return read(reader, result, () => readers.delete(reader));
  };
  return Object.assign(result, { [Symbol.asyncIterator]: iterate });
}

async function* read<E extends AnyEvent>(
  reader: Reader<E>,
  result: Promise<unknown>,
  leave: () => void,
): AsyncGenerator<E, void, undefined> {
  try {
    for (let event = await reader.next(); event; event = await reader.next()) yield event;
    await result;
  } finally {
    leave();
  }
}

class Reader<E extends AnyEvent> {
  readonly #waiting: E[];
  #hasEnded = false;
  #wake = (): void => {};

  constructor(reported: readonly E[]) {
    this.#waiting = [...reported];
  }

  take(event: E): void {
    keep(this.#waiting, event);
    this.#wake();
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  async next(): Promise<E | undefined> {
    while (this.#waiting.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#waiting.shift();
  }
}

/** A transfer reports every piece: of consecutive events, only the newest is kept. */
function keep<E extends AnyEvent>(events: E[], event: E): void {
  const last = events.at(-1);
  const isSameFile = last?.type === event.type && fileOf(last) === fileOf(event);
  if (isSameFile && ['downloading', 'uploading'].includes(event.type)) events.pop();
  events.push(event);
}

function fileOf(event: object): unknown {
  return 'name' in event ? event.name : undefined;
}
