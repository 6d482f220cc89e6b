import '../support/one-realm.ts';
import { expect, test } from '@jest/globals';
import { FAULT_KINDS } from '../../src/simulator/index.ts';
import { allCargo } from './cargo.ts';
import { breachText, runMany } from './many-runs.ts';
import { OPERATION_NAMES } from './stories.ts';

// `npm run chaos` does more of them, with other seeds every time.
test('60 random runs with random faults break no invariant', async () => {
  const { counts, breaches } = await runMany(1, 60, await allCargo());

  expect(breaches.map(breachText)).toEqual([]);
  expect([...counts.operations.keys()].sort()).toEqual([...OPERATION_NAMES].sort());
  expect(counts.faults.size).toBeGreaterThan(FAULT_KINDS.length / 2);
});
