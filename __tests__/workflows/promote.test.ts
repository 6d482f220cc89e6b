import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { DIGEST, promotion, SHA256 } from './promotion.ts';
import { type Action, type Call, callWorkflow, type Run } from './runner.ts';
import { TestRepository } from './test-repository.ts';

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

const promote = (call: Call): Promise<Run> => callWorkflow('promote.yml', { inputs: INPUTS, secrets: SOURCE, ...call });

/** A call with all optional steps. */
function withAll() {
  const repository = new TestRepository();
  repository.commit({ 'variables/production.json': '[]' });
  const inputs = {
    ...INPUTS,
    variablesFile: 'variables/production.json',
    training: 'all',
    testSuite: 'Smoke',
    conversationSuite: 'Talk',
    userEmail: 'owner@example.com',
  };
  return { inputs, origin: repository.origin };
}

onLinux('the reusable workflow that promotes a bot', () => {
  test('exports, plans, imports, tests, publishes and gates, in this order and with the right credentials', async () => {
    const { steps, action } = promotion();
    const inputs = { ...INPUTS, testSuite: 'Smoke', maxFailures: 2, maxEntityFailures: 3 };
    const { outputs } = await promote({ inputs, secrets: { ...SOURCE, ...TARGET, ...TEST }, action });
    const artifacts = { artifactId: '1', previousArtifactId: '2' };
    expect(outputs).toMatchObject({ conclusion: 'success', sha256: SHA256, ...artifacts, changed: 'true' });
    const source = { host: INPUTS.sourceHost, botId: 'st-dev', clientId: 'cs-source' };
    const target = { host: INPUTS.targetHost, botId: 'st-prod', clientId: 'cs-target' };
    const plan = { archive: 'exported.zip', html: 'true', failOnRemoval: 'false' };
    const limits = { botVersion: 'inDevelopment', maxFailures: '2', maxEntityFailures: '3' };
    const { clientSecret, ...publish } = { ...target, clientSecret: 'secret-of-target' };
    expect(steps).toMatchObject([
      { operation: 'export-bot', ...source, clientSecret: 'secret-of-source', exportType: 'published' },
      { operation: 'plan-import', ...target, ...plan },
      { operation: 'import-bot', ...target, expectedBotName: 'Orders', planDigest: DIGEST, archive: 'export.zip' },
      { operation: 'run-batch-test', botId: 'st-prod', ...limits, clientId: 'cs-test', clientSecret: 'secret-of-test' },
      { operation: 'publish-bot', ...publish, clientSecret },
      { operation: 'publish-status', ...publish, since: '2026-01-31T12:00:00.000Z' },
    ]);
    expect(steps.filter((step) => step['clientSecret'] === 'secret-of-source')).toHaveLength(1);
  });

  test('uses one app for all if no other is given, and skips what no input asks for', async () => {
    const { steps, operations, action } = promotion();
    const run = await promote({ action });
    expect(run.outputs['conclusion']).toBe('success');
    const needed = ['export-bot', 'plan-import', 'import-bot', 'publish-bot', 'publish-status'];
    expect(operations()).toEqual(needed);
    expect(new Set(steps.map(({ clientId }) => clientId))).toEqual(new Set(['cs-source']));
  });

  test('imports variables, trains and plays conversations if it is asked to, and masks what it hands over', async () => {
    const { steps, action } = promotion();
    const variables = { KOREAI_VAR_API_TOKEN: 'sesame-open\n{\nsecond-line', KOREAI_VAR_PORT: '80' };
    const secrets = { ...SOURCE, ...TARGET, ...TEST, variables: JSON.stringify(variables) };
    const run = await promote({ ...withAll(), secrets, action });
    expect(run.outputs['conclusion']).toBe('success');
    const file = { botId: 'st-prod', archive: 'repository/variables/production.json' };
    const talk = { testSuite: 'Talk', botVersion: 'inDevelopment', userEmail: 'owner@example.com' };
    expect(steps.slice(2, 7)).toMatchObject([
      { operation: 'import-bot' },
      { operation: 'import-variables', ...file, clientId: 'cs-test', ...variables },
      { operation: 'train-bot', botId: 'st-prod', training: 'all', clientId: 'cs-target' },
      { operation: 'run-batch-test', testSuite: 'Smoke', botVersion: 'inDevelopment' },
      { operation: 'run-conversation-test', ...talk, clientId: 'cs-test' },
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
    const { operations, action } = promotion();
    const run = await promote({ ...withAll(), secrets: { ...SOURCE, variables }, action });
    expect(operations()).toEqual(['export-bot', 'plan-import', 'import-bot']);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(run.log).toContain('The secret variables must be a JSON object');
    expect(run.log).not.toMatch(/a-long-value|other-programs/);
  });

  test('plans with an app of its own, and says what to do if the plan is out of date', async () => {
    const { steps, action } = promotion();
    const stale: Action = async (inputs, ...rest) => ({
      ...(await action(inputs, ...rest)),
      ...(inputs['operation'] === 'import-bot' ? { code: 1, outputs: { errorCode: 'stale' } } : {}),
    });
    const secrets = { ...SOURCE, ...TARGET, planClientId: 'cs-plan', planClientSecret: 'secret-of-plan' };
    const run = await promote({ inputs: { ...INPUTS, failOnRemoval: true }, secrets, action: stale });
    expect(steps[1]).toMatchObject({ operation: 'plan-import', clientId: 'cs-plan', failOnRemoval: 'true' });
    expect(steps[2]).toMatchObject({ operation: 'import-bot', clientId: 'cs-target' });
    expect(run.jobs).toMatchObject({ import: { result: 'failure' }, publish: { result: 'skipped' } });
    expect(run.log).toContain('Re-run all jobs');
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
    const { steps, action } = promotion(red);
    const run = await promote({ ...withAll(), action });
    expect(steps).toHaveLength(ran);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(Object.values(run.jobs).some(({ result }) => result === 'failure')).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ['the file of variables is missing', { variablesFile: 'variables/test.json' }],
    ['there is no plan', { planDigest: '' }],
    ['the archive is not the one that was exported', { sha256: '0'.repeat(64) }],
  ])('imports nothing if %s', async (_, { variablesFile, ...outputs }) => {
    const { operations, action } = promotion('', outputs);
    const { inputs, origin } = withAll();
    const run = await promote({ inputs: { ...inputs, variablesFile: variablesFile ?? '' }, origin, action });
    expect(operations()).toEqual(['export-bot', 'plan-import']);
    expect(run.outputs['conclusion']).toBe('failure');
    if (variablesFile !== undefined) expect(run.log).toContain('Variables not found');
  });

  test('imports nothing if the archive is lost between the jobs', async () => {
    const action: Action = async () => ({ code: 0, outputs: { conclusion: 'success', planDigest: DIGEST } });
    const { jobs, outputs } = await promote({ action });
    const ended = { plan: { result: 'success' }, import: { result: 'failure' }, publish: { result: 'skipped' } };
    expect(jobs).toMatchObject(ended);
    expect(outputs['conclusion']).toBe('failure');
  });

  test('publishes nothing in a re-run of failed jobs that keeps an earlier import', async () => {
    const failed = await promote({ action: promotion('publish-bot').action });
    expect(failed.jobs['import']).toMatchObject({ result: 'success', outputs: { attempt: '1' } });
    const { steps, action } = promotion();
    const run = await promote({ action, attempt: 2, failed });
    expect(steps).toEqual([]);
    expect(run.jobs['publish']?.result).toBe('failure');
    expect(run.outputs['conclusion']).toBe('failure');
    expect(run.log).toContain('Re-run all jobs');

    expect((await promote({ action, attempt: 2 })).outputs['conclusion']).toBe('success');
  });

  test('publishes in a re-run of failed jobs that imports again', async () => {
    const failed = await promote({ action: promotion('import-bot').action });
    const { operations, action } = promotion();
    const run = await promote({ action, attempt: 2, failed });
    expect(operations()).toEqual(['import-bot', 'publish-bot', 'publish-status']);
    expect(run.outputs['conclusion']).toBe('success');
  });

  test('gates on the time of the run if the publish reports none', async () => {
    const { steps, action } = promotion('', { requestedAt: '' });
    const before = Date.now() - 1_000;
    await promote({ action });
    const since = Date.parse(steps.at(-1)?.['since'] ?? '');
    expect(since).toBeGreaterThanOrEqual(before);
    expect(since).toBeLessThanOrEqual(Date.now());
  });

  test('runs each job in its environment', async () => {
    const inputs = { ...INPUTS, importEnvironment: 'staging', publishEnvironment: 'production' };
    const run = await promote({ inputs, action: promotion().action });
    expect(run.environments).toEqual({ plan: '', import: 'staging', publish: 'production' });
  });
});
