import { expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { API_KEY, DOCK_JOB, DOCK_STATUS, dockDocument, TOOL } from '../support/samples.ts';

const DEPLOY = `POST /api/public/tools/${TOOL}/deploy`;
const INPUTS = { toolId: TOOL, apiKey: API_KEY };
const json = (value: unknown): Answer => ({ json: value });
const accepted = (status: string, fields: object = {}) =>
  json({ 'dock-statusId': DOCK_JOB, toolId: TOOL, jobType: 'TOOLS', action: 'DEPLOY', status, ...fields });

test('deploys a tool once, asynchronously, and waits for its dock status', async () => {
  const { origin, to } = await startPlatform({
    [DEPLOY]: accepted('IN_PROGRESS'),
    [DOCK_STATUS]: [json(dockDocument('IN_PROGRESS')), json(dockDocument('SUCCESS'))],
  });

  const { outcome } = await runOperation('deploy-tool', origin, INPUTS);

  expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, status: 'SUCCESS', file: undefined });
  expect(to(DEPLOY).map(({ body }) => JSON.parse(body.toString()))).toEqual([{ isAsync: true }]);
});

test.each([
  ['says that it failed', json(dockDocument('FAILED', { message: 'No room' })), 'platform-failed'],
  ['is not known any more', { status: 404, json: {} }, 'not-found'],
])('does not take a success in the start reply for the end, if the dock status %s', async (_, status, errorCode) => {
  const { origin } = await startPlatform({ [DEPLOY]: accepted('SUCCESS'), [DOCK_STATUS]: status });

  expect((await runOperation('deploy-tool', origin, INPUTS)).outcome).toMatchObject({
    conclusion: 'failure',
    errorCode,
  });
});

test.each([
  ['names no job', json({ toolId: TOOL, status: 'SUCCESS' }), 'start-unknown'],
  ['names another tool', accepted('IN_PROGRESS', { toolId: 'a-other' }), 'start-unknown'],
  ['reports a failure', accepted('FAILED'), 'platform-failed'],
  ['was a refusal', { status: 403, json: {} }, 'unauthorized'],
])('is no success if the start reply %s', async (_, reply, errorCode) => {
  const { origin, to } = await startPlatform({ [DEPLOY]: reply, [DOCK_STATUS]: json(dockDocument('SUCCESS')) });

  expect((await runOperation('deploy-tool', origin, INPUTS)).outcome).toMatchObject({
    conclusion: 'failure',
    errorCode,
  });
  expect(to(DEPLOY)).toHaveLength(1);
});

test('works with the simulator', async () => {
  const simulator = await startSimulator({
    scenario: {
      credentials: { apiKeys: [{ key: API_KEY, scopes: ['Deploy Tool'] }] },
      tools: { [TOOL]: { flowId: 'cf-1', states: [{ status: 'SUCCESS' }] } },
    },
  });
  afterTest(() => simulator.close());

  expect((await runOperation('deploy-tool', simulator.url, INPUTS)).outcome).toMatchObject({ conclusion: 'success' });
  expect(simulator.violations).toEqual([]);
});
