import { get } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/simulator/index.ts';
import { ask, token, type Visit, visit } from './visitor.ts';

const STATUS = '/bot/st-1/export/status';
const bots = { 'st-1': { previousExport: {}, publish: {} }, 'st-2': { previousExport: {} } };

const withFaults = (...faults: Fault[]): Promise<Visit> => visit({ bots, faults });

describe('a fault', () => {
  test('happens once, and is recorded', async () => {
    const { api, simulator } = await withFaults({ kind: 'status' });
    expect(await api(STATUS)).toMatchObject({
      status: 500,
      json: { errors: [{ msg: 'Internal Server Error', code: 500 }] },
    });
    expect((await api(STATUS)).status).toBe(200);
    expect(simulator.requests.map(({ status, fault }) => ({ status, fault }))).toEqual([
      { status: 500, fault: 'status' },
      { status: 200, fault: undefined },
    ]);
  });

  test('can skip some requests and happen to several', async () => {
    const { api } = await withFaults({ kind: 'status', status: 503, skip: 1, times: 2 });
    const seen: number[] = [];
    for (let count = 0; count < 5; count++) seen.push((await api(STATUS)).status);
    expect(seen).toEqual([200, 503, 503, 200, 200]);
  });

  test.each([
    'bot-export-status',
    'GET /api/public/bot/*/export/status',
    'GET *export/status',
    '/api/public/bot/st-1/export/status',
    '* /api/public/bot/st-1/*',
  ])('happens to %s alone', async (on) => {
    const { api, startExport } = await withFaults({ kind: 'status', on, times: 9 });
    expect((await api('/bot/st-2/publish/status')).status).toBe(404);
    if (!on.startsWith('* ')) expect((await startExport('st-1')).status).toBe(200);
    expect((await api(STATUS)).status).toBe(500);
  });

  test('with a probability happens as the seed has it, the same in every run', async () => {
    const { api, simulator } = await withFaults({ kind: 'status', probability: 0.5 });
    const run = async (): Promise<number[]> => {
      const seen: number[] = [];
      for (let count = 0; count < 30; count++) seen.push((await api(STATUS)).status);
      return seen;
    };
    const first = await run();
    simulator.reset();
    expect(await run()).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 500]));
  });

  test('that does not apply leaves the turn to the next', async () => {
    const { api } = await withFaults({ kind: 'html', on: 'download' }, { kind: 'status', status: 502 });
    expect((await api(STATUS)).status).toBe(502);
  });
});

