import { describe, expect, test } from '@jest/globals';
import type { BotScope, KeyScope, Scenario } from '../../src/simulator/index.ts';
import {
  type Answer,
  asApp,
  asKey,
  CLIENT_SECRET,
  type OpenSimulator,
  openSimulator,
  sendRequest,
  token,
} from './open-simulator.ts';

const PUBLISH = '/api/public/bot/st-1/publish/status';
const SCENARIO: Scenario = {
  bots: { 'st-1': { publish: {}, testSuites: { suite: {} } }, 'st-2': { publish: {} } },
  imports: { 'bir-1': {} },
  tools: { 'a-1': { flowId: 'fl-1' } },
  workflows: { 'a-2': { flowId: 'fl-1' } },
  models: { 'cm-1': {} },
  agentApps: { 'aa-1': { versions: { 'v-1': {} } } },
};

async function openPublish(more: Scenario = {}) {
  const opened = await openSimulator({ ...SCENARIO, ...more });
  const poll = (auth?: string) =>
    sendRequest(opened.simulator.url + PUBLISH, { headers: auth === undefined ? {} : { auth } });
  return { ...opened, poll };
}

function error({ status, json }: Answer): unknown[] {
  return [status, json?.errors?.[0]?.msg, json?.errors?.[0]?.code];
}

