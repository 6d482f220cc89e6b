import type { Cargo } from './cargo.ts';
import type { Evidence } from './evidence.ts';
import type { Trace } from './in-process.ts';
import { breachesOf } from './invariants.ts';
import { type Plan, planOf } from './plan.ts';
import type { Tempo } from './story.ts';
import { Tally } from './tally.ts';

export interface Breach {
  readonly seed: number;
  readonly what: readonly string[];
  readonly trace: readonly string[];
}

export interface ManyRuns {
  readonly firstSeed: number;
  readonly runs: number;
  readonly atOnce: number;
  readonly cargo: readonly Cargo[];
  readonly tempo: Tempo;
  readonly run: (plan: Plan, trace: Trace) => Promise<Evidence>;
}

/** Runs one seed after another, several at once, and checks every invariant after each. */
export async function runMany({ firstSeed, runs, atOnce, cargo, tempo, run }: ManyRuns) {
  const tally = new Tally();
  const breaches: Breach[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < runs) {
      const seed = firstSeed + next;
      next += 1;
      const trace: string[] = [];
      const what: string[] = [];
      try {
        const evidence = await run(planOf(seed, cargo, tempo), (line) => trace.push(line));
        tally.take(evidence);
        what.push(...breachesOf(evidence));
      } catch (error) {
        what.push(`the run could not be judged: ${error instanceof Error ? error.stack : error}`);
      }
      if (what.length > 0) breaches.push({ seed, what, trace });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { tally, breaches: breaches.sort((one, other) => one.seed - other.seed) };
}

const LONGEST_TRACE = 60;

/** A breach with its seed and its trace, for people. */
export function breachText({ seed, what, trace }: Breach, again: string): string {
  const end = trace.slice(-LONGEST_TRACE).map((line) => `    ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`);
  const cut = trace.length > end.length ? [`    … ${trace.length - end.length} lines before`] : [];
  return [`seed ${seed}  (again: ${again})`, ...what.map((line) => `  BROKEN ${line}`), ...cut, ...end, ''].join('\n');
}
