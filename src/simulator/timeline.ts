import type { Clock } from '../core/clock.ts';

/** The jobs that the status of a bot shows one after another, by key. */
export function timelines<Entry>(clock: Clock) {
  const timelines = new Map<string, { entry: Entry; from: number }[]>();
  const inView = (key: string) => (timelines.get(key) ?? []).filter(({ from }) => from <= clock.now());

  return {
    has: (key: string): boolean => timelines.has(key),

    /** All that came into view, the current one last. */
    shown: (key: string): Entry[] => inView(key).map(({ entry }) => entry),

    /** Adds jobs, each with the milliseconds until it is shown, in place of those that are not shown yet. */
    add(key: string, ...added: readonly (readonly [Entry, number])[]): void {
      const later = added.map(([entry, ms]) => ({ entry, from: clock.now() + ms }));
      const all = [...inView(key), ...later];
      timelines.set(
        key,
        all.sort((one, other) => one.from - other.from),
      );
    },
  };
}
