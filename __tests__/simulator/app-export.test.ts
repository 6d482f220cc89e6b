import { describe, expect, test } from '@jest/globals';
import type { AgentApp } from '../../src/simulator/index.ts';
import { API_KEY, ask, visit } from './visitor.ts';

const EXPORT = '/apps/aa-1/versions/v-1/export';

async function visitApp(app: Partial<AgentApp> = {}) {
  const visited = await visit({ agentApps: { 'aa-1': { versions: { 'v-1': {} }, ...app } } });
  const as = async (headers: Record<string, string>, method = 'GET') =>
    (await ask(`${visited.simulator.url}/api/public${EXPORT}`, { method, headers })).status;
  return { ...visited, as };
}

describe('an export of an app', () => {
  test('is answered with the link to a zip', async () => {
    const { api, simulator } = await visitApp();
    const { json } = await api(EXPORT);
    expect(json).toEqual({ app_id: 'aa-1', version: 'v-1', file_url: expect.stringMatching(/^http:.*\.zip\?e=/) });
    const file = await ask(json.file_url);
    expect([file.status, file.bytes.subarray(0, 4).toString()]).toEqual([200, 'PK\x03\x04']);
    expect(simulator.starts).toEqual({ 'aa-1': 1 });
  });

  test.each([
    ['GET', 200, 405],
    ['POST', 405, 200],
  ] as const)('may want %s, and is refused by the other method before anyone asks who calls', async (exportMethod, onGet, onPost) => {
    const { api, as } = await visitApp({ exportMethod });
    expect((await api(EXPORT)).status).toBe(onGet);
    expect((await api(EXPORT, { method: 'POST' })).status).toBe(onPost);
    expect(await as({}, 'PUT')).toBe(405);
    expect(await as({}, exportMethod === 'GET' ? 'POST' : 'GET')).toBe(405);
  });

  test.each([
    ['either', 200, 200],
    ['x-api-key', 200, 401],
    ['apikey', 401, 200],
  ] as const)('takes its key in %s', async (keyHeader, inOne, inOther) => {
    const { as } = await visitApp({ keyHeader });
    expect(await as({ 'x-api-key': API_KEY })).toBe(inOne);
    expect(await as({ apikey: API_KEY })).toBe(inOther);
    expect(await as({ apikey: API_KEY, 'x-api-key': API_KEY })).toBe(200);
    expect(await as({ apikey: 'kg-other', 'x-api-key': 'kg-other' })).toBe(401);
    expect(await as({})).toBe(401);
  });

  test.each([
    '/apps/aa-2/versions/v-1/export',
    '/apps/aa-1/versions/v-2/export',
    '/apps/aa-1/versions/toString/export',
  ])('is not found at %s', async (path) => {
    const { api, simulator } = await visitApp();
    expect((await api(path)).json.error.code).toBe('NOT_FOUND');
    expect(simulator.starts).toEqual({});
  });

  test('has its scope and its limit', async () => {
    const agentApps = { 'aa-1': { versions: { 'v-1': {} } } };
    const keyOf = (scope: 'Import/Export' | 'Export Tool') => ({ apiKeys: [{ key: API_KEY, scopes: [scope] }] });
    expect((await (await visit({ agentApps, credentials: keyOf('Export Tool') })).api(EXPORT)).status).toBe(403);
    const { api } = await visit({ agentApps, credentials: keyOf('Import/Export'), limits: { perMinute: 1 } });
    expect([(await api(EXPORT)).status, (await api(EXPORT)).status]).toEqual([200, 429]);
  });

  test('gives out its own archive by a link of the scenario’s kind', async () => {
    const archive = { base64: Buffer.from('<html>').toString('base64') };
    const { api } = await visitApp({
      versions: { 'v-1': { archive, fileLink: { unsigned: true, leadingSpace: true } } },
    });
    const { file_url: link } = (await api(EXPORT)).json;
    expect(link).toMatch(/^ http/);
    expect((await ask(link.trim())).status).toBe(401);
    for (const header of ['x-api-key', 'apikey']) {
      const { status, bytes } = await ask(link.trim(), { headers: { [header]: API_KEY } });
      expect([status, bytes.toString()]).toEqual([200, '<html>']);
    }
  });
});
