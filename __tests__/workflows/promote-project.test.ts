import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { promotion, SHA256 } from './promotion.ts';
import { type Call, callWorkflow, type Run } from './runner.ts';

const INPUTS = {
  sourceHost: 'https://dev.example.com',
  sourceProjectId: 'project-dev',
  targetHost: 'https://prod.example.com',
  targetProjectId: 'project-prod',
};
const SECRETS = { sourceApiKey: 'abl_source', targetApiKey: 'abl_target' };
const CHANGES = '{"created":1,"updated":2}';
const ORDER = ['export-project', 'import-project', 'project-status'];

const promote = (call: Call): Promise<Run> =>
  callWorkflow('promote-project.yml', { inputs: INPUTS, secrets: SECRETS, ...call });

onLinux('the reusable workflow that promotes an Artemis project', () => {
  test('exports, imports and gates, each with the key of its project', async () => {
    const { steps, action } = promotion('', { changes: CHANGES, jobId: 'imp_1' });
    const rules = { conflictStrategy: 'replace', deleteUnmatched: true };
    const layers = 'core,prompts';
    const inputs = { ...INPUTS, layers, ...rules, importEnvironment: 'production' };
    const run = await promote({ inputs, action });

    const ids = { jobId: 'imp_1', artifactId: '1', sha256: SHA256 };
    expect(run.outputs).toEqual({ conclusion: 'success', changes: CHANGES, ...ids });
    const source = { host: INPUTS.sourceHost, projectId: 'project-dev', apiKey: 'abl_source', layers };
    const target = { host: INPUTS.targetHost, projectId: 'project-prod', apiKey: 'abl_target', layers };
    expect(steps).toMatchObject([
      { operation: 'export-project', ...source },
      { operation: 'import-project', ...target, archive: 'export.zip', ...rules, deleteUnmatched: 'true' },
      { operation: 'project-status', ...target, apiPrefix: '/v1', jobId: 'imp_1' },
    ]);
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test.each(ORDER)('stops if %s fails, and is no success', async (red) => {
    const { operations, action } = promotion(red);
    const run = await promote({ action });
    expect(operations()).toEqual(ORDER.slice(0, ORDER.indexOf(red) + 1));
    expect(run.outputs['conclusion']).toBe('failure');
    expect(Object.values(run.jobs).some(({ result }) => result === 'failure')).toBe(true);
  });

  test('only imports what was exported', async () => {
    const { operations, action } = promotion('', { sha256: '0'.repeat(64) });
    const run = await promote({ action });
    expect(run.jobs['import']?.result).toBe('failure');
    expect(operations()).toEqual(['export-project']);
    expect(run.outputs['conclusion']).toBe('failure');
  });

  test('imports again in a re-run of failed jobs', async () => {
    const failed = await promote({ action: promotion('project-status').action });
    const { operations, action } = promotion();
    const run = await promote({ action, attempt: 2, failed });
    expect(operations()).toEqual(['import-project', 'project-status']);
    expect(run.outputs['conclusion']).toBe('success');
  });
});
