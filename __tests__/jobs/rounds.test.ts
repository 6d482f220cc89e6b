import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Rounds } from '../../src/jobs/rounds.ts';
import { type Clock, sleep } from '../../src/kernel/clock.ts';
import { fakeClock, seededRandom } from '../support/fake-clock.ts';

const never = new AbortController().signal;
/** What sums of floating point numbers are off by. */
const EPSILON = 1e-6;
/** Whoever is sent to a round is there a millisecond before it. */
const AHEAD = 1;

/** Rounds at moments that are set by hand. */
function roundsByHand(seed = 1) {
  let now = 0;
  const clock: Clock = { now: () => now, wall: () => 1_000 + now, schedule: () => () => {} };
  const rounds = new Rounds(clock, seededRandom(seed));
  const spreadAt = (moment: number, ms: number): number => {
    now = moment;
    return rounds.spread(ms);
  };
  return { rounds, spreadAt };
}

/** Rounds in virtual time that passes only where the test lets it, and how often they asked for a timer. */
function roundsInTime({ advances = false, seed = 1 } = {}) {
  const clock = fakeClock({ advances });
  const timers = { count: 0 };
  const counted: Clock = {
    now: () => clock.now(),
    wall: () => clock.wall(),
    schedule(ms, action) {
      timers.count += 1;
      return clock.schedule(ms, action);
    },
  };
  return { clock, timers, rounds: new Rounds(counted, seededRandom(seed)) };
}

/** Three actions that wake together, by name as they ran. */
function threeTogether() {
  const { clock, rounds } = roundsInTime();
  const ran: string[] = [];
  const callOff: Record<string, () => void> = {};
  for (const name of ['first', 'second', 'third']) callOff[name] = rounds.schedule(2_000, () => ran.push(name));
  const off = (name: string): void => callOff[name]?.();
  return { clock, rounds, ran, off };
}

