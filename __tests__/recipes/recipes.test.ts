import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Simulator } from '../../src/simulator/index.ts';
import type { Contexts } from '../workflows/expression.ts';
import { startPlatform, workflowNamed } from './page.ts';
import { onLinux, Workshop } from './shell.ts';
import { type Done, jobOf, runJob } from './workflow.ts';

const KEY = 'kg-demo-key-for-the-simulator-alone';
const CLIENT = { id: 'cs-demo', secret: 'a-secret-for-the-simulator-alone' };
const ENDED = { states: [{ status: 'success' }] };
const QUICK = { export: ENDED, import: ENDED, publish: { ...ENDED, startedBy: 'post' } } as const;
const PASSING = { utterances: [{ text: 'book a table', intent: 'Book a table' }] };
const FAILING = { utterances: [{ text: 'book a table', intent: 'Book a table', matched: 'Cancel a booking' }] };
const STATES = [{ status: 'completed' }];

/** Bots and tools as the recipes have them; the suite of the bot to release to, and the tool, end as given. */
function startBoth(suite: typeof PASSING | typeof FAILING, tool = 'SUCCESS'): Promise<Simulator> {
  return startPlatform({
    tools: {
      'a-dev': { flowId: 'cf-1', states: [{ status: 'SUCCESS' }] },
      'a-prod': { flowId: 'cf-1', states: [{ status: 'SUCCESS' }, { after: '10ms', status: tool }] },
    },
    bots: {
      'st-dev': { ...QUICK, name: 'Orders (dev)', testSuites: { Regression: { ...suite, states: STATES } } },
      'st-prod': { ...QUICK, name: 'Orders', testSuites: { Regression: { ...suite, states: STATES } } },
      'st-red': { export: { states: [{ status: 'failed' }] } },
    },
  });
}

function contextsOf({ github, ...more }: Contexts = {}): Contexts {
  const clients = ['KOREAI', 'KOREAI_DEV', 'KOREAI_DEV_TEST', 'KOREAI_PROD', 'KOREAI_PROD_TEST'].flatMap((name) => [
    [`${name}_CLIENT_ID`, CLIENT.id],
    [`${name}_CLIENT_SECRET`, CLIENT.secret],
  ]);
  const keys = { KOREAI_DEV_API_KEY: KEY, KOREAI_PROD_API_KEY: KEY, PAYMENT_TOKEN: 'a-token-of-the-payment-service' };
  const bots = { KOREAI_DEV_BOT_ID: 'st-dev', KOREAI_PROD_BOT_ID: 'st-prod' };
  const tools = { KOREAI_DEV_TOOL_ID: 'a-dev', KOREAI_DEV_FLOW_ID: 'cf-1', KOREAI_PROD_TOOL_ID: 'a-prod' };
  return {
    secrets: { ...Object.fromEntries(clients), ...keys },
    vars: { ...bots, ...tools },
    github: { run_attempt: '1', ...(github as object) },
    ...more,
  };
}

/** The only job of a recipe, for a simulator and without the services of GitHub that are not there. */
function recipeFor(platform: Simulator, name: string): ReturnType<typeof jobOf> {
  const job = jobOf(workflowNamed(name).replaceAll(/https:\/\/(agent-)?platform\.kore\.ai/g, platform.url));
  for (const { with: given } of job.steps) {
    if (given?.['operation'] === undefined) continue;
    Object.assign(given, { uploadArtifact: false, pollInterval: '500ms' });
    delete given['githubToken'];
  }
  return job;
}

async function runRecipe(
  name: string,
  { platform, shop, more = {} }: { platform: Simulator; shop: Workshop; more?: Contexts },
): Promise<Map<string, Done>> {
  return runJob(recipeFor(platform, name), shop, contextsOf(more));
}

const startsOf = ({ requests }: Simulator): string[] =>
  requests.filter(({ method, path }) => method === 'POST' && !path.endsWith('/uploadfile')).map(({ path }) => path);

const EXPORT = '/api/public/bot/st-dev/export';
const IMPORT = '/api/public/bot/st-prod/import';
const TEST = '/api/public/stream/st-prod/testsuite/Regression/run';
const PUBLISH = '/api/public/bot/st-prod/publish';

