import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { onLinux, Workshop } from './shell.ts';
import { jobOf, runJob } from './workflow.ts';

const KEY = 'kg-demo-key-for-the-simulator-alone';
const ENDED = { flowId: 'cf-1', states: [{ status: 'SUCCESS' }] };
const SCENARIO: Scenario = { tools: { 'a-dev': ENDED, 'a-prod': ENDED } };

/** The workflow on a page of recipes, for a simulator and without the services of GitHub. */
async function start(page: string, scenario: Scenario = SCENARIO) {
  const simulator = await startSimulator({ scenario });
  afterTest(() => simulator.close());
  const text = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/recipes', page), 'utf8');
  const [, workflow = ''] = /^```yaml\n(.*?)^```$/ms.exec(text) ?? [];
  const job = jobOf(workflow.replaceAll('https://agent-platform.kore.ai', simulator.url));
  for (const { with: given } of job.steps) {
    if (given?.['operation'] !== undefined) Object.assign(given, { uploadArtifact: false, pollInterval: '200ms' });
  }
  const contexts = {
    'vars.KOREAI_DEV_TOOL_ID': 'a-dev',
    'vars.KOREAI_DEV_FLOW_ID': 'cf-1',
    'vars.KOREAI_PROD_TOOL_ID': 'a-prod',
    'secrets.KOREAI_DEV_API_KEY': KEY,
    'secrets.KOREAI_PROD_API_KEY': KEY,
    'secrets.PAYMENT_TOKEN': 'a-token-of-the-payment-service',
    'github.run_attempt': '1',
  };
  return { simulator, done: runJob(job, new Workshop(), contexts) };
}

onLinux('the recipe that promotes a tool', () => {
  test('exports, imports and deploys, each once', async () => {
    const { simulator, done } = await start('promote-a-tool.md');
    await done;
    expect(simulator.jobs).toMatchObject({
      'tool-export': { started: 1 },
      'tool-import': { started: 1 },
      'tool-deploy': { started: 1 },
    });
    expect(simulator.violations).toEqual([]);
  });

  test('deploys nothing if the import failed', async () => {
    const failing = { flowId: 'cf-1', states: [{ status: 'SUCCESS' }, { after: '10ms', status: 'FAILED' }] };
    const { simulator, done } = await start('promote-a-tool.md', { tools: { 'a-dev': ENDED, 'a-prod': failing } });
    await expect(done).rejects.toThrow('Import it into the production tool');
    expect(simulator.jobs).not.toHaveProperty('tool-deploy');
  });
});
