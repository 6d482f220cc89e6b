import type { OnProgress, RunEvent } from './events.ts';

/**
 * A running operation: the promise of its result, and an iterable of its events.
 *
 * Await it, iterate over it, or both. Each iteration begins with the first event, even if it starts later, and ends
 * with the run; if the run fails, it throws its error. A slow reader delays nothing: of the `downloading` and
 * `uploading` events that it has not read yet, only the newest of each file is kept. Leaving the iteration does not
 * affect the job: await the run for its result, or abort its signal to stop waiting.
 */
export interface Run<T> extends Promise<T>, AsyncIterable<RunEvent> {
  /** Starts an iteration with the first event. */
  readonly [Symbol.asyncIterator]: () => AsyncGenerator<RunEvent, void, undefined>;
}

/** Starts work and returns it as a {@link Run}. */
export function asRun<T>(work: (report: OnProgress) => Promise<T>): Run<T> {
  const reported: RunEvent[] = [];
  const readers = new Set<Reader>();
  const result = work((event) => {
    keep(reported, event);
    for (const reader of readers) reader.take(event);
  });
  const iterate = (): AsyncGenerator<RunEvent, void, undefined> => {
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

async function* read(
  reader: Reader,
  result: Promise<unknown>,
  leave: () => void,
): AsyncGenerator<RunEvent, void, undefined> {
  try {
    for (let event = await reader.next(); event; event = await reader.next()) yield event;
    await result;
  } finally {
    leave();
  }
}

class Reader {
  readonly #waiting: RunEvent[];
  #hasEnded = false;
  #wake = (): void => {};

  constructor(reported: readonly RunEvent[]) {
    this.#waiting = [...reported];
  }

  take(event: RunEvent): void {
    keep(this.#waiting, event);
    this.#wake();
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  async next(): Promise<RunEvent | undefined> {
    while (this.#waiting.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#waiting.shift();
  }
}

/** A transfer reports every piece: of consecutive events, only the newest is kept. */
function keep(events: RunEvent[], event: RunEvent): void {
  const last = events.at(-1);
  const isSameDownload = event.type === 'downloading' && last?.type === 'downloading';
  const isSameUpload = event.type === 'uploading' && last?.type === 'uploading' && event.name === last.name;
  if (isSameDownload || isSameUpload) events.pop();
  events.push(event);
}
