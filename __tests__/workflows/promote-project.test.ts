import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { onLinux } from '../recipes/shell.ts';
import { type Action, callWorkflow } from './runner.ts';

const WORKFLOW = 'promote-project.yml';
const BYTES = 'PK-the-archive';
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const INPUTS = {
  sourceHost: 'https://dev.example.com',
  sourceProjectId: 'project-dev',
  targetHost: 'https://prod.example.com',
  targetProjectId: 'project-prod',
};
const SECRETS = { sourceApiKey: 'abl_source', targetApiKey: 'abl_target' };
const CHANGES = '{"created":1,"updated":2}';

/** The steps of the action, in their order; an operation that is named in `red` fails. */
function pipeline(red = '', more: Record<string, string> = {}): { steps: Record<string, string>[]; action: Action } {
  const steps: Record<string, string>[] = [];
  const action: Action = async (inputs, workspace) => {
    steps.push(inputs);
    const operation = inputs['operation'] ?? '';
    if (operation === red) return { code: 1, outputs: { conclusion: 'failure', jobId: 'imp_1' } };
    if (operation !== 'export-project') {
      return { code: 0, outputs: { conclusion: 'success', jobId: 'imp_1', changes: CHANGES, ...more } };
    }
    writeFileSync(join(workspace, 'project-dev.zip'), BYTES);
    return { code: 0, outputs: { conclusion: 'success', filePath: 'project-dev.zip', sha256: SHA256, ...more } };
  };
  return { steps, action };
}

onLinux('the reusable workflow that promotes an Artemis project', () => {
  test('exports, imports and gates, each with the key of its project', async () => {
    const { steps, action } = pipeline();
    const inputs = {
      ...INPUTS,
      layers: 'core,prompts',
      conflictStrategy: 'replace',
      deleteUnmatched: true,
      importEnvironment: 'production',
    };
    const run = await callWorkflow(WORKFLOW, { inputs, secrets: SECRETS, action });

    expect(run.outputs).toEqual({
      conclusion: 'success',
      changes: CHANGES,
      jobId: 'imp_1',
      artifactId: '1',
      sha256: SHA256,
    });
    const layers = 'core,prompts';
    const target = {
      host: INPUTS.targetHost,
      projectId: 'project-prod',
      apiKey: 'abl_target',
      layers,
      apiPrefix: '/v1',
    };
    expect(steps).toMatchObject([
      { operation: 'export-project', host: INPUTS.sourceHost, projectId: 'project-dev', apiKey: 'abl_source', layers },
      {
        operation: 'import-project',
        ...target,
        archive: 'export.zip',
        conflictStrategy: 'replace',
        deleteUnmatched: 'true',
      },
      { operation: 'project-status', ...target, jobId: 'imp_1' },
    ]);
    expect(run.environments).toEqual({ export: '', import: 'production' });
  });

  test.each([
    ['export-project', 1],
    ['import-project', 2],
    ['project-status', 3],
  ])('stops if %s fails, and is no success', async (red, ran) => {
    const { steps, action } = pipeline(red);
    const run = await callWorkflow(WORKFLOW, { inputs: INPUTS, secrets: SECRETS, action });
    expect(steps).toHaveLength(ran);
    expect(run.outputs['conclusion']).toBe('failure');
    expect(Object.values(run.jobs).some(({ result }) => result === 'failure')).toBe(true);
  });

  test('only imports what was exported', async () => {
    const { steps, action } = pipeline('', { sha256: '0'.repeat(64) });
    const run = await callWorkflow(WORKFLOW, { inputs: INPUTS, secrets: SECRETS, action });
    expect(run.jobs['import']?.result).toBe('failure');
    expect(steps.map(({ operation }) => operation)).toEqual(['export-project']);
    expect(run.outputs['conclusion']).toBe('failure');
  });

  test('imports again in a re-run of failed jobs', async () => {
    const call = { inputs: INPUTS, secrets: SECRETS };
    const first = await callWorkflow(WORKFLOW, { ...call, action: pipeline('project-status').action });
    const { steps, action } = pipeline();
    const run = await callWorkflow(WORKFLOW, { ...call, action, attempt: 2, failed: first });
    expect(steps.map(({ operation }) => operation)).toEqual(['import-project', 'project-status']);
    expect(run.outputs['conclusion']).toBe('success');
  });
});
