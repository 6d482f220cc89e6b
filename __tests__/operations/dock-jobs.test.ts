import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { tar, zip } from '../support/archives.ts';
import { type Answer, json, linked, refusal, type Script, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import {
  API_KEY,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  FLOW,
  MODEL,
  MODEL_EXPORT,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';
import { polled } from './agent-server.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };

/** The operation, its inputs, the request that starts it, and the body of that. */
const ROWS: [string, Given, string, string, unknown][] = [
  ['deploy-tool', {}, `/tools/${TOOL}/deploy`, '', { isAsync: true }],
  ['undeploy-tool', {}, `/tools/${TOOL}/undeploy`, '', undefined],
  ['deploy-workflow', {}, '/workflows/a-workflow/deploy', '', { isAsync: true }],
  ['deploy-workflow', {}, '/workflow/a-workflow/deploy', '', { isAsync: true }],
  ['undeploy-workflow', {}, '/workflows/a-workflow/undeploy', '', undefined],
  ['deploy-model', { requestBody: '{"name":"m"}' }, `/models/${MODEL}/deploy`, 'modelType=openSource', { name: 'm' }],
  ['deploy-model', { modelType: 'fineTune' }, `/models/${MODEL}/deploy`, 'modelType=fineTune', undefined],
  ['deploy-model', { requestBody: 'modelType: fineTune' }, `/models/${MODEL}/deploy`, 'modelType=fineTune', undefined],
  ['undeploy-model', {}, `/models/${MODEL}/undeploy`, '', undefined],
];

test.each(
  ROWS,
)('%s %j starts once at %s and believes the dock status alone', async (name, given, path, query, body) => {
  const start = `POST /api/public${path}`;
  for (const [status, conclusion] of [
    ['success', 'success'],
    ['FAILED', 'failure'],
  ] as const) {
    const { origin, to } = await startPlatform({
      [start]: json({ 'dock-statusId': DOCK_JOB, status: 'SUCCESS' }),
      [DOCK_STATUS]: [polled('IN PROGRESS'), polled(status)],
    });
    expect((await runOperation(name, origin, given)).outcome).toMatchObject({ conclusion, jobId: DOCK_JOB });
    expect(to(start).map((seen) => [seen.query, seen.body === '' ? undefined : JSON.parse(seen.body)])).toEqual([
      [query, body],
    ]);
  }
});

const started = (more: object) => json({ dockStatusId: DOCK_JOB, status: 'IN_PROGRESS', ...more });

test.each<[string, string, Answer, string]>([
  ['deploy-tool', 'names no job', json({ toolId: TOOL, status: 'SUCCESS' }), 'start-unknown'],
  ['deploy-tool', 'is about another tool', started({ toolId: 'a-other' }), 'start-unknown'],
  ['deploy-tool', 'reports a failure', started({ status: 'FAILED' }), 'platform-failed'],
  ['deploy-tool', 'is a refusal', json({}, 403), 'unauthorized'],
  ['export-workflow', 'is about another workflow', started({ workflowId: 'a-other' }), 'start-unknown'],
  ['export-workflow', 'is lost', json({}, 502), 'start-unknown'],
  ['export-workflow', 'is a refusal of the request', json({}, 412), 'bad-request'],
])('%s starts once, and is no success if the start reply %s', async (name, _, reply, errorCode) => {
  const { origin, to } = await startPlatform({ 'POST /*': reply, [DOCK_STATUS]: polled('SUCCESS') });

  expect((await runOperation(name, origin)).outcome).toMatchObject({ conclusion: 'failure', errorCode });
  expect(to('POST /*')).toHaveLength(1);
});

test('a deployment works with the simulator', async () => {
  const simulator = await startSimulator({
    scenario: {
      credentials: { apiKeys: [{ key: API_KEY, scopes: ['Deploy Tool'] }] },
      tools: { [TOOL]: { flowId: 'cf-1', states: [{ status: 'SUCCESS' }] } },
    },
  });
  afterTest(() => simulator.close());

  const { outcome } = await runOperation('deploy-tool', simulator.url, { toolId: TOOL, apiKey: API_KEY });

  expect(outcome).toMatchObject({ conclusion: 'success' });
  expect(simulator.violations).toEqual([]);
});

describe('an export of the Agent Platform', () => {
  test.each([
    'dock-statusId',
    'dockStatusId',
    '_id',
  ])('follows the job in %s, and keeps the link of the start reply', async (key) => {
    const document = { [key]: DOCK_JOB, toolId: TOOL, exportJobId: 'tool-ej-1', status: 'IN_PROGRESS' };
    const { origin, to } = await startPlatform({
      [TOOL_EXPORT]: ({ headers }) => json({ ...document, response: { downloadUrl: ` http://${headers.host}/file` } }),
      [DOCK_STATUS]: [json(dockDocument('IN PROGRESS')), json(dockDocument('SUCCESS'))],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    const { outcome } = await runOperation('export-tool', origin, NO_UPLOAD);

    const file = { path: `koreai-exports/${TOOL}.zip` };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, file });
    expect(to(TOOL_EXPORT)[0]).toMatchObject({ query: `flowId=${FLOW}`, headers: { 'x-api-key': API_KEY } });
  });

  test('sends its key to a link of the platform that needs it, and to no other', async () => {
    const body = await zip({ a: 'a' });
    const keyed: Script = ({ headers }) => (headers['x-api-key'] === API_KEY ? { body } : { status: 401 });
    const elsewhere = await startPlatform({ 'GET /file': keyed });
    const done = { dockStatusId: DOCK_JOB, status: 'SUCCESS' };
    const own = await startPlatform({ [TOOL_EXPORT]: linked(done), 'GET /file': keyed });
    const other = await startPlatform({
      [TOOL_EXPORT]: json({ ...done, response: { downloadUrl: `${elsewhere.origin}/file` } }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    });

    const outcomes = [own, other].map(
      async ({ origin }) => (await runOperation('export-tool', origin, NO_UPLOAD)).outcome,
    );

    expect((await Promise.all(outcomes)).map(({ errorCode }) => errorCode)).toEqual(['', 'download-failed']);
    expect(elsewhere.seen.map(({ headers }) => headers['x-api-key'])).toEqual(elsewhere.seen.map(() => undefined));
  });

  test('of a model can end with its start reply, as a tar', async () => {
    const { origin, seen } = await startPlatform({
      [MODEL_EXPORT]: linked({ _id: DOCK_JOB, modelId: MODEL, status: 'SUCCESS', percentageComplete: 100 }),
      'GET /file': { body: await tar([{ name: 'model.bin', content: 'weights' }]) },
    });

    const { outcome } = await runOperation('export-model', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${MODEL}.tar` } });
    expect(seen).toHaveLength(2);
  });

  test('that ended with its start reply, without an id, has no second link', async () => {
    const { origin, to } = await startPlatform({
      [MODEL_EXPORT]: linked({ modelId: MODEL, status: 'SUCCESS' }),
      'GET /file': { status: 403 },
    });

    const { outcome } = await runOperation('export-model', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ errorCode: 'download-failed', conclusion: 'failure' });
    expect(outcome.error?.message).toContain('expired');
    expect(to('GET /api/*')).toEqual([]);
  });

  const PLURAL = 'POST /api/public/workflows/a-workflow/export';
  const SINGULAR = 'POST /api/public/workflow/a-workflow/export';

  test.each([
    ['plural', PLURAL, 1],
    ['singular, if the plural is unknown', SINGULAR, 2],
  ])('of a workflow starts under the %s', async (_name, call, posts) => {
    const { origin, to } = await startPlatform({
      [call]: linked({ dockStatusId: DOCK_JOB, workflowId: 'a-workflow', status: 'IN_PROGRESS' }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS', { jobType: 'WORKFLOWS', workflowId: 'a-workflow' })),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-workflow', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: 'koreai-exports/a-workflow.zip' } });
    expect(to('POST /*').map(({ query }) => query)).toEqual(Array(posts).fill(`flowId=${FLOW}`));
  });

  test('of a workflow reports the refusal of the plural if both are unknown', async () => {
    const { origin, to } = await startPlatform({ 'POST /*': json({}, 404) });

    const { outcome } = await runOperation('export-workflow', origin);

    expect(outcome.error).toMatchObject({ code: 'not-found', hint: expect.stringContaining('workflowId and flowId') });
    expect(outcome.error?.message).toContain('/workflows/');
    expect(to('POST /*')).toHaveLength(2);
  });
});

describe('dock-status', () => {
  const GIVEN = { jobId: DOCK_JOB, ...NO_UPLOAD };
  const success = json(dockDocument('SUCCESS'));
  const done = linked(dockDocument('SUCCESS'));

  test('waits for the named job, and downloads its archive', async () => {
    const { origin, to, seen } = await startPlatform({
      [DOCK_STATUS]: [json(dockDocument('IN_PROGRESS')), json(dockDocument('IN PROGRESS')), done],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    const { outcome } = await runOperation('dock-status', origin, GIVEN);

    const file = { path: `koreai-exports/${DOCK_JOB}.zip` };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, status: 'SUCCESS', file });
    expect(to(DOCK_STATUS)).toHaveLength(4);
    expect(to(DOCK_STATUS)[0]?.headers['x-api-key']).toBe(API_KEY);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each<[string, Script[], Script[]]>([
    ['polls a few times more for a link that comes after the success', [success, success, done], []],
    ['requests a fresh link if the first has expired', [done], [{ status: 410 }]],
  ])('%s', async (_name, answers, first) => {
    const body = await zip({ a: 'a' });
    const { origin } = await startPlatform({ [DOCK_STATUS]: answers, 'GET /file': [...first, { body }] });

    const { outcome } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${DOCK_JOB}.zip` } });
  });

  test.each([
    '',
    undefined,
    'not a link',
  ])('warns of a success without an archive if the link is %j', async (downloadUrl) => {
    const { origin } = await startPlatform({
      [DOCK_STATUS]: json(dockDocument('SUCCESS', { action: 'DEPLOY', downloadUrl })),
    });

    const { outcome, events } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({ conclusion: 'success', file: undefined });
    expect(JSON.stringify(events)).toContain('no download link for this job');
  });

  test.each<[string, Answer[], string, string]>([
    ['failed', [json(dockDocument('FAILED', { message: 'Disk full' }))], 'platform-failed', 'Disk full'],
    ['is unknown', [json({}, 404)], 'not-found', ''],
    ['expired meanwhile', [polled('IN_PROGRESS'), refusal(400, 'gone')], 'not-found', 'its end cannot be known'],
    ['is another one', [json(dockDocument('SUCCESS', { _id: 'ds-other' }))], 'bad-response', 'ds-other'],
    ['never ends', [json(dockDocument('HALF_DONE'))], 'timed-out', 'HALF_DONE'],
  ])('is no success if the job %s', async (_name, answers, errorCode, said) => {
    const { origin } = await startPlatform({ [DOCK_STATUS]: answers });

    const { outcome } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({ errorCode, file: undefined });
    expect(outcome.conclusion).not.toBe('success');
    expect(outcome.error?.message).toContain(said);
  });
});
