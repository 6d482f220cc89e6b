import type { OnProgress, RunEvent } from './events.ts';

/**
 * A running operation: the promise of its result, and the events on the way to it.
 *
 * Await it, iterate over it, or both. Each iteration begins with the first event, whenever it begins, and ends with
 * the run: by throwing its error where it did not succeed. A slow reader holds nothing up; of the `downloading` and
 * `uploading` events that it has not yet read only the newest is kept, one for each file. Breaking out of the iteration leaves the job alone: await
 * the run to learn its end, or abort its signal to stop waiting for it.
 */
export interface Run<T> extends Promise<T>, AsyncIterable<RunEvent> {
  /** Begins an iteration, at the first event. */
  readonly [Symbol.asyncIterator]: () => AsyncGenerator<RunEvent, void, undefined>;
}

/** Begins work and makes a {@link Run} of it. */
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
    // The reader throws what the promise rejects with: whoever only iterates has handled it. This stands before the
    // first `next`, as a promise that nobody looks at is reported as soon as it rejects.
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

/** A transfer tells of every piece: only the newest of those that follow each other is worth its memory. */
function keep(events: RunEvent[], event: RunEvent): void {
  const last = events.at(-1);
  const isSameDownload = event.type === 'downloading' && last?.type === 'downloading';
  const isSameUpload = event.type === 'uploading' && last?.type === 'uploading' && event.name === last.name;
  if (isSameDownload || isSameUpload) events.pop();
  events.push(event);
}
