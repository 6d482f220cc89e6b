import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { limited } from '../../src/action/run-targets.ts';

test('no more work runs at once than there are queues, and work that fails does not stop the next', async () => {
  const inTurn = limited(2);
  let running = 0;
  let most = 0;
  const work = async (number: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
    if (number % 2 === 0) throw new Error(`work ${number} failed`);
    return number;
  };

  const ends = await Promise.allSettled([1, 2, 3, 4].map((number) => inTurn(() => work(number))));

  const values = ends.map((end) => (end.status === 'fulfilled' ? end.value : end.reason.message));
  expect(values).toEqual([1, 'work 2 failed', 3, 'work 4 failed']);
  expect(most).toBe(2);
});
