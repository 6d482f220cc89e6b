import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { promotion, SHA256 } from './promotion.ts';
import { type Call, callWorkflow, type Run } from './runner.ts';

const INPUTS = {
  sourceHost: 'https://dev.example.com',
  sourceToolId: 'a-dev',
  sourceFlowId: 'flow-dev',
  targetHost: 'https://prod.example.com',
  targetToolId: 'a-prod',
};
const SECRETS = { sourceApiKey: 'key-of-source', targetApiKey: 'key-of-target' };
const ORDER = ['export-tool', 'import-tool', 'deploy-tool'];

const promote = (call: Call): Promise<Run> =>
  callWorkflow('promote-agent.yml', { inputs: INPUTS, secrets: SECRETS, ...call });

onLinux('the reusable workflow that promotes a tool', () => {
  test('exports, imports and deploys, each with the key of its environment', async () => {
    const { steps, action } = promotion();
    const inputs = { ...INPUTS, flowFile: 'flow.json', importEnvironment: 'production' };
    const secrets = { ...SECRETS, variables: '{"KOREAI_VAR_TOKEN": "sesame-open"}' };
    const run = await promote({ inputs, secrets, action });
    const jobId = 'job-of-deploy-tool';
    expect(run.outputs).toEqual({ conclusion: 'success', jobId, artifactId: '1', sha256: SHA256 });
    const source = { host: INPUTS.sourceHost, toolId: 'a-dev', flowId: 'flow-dev', apiKey: 'key-of-source' };
    const target = { host: INPUTS.targetHost, toolId: 'a-prod', apiKey: 'key-of-target' };
    const files = { archive: 'export.archive', flowFile: 'flow.json', KOREAI_VAR_TOKEN: 'sesame-open' };
    expect(steps).toMatchObject([
      { operation: 'export-tool', ...source },
      { operation: 'import-tool', ...target, ...files },
      { operation: 'deploy-tool', ...target },
    ]);
    expect(run.log).toContain('::add-mask::sesame-open');
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test('uses one key for both environments if no other is given', async () => {
    const { steps, action } = promotion();
    await promote({ secrets: { sourceApiKey: 'one-key' }, action });
    expect(steps.map(({ apiKey }) => apiKey)).toEqual(['one-key', 'one-key', 'one-key']);
  });

  test.each(ORDER)('stops if %s fails, is no success, and runs it again with the failed jobs', async (red) => {
    const { operations, action } = promotion(red);
    const failed = await promote({ action });
    expect(operations()).toEqual(ORDER.slice(0, ORDER.indexOf(red) + 1));
    expect(failed.outputs['conclusion']).toBe('failure');
    const again = promotion();
    const run = await promote({ action: again.action, attempt: 2, failed });
    expect(again.operations()).toEqual(red === 'export-tool' ? ORDER : ORDER.slice(1));
    expect(run.outputs['conclusion']).toBe('success');
  });

  test('only imports what was exported', async () => {
    const { operations, action } = promotion('', { sha256: '0'.repeat(64) });
    const run = await promote({ action });
    expect(operations()).toEqual(['export-tool']);
    expect(run.outputs['conclusion']).toBe('failure');
  });
});
