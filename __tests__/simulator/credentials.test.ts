import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { type Answer, API_KEY, ask, CLIENT_ID, CLIENT_SECRET, token, visit } from './visitor.ts';

const PUBLISH = '/api/public/bot/st-1/publish/status';
const SCENARIO: Scenario = {
  bots: { 'st-1': { publish: {} }, 'st-2': { publish: {} } },
  imports: { 'bir-1': {} },
  tools: { 'a-1': { flowId: 'fl-1' } },
  models: { 'cm-1': {} },
};

function error({ status, json }: Answer): unknown[] {
  return [status, json?.errors?.[0]?.msg, json?.errors?.[0]?.code];
}

describe('a token', () => {
  const inAnHour = Date.UTC(2026, 0, 15, 13) / 1_000;
  const refused = [401, 'Invalid SDK credentials', 4002];
  const notAToken = [401, 'Invalid JWT token', 4002];

  test('of the right kind is accepted', async () => {
    const { simulator, clock } = await visit(SCENARIO);
    expect((await ask(simulator.url + PUBLISH, { headers: { auth: token(clock) } })).status).toBe(200);
    const lasting = token(clock, { exp: inAnHour });
    expect((await ask(simulator.url + PUBLISH, { headers: { auth: lasting } })).status).toBe(200);
  });

  test.each([
    ['that is missing', undefined, refused],
    ['that is none', 'not-a-token', notAToken],
    ['with Bearer before it', `Bearer ${'a.b.c'}`, notAToken],
    ['whose claims are no JSON', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eA.eA', notAToken],
    ['of five parts', 'a.b.c.d.e', notAToken],
  ])('%s is refused', async (_, auth, expected) => {
    const { simulator } = await visit(SCENARIO);
    const headers: Record<string, string> = auth === undefined ? {} : { auth };
    expect(error(await ask(simulator.url + PUBLISH, { headers }))).toEqual(expected);
  });

  test.each([
    ['of an unknown app', { appId: 'cs-other' }, CLIENT_SECRET, refused],
    ['signed with another secret', {}, 'another-secret', refused],
    ['that has expired', { exp: inAnHour - 3_601 }, CLIENT_SECRET, refused],
    [
      'without appId',
      { appId: undefined },
      CLIENT_SECRET,
      [412, 'Missing app details in the payload', 'ValidationError'],
    ],
    ['without jti', { jti: '' }, CLIENT_SECRET, [401, 'error verifying the jwt: jti is missing', 401]],
    [
      'that lasts longer than an hour',
      { exp: inAnHour + 1 },
      CLIENT_SECRET,
      [401, 'error verifying the jwt: exp is more than an hour ahead', 401],
    ],
  ])('%s is refused', async (_, claims, secret, expected) => {
    const { simulator, clock } = await visit(SCENARIO);
    const auth = token(clock, claims, secret);
    expect(error(await ask(simulator.url + PUBLISH, { headers: { auth } }))).toEqual(expected);
  });

  test('works once', async () => {
    const { simulator, clock } = await visit(SCENARIO);
    const auth = token(clock);
    expect((await ask(simulator.url + PUBLISH, { headers: { auth } })).status).toBe(200);
    const again = await ask(simulator.url + PUBLISH, { headers: { auth } });
    expect(again.status).toBe(401);
    expect(again.json).toEqual({
      errors: [{ msg: 'error verifying the jwt: possibly a replay', code: 401 }],
    });
    expect(simulator.violations).toMatchObject([{ kind: 'token-replayed', path: PUBLISH }]);
  });

  test('works again, and needs no jti, if the app does not enforce it', async () => {
    const apps = [{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, enforceJti: false }];
    const { simulator, clock } = await visit({ ...SCENARIO, credentials: { apps } });
    const auth = token(clock, { jti: undefined, exp: inAnHour * 2 });
    for (const _ of [1, 2]) {
      expect((await ask(simulator.url + PUBLISH, { headers: { auth } })).status).toBe(200);
    }
  });
});

describe('an app', () => {
  test('without the scope is refused', async () => {
    const apps = [{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, scopes: ['Bot Export'] as const }];
    const { api, startExport } = await visit({ ...SCENARIO, credentials: { apps } });
    const denied = [401, 'Permission denied. Scope is incorrect!', 4002];
    expect((await startExport('st-1')).status).toBe(200);
    expect(error(await api('/bot/st-1/publish/status'))).toEqual(denied);
    expect(error(await api('/bot/import/status/bir-1'))).toEqual(denied);
  });

  test('of the Admin Console gets an error for a wrong bot id', async () => {
    const { api, startExport } = await visit(SCENARIO);
    for (const answer of [
      await startExport('st-9'),
      await startExport(':st-1'),
      await api('/bot/st-9/export/status'),
      await api('/bot/st-9/publish/status'),
    ]) {
      expect(error(answer)).toEqual([400, 'Invalid StreamId', 400]);
    }
  });

  test('of the App Builder reaches its own bots alone, and their exports alone', async () => {
    const apps = [{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, bots: ['st-1'] }];
    const { api, startExport } = await visit({ ...SCENARIO, credentials: { apps } });
    expect((await startExport('st-1')).status).toBe(200);
    expect(error(await startExport('st-2'))).toEqual([401, 'Invalid SDK credentials', 4002]);
    expect(error(await startExport('st-9'))).toEqual([401, 'Invalid SDK credentials', 4002]);
    expect((await api('/bot/st-1/publish/status')).status).toBe(401);
  });
});

describe('an API key', () => {
  test.each([
    ['POST', '/tools/a-1/export?flowId=fl-1'],
    ['POST', '/models/cm-1/export'],
    ['GET', '/dock-status/ds-1'],
  ])('is wanted by %s %s', async (method, path) => {
    const { simulator } = await visit(SCENARIO);
    for (const headers of [{}, { 'x-api-key': 'kg-wrong' }]) {
      const answer = await ask(`${simulator.url}/api/public${path}`, { method, headers });
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ success: false, error: { code: 'UNAUTHORIZED' } });
    }
  });

  test('has its scopes', async () => {
    const apiKeys = [{ key: API_KEY, scopes: ['Export Tool'] as const }];
    const { api } = await visit({ ...SCENARIO, credentials: { apiKeys } });
    expect((await api('/tools/a-1/export?flowId=fl-1', { method: 'POST' })).status).toBe(200);
    const refused = await api('/models/cm-1/export', { method: 'POST' });
    expect(refused.status).toBe(403);
    expect(refused.json.error.code).toBe('INSUFFICIENT_SCOPE');
  });
});

