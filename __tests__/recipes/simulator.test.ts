import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checkScenario, defaultScenario } from '../../src/simulator/index.ts';
import { unusedPort } from '../support/unused-port.ts';
import { blocksOf, blockWith, root, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';
import { type Done, jobOf, runJob } from './workflow.ts';

const PAGE = 'docs/simulator.md';
const RECIPE = 'docs/recipes/without-an-account.md';
const URL_SHOWN = 'http://127.0.0.1:4010';

/** The scenario of the workflow, made quicker. */
const SCENARIO = blockWith(RECIPE, 'yaml', 'st-publish-fails:').replaceAll('after: 2s', 'after: 100ms');

/** Every scenario of the page with the commands that follow it. */
const worked = blocksOf(PAGE).flatMap(({ language, text }, index, all) => {
  const next = all[index + 1];
  const isWorked = language === 'yaml' && next?.language === 'sh' && next.text.startsWith('koreai-ci ');
  if (!isWorked || !next) return [];
  const lines = next.text.trimEnd().split('\n');
  return [{ scenario: text, commands: lines.map((line) => /^koreai-ci (.*?) +# exit code (\d+): (\S+)$/.exec(line)) }];
});

async function workThrough({ scenario, commands }: (typeof worked)[number]): Promise<void> {
  const simulator = await startPlatform(checkScenario(parse(scenario)));
  for (const command of commands) {
    const [, args = '', code, end] = command ?? [];
    const line = `npx --yes koreai-ci@0 ${args.replace(URL_SHOWN, simulator.url)} --poll-interval 500ms`;
    const ended = await new Workshop().run(line, variables('', ''));
    expect(`${ended.stdout}${ended.stderr}`).toContain(`${end}: `);
    expect(ended.code).toBe(Number(code));
  }
  expect(simulator.violations).toEqual([]);
}

onLinux('the page about the simulator', () => {
  test('is right about how each command for its four scenarios ends', async () => {
    expect(worked).toHaveLength(4);
    expect(worked.flatMap(({ commands }) => commands)).not.toContain(null);
    await Promise.all(worked.map(workThrough));
  });

  /** Runs the workflow of the recipe. */
  async function runRecipe(scenario: string): Promise<{ shop: Workshop; done: Map<string, Done> }> {
    const shop = new Workshop();
    // Its repository: a scenario, and this checkout beside it.
    shop.write('.github/koreai-scenario.yml', scenario);
    symlinkSync(root, join(shop.folder, 'koreai-ci'));
    const port = String(await unusedPort());
    const workflow = blockWith(RECIPE, 'yaml', 'name: Test the release').replaceAll('4010', port);
    return { shop, done: await runJob(jobOf(workflow), shop) };
  }

  test('has a workflow that passes, and leaves nothing to chance', async () => {
    const { shop, done } = await runRecipe(SCENARIO);
    expect(done.get('publish')).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure' } });
    expect([...done.values()].filter(({ outcome }) => outcome === 'failure')).toHaveLength(1);
    expect(shop.read('simulator.log')).toContain('POST /api/public/bot/st-demo/export: 200\n');
  });

  test('has a workflow that fails if the scenario is another one', async () => {
    const run = runRecipe(SCENARIO.replace('status: failed', 'status: successful'));
    await expect(run).rejects.toThrow('Check that it turned the step red');
  });

  test('the two calls of the admin path answer as the page says', async () => {
    const { url } = await startPlatform(defaultScenario);
    const { stdout } = await new Workshop().run(blockWith(PAGE, 'sh', 'curl').replaceAll(URL_SHOWN, url));
    expect(stdout).toBe('{"requests":[],"violations":[],"starts":{},"jobs":{}}{"reset":true}');
  });
});
