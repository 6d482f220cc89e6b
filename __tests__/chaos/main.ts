// The chaos suite: many seeded random runs against a simulator that does its worst, and what has to hold after each.
// `--seed N` repeats one, `--only N` runs a single seed and tells its trace (with `--built` as a process of its own).
import { parseArgs } from 'node:util';
import { runBuiltAction } from './built-action.ts';
import { allCargo } from './cargo.ts';
import { runInProcess } from './in-process.ts';
import { breachesOf } from './invariants.ts';
import { breachText, runMany } from './many-runs.ts';
import { planOf, REAL, VIRTUAL } from './plan.ts';
import { catchStrays } from './stray-lines.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    built: { type: 'boolean' },
    runs: { type: 'string', default: '500' },
    'built-runs': { type: 'string', default: '40' },
  },
});
const cargo = await allCargo();
const stdout = catchStrays();
const print = (line = ''): void => stdout.write(`${line}\n`);

// A library's stream that nobody listens to would end everything without a word.
const uncaught: string[] = [];
process.on('uncaughtException', (error) => uncaught.push(error.stack ?? String(error)));

if (values.only === undefined) await all(Number(values.seed ?? Date.now() % 1_000_000_000));
else await one(Number(values.only));
stdout.stop();

async function one(seed: number): Promise<void> {
  const plan = planOf(seed, cargo, values.built ? REAL : VIRTUAL);
  const { scenario, story, ...rest } = plan;
  const { cargo: behind, scenario: _scenario, ...reported } = story;
  print(JSON.stringify({ ...rest, story: { ...reported, cargo: behind?.name }, faults: scenario.faults }, null, 2));
  const evidence = await (values.built ? runBuiltAction : runInProcess)(plan, print);
  const breaches = breachesOf(evidence);
  print(`\nended: ${evidence.conclusion || 'started'} ${evidence.errorCode}`);
  const broken = [...breaches, ...uncaught.map((stack) => `nothing uncaught: ${stack}`)];
  for (const breach of broken) print(`BROKEN ${breach}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

async function all(firstSeed: number): Promise<void> {
  print(`chaos from seed ${firstSeed} (again: npm run chaos -- --seed ${firstSeed})`);
  const common = { firstSeed, cargo };
  const startedAt = performance.now();
  const inProcess = await runMany({
    ...common,
    runs: Number(values.runs),
    atOnce: 12,
    tempo: VIRTUAL,
    run: runInProcess,
  });
  report('in process', inProcess.tally.lines(), inProcess.tally.runs, performance.now() - startedAt);
  const builtAt = performance.now();
  const builtRuns = Number(values['built-runs']);
  const built = await runMany({ ...common, runs: builtRuns, atOnce: 8, tempo: REAL, run: runBuiltAction });
  report('the built action, a process each', built.tally.lines(), built.tally.runs, performance.now() - builtAt);
  if (stdout.strays.length > 0) {
    print(
      `${stdout.strays.length} writes to stdout went past our one room, the first: ${JSON.stringify(stdout.strays[0])}`,
    );
  }
  const texts = [
    ...uncaught.map((stack) => `BROKEN nothing uncaught: ${stack}\n`),
    ...inProcess.breaches.map((breach) => breachText(breach, `npm run chaos -- --only ${breach.seed}`)),
    ...built.breaches.map((breach) => breachText(breach, `npm run chaos -- --built --only ${breach.seed}`)),
  ];
  print();
  for (const text of texts) print(text);
  print(texts.length === 0 ? 'Every invariant held in every run.' : `${texts.length} times an invariant was broken.`);
  process.exitCode = texts.length > 0 ? 1 : 0;
}

function report(title: string, lines: readonly string[], runs: number, tookMs: number): void {
  const seconds = tookMs / 1_000;
  print(`\n${runs} runs ${title}, in ${seconds.toFixed(1)} s: ${(runs / seconds).toFixed(1)} a second`);
  for (const line of lines) print(`  ${line}`);
}
