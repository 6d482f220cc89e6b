import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { unusedPort } from '../support/unused-port.ts';
import { blocksOf, blockWith, root, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';
import { jobOf, runJob } from './workflow.ts';

const PLATFORM = 'https://platform.kore.ai';
/** The README of the repository, and the one that npm shows. */
const READMES = ['README.md', 'docs/npm-README.md'];

const ENDED = { states: [{ status: 'success' }] };
const SCENARIO = { bots: { 'st-demo': { export: ENDED, publish: ENDED } } };

onLinux('what the READMEs show', () => {
  test.each(blocksOf('README.md', 'yaml'))('the workflow in line $line runs as pasted', async ({ text }) => {
    const { url } = await startPlatform(SCENARIO);
    const { steps } = jobOf(text.replaceAll(PLATFORM, url));
    // There is no artifact service here.
    for (const { with: given } of steps) if (given) given['uploadArtifact'] = false;
    const head_commit = { timestamp: new Date(Date.now() - 60_000).toISOString() };
    const contexts = {
      vars: { KOREAI_BOT_ID: 'st-demo' },
      secrets: { KOREAI_CLIENT_ID: 'cs-demo', KOREAI_CLIENT_SECRET: 'a-secret-for-the-simulator-alone' },
      github: { event: { head_commit } },
    };
    const done = await runJob({ steps }, new Workshop(), contexts);
    expect([...done.values()].map(({ outputs }) => outputs['conclusion'])).toEqual(['success']);
  });

  test.each(READMES)('the commands of %s run as pasted', async (page) => {
    const shop = new Workshop();
    const port = String(await unusedPort());
    // The package is installed already.
    shop.command('npm', 'true');
    const commands = blockWith(page, 'sh', 'koreai-ci export-bot').replaceAll('4010', port);
    const { code, stdout, stderr } = await shop.run(`set -e\n${commands}\nkill %1`);
    expect([code, stderr.includes('problem')]).toEqual([0, false]);
    expect(stdout + stderr).toContain('st-demo.zip');
    expect(shop.has('koreai-exports/st-demo.zip')).toBe(true);
  });

  test.each(READMES)('the programs of %s run as pasted', async (page) => {
    for (const { text } of blocksOf(page, 'js')) {
      const { url } = await startPlatform(SCENARIO);
      const { code, stdout, stderr } = await new Workshop().runProgram(text, variables(url, 'st-demo'));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toBe('');
    }
  });

  test.each([
    ['https://github.com/octo/bots-ci.git', 'octo/bots-ci@v0'],
    ['git@github.com:octo/koreai-ci.git', 'octo/koreai-ci@v0'],
    ['ssh://git@github.example.com:2222/octo/koreai-ci', 'octo/koreai-ci@v0'],
    ['/home/somebody/koreai-ci', 'your-org/koreai-ci@v0'],
    ['', 'your-org/koreai-ci@v0'],
  ])('the demo prints the first workflow for a clone of %p', async (remote, action) => {
    const script = pathToFileURL(join(root, 'demo/workflow.mjs')).href;
    const { readyWorkflow } = (await import(script)) as { readyWorkflow: (remote: string) => string };
    const [first] = blocksOf('README.md', 'yaml');
    expect(readyWorkflow(remote)).toContain(first?.text.replace('your-org/koreai-ci@v0', action));
    expect(readyWorkflow(remote).includes('Replace your-org')).toBe(action.startsWith('your-org'));
  });
});
