import { expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { API_KEY, INVALID, openSimulator, refusal, sendRequest } from './open-simulator.ts';

const SCENARIO: Scenario = {
  bots: { 'st-1': { testSuites: { suite: {} } }, 'st-2': { import: { zipImport: 'refused' } } },
  newBot: { zipImport: 'refused' },
  tools: { 'a-1': { flowId: 'fl-1' } },
  models: { 'cm-1': {} },
  agentApps: { 'aa-1': { versions: { 'v-1': {} } } },
  projects: { 'project-1': {} },
};

const COMMENT = { versionComment: 'release 7' };
const VERSION = { version: 'published' };
/** `FILE` stands for the id of a file that was uploaded. */
const FILES = { botDefinition: 'FILE', configInfo: 'FILE' };
const NEW = { ...FILES, icon: 'FILE', name: 'Fresh' };
const BOT = '/bot/st-1';

test.each<[path: string, body: unknown, headers?: Record<string, string>]>([
  [`${BOT}/export`, undefined],
  [`${BOT}/export`, '{"exportType":'],
  [`${BOT}/export`, {}],
  [`${BOT}/export`, { exportType: 'newest' }],
  [`${BOT}/export`, ['latest']],
  [`${BOT}/publish`, undefined],
  [`${BOT}/publish`, {}],
  [`${BOT}/publish`, { versionComment: '' }],
  [`${BOT}/publish`, { versionComment: 7 }],
  [`${BOT}/publish`, []],
  [`${BOT}/publish`, { ...COMMENT, initiateTraining: 'yes' }],
  [`${BOT}/testsuite/suite/run`, {}],
  [`${BOT}/testsuite/suite/run`, { version: 'latest' }],
  [`${BOT}/testsuite/suite/run`, { ...VERSION, engine: 'steam' }],
  [`${BOT}/testsuite/suite/run`, undefined],
  [`${BOT}/testsuite/suite/run`, VERSION, {}],
  [`${BOT}/import`, undefined],
  [`${BOT}/import`, { ...FILES, botDefinition: undefined }],
  [`${BOT}/import`, { ...FILES, configInfo: undefined }],
  [`${BOT}/import`, { ...FILES, uploadMode: 'TAR' }],
  [`${BOT}/import`, { ...FILES, uploadMode: 'ZIP' }],
  [`${BOT}/import`, { ...FILES, importOptions: 'all' }],
  [`${BOT}/import`, { ...FILES, botFunctions: 'x' }],
  [`${BOT}/import`, { ...FILES, configInfo: 7 }],
  ['/bot/st-2/import', { zipInfo: 'FILE' }],
  ['/bot/import', { ...NEW, botDefinition: undefined }],
  ['/bot/import', { ...NEW, configInfo: undefined }],
  ['/bot/import', { ...NEW, icon: undefined }],
  ['/bot/import', { zipInfo: 'FILE' }],
])('%s with %j is refused with 412, and starts nothing', async (path, body, headers = { 'bot-language': 'en' }) => {
  const { api, upload, simulator } = await openSimulator(SCENARIO);
  const { fileId } = (await upload('{}')).json;
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const answer = await api(path, { method: 'POST', headers, body: text.replaceAll('FILE', fileId) });
  expect(refusal(answer)).toEqual(INVALID);
  expect(simulator.starts).toEqual({});
});

test.each([
  ['POST', '/tools/a-1/export', undefined, 400],
  ['POST', '/tools/a-1/export?flowId=', undefined, 400],
  ['POST', '/tools/a-1/export?flowId=fl-2', undefined, 404],
  ['POST', '/tools/a-2/export?flowId=fl-1', undefined, 404],
  ['POST', '/tools/:a-1/export?flowId=fl-1', undefined, 404],
  ['POST', '/tools/%3Aa-1/export?flowId=fl-1', undefined, 404],
  ['POST', '/tools/constructor/export?flowId=fl-1', undefined, 404],
  ['POST', '/workflows/a-1/export?flowId=fl-1', undefined, 404],
  ['POST', '/models/cm-2/export', undefined, 404],
  ['POST', '/tools/import', { toolName: 'x' }, 400],
  ['POST', '/tools/a-1/import', { toolDataFileId: 'x' }, 400],
  ['POST', '/tools/a-9/import', {}, 404],
  ['POST', '/tools/a-1/deploy', {}, 400],
  ['POST', '/models/cm-1/deploy', {}, 400],
  ['POST', '/files', {}, 400],
  ['POST', '/files/session/start', { fileContext: 'model' }, 400],
  ['POST', '/files/session/none', {}, 404],
  ['POST', '/files/session/none/complete', {}, 404],
  ['POST', '/apps/import', { app_id: 'aa-9' }, 404],
  ['GET', '/apps/aa-2/versions/v-1/export', undefined, 404],
  ['GET', '/apps/aa-1/versions/v-2/export', undefined, 404],
  ['GET', '/apps/aa-1/versions/toString/export', undefined, 404],
  ['POST', '/v1/projects/project-2/export', {}, 404],
  ['POST', '/v1/projects/project-1/import', { files: {} }, 400],
  ['POST', '/v1/projects/project-1/import', [], 400],
  ['GET', '/bots?limit=51', undefined, 412],
  ['GET', '/bots?limit=0', undefined, 412],
  ['GET', '/bots?limit=all', undefined, 412],
  ['GET', '/bots?offset=-1', undefined, 412],
  ['GET', '/bots?offset=1.5', undefined, 412],
  ['GET', '/dock-status/%zz', undefined, 404],
  ['GET', '/dock-status/%00', undefined, 404],
  ['GET', '//bot', undefined, 404],
])('%s %s with %j is refused with %i, and starts nothing', async (method, path, body, status) => {
  const { api, simulator } = await openSimulator(SCENARIO);
  expect((await api(path, { method, ...(body && { body: JSON.stringify(body) }) })).status).toBe(status);
  expect(simulator.starts).toEqual({});
});

test('a project refuses a key beside an Authorization, and another key', async () => {
  const { simulator } = await openSimulator(SCENARIO);
  for (const headers of [{ 'x-api-key': API_KEY, authorization: 'Bearer x' }, { 'x-api-key': 'abl_other' }]) {
    const url = `${simulator.url}/v1/projects/project-1/export`;
    expect((await sendRequest(url, { method: 'POST', headers })).status).toBe(401);
  }
});
