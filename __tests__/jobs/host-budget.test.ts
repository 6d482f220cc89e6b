import { describe, expect, test } from '@jest/globals';
import { HostBudget } from '../../src/jobs/host-budget.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { mostWithin } from './fake-job.ts';

const never = new AbortController().signal;

describe('the budget of a host', () => {
  test('gives each bot the limits of the platform for itself', async () => {
    const clock = fakeClock();
    const budget = new HostBudget(clock);
    const takenAt: Record<string, number[]> = { 'st-1': [], 'st-2': [] };
    const loop = async (bot: string): Promise<void> => {
      for (let count = 0; count < 90; count++) {
        await budget.paceOf(bot).take(never);
        takenAt[bot]?.push(clock.now());
      }
    };
    await Promise.all([loop('st-1'), loop('st-1'), loop('st-2')]);

    expect(budget.paceOf('st-1')).toBe(budget.paceOf('st-1'));
    for (const times of Object.values(takenAt)) expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(60);
    // One bot has twice as many requests, but the other one is not delayed.
    expect(Math.max(...(takenAt['st-2'] ?? []))).toBeLessThan(65_000);
    expect(Math.max(...(takenAt['st-1'] ?? []))).toBeGreaterThan(110_000);
  });

  test('pauses all requests after three throttled answers of three bots in a row, for the longest Retry-After', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new HostBudget(clock);
    const other = budget.paceOf('st-9');
    budget.throttled('st-1', 5_000);
    budget.throttled('st-2', undefined);
    expect(other.delay()).toBe(0);
    budget.throttled('st-3', 30_000);
    expect(other.delay()).toBe(30_000);
    for (const bot of ['st-1', 'st-2', 'st-3']) budget.throttled(bot, 1_000);
    expect(other.delay()).toBe(30_000);

    let isThrough = false;
    const taken = other.take(never).then(() => (isThrough = true));
    await clock.advance(29_999);
    expect(isThrough).toBe(false);
    await clock.advance(1);
    await taken;
    expect(isThrough).toBe(true);
  });

  test('pauses for a default time if the host sends no Retry-After', () => {
    const budget = new HostBudget(fakeClock({ advances: false }));
    for (const bot of ['st-1', 'st-2', 'st-3']) budget.throttled(bot, undefined);

    expect(budget.paceOf('st-4').delay()).toBe(15_000);
  });

  test('does not pause for one bot that is throttled repeatedly, nor if good answers come between', () => {
    const budget = new HostBudget(fakeClock({ advances: false }));
    for (let count = 0; count < 10; count++) budget.throttled('st-1', 60_000);
    expect(budget.paceOf('st-2').delay()).toBe(0);
    for (const bot of ['st-2', 'st-3', 'st-4', 'st-5']) {
      budget.passed();
      budget.throttled(bot, 60_000);
    }
    expect(budget.paceOf('st-2').delay()).toBe(0);
  });

  test('a wait for a paused host can be cancelled', async () => {
    const clock = fakeClock({ advances: false });
    const budget = new HostBudget(clock);
    for (const bot of ['st-1', 'st-2', 'st-3']) budget.throttled(bot, 60_000);
    const stop = new AbortController();
    const taken = budget.paceOf('st-1').take(stop.signal);
    stop.abort(new Error('stop'));

    await expect(taken).rejects.toThrow('stop');
    expect(clock.planned).toBe(0);
  });
});
