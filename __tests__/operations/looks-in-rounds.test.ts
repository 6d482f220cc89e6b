import { describe, expect, test } from '@jest/globals';
import type { Transport } from '../../src/http/transport.ts';
import { fixedInterval } from '../../src/jobs/interval.ts';
import { Rounds } from '../../src/jobs/rounds.ts';
import { type Clock, sleep } from '../../src/kernel/clock.ts';
import { KoreaiError } from '../../src/kernel/errors.ts';
import { jobOf, mostWithin, watched } from '../jobs/fake-job.ts';
import type { Given } from '../support/engine.ts';
import { type FakeClock, fakeClock, seededRandom } from '../support/fake-clock.ts';
import { publishDocument } from '../support/samples.ts';
import { botOf, bots, runVirtually, virtualTransport } from './virtual-host.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

const newClock = (): FakeClock => fakeClock({ wallMs: Date.UTC(2026, 0, 31, 12) });

/** A host that publishes each bot for so long and answers each request in a time of its own, so that nothing is in step. */
function slowHost(clock: Clock, durationMs: (bot: string) => number) {
  const random = seededRandom(11);
  const { transport, sent } = virtualTransport(clock, (path) => {
    const bot = botOf(path);
    const status = clock.now() >= durationMs(bot) ? 'successful' : 'inprogress';
    return { json: publishDocument(status, { streamId: bot, percentageComplete: undefined }) };
  });
  const slow: Transport = {
    async send(request) {
      const answer = transport.send(request);
      await sleep(clock, 20 + 200 * random(), request.signal);
      return answer;
    },
    close: () => {},
  };
  return { transport: slow, sent };
}

/** Publishes that end one after the other, from the first minute to the third. */
const oneByOne = (bot: string): number => MINUTE + 6 * SECOND * Number(bot.slice(3));

async function publishing(given: Given, durationMs: (bot: string) => number, signal?: AbortSignal, clock = newClock()) {
  const { transport, sent } = slowHost(clock, durationMs);
  const timers = { count: 0 };
  // The step's own timers: those of the host are not counted.
  const counted: FakeClock = Object.create(clock, {
    schedule: {
      value: (ms: number, action: () => void) => {
        timers.count += 1;
        return clock.schedule(ms, action);
      },
    },
  });
  const ran = await runVirtually('publish-status', given, () => () => 'silence', {
    clock: counted,
    transport,
    ...(signal ? { signal } : {}),
  });
  return { ...ran, sent, clock, timers };
}

const twenty: Given = { botId: bots(20).join(','), concurrency: '20' };

describe('a step with several targets', () => {
  test('looks at them in far fewer moments, and with fewer timers, than there are looks, each with its success', async () => {
    const { outcomes, sent, clock, timers } = await publishing(twenty, oneByOne);

    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(Array(20).fill('success'));
    for (const { target, durationMs } of outcomes) {
      expect(durationMs - oneByOne(target)).toBeGreaterThanOrEqual(0);
      expect(durationMs - oneByOne(target)).toBeLessThan(9 * SECOND);
    }
    // All of them begin with a look in the same moment, round or not.
    const looks = sent.filter(({ atMs }) => atMs > 0).map(({ atMs }) => atMs);
    expect(looks.length).toBeGreaterThan(300);
    expect(new Set(looks).size).toBeLessThan(looks.length / 3);
    expect(timers.count).toBeLessThan(looks.length / 3);
    expect(clock.planned).toBe(0);
  });

  test.each([
    'auto',
    '100ms',
    '1s',
  ])('keeps the limits of the platform for each, with an interval of %s', async (pollInterval) => {
    const { outcomes, sent } = await publishing({ ...twenty, pollInterval }, oneByOne);

    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(Array(20).fill('success'));
    for (const bot of bots(20)) {
      const looks = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
      expect(looks.length).toBeGreaterThan(10);
      expect(mostWithin(looks, MINUTE)).toBeLessThanOrEqual(60);
    }
  });

  test('keeps a fixed interval within a tenth', async () => {
    const { sent } = await publishing({ ...twenty, pollInterval: '10s' }, oneByOne);

    for (const bot of bots(20)) {
      const looks = sent.filter(({ path }) => botOf(path) === bot).map(({ atMs }) => atMs);
      // The last poll confirms the success, at once.
      const waits = looks.slice(1, -1).map((at, index) => at - (looks[index] ?? 0));
      // From one look to the next there is the wait, its answer before it and a few milliseconds of waking together.
      for (const wait of waits) {
        expect(wait).toBeGreaterThanOrEqual(9 * SECOND);
        expect(wait).toBeLessThanOrEqual(11 * SECOND + 240);
      }
    }
  });

  test('leaves nothing planned where it is cancelled', async () => {
    const clock = newClock();
    const stop = new AbortController();
    clock.schedule(33_333, () => stop.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)')));
    const { outcomes, tookMs } = await publishing(twenty, oneByOne, stop.signal, clock);

    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(Array(20).fill('cancelled'));
    expect(tookMs).toBe(33_333);
    expect(clock.planned).toBe(0);
  });

  test.each([
    '1s',
    '45s',
  ])('leaves nothing planned where its timeout of %s is over, after a last look', async (timeout) => {
    const { outcomes, sent, clock, tookMs } = await publishing({ ...twenty, timeout }, oneByOne);

    const timeoutMs = Number.parseInt(timeout, 10) * SECOND;
    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(Array(20).fill('timed_out'));
    expect(tookMs).toBeLessThanOrEqual(timeoutMs);
    for (const bot of bots(20)) {
      const last = sent.filter(({ path }) => botOf(path) === bot).at(-1)?.atMs ?? 0;
      expect(timeoutMs - last).toBeLessThanOrEqual(SECOND);
    }
    expect(clock.planned).toBe(0);
  });
});

test('a step with one target spreads its looks by chance alone', async () => {
  const { sent } = await runVirtually(
    'publish-status',
    { botId: 'st-1', pollInterval: '10s', timeout: '2m' },
    () => () => ({ json: publishDocument('inprogress', { streamId: 'st-1' }) }),
    { random: () => 0.25 },
  );

  const looks = sent.map(({ atMs }) => atMs);
  const waits = looks.slice(1, -1).map((at, index) => at - (looks[index] ?? 0));
  expect(waits).toEqual(Array(12).fill(9_500));
});

test('the last look before a timeout comes in its own moment, as short as the timeout may be', async () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const clock = fakeClock();
    const rounds = new Rounds(clock, seededRandom(seed));
    const options = { clock, rounds, timeoutMs: 80, interval: fixedInterval(200), latencyMs: 2, seed };
    const { end, looks } = await watched(jobOf(70), options);
    expect(looks).toEqual([0, expect.closeTo(72, 6)]);
    expect(end?.kind).toBe('succeeded');
  }
});
