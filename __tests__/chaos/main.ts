// Many seeded random runs against a simulator with random faults, and a check of every invariant after each.
// `--seed N` repeats all runs, `--only N` runs a single seed and prints its trace.
import { parseArgs } from 'node:util';
import { runInProcess } from './in-process.ts';
import { breachesOf } from './invariants.ts';
import { planOf } from './plan.ts';
import { testArchives } from './test-archives.ts';

/** Of one run. */
const MAX_TRACE_LINES = 60;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string', default: '500' } },
});
const archives = await testArchives();
/** How often each thing occurred. */
const counts = {
  operations: new Map<string, number>(),
  cases: new Map<string, number>(),
  faults: new Map<string, number>(),
  endings: new Map<string, number>(),
};
let isBroken = false;

// The other runs go on, so that the end of the log says what happened.
process.on('uncaughtException', (error) => {
  isBroken = true;
  console.log(`BROKEN nothing uncaught: ${error.stack ?? error}`);
});

if (values.only === undefined) await all(Number(values.seed ?? Date.now() % 1_000_000_000), Number(values.runs));
else await one(Number(values.only));
console.log(isBroken ? '\nInvariants were broken.' : '\nEvery invariant held.');
process.exitCode = isBroken ? 1 : 0;

async function one(seed: number): Promise<void> {
  const { scenario, testCase, ...plan } = planOf(seed, archives);
  const { name, ends, archive } = testCase;
  console.log(JSON.stringify({ ...plan, name, ends, archive: archive?.name, faults: scenario.faults }, null, 2));
  const broken = await breachesAfter(seed, console.log);
  for (const line of broken) console.log(`BROKEN ${line}`);
}

/** Runs one seed after another, twelve at a time. */
async function all(firstSeed: number, runs: number): Promise<void> {
  console.log(`chaos from seed ${firstSeed} (again: npm run chaos -- --seed ${firstSeed})\n`);
  let next = firstSeed;
  const work = async (): Promise<void> => {
    while (next < firstSeed + runs) {
      const seed = next++;
      const trace: string[] = [];
      const broken = await breachesAfter(seed, (line) => trace.push(`    ${line.slice(0, 300)}`));
      if (broken.length === 0) continue;
      console.log(`seed ${seed}  (again: npm run chaos -- --only ${seed})`);
      for (const line of broken) console.log(`  BROKEN ${line}`);
      console.log(`${trace.slice(-MAX_TRACE_LINES).join('\n')}\n`);
    }
  };
  await Promise.all(Array.from({ length: 12 }, work));
  console.log(`${runs} runs`);
  for (const [what, byName] of Object.entries(counts)) {
    const sorted = [...byName].sort(([, one], [, other]) => other - one);
    console.log(`${what.padEnd(12)}${sorted.map(([name, times]) => `${name} ${times}`).join(', ')}`);
  }
}

async function breachesAfter(seed: number, trace: (line: string) => void): Promise<string[]> {
  const broken: string[] = [];
  try {
    const evidence = await runInProcess(planOf(seed, archives), trace);
    const { plan, requests, outputs } = evidence;
    count('operations', plan.testCase.operation.name);
    count('cases', plan.testCase.name);
    count('endings', outputs['errorCode'] || outputs['conclusion'] || 'started');
    for (const { fault } of requests) if (fault !== undefined) count('faults', fault);
    broken.push(...breachesOf(evidence));
  } catch (error) {
    broken.push(`never throws: ${error instanceof Error ? error.stack : error}`);
  }
  isBroken ||= broken.length > 0;
  return broken;
}

function count(what: keyof typeof counts, name: string): void {
  counts[what].set(name, (counts[what].get(name) ?? 0) + 1);
}
