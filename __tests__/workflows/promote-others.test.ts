import { describe, expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { promotion, SHA256 } from './promotion.ts';
import { type Call, callWorkflow, type Run } from './runner.ts';

const HOSTS = { sourceHost: 'https://dev.example.com', targetHost: 'https://prod.example.com' };
const SECRETS = { sourceApiKey: 'key-of-source', targetApiKey: 'key-of-target' };
const SOURCE = { host: HOSTS.sourceHost, apiKey: 'key-of-source' };
const TARGET = { host: HOSTS.targetHost, apiKey: 'key-of-target' };
const INPUTS: Record<string, object> = {
  'promote-agent.yml': { ...HOSTS, sourceToolId: 'a-dev', sourceFlowId: 'flow-dev', targetToolId: 'a-prod' },
  'promote-project.yml': { ...HOSTS, sourceProjectId: 'project-dev', targetProjectId: 'project-prod' },
};

function promote(workflow: string, { inputs, ...call }: Call): Promise<Run> {
  return callWorkflow(workflow, { secrets: SECRETS, ...call, inputs: { ...INPUTS[workflow], ...inputs } });
}

onLinux('the reusable workflow that promotes', () => {
  test('a tool exports, imports and deploys it, each with the key of its environment', async () => {
    const { steps, action } = promotion();
    const inputs = { flowFile: 'flow.json', importEnvironment: 'production' };
    const secrets = { ...SECRETS, variables: '{"KOREAI_VAR_TOKEN": "sesame-open"}' };
    const run = await promote('promote-agent.yml', { inputs, secrets, action });
    const ids = { jobId: 'job-of-deploy-tool', artifactId: '1', sha256: SHA256 };
    expect(run.outputs).toEqual({ conclusion: 'success', ...ids });
    const files = { archive: 'export.archive', flowFile: 'flow.json', KOREAI_VAR_TOKEN: 'sesame-open' };
    expect(steps).toMatchObject([
      { operation: 'export-tool', ...SOURCE, toolId: 'a-dev', flowId: 'flow-dev' },
      { operation: 'import-tool', ...TARGET, toolId: 'a-prod', ...files },
      { operation: 'deploy-tool', ...TARGET, toolId: 'a-prod' },
    ]);
    expect(run.log).toContain('::add-mask::sesame-open');
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test('an Artemis project exports, imports and gates it, each with the key of its project', async () => {
    const changes = '{"created":1,"updated":2}';
    const { steps, action } = promotion('', { changes, jobId: 'imp_1' });
    const rules = { layers: 'core,prompts', conflictStrategy: 'replace' };
    const inputs = { ...rules, deleteUnmatched: true, importEnvironment: 'production' };
    const run = await promote('promote-project.yml', { inputs, action });
    const ids = { jobId: 'imp_1', artifactId: '1', sha256: SHA256 };
    expect(run.outputs).toEqual({ conclusion: 'success', changes, ...ids });
    const { layers } = rules;
    expect(steps).toMatchObject([
      { operation: 'export-project', ...SOURCE, projectId: 'project-dev', layers },
      { operation: 'import-project', ...TARGET, projectId: 'project-prod', archive: 'export.zip', ...rules },
      { operation: 'project-status', ...TARGET, projectId: 'project-prod', layers, apiPrefix: '/v1', jobId: 'imp_1' },
    ]);
    expect(steps[1]).toHaveProperty('deleteUnmatched', 'true');
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test('a tool uses one key for both environments if no other is given', async () => {
    const { steps, action } = promotion();
    await promote('promote-agent.yml', { secrets: { sourceApiKey: 'one-key' }, action });
    expect(steps.map(({ apiKey }) => apiKey)).toEqual(['one-key', 'one-key', 'one-key']);
  });

  describe.each([
    ['promote-agent.yml', ['export-tool', 'import-tool', 'deploy-tool']],
    ['promote-project.yml', ['export-project', 'import-project', 'project-status']],
  ])('with %s', (workflow, order) => {
    test.each(order)('stops if %s fails, is no success, and runs it again with the failed jobs', async (red) => {
      const { operations, action } = promotion(red);
      const failed = await promote(workflow, { action });
      expect(operations()).toEqual(order.slice(0, order.indexOf(red) + 1));
      expect(failed.outputs['conclusion']).toBe('failure');
      expect(Object.values(failed.jobs).some(({ result }) => result === 'failure')).toBe(true);
      const again = promotion();
      const run = await promote(workflow, { action: again.action, attempt: 2, failed });
      expect(again.operations()).toEqual(red === order[0] ? order : order.slice(1));
      expect(run.outputs['conclusion']).toBe('success');
    });

    test('only imports what was exported', async () => {
      const { operations, action } = promotion('', { sha256: '0'.repeat(64) });
      const run = await promote(workflow, { action });
      expect(operations()).toEqual([order[0]]);
      expect(run.jobs['import']?.result).toBe('failure');
      expect(run.outputs['conclusion']).toBe('failure');
    });
  });
});
