// Many seeded random runs against a simulator with random faults, and a check of every invariant after each.
// `--seed N` repeats all runs, `--only N` runs a single seed and prints its trace.
import { parseArgs } from 'node:util';
import { outputOf } from './evidence.ts';
import { runInProcess } from './in-process.ts';
import { breachesOf, breachText, runMany } from './many-runs.ts';
import { planOf } from './plan.ts';
import { testArchives } from './test-archives.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string', default: '500' } },
});
const archives = await testArchives();

// The other runs go on, so that the end of the log says what happened.
const uncaught: string[] = [];
process.on('uncaughtException', (error) => uncaught.push(`BROKEN nothing uncaught: ${error.stack ?? error}`));

const broken =
  values.only === undefined
    ? await all(Number(values.seed ?? Date.now() % 1_000_000_000))
    : await one(Number(values.only));
for (const text of [...uncaught, ...broken]) console.log(text);
console.log(broken.length + uncaught.length === 0 ? '\nEvery invariant held.' : '\nInvariants were broken.');
process.exitCode = broken.length + uncaught.length > 0 ? 1 : 0;

async function one(seed: number): Promise<string[]> {
  const plan = planOf(seed, archives);
  const { scenario, testCase, ...rest } = plan;
  const details = {
    ...rest,
    testCase: { ...testCase, archive: testCase.archive?.name, scenario: undefined },
    faults: scenario.faults,
  };
  console.log(JSON.stringify(details, null, 2));
  const evidence = await runInProcess(plan, console.log);
  console.log(`\nended: ${outputOf(evidence, 'conclusion') || 'started'} ${outputOf(evidence, 'errorCode')}`);
  return breachesOf(evidence).map((breach) => `BROKEN ${breach}`);
}

async function all(firstSeed: number): Promise<string[]> {
  console.log(`chaos from seed ${firstSeed} (again: npm run chaos -- --seed ${firstSeed})\n`);
  const { counts, breaches } = await runMany(firstSeed, Number(values.runs), archives);
  console.log(`${values.runs} runs`);
  for (const [what, byName] of Object.entries(counts)) {
    const sorted = [...byName].sort(([, one], [, other]) => other - one);
    console.log(`${what.padEnd(12)}${sorted.map(([name, times]) => `${name} ${times}`).join(', ')}`);
  }
  return breaches.map(breachText);
}
