import { expect, test } from '@jest/globals';
import { type Given, runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { DOCK_JOB, DOCK_STATUS, MODEL, TOOL } from '../support/samples.ts';
import { json, polled } from './agent-server.ts';

/** The operation, its inputs, the request that starts it, and the body of that. */
const ROWS: [string, Given, string, string, unknown][] = [
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
