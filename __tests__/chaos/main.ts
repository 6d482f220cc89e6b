import { parseArgs } from 'node:util';
import { allCargo } from './cargo.ts';
import { runInProcess } from './in-process.ts';
import { breachesOf } from './invariants.ts';
import { planOf, VIRTUAL } from './plan.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string' } },
});
const cargo = await allCargo();
if (values.only) {
  const plan = planOf(Number(values.only), cargo, VIRTUAL);
  const {
    scenario: _s,
    story: { scenario: _t, cargo: c, ...story },
    ...rest
  } = plan;
  console.log({ story, cargo: c?.name, rest, faults: plan.scenario.faults });
  const e = await runInProcess(plan, (l) => console.log(l));
  console.log(e.conclusion, e.errorCode, breachesOf(e));
} else {
  const base = Number(values.seed ?? 1);
  const tally: Record<string, number> = {};
  let next = 0;
  const t = performance.now();
  const work = async () => {
    while (next < Number(values.runs ?? 100)) {
      const seed = base + next++;
      const t1 = performance.now();
      const e = await runInProcess(planOf(seed, cargo, VIRTUAL));
      const k = e.errorCode || e.conclusion;
      tally[k] = (tally[k] ?? 0) + 1;
      const took = performance.now() - t1;
      if (took > 4000) console.log('slow', seed, took, e.plan.timeoutMs);
      for (const b of breachesOf(e)) console.log(seed, e.plan.story.operation, e.plan.story.fate, b);
    }
  };
  await Promise.all(Array.from({ length: 12 }, work));
  console.log(tally, performance.now() - t);
}
