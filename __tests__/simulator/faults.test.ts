import { get } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/simulator/index.ts';
import { type OpenSimulator, openSimulator, sendRequest, token } from './open-simulator.ts';

const STATUS = '/bot/st-1/export/status';
const bots = { 'st-1': { previousExport: {}, publish: {} }, 'st-2': { previousExport: {} } };

const withFaults = (...faults: Fault[]): Promise<OpenSimulator> => openSimulator({ bots, faults });

async function statuses({ api }: OpenSimulator, count: number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await api(STATUS)).status);
  return seen;
}

describe('a fault', () => {
  test('happens once, and is recorded', async () => {
    const { api, simulator } = await withFaults({ kind: 'status' });
    expect(await api(STATUS)).toMatchObject({
      status: 500,
      json: { errors: [{ msg: 'Internal Server Error', code: 500 }] },
    });
    expect((await api(STATUS)).status).toBe(200);
    expect(simulator.requests.map(({ status, fault }) => [status, fault])).toEqual([
      [500, 'status'],
      [200, undefined],
    ]);
  });

  test('can skip some requests and happen to several', async () => {
    const opened = await withFaults({ kind: 'status', status: 503, skip: 1, times: 2 });
    expect(await statuses(opened, 5)).toEqual([200, 503, 503, 200, 200]);
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

  test('that does not apply leaves the turn to the next', async () => {
    const { api } = await withFaults({ kind: 'html', on: 'download' }, { kind: 'status', status: 502 });
    expect((await api(STATUS)).status).toBe(502);
  });
});

describe('in place of the answer', () => {
  const HTML = { 'content-type': 'text/html' };
  const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
  const text = { status: 503, headers: { 'X-Request-Id': 'r-1', 'Content-Type': 'text/plain' }, body: 'Down' };
  const asText = { 'x-request-id': 'r-1', 'content-type': 'text/plain', 'content-length': '4' };

  test.each<[Fault, number, RegExp, object]>([
    [{ kind: 'status', status: 429, message: 'Slow', retryAfter: '1500ms' }, 429, /Slow/, { 'retry-after': '2' }],
    [
      { kind: 'status', retryAfter: '3s', body: { a: [1] } },
      500,
      /^{"a":\[1\]}$/,
      { ...JSON_TYPE, 'retry-after': '3' },
    ],
    [{ kind: 'rate-limit-words' }, 400, /rate limit/i, {}],
    [{ kind: 'html' }, 200, /^<!doctype html>/, HTML],
    [{ kind: 'status', ...text }, 503, /^Down$/, asText],
    [{ kind: 'html', ...text }, 503, /^Down$/, asText],
    [{ kind: 'redirect', ...text }, 503, /^Down$/, asText],
  ])('comes what the scenario says: %j', async (fault, expected, body, inHeaders) => {
    const { api, simulator } = await withFaults(fault);
    const { status, headers, bytes } = await api(STATUS);
    expect([status, bytes.toString()]).toEqual([expected, expect.stringMatching(body)]);
    expect(headers).toMatchObject(inHeaders);
    expect(simulator.requests).toMatchObject([{ status: expected, fault: fault.kind }]);
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
    const { port } = new URL(simulator.url);
    expect([status, headers.location]).toEqual([302, `http://localhost:${port}/api/public${STATUS}?x=1`]);

    const host = { host: `localhost:${port}` };
    await sendRequest(`${simulator.url}/api/public${STATUS}`, { headers: host });
    expect(simulator.violations).toEqual([]);
    await sendRequest(`${simulator.url}/api/public${STATUS}`, { headers: { ...host, auth: token(clock) } });
    expect(simulator.violations).toMatchObject([{ kind: 'credentials-across-redirect' }]);
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

  test.each<[Fault, number, RegExp]>([
    [{ kind: 'broken-json' }, 200, /^\{"_id":.*[^}]$/],
    [{ kind: 'wrong-shape' }, 200, /^\["unexpected"\]$/],
    [{ kind: 'empty' }, 200, /^$/],
    // As from a proxy that gave up waiting.
    [{ kind: 'wrong-shape', status: 504, body: 'Timeout' }, 504, /^Timeout$/],
  ])('may be spoiled after the job was started: %j', async (fault, expected, text) => {
    const { startExport, simulator } = await withFaults({ on: 'bot-export', ...fault });
    const { status, bytes } = await startExport('st-1');
    expect([status, bytes.toString()]).toEqual([expected, expect.stringMatching(text)]);
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('may stop halfway, and continue from there at the next request', async () => {
    const archive = { base64: Buffer.alloc(500_000).toString('base64') };
    const { api } = await openSimulator({
      bots: { 'st-1': { previousExport: { archive } } },
      faults: [{ kind: 'cut', on: 'download', bytes: 300_000 }],
    });
    const link = (await api(STATUS)).json.downloadURL;

    const got = await bytesUntilTheCut(link);
    expect(got).toBe(300_000);
    const rest = await sendRequest(link, { headers: { range: `bytes=${got}-` } });
    expect([rest.status, rest.bytes.length]).toEqual([206, 200_000]);
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
    expect(new Set(await statuses(await openSimulator({ bots }), 70))).toEqual(new Set([200]));
  });

  test('a job may be asked for 60 times in any minute, and each for itself', async () => {
    const { api, clock } = await openSimulator({ bots, limits: {} });
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
    const { api, clock } = await openSimulator({ bots, limits: { perMinute: 9, perHour: 3 } });
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
      response.on('end', () => reject(new Error('it came complete')));
    }).on('error', reject);
  });
}