describe('in place of the answer', () => {
  test('comes an error with words and the wish to wait', async () => {
    const { api } = await withFaults({ kind: 'status', status: 429, message: 'Slow down', retryAfter: '1500ms' });
    const { status, json, headers } = await api(STATUS);
    expect([status, json.errors[0].msg, headers['retry-after']]).toEqual([429, 'Slow down', '2']);
  });

  test('comes a rate limit that only its message mentions', async () => {
    const { api } = await withFaults({ kind: 'rate-limit-words' });
    const { status, json } = await api(STATUS);
    expect(status).toBe(400);
    expect(json.errors[0].msg).toMatch(/rate limit/i);
  });

  test('comes a page of HTML', async () => {
    const { api } = await withFaults({ kind: 'html' });
    const { status, headers, bytes } = await api(STATUS);
    expect([status, headers['content-type']]).toEqual([200, 'text/html']);
    expect(bytes.toString()).toMatch(/^<!doctype html>/);
  });

  test('comes a reset, and nothing is started', async () => {
    const { startExport, simulator } = await withFaults({ kind: 'reset' });
    await expect(startExport('st-1')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(simulator.starts).toEqual({});
    expect(simulator.requests).toMatchObject([{ fault: 'reset', call: 'bot-export' }]);
    expect(simulator.requests[0]).not.toHaveProperty('status');
  });

  test('comes nothing, until the simulator closes', async () => {
    const { api, simulator } = await withFaults({ kind: 'silent' });
    const answer = api(STATUS).catch((error: Error) => error);
    while (simulator.requests.length === 0) await turn();
    await simulator.close();
    expect(await answer).toMatchObject({ code: 'ECONNRESET' });
  });

  test('comes a redirect to another host, to which no credentials may be sent', async () => {
    const { api, simulator, clock } = await withFaults({ kind: 'redirect' });
    const { status, headers } = await api(`${STATUS}?x=1`);
    const port = new URL(simulator.url).port;
    expect(status).toBe(302);
    expect(headers.location).toBe(`http://localhost:${port}/api/public${STATUS}?x=1`);

    const host = { host: `localhost:${port}` };
    await ask(`${simulator.url}/api/public${STATUS}`, { headers: host });
    expect(simulator.violations).toEqual([]);
    await ask(`${simulator.url}/api/public${STATUS}`, { headers: { ...host, auth: token(clock) } });
    expect(simulator.violations).toMatchObject([{ kind: 'credentials-across-redirect' }]);
  });
});

describe('an answer in the words of the fault', () => {
  const words = {
    status: 503,
    headers: { 'X-Request-Id': 'r-1', 'Content-Type': 'text/plain' },
    body: 'Down until 9:00',
  };

  test.each(['status', 'rate-limit-words', 'html', 'redirect'] as const)('comes instead of %s', async (kind) => {
    const { api, simulator } = await withFaults({ kind, ...words });
    const { status, headers, bytes } = await api(STATUS);
    expect([status, bytes.toString()]).toEqual([503, 'Down until 9:00']);
    expect(headers).toMatchObject({ 'x-request-id': 'r-1', 'content-type': 'text/plain', 'content-length': '15' });
    expect(simulator.requests).toMatchObject([{ status: 503, fault: kind }]);
  });

  test('can be JSON in a form of its own', async () => {
    const body = { error: { code: 'E42', message: 'busy' } };
    const { api } = await withFaults({ kind: 'status', status: 500, body, retryAfter: '3s' });
    const { json, headers } = await api(STATUS);
    expect(json).toEqual(body);
    expect(headers).toMatchObject({ 'retry-after': '3', 'content-type': 'application/json; charset=utf-8' });
  });

  test('can come after the job was started, as from a proxy that gave up waiting', async () => {
    const { startExport, simulator } = await withFaults({
      kind: 'wrong-shape',
      on: 'bot-export',
      status: 504,
      body: 'Timeout',
    });
    const { status, bytes } = await startExport('st-1');
    expect([status, bytes.toString()]).toEqual([504, 'Timeout']);
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });
});

describe('the right answer', () => {
  test('may come later', async () => {
    const { api, clock } = await withFaults({ kind: 'slow', delay: '20s' });
    let isThere = false;
    const answer = api(STATUS).finally(() => {
      isThere = true;
    });
    while (clock.planned === 0) await turn();
    await clock.advance(19_999);
    await turn();
    expect(isThere).toBe(false);
    await clock.advance(1);
    expect((await answer).status).toBe(200);
  });

  test('may be lost after the job was started', async () => {
    const { api, startExport, simulator } = await withFaults({ kind: 'lost-answer', on: 'bot-export' });
    await expect(startExport('st-1', 'latest')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(simulator.starts).toEqual({ 'st-1': 1 });
    expect((await api(STATUS)).json).toMatchObject({ exportType: 'latest', status: 'pending' });
  });

  test.each([
    ['broken-json', /^\{"_id":.*[^}]$/],
    ['wrong-shape', /^\["unexpected"\]$/],
    ['empty', /^$/],
  ] as const)('may be spoiled: %s', async (kind, expected) => {
    const { api } = await withFaults({ kind });
    const { status, bytes } = await api(STATUS);
    expect(status).toBe(200);
    expect(bytes.toString()).toMatch(expected);
  });

  test('may stop halfway, and go on from there at the next request', async () => {
    const archive = { bytes: 500_000 };
    const { api, simulator } = await visit({
      bots: { 'st-1': { previousExport: { archive } } },
      faults: [{ kind: 'cut', on: 'download', bytes: 300_000 }],
    });
    const link = (await api(STATUS)).json.downloadURL;

    const got = await bytesUntilTheCut(link);
    expect(got).toBe(300_000);
    const rest = await ask(link, { headers: { range: `bytes=${got}-` } });
    const size = Number(rest.headers['content-range']?.split('/')[1]);
    expect([rest.status, rest.bytes.length]).toEqual([206, size - got]);
    expect(simulator.requests.at(-2)).toMatchObject({ status: 200, fault: 'cut' });
  });

  test('may stall halfway, until the simulator closes', async () => {
    const { api, simulator } = await withFaults({ kind: 'stall', on: 'download', bytes: 10 });
    const link = (await api(STATUS)).json.downloadURL;
    const got = bytesUntilTheCut(link, () => void simulator.close());
    expect(await got).toBe(10);
  });
});

describe('limits', () => {
  test('there are no limits unless they are switched on', async () => {
    const { api } = await visit({ bots });
    for (let count = 0; count < 70; count++) expect((await api(STATUS)).status).toBe(200);
  });

  test('a job may be asked for 60 times in any minute, and each for itself', async () => {
    const { api, clock } = await visit({ bots, limits: {} });
    for (let count = 0; count < 60; count++) {
      expect((await api(STATUS)).status).toBe(200);
      await clock.advance(500);
    }
    const refused = await api(STATUS);
    expect(refused.status).toBe(429);
    expect(refused.json.errors[0].msg).toMatch(/^You've exceeded the per-minute rate limit/);
    expect((await api('/bot/st-2/export/status')).status).toBe(200);

    await clock.advance(29_999);
    expect((await api(STATUS)).status).toBe(429);
    await clock.advance(1);
    expect((await api(STATUS)).status).toBe(200);
    expect((await api(STATUS)).status).toBe(429);
  });

  test('the hour has a limit of its own', async () => {
    const { api, clock } = await visit({ bots, limits: { perMinute: 9, perHour: 3 } });
    for (const expected of [200, 200, 200, 429]) {
      expect((await api(STATUS)).status).toBe(expected);
      await clock.advance(60_000);
    }
    expect((await api(STATUS)).json.errors[0].msg).toMatch(/^You've exceeded the hourly rate limit/);
    await clock.advance(3_600_000);
    expect((await api(STATUS)).status).toBe(200);
  });
});

/** @param onBytes called at the first bytes */
function bytesUntilTheCut(url: string, onBytes = () => {}): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      let count = 0;
      response.on('data', (chunk: Buffer) => {
        if (count === 0) onBytes();
        count += chunk.length;
      });
      response.on('error', () => resolve(count));
      response.on('end', () => reject(new Error('it came whole')));
    }).on('error', reject);
  });
}
