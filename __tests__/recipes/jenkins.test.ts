import { expect, test } from '@jest/globals';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';

const file = blockWith('docs/recipes/jenkins.md', 'groovy', 'pipeline {');
/** The shell steps. The Groovy around them takes a Jenkins to run, which no test here has. */
const [gate = '', deploy = '', nightly = ''] = [...file.matchAll(/'''\n([\s\S]*?)'''/g)].map(([, script]) => script);

/** `sh` of a pipeline. */
const SH = ['-xe'];

onLinux('the recipe for Jenkins', () => {
  test('has every bracket closed, and three shell steps', () => {
    for (const [open, close] of ['{}', '()', '[]']) {
      expect(file.split(open ?? '').length).toBe(file.split(close ?? '').length);
    }
    expect(file.split("'''")).toHaveLength(2 * 3 + 1);
    // The one failure that continues: an unstable stage lets the next one run.
    expect(file).not.toContain('unstable');
    expect(file).toContain('if (code != 0) error(');
  });

  test('deploys what was published', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    await shop.commit();
    const gated = await shop.run(gate, variables(url, 'st-good'), SH);
    expect(gated.code).toBe(0);
    // Jenkins shows every command that is run.
    expect(gated.stderr).not.toContain('a-secret');
    const deployed = await shop.run(deploy, {}, SH);
    expect(deployed.stdout).toContain(`published at ${shop.outputs()['KOREAI_OUT_REQUESTED_AT']}\n`);
    expect(shop.isDeployed).toBe(true);
  });

  test.each([
    ['st-red', 1],
    ['st-awaiting', 4],
  ])('ends the gate for %s with exit code %d', async (botId, code) => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    await shop.commit();
    expect((await shop.run(gate, variables(url, botId), SH)).code).toBe(code);
  });

  test('archives the export of the night, and fails without one', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    expect((await shop.run(nightly, variables(url, 'st-good'), SH)).code).toBe(0);
    expect(file).toContain("archiveArtifacts artifacts: 'koreai-exports/*'");
    expect(shop.has('koreai-exports/st-good-latest.zip')).toBe(true);
    expect((await shop.run(nightly, variables(url, 'st-red'), SH)).code).toBe(1);
  });
});
