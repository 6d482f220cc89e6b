import '../support/one-realm.ts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FAULT_KINDS } from '../../src/simulator/index.ts';
import { runBuiltAction } from './built-action.ts';
import { allCargo, type Cargo } from './cargo.ts';
import { runInProcess } from './in-process.ts';
import { breachText, type ManyRuns, runMany } from './many-runs.ts';
import { REAL, VIRTUAL } from './plan.ts';
import { OPERATION_NAMES } from './stories.ts';
import { catchStrays } from './stray-lines.ts';

let cargo: readonly Cargo[];

beforeAll(async () => {
  cargo = await allCargo();
});

// `npm run chaos` is the whole of it, with other seeds every time.
describe('a little chaos', () => {
  test('breaks no invariant in 60 random runs of the whole path', async () => {
    const { tally, texts } = await broken({
      firstSeed: 1,
      runs: 60,
      atOnce: 12,
      cargo,
      tempo: VIRTUAL,
      run: runInProcess,
    });

    expect(texts).toEqual([]);
    expect(tally.runs).toBe(60);
    expect([...tally.operations].sort()).toEqual([...OPERATION_NAMES].sort());
    expect(tally.faults.length).toBeGreaterThan(FAULT_KINDS.length / 2);
  });

  test('breaks no invariant in 4 random runs of the built action', async () => {
    const { tally, texts } = await broken({
      firstSeed: 1,
      runs: 4,
      atOnce: 4,
      cargo,
      tempo: REAL,
      run: runBuiltAction,
    });

    expect(texts).toEqual([]);
    expect(tally.runs).toBe(4);
  });
});

async function broken(many: ManyRuns) {
  const stdout = catchStrays();
  try {
    const { tally, breaches } = await runMany(many);
    return { tally, texts: breaches.map((breach) => breachText(breach, `npm run chaos -- --only ${breach.seed}`)) };
  } finally {
    stdout.stop();
  }
}