describe('a call', () => {
  test.each([
    ['GET', '/api/public/bot/st-1/export'],
    ['POST', '/api/public/bot/st-1/export/status'],
    ['POST', '/api/public/bot/st-1/publish/status'],
    ['PUT', '/api/public/bot/import/status/bir-1'],
    ['GET', '/api/public/models/cm-1/export'],
    ['GET', '/api/public/bot/st-1/publish'],
    ['GET', '/api/public/bot/st-1/import'],
    ['GET', '/api/public/bot/import'],
    ['GET', '/api/public/uploadfile'],
    ['POST', '/api/public/bots'],
    ['GET', '/api/public/bot/st-1/testsuite/a/run'],
    ['POST', '/api/public/bot/st-1/testsuite/a/tr-1/status'],
    ['GET', '/api/public/workflows/a-1/export'],
    ['DELETE', '/api/public/dock-status/ds-1'],
    ['HEAD', '/api/getMediaStream/orgFiles/f-1.zip'],
  ])('with the wrong verb, %s %s, is refused before anyone asks who calls', async (method, path) => {
    const { simulator } = await visit(SCENARIO);
    const answer = await ask(simulator.url + path, { method });
    expect(answer.status).toBe(405);
    if (method !== 'HEAD') expect(answer.json).toEqual({ errors: [{ msg: 'Method Not Allowed', code: 405 }] });
  });

  test('to a path that is none is not found', async () => {
    const { simulator } = await visit(SCENARIO);
    expect((await ask(`${simulator.url}/api/public/bots/st-1`)).status).toBe(404);
  });
});
