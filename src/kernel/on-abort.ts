/** What hangs on one signal. */
class Actions {
  readonly #signal: AbortSignal;
  readonly #actions = new Set<() => void>();
  readonly #runAll = (): void => {
    for (const action of this.#actions) action();
    this.#actions.clear();
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  add(action: () => void): void {
    if (this.#actions.size === 0) this.#signal.addEventListener('abort', this.#runAll, { once: true });
    this.#actions.add(action);
  }

  /** A signal that nobody listens to can be forgotten. */
  delete(action: () => void): void {
    if (this.#actions.delete(action) && this.#actions.size === 0) {
      this.#signal.removeEventListener('abort', this.#runAll);
    }
  }
}

const bySignal = new WeakMap<AbortSignal, Actions>();

/**
 * Has `action` run when `signal` aborts. All actions share one listener: a signal searches its listeners for each that
 * comes or goes, and everything that a step waits for hangs on the same signal.
 *
 * @param action - must not throw
 */
export function onAbort(signal: AbortSignal, action: () => void): void {
  let actions = bySignal.get(signal);
  if (!actions) {
    actions = new Actions(signal);
    bySignal.set(signal, actions);
  }
  actions.add(action);
}

/** Takes back what {@link onAbort} was given. */
export function offAbort(signal: AbortSignal, action: () => void): void {
  bySignal.get(signal)?.delete(action);
}
