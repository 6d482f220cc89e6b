import '../support/one-realm.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import {
  createClient,
  JobError,
  KoreaiError,
  nodeTransport,
  settleAll,
  type Transport,
  TransportError,
  waitForPublish,
} from '../../src/lib.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { APP, rejection, startClient } from './start-client.ts';

test('an error has the name of its class', async () => {
  const { client } = await startClient();
  const error = await rejection(waitForPublish(client, { botId: 'st-publish-fails' }));

  expect(error).toBeInstanceOf(JobError);
  for (const one of [error, new KoreaiError('internal', 'x'), new TransportError('lost', 'x')] as Error[]) {
    expect(one.name).toBe(one.constructor.name);
    expect(String(one)).toMatch(new RegExp(`^${one.name}: `));
  }
});

test.each([
  [
    'throws',
    () => {
      throw new Error(`with ${APP.clientSecret}`);
    },
  ],
  ['rejects', () => Promise.reject(new Error(`with ${APP.clientSecret}`))],
])('a listener that %s is a warning', async (_how, onProgress) => {
  const { client } = await startClient();

  const { status, warnings } = await waitForPublish(client, { botId: 'st-demo', since: '1h' }, { onProgress });

  expect(status).toBe('successful');
  expect(warnings).toEqual(['onProgress failed: with ***']);
});

test('fifty calls share a signal without a warning, and all stop', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): void => void warnings.push(warning);
  process.on('warning', note);
  const { client } = await startClient();
  const stop = new AbortController();
  const runs = Array.from({ length: 50 }, () => waitForPublish(client, { botId: 'st-demo' }, { signal: stop.signal }));

  stop.abort();
  const errors = await Promise.all(runs.map(rejection));
  await turn();
  process.off('warning', note);

  expect(new Set(errors.map((error) => (error as JobError).code))).toEqual(new Set(['cancelled']));
  expect(warnings).toEqual([]);
});

test('the limits of failures can be chosen', async () => {
  const faults = [{ kind: 'status', status: 503, on: 'bot-publish-status', times: 9 } as const];
  const { client, simulator } = await startClient({}, { bots: { 'st-demo': {} }, faults });

  const error = await rejection(waitForPublish(client, { botId: 'st-demo' }, { retry: { maxFailures: 2 } }));

  expect(error).toMatchObject({ code: 'platform-error', message: expect.stringContaining('2 failures in a row') });
  expect(simulator.requests).toHaveLength(2);
});

test('waits are whole milliseconds', async () => {
  const { client } = await startClient({ random: () => 0.123_456 });
  const waits: unknown[] = [];
  const onProgress = (event: object): void => void ('nextPollMs' in event && waits.push(event.nextPollMs));

  const { durationMs } = await waitForPublish(client, { botId: 'st-demo', since: '1h' }, { onProgress });

  expect([...waits.slice(0, -1), durationMs].every(Number.isInteger)).toBe(true);
});

test('a client and a transport are closed at the end of their block', async () => {
  const closes: number[] = [];
  const transport: Transport = { send: () => Promise.reject(new Error('x')), close: () => closes.push(1) };
  const own = createClient({ host: 'https://kore.example', credentials: APP });
  const shared = createClient({ host: 'https://kore.example', credentials: APP, transport, log: console });

  await Promise.all([own, shared, nodeTransport()].map((one) => one[Symbol.asyncDispose]()));

  expect(closes).toEqual([]);
});

describe('settleAll', () => {
  test('gives results and failures in order, and keeps to its concurrency', async () => {
    const ended = (status: string) => ({ publish: { states: [{ status }] } });
    const bots = { 'st-1': ended('successful'), 'st-2': ended('failed'), 'st-3': ended('successful') };
    // On the time of the system: the idle clock serves one call at a time.
    const simulator = await startSimulator({ scenario: { bots } });
    const client = createClient({ host: simulator.url, credentials: APP });
    afterTest(() => simulator.close());
    afterTest(() => client.close());
    const botIds = [...Object.keys(bots), 'st-nobody'];
    let running = 0;
    let most = 0;
    const start = async (botId: string) => {
      running += 1;
      most = Math.max(most, running);
      try {
        return await waitForPublish(client, { botId });
      } finally {
        running -= 1;
      }
    };

    const all = await settleAll(botIds, start, { concurrency: 2 });

    expect(all.map(({ target }) => target)).toEqual(botIds);
    expect(all.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure', 'success', 'failure']);
    expect(most).toBe(2);
  });

  test('of a defect of the caller starts no more, and rejects', async () => {
    const asked: number[] = [];
    const defect = (at: number): never => {
      asked.push(at);
      throw new RangeError('mine');
    };

    const error = await rejection(settleAll([1, 2, 3], defect, { concurrency: 1 }));

    expect(error).toBeInstanceOf(RangeError);
    expect(asked).toEqual([1]);
  });
});
