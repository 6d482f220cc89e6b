import type { Clock } from '../kernel/clock.ts';
import { durationMs } from './duration-ms.ts';
import type { State } from './scenario.ts';

const SUCCESS_WORDS = new Set(['success', 'successful', 'completed', 'finished', 'passed']);
const FAILURE_WORDS = new Set(['failed', 'failure', 'error']);

export interface Timing {
  /** How long after now it starts, in milliseconds. */
  delayMs?: number;
  /** How much longer ago than its start it says that it was requested, in milliseconds. */
  ageMs?: number;
}

/** One job on its way through its states. It keeps no timer: what it is follows from how long ago it was started. */
export class JobRun {
  readonly id: string;
  /** When it was requested, in milliseconds since the epoch. */
  readonly requestedAt: number;
  readonly #clock: Clock;
  readonly #states: readonly State[];
  readonly #startedAt: number;

  constructor(clock: Clock, id: string, states: readonly State[], { delayMs = 0, ageMs = 0 }: Timing = {}) {
    this.id = id;
    this.requestedAt = clock.wall() + delayMs - ageMs;
    this.#clock = clock;
    this.#states = [...states].sort((one, other) => durationMs(one.after) - durationMs(other.after));
    this.#startedAt = clock.now() + delayMs;
  }

  get elapsedMs(): number {
    return this.#clock.now() - this.#startedAt;
  }

  get requestedOn(): string {
    return new Date(this.requestedAt).toISOString();
  }

  /** The last state whose time has come; the first, where none has. */
  get state(): State {
    const due = this.#states.filter((state) => durationMs(state.after) <= this.elapsedMs);
    return due.at(-1) ?? this.#states[0] ?? {};
  }

  get isSuccess(): boolean {
    return SUCCESS_WORDS.has(folded(this.state.status));
  }

  get isOver(): boolean {
    return this.isSuccess || FAILURE_WORDS.has(folded(this.state.status));
  }

  /** The share of its time that has passed, from 0 to 1. */
  get progress(): number {
    if (this.isOver) return 1;
    const lastMs = durationMs(this.#states.at(-1)?.after);
    return lastMs === 0 ? 0 : Math.min(1, this.elapsedMs / lastMs);
  }

  /** When the current state began, in milliseconds since the epoch. */
  get stateSince(): number {
    return this.requestedAt + durationMs(this.state.after);
  }
}

/** A job's document: what is common to its kind, and what its current state says. */
export function documentOf(
  run: JobRun,
  common: Readonly<Record<string, unknown>>,
  percentKey: 'percentageComplete' | 'percentage' = 'percentageComplete',
): Record<string, unknown> {
  const { status, percent, fields } = run.state;
  return {
    ...common,
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { [percentKey]: percent }),
    ...fields,
  };
}

function folded(word = ''): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
