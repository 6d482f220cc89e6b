import { expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { type Given, runOperation } from '../support/engine.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { API_KEY, DOCK_JOB, DOCK_STATUS, MODEL, TOOL } from '../support/samples.ts';
import { json, polled } from './agent-server.ts';

/** The operation, its inputs, the request that starts it, and the body of that. */
const ROWS: [string, Given, string, string, unknown][] = [
  ['deploy-tool', {}, `/tools/${TOOL}/deploy`, '', { isAsync: true }],
  ['undeploy-tool', {}, `/tools/${TOOL}/undeploy`, '', undefined],
  ['deploy-workflow', {}, '/workflows/a-workflow/deploy', '', { isAsync: true }],
  ['deploy-workflow', {}, '/workflow/a-workflow/deploy', '', { isAsync: true }],
  ['undeploy-workflow', {}, '/workflows/a-workflow/undeploy', '', undefined],
  ['deploy-model', { requestBody: '{"name":"m"}' }, `/models/${MODEL}/deploy`, 'modelType=openSource', { name: 'm' }],
  ['deploy-model', { modelType: 'fineTune' }, `/models/${MODEL}/deploy`, 'modelType=fineTune', undefined],
  [
    'deploy-model',
    { requestBody: '{"modelType":"fineTune"}' },
    `/models/${MODEL}/deploy`,
    'modelType=fineTune',
    undefined,
  ],
  ['undeploy-model', {}, `/models/${MODEL}/undeploy`, '', undefined],
];

test.each(
  ROWS,
)('%s %j starts once at %s and believes the dock status alone', async (name, given, path, query, body) => {
  const start = `POST /api/public${path}`;
  for (const [status, conclusion] of [
    ['success', 'success'],
    ['FAILED', 'failure'],
  ]) {
    const { origin, to } = await startPlatform({
      [start]: json({ 'dock-statusId': DOCK_JOB, status: 'SUCCESS' }),
      [DOCK_STATUS]: [polled('IN PROGRESS'), polled(status ?? '')],
    });
    expect((await runOperation(name, origin, given)).outcome).toMatchObject({ conclusion, jobId: DOCK_JOB });
    expect(to(start).map((seen) => [seen.query, seen.body === '' ? undefined : JSON.parse(seen.body)])).toEqual([
      [query, body],
    ]);
  }
});

const DEPLOY = `POST /api/public/tools/${TOOL}/deploy`;
const accepted = (status: string, fields: object = {}) =>
  json({ 'dock-statusId': DOCK_JOB, toolId: TOOL, jobType: 'TOOLS', action: 'DEPLOY', status, ...fields });

test.each<[string, Answer, string]>([
  ['names no job', json({ toolId: TOOL, status: 'SUCCESS' }), 'start-unknown'],
  ['names another tool', accepted('IN_PROGRESS', { toolId: 'a-other' }), 'start-unknown'],
  ['reports a failure', accepted('FAILED'), 'platform-failed'],
  ['was a refusal', { status: 403, json: {} }, 'unauthorized'],
])('a deployment is no success if the start reply %s', async (_, reply, errorCode) => {
  const { origin, to } = await startPlatform({ [DEPLOY]: reply, [DOCK_STATUS]: polled('SUCCESS') });

  expect((await runOperation('deploy-tool', origin)).outcome).toMatchObject({ conclusion: 'failure', errorCode });
  expect(to(DEPLOY)).toHaveLength(1);
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
