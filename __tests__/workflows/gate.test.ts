import { expect, test } from '@jest/globals';
import { startPlatform } from '../recipes/page.ts';
import { onLinux } from '../recipes/shell.ts';
import { SECRETS } from './fleet.ts';
import { type Action, built, callWorkflow, type Run } from './runner.ts';

const INPUTS = { host: 'https://platform.example.com', botId: 'st-1' };
const TIME = '2026-01-31T12:00:00.000Z';
type End = Awaited<ReturnType<Action>>;

/** Calls the gate with an action that ends as given. Default: success. */
async function gate(
  ends: Record<string, End>,
  { inputs = {}, secrets = {} }: { inputs?: object; secrets?: object } = {},
): Promise<{ run: Run; steps: Record<string, string>[] }> {
  const steps: Record<string, string>[] = [];
  const action: Action = async (given) => {
    steps.push(given);
    const usual = { code: 0, outputs: { conclusion: 'success', errorCode: '', requestedAt: TIME } };
    return ends[given['operation'] ?? ''] ?? usual;
  };
  const call = { inputs: { ...INPUTS, ...inputs }, secrets: { ...SECRETS, ...secrets }, action };
  return { run: await callWorkflow('gate.yml', call), steps };
}

onLinux('the reusable workflow that gates', () => {
  test('ends as the action does, which gets what decides', async () => {
    const inputs = { since: '1h', timeout: '5m', allowAwaitingApproval: true };
    const { run, steps } = await gate({}, { inputs });
    expect(steps).toMatchObject([
      { operation: 'publish-status', ...INPUTS, ...inputs, allowAwaitingApproval: 'true', clientId: 'cs-demo' },
    ]);
    expect(run.jobs['gate']?.result).toBe('success');
    expect(run.outputs).toEqual({ conclusion: 'success', errorCode: '', requestedAt: TIME });
  });

  test.each([
    ['failure', 'platform-failed'],
    ['action_required', 'awaiting-approval'],
    ['stale', 'stale'],
  ])('fails with the conclusion %s', async (conclusion, errorCode) => {
    const { run } = await gate({
      'publish-status': { code: 1, outputs: { conclusion, errorCode, requestedAt: TIME } },
    });
    expect(run.jobs['gate']?.result).toBe('failure');
    expect(run.outputs).toEqual({ conclusion, errorCode, requestedAt: TIME });
  });

  test('is red with the action as it is built', async () => {
    const bots = { 'st-1': { publish: { resources: [{ type: 'dialog', state: 'awaitingApproval' }] } } };
    const { url: host } = await startPlatform({ bots });
    const call = { inputs: { ...INPUTS, host }, secrets: SECRETS, action: built };
    const { jobs, outputs } = await callWorkflow('gate.yml', call);
    expect(jobs['gate']?.result).toBe('failure');
    expect(outputs).toMatchObject({ conclusion: 'action_required', errorCode: 'awaiting-approval' });
    expect(outputs['requestedAt']).toMatch(/^\d{4}-/);
  });

  test('runs the batch test with its credentials, and fails with it', async () => {
    const inputs = { testSuite: 'Smoke', minF1: '0.9' };
    const secrets = { testClientId: 'cs-builder', testClientSecret: 'another' };
    const red = { code: 1, outputs: { conclusion: 'failure', errorCode: 'test-failed' } };
    const { run, steps } = await gate({ 'run-batch-test': red }, { inputs, secrets });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', errorCode: 'test-failed' });
    const limits = { minF1: '0.9', maxFailures: '0', maxEntityFailures: '0' };
    expect(steps).toMatchObject([
      { operation: 'publish-status', clientId: 'cs-demo' },
      { testSuite: 'Smoke', clientId: 'cs-builder', clientSecret: 'another', ...limits },
    ]);
    const plain = await gate({}, { inputs });
    expect(plain.run.outputs['conclusion']).toBe('success');
    expect(plain.steps[1]).toMatchObject({ operation: 'run-batch-test', clientId: 'cs-demo' });
  });

  test.each(['publish-status', 'run-batch-test'])('is not a success if %s ends without outputs', async (operation) => {
    const { run } = await gate({ [operation]: { code: 1, outputs: {} } }, { inputs: { testSuite: 'Smoke' } });
    expect(run.jobs['gate']?.result).toBe('failure');
    expect(run.outputs['conclusion']).toBe('failure');
  });
});
