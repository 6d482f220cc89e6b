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
  const events: E[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const go of waiting) go();
    waiting.clear();
  };
  const result = work((event) => {
    // A transfer reports every piece: of consecutive events, only the newest is kept.
    if (isSameTransfer(event, events.at(-1))) events.pop();
    events.push(event);
    wake();
  });
  const iterate = (): AsyncGenerator<E, void, undefined> => {
    let hasEnded = false;
    const end = (): void => {
      hasEnded = true;
      wake();
    };
    // The iteration throws what the promise rejects with, so that is handled. The handlers are added before the first
    // `next`, because Node.js reports a rejection without a handler at once.
    result.then(end, end);
    return read(() => hasEnded);
  };
  async function* read(hasEnded: () => boolean): AsyncGenerator<E, void, undefined> {
    let next = 0;
    let last: E | undefined;
    for (;;) {
      // The last one may have been replaced by a newer one since.
      if (events[next - 1] !== last) next -= 1;
      const event = events[next];
      if (event !== undefined) {
        last = event;
        next += 1;
        yield event;
      } else if (hasEnded()) break;
      else await new Promise<void>((resolve) => waiting.add(resolve));
    }
    await result;
  }
  return Object.assign(result, { [Symbol.asyncIterator]: iterate });
}

function isSameTransfer(event: AnyEvent, last: AnyEvent | undefined): boolean {
  return (
    ['downloading', 'uploading'].includes(event.type) && last?.type === event.type && fileOf(last) === fileOf(event)
  );
}

function fileOf(event: object): unknown {
  return 'name' in event ? event.name : undefined;
}
