import { expect, test } from '@jest/globals';
import { type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { onLinux } from '../recipes/shell.ts';
import { afterTest } from '../support/after-test.ts';
import { runAction } from '../support/run-action.ts';
import { SECRETS } from './fleet.ts';
import { type Action, callWorkflow } from './runner.ts';

const SCENARIO: Scenario = {
  bots: {
    'st-good': { publish: {} },
    'st-red': { publish: { states: [{ status: 'failed' }] } },
    'st-awaiting': { publish: { resources: [{ type: 'dialog', state: 'awaitingApproval' }] } },
  },
};

async function startPlatform(scenario = SCENARIO): Promise<Simulator> {
  const simulator = await startSimulator({ scenario });
  afterTest(() => simulator.close());
  return simulator;
}

/** The built action, in the workspace of the job. */
const built: Action = (inputs, workspace) => runAction(inputs, { env: { GITHUB_WORKSPACE: workspace } });

/** An action with the given results. */
function scripted(
  ends: Record<string, { code: number; outputs: Record<string, string> }>,
  steps: Record<string, string>[],
): Action {
  return async (inputs) => {
    steps.push(inputs);
    return ends[inputs['operation'] ?? ''] ?? { code: 0, outputs: { conclusion: 'success' } };
  };
}

onLinux('the reusable workflow that gates', () => {
  test.each([
    ['st-good', 'success', 'success', ''],
    ['st-red', 'failure', 'failure', 'platform-failed'],
    ['st-awaiting', 'failure', 'action_required', 'awaiting-approval'],
  ])('ends for %s as %s, with the conclusion %s', async (botId, result, conclusion, errorCode) => {
    const { url } = await startPlatform();
    const run = await callWorkflow('gate.yml', { inputs: { host: url, botId }, secrets: SECRETS, action: built });
    expect(run.jobs['gate']?.result).toBe(result);
    expect(run.outputs).toMatchObject({ conclusion, errorCode });
    expect(run.outputs['requestedAt']).toMatch(/^\d{4}-/);
  });

  test('does not count a publish that is too old', async () => {
    const { url } = await startPlatform({ bots: { 'st-old': { publish: { age: '7d' } } } });
    const inputs = { host: url, botId: 'st-old', since: '1h', timeout: '5s' };
    const run = await callWorkflow('gate.yml', { inputs, secrets: SECRETS, action: built });
    expect(run.outputs).toMatchObject({ conclusion: 'stale', errorCode: 'stale' });
    expect(run.jobs['gate']?.result).toBe('failure');
  });

  test('allows a pending approval if asked to', async () => {
    const { url } = await startPlatform();
    const inputs = { host: url, botId: 'st-awaiting', allowAwaitingApproval: true };
    const run = await callWorkflow('gate.yml', { inputs, secrets: SECRETS, action: built });
    expect(run.outputs['conclusion']).toBe('success');
  });

  test('runs the batch test with its credentials, and fails with it', async () => {
    const steps: Record<string, string>[] = [];
    const red = { code: 1, outputs: { conclusion: 'failure', errorCode: 'test-failed' } };
    const secrets = { ...SECRETS, testClientId: 'cs-builder', testClientSecret: 'another' };
    const inputs = { host: 'https://platform.example.com', botId: 'st-1', testSuite: 'Smoke', minF1: '0.9' };
    const run = await callWorkflow('gate.yml', { inputs, secrets, action: scripted({ 'run-batch-test': red }, steps) });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', errorCode: 'test-failed' });
    expect(steps[0]).toMatchObject({ operation: 'publish-status', clientId: 'cs-demo' });
    expect(steps[1]).toMatchObject({
      testSuite: 'Smoke',
      clientId: 'cs-builder',
      clientSecret: 'another',
      minF1: '0.9',
      maxFailures: '0',
      maxEntityFailures: '0',
    });
    const plain = await callWorkflow('gate.yml', { inputs, secrets: SECRETS, action: scripted({}, steps) });
    expect(plain.outputs['conclusion']).toBe('success');
    expect(steps.at(-1)).toMatchObject({ operation: 'run-batch-test', clientId: 'cs-demo' });
  });

  test('is not a success if a step ends without outputs', async () => {
    const silent = { code: 1, outputs: {} };
    const inputs = { host: 'https://platform.example.com', botId: 'st-1', testSuite: 'Smoke' };
    for (const operation of ['publish-status', 'run-batch-test']) {
      const action = scripted({ [operation]: silent }, []);
      const run = await callWorkflow('gate.yml', { inputs, secrets: SECRETS, action });
      expect(run.jobs['gate']?.result).toBe('failure');
      expect(run.outputs['conclusion']).toBe('failure');
    }
  });
});
