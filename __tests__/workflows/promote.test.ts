import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { type Action, callWorkflow } from './runner.ts';

const BYTES = 'PK-the-archive';
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const INPUTS = {
  sourceHost: 'https://dev.example.com',
  sourceBotId: 'st-dev',
  targetHost: 'https://prod.example.com',
  targetBotId: 'st-prod',
  targetBotName: 'Orders',
};
const SOURCE = { sourceClientId: 'cs-source', sourceClientSecret: 'secret-of-source' };
const TARGET = { targetClientId: 'cs-target', targetClientSecret: 'secret-of-target' };
const TEST = { testClientId: 'cs-test', testClientSecret: 'secret-of-test' };

/** The steps of the action, in their order, and what it answers; an operation that is named in `red` fails. */
function pipeline(red = '', more: Record<string, string> = {}): { steps: Record<string, string>[]; action: Action } {
  const steps: Record<string, string>[] = [];
  const action: Action = async (inputs, workspace) => {
    steps.push(inputs);
    const operation = inputs['operation'] ?? '';
    if (operation === red) return { code: 1, outputs: { conclusion: 'failure', errorCode: 'platform-failed' } };
    if (operation !== 'export-bot') {
      return { code: 0, outputs: { conclusion: 'success', requestedAt: '2026-01-31T12:00:00.000Z', ...more } };
    }
    writeFileSync(join(workspace, 'st-dev.zip'), BYTES);
    return { code: 0, outputs: { conclusion: 'success', filePath: 'st-dev.zip', sha256: SHA256, ...more } };
  };
  return { steps, action };
}

onLinux('the reusable workflow that promotes a bot', () => {
  test('exports, imports, tests, publishes and gates, in this order and with the right credentials', async () => {
    const { steps, action } = pipeline();
    const inputs = { ...INPUTS, testSuite: 'Smoke', maxFailures: 2, maxEntityFailures: 3 };
    const run = await callWorkflow('promote.yml', { inputs, secrets: { ...SOURCE, ...TARGET, ...TEST }, action });
    expect(run.outputs).toMatchObject({ conclusion: 'success', sha256: SHA256, artifactId: '1' });
    expect(steps).toMatchObject([
      {
        operation: 'export-bot',
        host: INPUTS.sourceHost,
        botId: 'st-dev',
        clientId: 'cs-source',
        clientSecret: 'secret-of-source',
        exportType: 'published',
      },
      {
        operation: 'import-bot',
        host: INPUTS.targetHost,
        botId: 'st-prod',
        expectedBotName: 'Orders',
        archive: 'export.zip',
        clientId: 'cs-target',
      },
      {
        operation: 'run-batch-test',
        botId: 'st-prod',
        botVersion: 'inDevelopment',
        maxFailures: '2',
        maxEntityFailures: '3',
        clientId: 'cs-test',
        clientSecret: 'secret-of-test',
      },
      { operation: 'publish-bot', botId: 'st-prod', clientId: 'cs-target', clientSecret: 'secret-of-target' },
      { operation: 'publish-status', botId: 'st-prod', clientId: 'cs-target', since: '2026-01-31T12:00:00.000Z' },
    ]);
    expect(steps.filter((step) => step['clientSecret'] === 'secret-of-source')).toHaveLength(1);
  });

  test('uses one app for all if no other is given, and skips the batch test without a suite', async () => {
    const { steps, action } = pipeline();
    const run = await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    expect(run.outputs['conclusion']).toBe('success');
    expect(steps.map(({ operation }) => operation)).toEqual([
      'export-bot',
      'import-bot',
      'publish-bot',
      'publish-status',
    ]);
    expect(new Set(steps.map(({ clientId }) => clientId))).toEqual(new Set(['cs-source']));
  });

  test.each([
    ['export-bot', 1],
    ['import-bot', 2],
    ['run-batch-test', 3],
    ['publish-bot', 4],
    ['publish-status', 5],
  ])('stops where %s fails, and is no success', async (red, ran) => {
    const { steps, action } = pipeline(red);
    const run = await callWorkflow('promote.yml', {
      inputs: { ...INPUTS, testSuite: 'Smoke' },
      secrets: SOURCE,
      action,
    });
    expect(steps).toHaveLength(ran);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(Object.values(run.jobs).some(({ result }) => result === 'failure')).toBe(true);
  });

  test('only imports what was exported', async () => {
    const { steps, action } = pipeline('', { sha256: '0'.repeat(64) });
    const run = await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    expect(run.jobs['import']?.result).toBe('failure');
    expect(steps.map(({ operation }) => operation)).toEqual(['export-bot']);
    const lost = await callWorkflow('promote.yml', {
      inputs: INPUTS,
      secrets: SOURCE,
      action: async (inputs) => ({ code: 0, outputs: { conclusion: 'success', operation: inputs['operation'] ?? '' } }),
    });
    expect(lost.jobs).toMatchObject({
      export: { result: 'success' },
      import: { result: 'failure' },
      publish: { result: 'skipped' },
    });
    expect(lost.outputs['conclusion']).toBe('failure');
  });

  test('publishes nothing in a re-run of failed jobs that keeps an earlier import', async () => {
    const first = await callWorkflow('promote.yml', {
      inputs: INPUTS,
      secrets: SOURCE,
      action: pipeline('publish-bot').action,
    });
    expect(first.jobs['import']).toMatchObject({ result: 'success', outputs: { attempt: '1' } });
    const { steps, action } = pipeline();
    const again = { inputs: INPUTS, secrets: SOURCE, action, attempt: 2 };
    const run = await callWorkflow('promote.yml', { ...again, failed: first });
    expect(steps).toEqual([]);
    expect(run.jobs['publish']?.result).toBe('failure');
    expect(run.outputs['conclusion']).toBe('failure');
    expect(run.log).toContain('Re-run all jobs');

    expect((await callWorkflow('promote.yml', again)).outputs['conclusion']).toBe('success');
  });

  test('publishes in a re-run of failed jobs that imports again', async () => {
    const first = await callWorkflow('promote.yml', {
      inputs: INPUTS,
      secrets: SOURCE,
      action: pipeline('import-bot').action,
    });
    const { steps, action } = pipeline();
    const run = await callWorkflow('promote.yml', {
      inputs: INPUTS,
      secrets: SOURCE,
      action,
      attempt: 2,
      failed: first,
    });
    expect(steps.map(({ operation }) => operation)).toEqual(['import-bot', 'publish-bot', 'publish-status']);
    expect(run.outputs['conclusion']).toBe('success');
  });

  test('gates on the time of the run if the publish reports none', async () => {
    const { steps, action } = pipeline('', { requestedAt: '' });
    const before = Date.now() - 1_000;
    await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    const since = Date.parse(steps.at(-1)?.['since'] ?? '');
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(Date.now());
  });

  test('runs each job in its environment', async () => {
    const inputs = { ...INPUTS, importEnvironment: 'staging', publishEnvironment: 'production' };
    const run = await callWorkflow('promote.yml', { inputs, secrets: SOURCE, action: pipeline().action });
    expect(run.environments).toEqual({ export: '', import: 'staging', publish: 'production' });
  });
});
