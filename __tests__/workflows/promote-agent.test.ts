import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { type Action, callWorkflow } from './runner.ts';

const WORKFLOW = 'promote-agent.yml';
const BYTES = 'PK-the-archive';
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const INPUTS = {
  sourceHost: 'https://dev.example.com',
  sourceToolId: 'a-dev',
  sourceFlowId: 'flow-dev',
  targetHost: 'https://prod.example.com',
  targetToolId: 'a-prod',
};
const SECRETS = { sourceApiKey: 'key-of-source', targetApiKey: 'key-of-target' };

/** The steps of the action, in their order; an operation that is named in `red` fails. */
function pipeline(red = '', sha256 = SHA256): { steps: Record<string, string>[]; action: Action } {
  const steps: Record<string, string>[] = [];
  const action: Action = async (inputs, workspace, env) => {
    steps.push({ ...inputs, ...env });
    const operation = inputs['operation'] ?? '';
    if (operation === red) return { code: 1, outputs: { conclusion: 'failure' } };
    if (operation !== 'export-tool') return { code: 0, outputs: { conclusion: 'success', jobId: `ds-${operation}` } };
    writeFileSync(join(workspace, 'a-dev.tar.gz'), BYTES);
    return { code: 0, outputs: { conclusion: 'success', filePath: 'a-dev.tar.gz', sha256 } };
  };
  return { steps, action };
}

onLinux('the reusable workflow that promotes a tool', () => {
  test('exports, imports and deploys, each with the key of its environment', async () => {
    const { steps, action } = pipeline();
    const inputs = { ...INPUTS, flowFile: 'flow.json', importEnvironment: 'production' };
    const secrets = { ...SECRETS, variables: '{"KOREAI_VAR_TOKEN": "sesame-open"}' };
    const run = await callWorkflow(WORKFLOW, { inputs, secrets, action });
    expect(run.outputs).toEqual({ conclusion: 'success', jobId: 'ds-deploy-tool', artifactId: '1', sha256: SHA256 });
    const target = { host: INPUTS.targetHost, toolId: 'a-prod', apiKey: 'key-of-target' };
    expect(steps).toMatchObject([
      {
        operation: 'export-tool',
        host: INPUTS.sourceHost,
        toolId: 'a-dev',
        flowId: 'flow-dev',
        apiKey: 'key-of-source',
      },
      {
        operation: 'import-tool',
        ...target,
        archive: 'export.archive',
        flowFile: 'flow.json',
        KOREAI_VAR_TOKEN: 'sesame-open',
      },
      { operation: 'deploy-tool', ...target },
    ]);
    expect(run.log).toContain('::add-mask::sesame-open');
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test('uses one key for both environments if no other is given', async () => {
    const { steps, action } = pipeline();
    await callWorkflow(WORKFLOW, { inputs: INPUTS, secrets: { sourceApiKey: 'one-key' }, action });
    expect(steps.map(({ apiKey }) => apiKey)).toEqual(['one-key', 'one-key', 'one-key']);
  });

  test.each([
    ['export-tool', 1],
    ['import-tool', 2],
    ['deploy-tool', 3],
  ])('stops if %s fails, is no success, and runs it again with the failed jobs', async (red, ran) => {
    const { steps, action } = pipeline(red);
    const call = { inputs: INPUTS, secrets: SECRETS };
    const failed = await callWorkflow(WORKFLOW, { ...call, action });
    expect(steps).toHaveLength(ran);
    expect(failed.outputs['conclusion']).toBe('failure');
    const again = pipeline();
    const run = await callWorkflow(WORKFLOW, { ...call, action: again.action, attempt: 2, failed });
    const order = ['export-tool', 'import-tool', 'deploy-tool'];
    expect(again.steps.map(({ operation }) => operation)).toEqual(ran === 1 ? order : order.slice(1));
    expect(run.outputs['conclusion']).toBe('success');
  });

  test('only imports what was exported', async () => {
    const { steps, action } = pipeline('', '0'.repeat(64));
    const run = await callWorkflow(WORKFLOW, { inputs: INPUTS, secrets: SECRETS, action });
    expect(steps.map(({ operation }) => operation)).toEqual(['export-tool']);
    expect(run.outputs['conclusion']).toBe('failure');
  });
});