const moment = fc.double({ min: 0, max: 3_600_000, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('a wait that is spread', () => {
  test.each([
    ['of 500 ms and more is off by a tenth at most', between(500, 3_600_000), (ms: number) => ms / 10],
    ['of 100 to 500 ms is off by 50 ms at most', between(100, 500), () => 50],
    ['of less than 100 ms is off by a tenth at most', between(0.001, 99.999), (ms: number) => ms / 10],
  ])('%s, and never nothing', (_, waits, most) => {
    fc.assert(
      fc.property(waits, moment, fc.nat(), (ms, at, seed) => {
        const waited = roundsByHand(seed).spreadAt(at, ms);
        expect(waited).toBeGreaterThan(0);
        expect(Math.abs(waited - ms)).toBeLessThanOrEqual(most(ms) + AHEAD + EPSILON);
      }),
      { numRuns: 500 },
    );
  });

  test('of less than 100 ms is spread by chance alone: there is no round to wait for', () => {
    const { spreadAt } = roundsByHand();
    const waits = Array.from({ length: 100 }, () => spreadAt(1_234, 90));
    expect(new Set(waits).size).toBeGreaterThan(90);
  });

  test.each([60, 100, 130, 250, 500, 1_000, 1_700, 7_000, 16_000])('of %d ms is as long on average', (ms) => {
    const { spreadAt } = roundsByHand();
    // Whole rounds of any length up to 12,800 ms, seen at even distances.
    const waits = Array.from({ length: 6_400 }, (_, index) => spreadAt(2 * index + 0.37, ms));
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(Math.abs(mean - ms)).toBeLessThanOrEqual(2 * AHEAD);
  });
});

describe('the rounds', () => {
  const endsOf = (ms: number, seed = 1): number[] => {
    const { spreadAt } = roundsByHand(seed);
    const ends = Array.from({ length: 6_000 }, (_, index) => 10 * index + spreadAt(10 * index, ms));
    return [...new Set(ends.map((end) => Math.round(end * 1_000) / 1_000))].filter((end) => end < 60_000);
  };

  test('of long waits are among those of short ones', () => {
    const waits = [100, 1_000, 2_000, 4_000, 7_000, 8_000, 16_000];
    const rounds = waits.map((ms) => endsOf(ms));
    rounds.slice(1).forEach((long, index) => {
      const short = new Set(rounds[index]);
      expect(long.filter((end) => !short.has(end))).toEqual([]);
      expect(long.length).toBeLessThanOrEqual(short.size);
    });
    expect(rounds[0]?.length).toBeGreaterThan(500);
    expect(rounds.at(-1)?.length).toBeLessThan(20);
  });

  test('of several processes are not in step', () => {
    const [first, second] = [new Set(endsOf(2_000, 1)), endsOf(2_000, 2)];
    expect(second.filter((end) => first.has(end))).toEqual([]);
  });

  test('tell the time of the clock they have', () => {
    const { rounds, spreadAt } = roundsByHand();
    spreadAt(4_711, 1_000);
    expect([rounds.now(), rounds.wall()]).toEqual([4_711, 5_711]);
  });

  test('wake together whom they were chosen for, though a moment passes before each begins to wait', async () => {
    const { clock, rounds } = roundsInTime();
    const woken: number[] = [];
    const round = rounds.spread(2_000);
    for (let count = 0; count < 9; count += 1) {
      const ms = rounds.spread(2_000);
      await clock.advance(0.1);
      rounds.schedule(ms, () => woken.push(clock.now()));
    }
    expect(clock.planned).toBe(1);
    await clock.advance(3_000);
    expect(woken).toHaveLength(9);
    for (const at of woken) expect(at).toBeCloseTo(round + AHEAD, 6);
  });

  test('wake many sleepers with few timers', async () => {
    const { clock, timers, rounds } = roundsInTime({ advances: true });
    const random = seededRandom(3);
    let wakings = 0;
    const sleeper = async (): Promise<void> => {
      await sleep(clock, 2_000 * random(), never);
      for (let turn = 0; turn < 10; turn += 1) {
        await sleep(rounds, rounds.spread(1_900 + 200 * random()), never);
        wakings += 1;
        // The answer takes its time, a different one each time.
        await sleep(clock, 100 * random(), never);
      }
    };
    await Promise.all(Array.from({ length: 50 }, sleeper));

    expect(wakings).toBe(500);
    expect(timers.count).toBeLessThanOrEqual(130);
    expect(clock.planned).toBe(0);
  });
});

describe('an action', () => {
  test('runs never early and no more than 10 ms late, whatever else is planned', async () => {
    const plans = fc.array(fc.tuple(between(0, 700), between(0, 3_000)), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), async (given, seed) => {
        const { clock, rounds } = roundsInTime({ seed });
        const late: number[] = [];
        for (const [pause, ms] of given) {
          await clock.advance(pause);
          const due = clock.now() + ms;
          rounds.schedule(ms, () => late.push(clock.now() - due));
        }
        await clock.advance(4_000);
        expect(late).toHaveLength(given.length);
        expect(Math.min(...late)).toBeGreaterThanOrEqual(-EPSILON);
        expect(Math.max(...late)).toBeLessThanOrEqual(10 + EPSILON);
      }),
    );
  });

  test('that is to run within 50 ms runs in its own moment', async () => {
    const { clock, rounds } = roundsInTime();
    const ran: number[] = [];
    for (const ms of [0, 1.5, 7, 49]) rounds.schedule(ms, () => ran.push(clock.now()));
    await clock.advance(100);
    expect(ran).toEqual([0, 1.5, 7, 49]);
  });

  test('that is called off leaves the others of its waking', async () => {
    const { clock, ran, off } = threeTogether();
    expect(clock.planned).toBe(1);
    off('second');
    await clock.advance(3_000);
    expect(ran).toEqual(['first', 'third']);
  });

  test('that is called off twice takes no other with it', async () => {
    const { clock, rounds, ran, off } = threeTogether();
    off('first');
    off('first');
    off('second');
    off('third');
    // The same waking again, which those that were called off have no part in.
    rounds.schedule(2_000, () => ran.push('fourth'));
    off('third');
    await clock.advance(3_000);
    expect(ran).toEqual(['fourth']);
  });

  test('that ran is called off without harm', async () => {
    const { clock, rounds, ran, off } = threeTogether();
    await clock.advance(3_000);
    rounds.schedule(2_000, () => ran.push('fourth'));
    for (const name of ['first', 'second', 'third', 'third']) off(name);
    expect(clock.planned).toBe(1);
    await clock.advance(3_000);
    expect(ran).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('calls off another one of its own waking', async () => {
    const { clock, rounds } = roundsInTime();
    const ran: string[] = [];
    rounds.schedule(2_000, () => {
      ran.push('first');
      callOffSecond();
    });
    const callOffSecond = rounds.schedule(2_000, () => ran.push('second'));
    rounds.schedule(2_000, () => ran.push('third'));
    expect(clock.planned).toBe(1);
    await clock.advance(3_000);
    expect(ran).toEqual(['first', 'third']);
    expect(clock.planned).toBe(0);
  });

  test('holds no process once it is called off, and only those run that are not', async () => {
    const plans = fc.array(fc.tuple(between(0, 300), fc.boolean(), fc.nat()), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(plans, fc.boolean(), async (given, callsOffAll) => {
        const { clock, rounds } = roundsInTime();
        const ran: number[] = [];
        const planned = given.map(([ms, isKept, order], index) => ({
          index,
          isKept: isKept && !callsOffAll,
          order,
          callOff: rounds.schedule(ms, () => ran.push(index)),
        }));
        const dropped = planned.filter(({ isKept }) => !isKept).sort((one, other) => one.order - other.order);
        for (const { callOff } of dropped) callOff();
        const kept = planned.filter(({ isKept }) => isKept).map(({ index }) => index);
        expect(clock.planned > 0).toBe(kept.length > 0);
        await clock.advance(400);
        expect(ran.sort((one, other) => one - other)).toEqual(kept);
        expect(clock.planned).toBe(0);
      }),
    );
  });
});
