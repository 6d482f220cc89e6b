import { expect, test } from '@jest/globals';
import { visit } from './visitor.ts';

const bots = { 'st-1': { previousExport: {} }, 'st-2': { previousExport: {} } };
const STATUS = '/bot/st-1/export/status';

test('there are no limits unless they are switched on', async () => {
  const { api } = await visit({ bots });
  for (let count = 0; count < 70; count++) expect((await api(STATUS)).status).toBe(200);
});

test('a job may be asked for 60 times in any minute, and each for itself', async () => {
  const { api, clock } = await visit({ bots, limits: {} });
  for (let count = 0; count < 60; count++) {
    expect((await api(STATUS)).status).toBe(200);
    clock.advance(500);
  }
  const refused = await api(STATUS);
  expect(refused.status).toBe(429);
  expect(refused.json.errors[0].msg).toMatch(/^You've exceeded the per-minute rate limit/);
  expect((await api('/bot/st-2/export/status')).status).toBe(200);

  clock.advance(29_999);
  expect((await api(STATUS)).status).toBe(429);
  clock.advance(1);
  expect((await api(STATUS)).status).toBe(200);
  expect((await api(STATUS)).status).toBe(429);
});

test('the hour has a limit of its own', async () => {
  const { api, clock } = await visit({ bots, limits: { perMinute: 9, perHour: 3 } });
  for (const expected of [200, 200, 200, 429]) {
    expect((await api(STATUS)).status).toBe(expected);
    clock.advance(60_000);
  }
  expect((await api(STATUS)).json.errors[0].msg).toMatch(/^You've exceeded the hourly rate limit/);
  clock.advance(3_600_000);
  expect((await api(STATUS)).status).toBe(200);
});

test('starts share one limit per bot or model, and one that is refused starts nothing', async () => {
  const limits = { perMinute: 1, status: 400, retryAfter: '60s' };
  const { api, startExport, simulator } = await visit({ bots, models: { 'cm-1': {} }, limits });
  await startExport('st-1');
  const refused = await startExport('st-1');
  expect([refused.status, refused.headers['retry-after']]).toEqual([400, '60']);
  expect((await startExport('st-2')).status).toBe(200);
  expect((await api('/models/cm-1/export', { method: 'POST' })).status).toBe(200);
  expect((await api('/models/cm-1/export', { method: 'POST' })).status).toBe(400);
  expect(simulator.starts).toEqual({ 'st-1': 1, 'st-2': 1, 'cm-1': 1 });
});
