import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { Hub } from './hub.ts';
import { type Action, callWorkflow } from './runner.ts';

const BYTES = 'PK-the-archive';
const DIGEST = `${'a'.repeat(64)}-${'b'.repeat(64)}`;
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
  const action: Action = async (inputs, workspace, env) => {
    steps.push(Object.keys(env).length > 0 ? { ...inputs, ...env } : inputs);
    const operation = inputs['operation'] ?? '';
    if (operation === red) return { code: 1, outputs: { conclusion: 'failure', errorCode: 'platform-failed' } };
    if (operation === 'plan-import') {
      expect(existsSync(join(workspace, inputs['archive'] ?? ''))).toBe(true);
      writeFileSync(join(workspace, 'st-prod-plan.zip'), 'PK-the-bot-before');
      return {
        code: 0,
        outputs: { conclusion: 'success', filePath: 'st-prod-plan.zip', planDigest: DIGEST, changed: 'true', ...more },
      };
    }
    if (operation !== 'export-bot') {
      return { code: 0, outputs: { conclusion: 'success', requestedAt: '2026-01-31T12:00:00.000Z', ...more } };
    }
    writeFileSync(join(workspace, 'st-dev.zip'), BYTES);
    return { code: 0, outputs: { conclusion: 'success', filePath: 'st-dev.zip', sha256: SHA256, ...more } };
  };
  return { steps, action };
}

/** A call with all optional steps. */
function withAll() {
  const hub = new Hub();
  hub.commit({ 'variables/production.json': '[]' });
  const inputs = {
    ...INPUTS,
    variablesFile: 'variables/production.json',
    training: 'all',
    testSuite: 'Smoke',
    conversationSuite: 'Talk',
    userEmail: 'owner@example.com',
  };
  return { inputs, origin: hub.origin };
}