onLinux('the recipes', () => {
  test('promote a bot: export, import, test, publish, each once', async () => {
    const platform = await startBoth(PASSING);
    const done = await runRecipe('Promote', { platform, shop: new Workshop() });
    expect(startsOf(platform)).toEqual([EXPORT, IMPORT, TEST, PUBLISH]);
    expect(done.get('Publish it')).toMatchObject({ outcome: 'success', outputs: { conclusion: 'success' } });
    expect(platform.violations).toEqual([]);
  });

  test('publish nothing if the batch test fails', async () => {
    const platform = await startBoth(FAILING);
    const promotion = runRecipe('Promote', { platform, shop: new Workshop() });
    await expect(promotion).rejects.toThrow('Test what was imported');
    expect(startsOf(platform)).toEqual([EXPORT, IMPORT, TEST]);
  });

  test('roll back to the archive that a run kept', async () => {
    const platform = await startBoth(PASSING);
    const shop = new Workshop();
    await runRecipe('Promote', { platform, shop });
    mkdirSync(join(shop.folder, 'archive'));
    copyFileSync(join(shop.folder, 'koreai-exports/st-dev.zip'), join(shop.folder, 'archive/promoted-1.zip'));
    const before = startsOf(platform).length;
    const more = { inputs: { runId: '4711', artifact: 'promoted-1.zip' } };
    const done = await runRecipe('Roll back', { platform, shop, more });
    expect(startsOf(platform).slice(before)).toEqual([IMPORT, PUBLISH]);
    expect(done.get('Publish it')).toMatchObject({ outcome: 'success' });
  });

  test('roll nothing back if the artifact is not one file', async () => {
    const platform = await startBoth(PASSING);
    const shop = new Workshop();
    for (const name of ['botDefinition.json', 'config.json']) shop.write(`archive/${name}`, '{}');
    const rollback = runRecipe('Roll back', { platform, shop, more: { inputs: { runId: '4711' } } });
    await expect(rollback).rejects.toThrow('Make sure that it is one file');
    expect(startsOf(platform)).toEqual([]);
  });

  test('promote a tool: export, import, deploy, each once', async () => {
    const platform = await startBoth(PASSING);
    await runRecipe('Promote a tool', { platform, shop: new Workshop() });
    const once = { started: 1 };
    expect(platform.jobs).toMatchObject({ 'tool-export': once, 'tool-import': once, 'tool-deploy': once });
    expect(platform.violations).toEqual([]);
  });

  test('deploy no tool whose import failed', async () => {
    const platform = await startBoth(PASSING, 'FAILED');
    const promotion = runRecipe('Promote a tool', { platform, shop: new Workshop() });
    await expect(promotion).rejects.toThrow('Import it into the production tool');
    expect(platform.jobs).not.toHaveProperty('tool-deploy');
  });

  test('name the bots of a step that were not exported', async () => {
    const platform = await startBoth(PASSING);
    const { steps } = recipeFor(platform, 'Export these bots');
    const [exporting, naming] = steps;
    if (!exporting?.with || !naming) throw new Error('It has other steps');
    expect(String(exporting.with['botId'])).toMatch(/^st-.+\nst-.+\n$/);
    exporting.with['botId'] = 'st-dev\nst-red\n';
    exporting['continue-on-error'] = true;
    delete naming.if;
    const done = await runJob({ steps }, new Workshop(), contextsOf());
    expect(done.get('export')?.outputs).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(done.get('Name those that failed')?.stdout).toBe('st-red: platform-failed\n');
  });

  test('hold a pull request to the thresholds, and leave a report', async () => {
    const platform = await startBoth(FAILING);
    const shop = new Workshop();
    const check = runRecipe('Batch tests', { platform, shop, more: { github: { token: '' } } });
    await expect(check).rejects.toThrow('an F1 score of');
    expect(shop.read('koreai-exports/st-dev-Regression-inDevelopment.junit.xml')).toContain('F1 score: at least 0.95');
  });
});
