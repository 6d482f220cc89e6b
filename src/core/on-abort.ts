/**
 * What hangs on one signal. In a list: what was taken out of a set stays in the tables that the set has outgrown, and
 * with old ones of those all that ever hung on the signal outlives the collections of what is new.
 */
class Actions {
  readonly #signal: AbortSignal;
  readonly #actions: (() => void)[] = [];
  readonly #runAll = (): void => {
    for (let action = this.#actions.shift(); action; action = this.#actions.shift()) action();
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  add(action: () => void): void {
    if (this.#actions.length === 0) this.#signal.addEventListener('abort', this.#runAll, { once: true });
    this.#actions.push(action);
  }

  /** A signal that nobody listens to can be forgotten. */
  delete(action: () => void): void {
    const at = this.#actions.lastIndexOf(action);
    if (at < 0) return;
    this.#actions.splice(at, 1);
    if (this.#actions.length === 0) this.#signal.removeEventListener('abort', this.#runAll);
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