onLinux('the reusable workflow that promotes a bot', () => {
  test('imports variables, trains and plays conversations if it is asked to, and masks what it hands over', async () => {
    const { steps, action } = pipeline();
    const variables = JSON.stringify({ KOREAI_VAR_API_TOKEN: 'sesame-open\n{\nsecond-line', KOREAI_VAR_PORT: '80' });
    const secrets = { ...SOURCE, ...TARGET, ...TEST, variables };
    const run = await callWorkflow('promote.yml', { ...withAll(), secrets, action });
    expect(run.outputs['conclusion']).toBe('success');
    expect(steps.slice(2, 7)).toMatchObject([
      { operation: 'import-bot' },
      {
        operation: 'import-variables',
        botId: 'st-prod',
        archive: 'repository/variables/production.json',
        clientId: 'cs-test',
        KOREAI_VAR_API_TOKEN: 'sesame-open\n{\nsecond-line',
        KOREAI_VAR_PORT: '80',
      },
      { operation: 'train-bot', botId: 'st-prod', training: 'all', clientId: 'cs-target' },
      { operation: 'run-batch-test', testSuite: 'Smoke', botVersion: 'inDevelopment' },
      {
        operation: 'run-conversation-test',
        testSuite: 'Talk',
        botVersion: 'inDevelopment',
        userEmail: 'owner@example.com',
        clientId: 'cs-test',
      },
    ]);
    expect(steps[2]).not.toHaveProperty('KOREAI_VAR_API_TOKEN');
    const masked = ['sesame-open%0A{%0Asecond-line', 'sesame-open', 'second-line', '80'];
    expect(run.log.match(/::add-mask::.*/g)).toEqual(masked.map((text) => `::add-mask::${text}`));
  });

  test.each([
    '{"PATH": "/tmp/other-programs"}',
    '["a-long-value"]',
    'KOREAI_VAR_A=a-long-value',
    '{"KOREAI_VAR_A": 1}',
  ])('does not publish with the secret variables %s, nor show it', async (variables) => {
    const { steps, action } = pipeline();
    const run = await callWorkflow('promote.yml', { ...withAll(), secrets: { ...SOURCE, variables }, action });
    expect(steps.map(({ operation }) => operation)).toEqual(['export-bot', 'plan-import', 'import-bot']);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(run.log).toContain('The secret variables must be a JSON object');
    expect(run.log).not.toMatch(/a-long-value|other-programs/);
  });

  test('imports nothing if the file of variables is missing', async () => {
    const { steps, action } = pipeline();
    const { inputs, origin } = withAll();
    const call = { inputs: { ...inputs, variablesFile: 'variables/test.json' }, secrets: SOURCE, action, origin };
    const run = await callWorkflow('promote.yml', call);
    expect(steps.map(({ operation }) => operation)).toEqual(['export-bot', 'plan-import']);
    expect(run.log).toContain('Variables not found');
  });

  test('imports nothing without a plan', async () => {
    const { steps, action } = pipeline('', { planDigest: '' });
    const run = await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    expect(steps.map(({ operation }) => operation)).toEqual(['export-bot', 'plan-import']);
    expect(run.outputs['conclusion']).toBe('failure');
  });

  test('plans with an app of its own, and says what to do if the plan is out of date', async () => {
    const { steps, action } = pipeline();
    const stale: Action = async (inputs, ...rest) => ({
      ...(await action(inputs, ...rest)),
      ...(inputs['operation'] === 'import-bot' ? { code: 1, outputs: { errorCode: 'stale' } } : {}),
    });
    const secrets = { ...SOURCE, ...TARGET, planClientId: 'cs-plan', planClientSecret: 'secret-of-plan' };
    const inputs = { ...INPUTS, failOnRemoval: true };
    const run = await callWorkflow('promote.yml', { inputs, secrets, action: stale });
    expect(steps[1]).toMatchObject({ operation: 'plan-import', clientId: 'cs-plan', failOnRemoval: 'true' });
    expect(steps[2]).toMatchObject({ operation: 'import-bot', clientId: 'cs-target' });
    expect(run.jobs).toMatchObject({ import: { result: 'failure' }, publish: { result: 'skipped' } });
    expect(run.log).toContain('Re-run all jobs');
  });

  test('exports, plans, imports, tests, publishes and gates, in this order and with the right credentials', async () => {
    const { steps, action } = pipeline();
    const inputs = { ...INPUTS, testSuite: 'Smoke', maxFailures: 2, maxEntityFailures: 3 };
    const run = await callWorkflow('promote.yml', { inputs, secrets: { ...SOURCE, ...TARGET, ...TEST }, action });
    expect(run.outputs).toMatchObject({
      conclusion: 'success',
      sha256: SHA256,
      artifactId: '1',
      previousArtifactId: '2',
      changed: 'true',
    });
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
        operation: 'plan-import',
        host: INPUTS.targetHost,
        botId: 'st-prod',
        archive: 'st-dev.zip',
        html: 'true',
        failOnRemoval: 'false',
        clientId: 'cs-target',
      },
      {
        operation: 'import-bot',
        host: INPUTS.targetHost,
        botId: 'st-prod',
        expectedBotName: 'Orders',
        planDigest: DIGEST,
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

  test('uses one app for all if no other is given, and skips what no input asks for', async () => {
    const { steps, action } = pipeline();
    const run = await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    expect(run.outputs['conclusion']).toBe('success');
    expect(steps.map(({ operation }) => operation)).toEqual([
      'export-bot',
      'plan-import',
      'import-bot',
      'publish-bot',
      'publish-status',
    ]);
    expect(new Set(steps.map(({ clientId }) => clientId))).toEqual(new Set(['cs-source']));
  });

  test.each([
    ['export-bot', 1],
    ['plan-import', 2],
    ['import-bot', 3],
    ['import-variables', 4],
    ['train-bot', 5],
    ['run-batch-test', 6],
    ['run-conversation-test', 7],
    ['publish-bot', 8],
    ['publish-status', 9],
  ])('stops where %s fails, and is no success', async (red, ran) => {
    const { steps, action } = pipeline(red);
    const run = await callWorkflow('promote.yml', { ...withAll(), secrets: SOURCE, action });
    expect(steps).toHaveLength(ran);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(Object.values(run.jobs).some(({ result }) => result === 'failure')).toBe(true);
  });

  test('only imports what was exported', async () => {
    const { steps, action } = pipeline('', { sha256: '0'.repeat(64) });
    const run = await callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, action });
    expect(run.jobs['import']?.result).toBe('failure');
    expect(steps.map(({ operation }) => operation)).toEqual(['export-bot', 'plan-import']);
    const lost = await callWorkflow('promote.yml', {
      inputs: INPUTS,
      secrets: SOURCE,
      action: async () => ({ code: 0, outputs: { conclusion: 'success', planDigest: DIGEST } }),
    });
    expect(lost.jobs).toMatchObject({
      plan: { result: 'success' },
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
    expect(run.environments).toEqual({ plan: '', import: 'staging', publish: 'production' });
  });
});