describe('a token', () => {
  const inAnHour = Date.UTC(2026, 0, 31, 13) / 1_000;
  const refused = [401, 'Invalid SDK credentials', 4002];
  const notAToken = [401, 'Invalid JWT token', 4002];

  test('of the right kind is accepted', async () => {
    const { clock, poll } = await openPublish();
    for (const auth of [token(clock), token(clock, { exp: inAnHour })]) expect((await poll(auth)).status).toBe(200);
  });

  test.each([
    ['that is missing', undefined, refused],
    ['that is none', 'not-a-token', notAToken],
    ['with Bearer before it', `Bearer ${'a.b.c'}`, notAToken],
    ['whose claims are no JSON', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eA.eA', notAToken],
    ['of five parts', 'a.b.c.d.e', notAToken],
  ])('%s is refused', async (_, auth, expected) => {
    const { poll } = await openPublish();
    expect(error(await poll(auth))).toEqual(expected);
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
    const { clock, poll } = await openPublish();
    expect(error(await poll(token(clock, claims, secret)))).toEqual(expected);
  });

  test('works once', async () => {
    const { simulator, clock, poll } = await openPublish();
    const auth = token(clock);
    expect((await poll(auth)).status).toBe(200);
    expect(error(await poll(auth))).toEqual([401, 'error verifying the jwt: possibly a replay', 401]);
    expect(simulator.violations).toMatchObject([{ kind: 'token-replayed', path: PUBLISH }]);
  });
});

type Send = (opened: OpenSimulator) => Promise<Answer>;

const runSuite: Send = ({ post }) =>
  post('/bot/st-1/testsuite/suite/run', { version: 'published' }, { 'bot-language': 'en' });

/** Calls of bots: whether an app of the Admin Console or of the App Builder may make them, and with which scope. */
const BOT_CALLS: [string, Send, isAdmin: boolean, isBuilder: boolean, BotScope | undefined][] = [
  ['an export', ({ startExport }) => startExport('st-1'), true, true, 'Bot Export'],
  ['a publish', ({ post }) => post('/bot/st-1/publish', { versionComment: 'c' }), true, false, 'Bot Publish'],
  ['an upload', ({ upload }) => upload('{}'), true, false, undefined],
  ['the list of bots', ({ api }) => api('/bots'), true, false, 'Get Bots'],
  ['the status of an import', ({ api }) => api('/bot/import/status/bir-1'), true, false, 'Bot Import'],
  ['a batch test', runSuite, false, true, 'Batch Tests Execution'],
];

describe.each(BOT_CALLS)('%s', (_, send, isAdmin, isBuilder, scope) => {
  const statusFor = async (app: Parameters<typeof asApp>[0]) =>
    (await send(await openSimulator({ ...SCENARIO, ...asApp(app) }))).status;

  test('needs an app of the right console with its scope', async () => {
    expect(await statusFor({})).toBe(200);
    expect(await statusFor({ console: 'admin' })).toBe(isAdmin ? 200 : 401);
    expect(await statusFor({ console: 'builder' })).toBe(isBuilder ? 200 : 401);
    expect(await statusFor({ bots: ['st-1'] })).toBe(isBuilder ? 200 : 401);
    expect(await statusFor({ scopes: scope ? [scope] : [] })).toBe(200);
    expect(await statusFor({ scopes: ['Train ML'] })).toBe(scope ? 401 : 200);
  });

  test('has a limit, above which nothing starts, and its faults come before', async () => {
    const faults = [{ kind: 'status', status: 503 }] as const;
    const opened = await openSimulator({ ...SCENARIO, faults, limits: { perMinute: 1 } });
    expect((await send(opened)).status).toBe(503);
    expect((await send(opened)).status).toBe(200);
    const starts = { ...opened.simulator.starts };
    expect((await send(opened)).status).toBe(429);
    expect(opened.simulator.starts).toEqual(starts);
  });
});

describe('an app', () => {
  test('of the Admin Console gets an error for a wrong bot id', async () => {
    const { api, startExport } = await openSimulator(SCENARIO);
    for (const answer of [
      await startExport('st-9'),
      await startExport(':st-1'),
      await api('/bot/st-9/export/status'),
      await api('/bot/st-9/publish/status'),
    ]) {
      expect(error(answer)).toEqual([400, 'Invalid StreamId', 400]);
    }
  });

  test('of the App Builder reaches its own bots alone', async () => {
    const { startExport } = await openSimulator({ ...SCENARIO, ...asApp({ bots: ['st-1'] }) });
    expect((await startExport('st-1')).status).toBe(200);
    for (const other of ['st-2', 'st-9']) {
      expect(error(await startExport(other))).toEqual([401, 'Invalid SDK credentials', 4002]);
    }
  });
});

describe('an API key', () => {
  test.each<[string, string, KeyScope | 'any']>([
    ['POST', '/tools/a-1/export?flowId=fl-1', 'Export Tool'],
    ['POST', '/workflows/a-2/export?flowId=fl-1', 'Export Workflow'],
    ['POST', '/models/cm-1/export', 'Export Model'],
    ['GET', '/apps/aa-1/versions/v-1/export', 'Import/Export'],
    ['GET', '/dock-status/ds-1', 'any'],
  ])('is needed by %s %s, with the scope %s', async (method, path, scope) => {
    const { simulator } = await openSimulator(SCENARIO);
    for (const headers of [{}, { 'x-api-key': 'kg-wrong' }]) {
      const answer = await sendRequest(`${simulator.url}/api/public${path}`, { method, headers });
      expect(answer).toMatchObject({ status: 401, json: { success: false, error: { code: 'UNAUTHORIZED' } } });
    }
    if (scope === 'any') return;
    const refused = await openSimulator({ ...SCENARIO, ...asKey('Undeploy Tool') });
    const code = 'INSUFFICIENT_SCOPE';
    expect(await refused.api(path, { method })).toMatchObject({ status: 403, json: { error: { code } } });
    const { api } = await openSimulator({ ...SCENARIO, ...asKey(scope), limits: { perMinute: 1 } });
    expect([(await api(path, { method })).status, (await api(path, { method })).status]).toEqual([200, 429]);
  });
});

describe('a call', () => {
  test.each([
    'GET /api/1.1/public/bot/x/publish/status',
    'GET /api/1.1/public/bot/x/publish/status/',
    'POST /api/public/workflow/x/export',
    'POST /api/public/stream/x/testsuite/a/run',
    'POST /api/1.1/public/builder/bot/x/variables/export',
    'POST /api/public/builder/stream/x/variables/export',
  ])('answers on every path that the documentation has: %s', async (call) => {
    const { simulator } = await openSimulator(SCENARIO);
    const [method = '', path = ''] = call.split(' ');
    expect((await sendRequest(simulator.url + path, { method })).status).toBe(401);
  });

  test.each([
    ['GET', '/api/public/bot/st-1/export'],
    ['POST', '/api/public/bot/st-1/publish/status'],
    ['PUT', '/api/public/bot/import/status/bir-1'],
    ['DELETE', '/api/public/dock-status/ds-1'],
    ['HEAD', '/api/getMediaStream/orgFiles/f-1.zip'],
  ])('with the wrong verb, %s %s, is refused before anyone asks who calls', async (method, path) => {
    const { simulator } = await openSimulator(SCENARIO);
    expect((await sendRequest(simulator.url + path, { method })).status).toBe(405);
  });

  test('to a path that is none is not found', async () => {
    const { simulator } = await openSimulator(SCENARIO);
    expect((await sendRequest(`${simulator.url}/api/public/bots/st-1`)).status).toBe(404);
  });
});
