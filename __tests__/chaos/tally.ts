import { restsOnTime } from './check-verdict.ts';
import type { Evidence } from './evidence.ts';

/** Counts what happened in many runs. */
export class Tally {
  readonly #endings = new Map<string, number>();
  readonly #faults = new Map<string, number>();
  readonly #operations = new Map<string, number>();
  readonly #fates = new Map<string, number>();
  #runs = 0;
  #requests = 0;
  #cancelled = 0;
  #bytes = 0;
  readonly #byTime: number[] = [];

  take(evidence: Evidence): void {
    const { plan, conclusion, errorCode, requests, sinceCancelMs, fileSize } = evidence;
    if (restsOnTime(evidence)) this.#byTime.push(plan.seed);
    this.#runs += 1;
    this.#requests += requests.length;
    this.#cancelled += sinceCancelMs === undefined ? 0 : 1;
    this.#bytes += Number(fileSize || 0);
    const isPlain = errorCode === '' || errorCode === conclusion.replace('_', '-');
    count(this.#endings, isPlain ? conclusion || 'started' : `${conclusion}: ${errorCode}`);
    count(this.#operations, plan.story.operation);
    count(this.#fates, plan.story.fate);
    for (const { fault } of requests) if (fault !== undefined) count(this.#faults, fault);
  }

  get runs(): number {
    return this.#runs;
  }

  /** Kinds of faults that happened at least once. */
  get faults(): readonly string[] {
    return [...this.#faults.keys()];
  }

  get operations(): readonly string[] {
    return [...this.#operations.keys()];
  }

  /** Conclusions and codes that were come to. */
  get endings(): readonly string[] {
    return [...this.#endings.keys()];
  }

  lines(): string[] {
    const byTime =
      this.#byTime.length === 0
        ? []
        : [`            by time alone a lost start was found: seeds ${this.#byTime.join(', ')}`];
    return [
      `operations  ${listed(this.#operations)}`,
      `stories     ${listed(this.#fates)}`,
      `faults      ${listed(this.#faults)}`,
      `endings     ${listed(this.#endings)}`,
      `            ${this.#requests} requests, ${this.#cancelled} runs cancelled under way, ${(this.#bytes / 1e6).toFixed(0)} MB brought home`,
      ...byTime,
    ];
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([name, times]) => `${name} ${times}`).join(', ') || 'none';
}
