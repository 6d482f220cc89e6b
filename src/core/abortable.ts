import { offAbort, onAbort } from './on-abort.ts';

/** Lets go of work that cannot be stopped when `signal` aborts: it is left behind. @throws the signal's reason */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const leave = (): void => reject(signal.reason);
    onAbort(signal, leave);
    work.then(resolve, reject).finally(() => offAbort(signal, leave));
  });
}
