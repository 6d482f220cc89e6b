import { checkFiles } from './check-files.ts';
import { checkText } from './check-text.ts';
import { checkVerdict } from './check-verdict.ts';
import { type Evidence, outputOf } from './evidence.ts';
import { runInProcess } from './in-process.ts';
import { planOf } from './plan.ts';
import type { TestArchive } from './test-archives.ts';

/** Everything that must hold after every run. One line for each breach, `invariant: what`. */
export function breachesOf(evidence: Evidence): string[] {
  return [checkVerdict, checkFiles, checkText].flatMap((check) => check(evidence));
}

export interface Breach {
  readonly seed: number;
  readonly what: readonly string[];
  readonly trace: readonly string[];
}

/** How often each thing occurred in many runs. */
export type Counts = Record<'operations' | 'cases' | 'faults' | 'endings', Map<string, number>>;

/** Runs one seed after another, twelve at a time, and checks every invariant after each. */
export async function runMany(firstSeed: number, runs: number, archives: readonly TestArchive[]) {
  const counts: Counts = { operations: new Map(), cases: new Map(), faults: new Map(), endings: new Map() };
  const breaches: Breach[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < runs) {
      const seed = firstSeed + next;
      next += 1;
      const trace: string[] = [];
      const what: string[] = [];
      try {
        const evidence = await runInProcess(planOf(seed, archives), (line) => trace.push(line));
        count(evidence, counts);
        what.push(...breachesOf(evidence));
      } catch (error) {
        what.push(`the run could not be checked: ${error instanceof Error ? error.stack : error}`);
      }
      if (what.length > 0) breaches.push({ seed, what, trace });
    }
  };
  await Promise.all(Array.from({ length: 12 }, work));
  return { counts, breaches: breaches.sort((one, other) => one.seed - other.seed) };
}

function count(evidence: Evidence, { operations, cases, faults, endings }: Counts): void {
  const { plan, requests } = evidence;
  const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  add(operations, plan.testCase.operation);
  add(cases, plan.testCase.name);
  add(endings, outputOf(evidence, 'errorCode') || outputOf(evidence, 'conclusion') || 'started');
  for (const { fault } of requests) if (fault !== undefined) add(faults, fault);
}

const MAX_TRACE_LINES = 60;

/** A breach with its seed and its trace, for people. */
export function breachText({ seed, what, trace }: Breach): string {
  const end = trace.slice(-MAX_TRACE_LINES).map((line) => `    ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`);
  const cut = trace.length > end.length ? [`    … ${trace.length - end.length} lines before`] : [];
  const again = `seed ${seed}  (again: npm run chaos -- --only ${seed})`;
  return [again, ...what.map((line) => `  BROKEN ${line}`), ...cut, ...end, ''].join('\n');
}
