import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';

interface Step {
  bash?: string;
  name?: string;
  env?: Record<string, string>;
  publish?: string;
}

interface Stage {
  stage: string;
  jobs: { job: string; dependsOn?: string; variables?: Record<string, string>; steps: Step[] }[];
}

const text = blockWith('docs/recipes/azure-pipelines.md', 'yaml', 'stages:');
const { stages } = parse(text) as { stages: Stage[] };
const jobs = stages.flatMap((stage) => stage.jobs);

function steps(job: string): Step[] {
  return jobs.find((one) => one.job === job)?.steps ?? [];
}

function bashOf(job: string): Step {
  return steps(job).find(({ bash }) => bash !== undefined) ?? {};
}

/** The agent's bash does not stop at the first command that fails. */
const AGENT = ['--noprofile', '--norc'];

/** What a step sees: all variables but the secret ones, which its `env` has to name. */
function seen({ env = {} }: Step, all: Record<string, string>): Record<string, string> {
  const { KOREAI_CLIENT_SECRET: _, ...open } = all;
  const named = Object.entries(env).map(([name, macro]) => [name, all[macro.replace(/^\$\((.*)\)$/, '$1')] ?? macro]);
  return { ...open, ...Object.fromEntries(named) };
}

function outputsOf(stdout: string): Record<string, string> {
  const set = stdout.matchAll(/^##vso\[task\.setvariable variable=(\w+);isOutput=true\](.*)$/gm);
  return Object.fromEntries([...set].map(([, name = '', value = '']) => [name, value]));
}

onLinux('the recipe for Azure Pipelines', () => {
  test('names only jobs, steps and outputs that are there', () => {
    expect(jobs.map(({ job }) => job)).toEqual(['gate', 'deploy', 'export']);
    expect(jobs[1]?.dependsOn).toBe('gate');
    expect(bashOf('gate').name).toBe('publish');
    expect(text).toContain("dependencies.gate.outputs['publish.KOREAI_OUT_REQUESTED_AT']");
  });

  test('deploys what was published, with the outputs of the gate', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    await shop.commit();
    const all = variables(url, 'st-good');
    const gate = await shop.run(bashOf('gate').bash ?? '', seen(bashOf('gate'), all), AGENT);
    expect(gate.code).toBe(0);
    const outputs = outputsOf(gate.stdout);
    expect(outputs).toMatchObject({ KOREAI_OUT_CONCLUSION: 'success', KOREAI_OUT_ERROR_CODE: '' });
    const publishedAt = outputs['KOREAI_OUT_REQUESTED_AT'] ?? '';
    const deploy = await shop.run(bashOf('deploy').bash ?? '', { PUBLISHED_AT: publishedAt }, AGENT);
    expect(deploy.stdout).toContain(`published at ${publishedAt}\n`);
    expect(shop.isDeployed).toBe(true);
  });

  test.each([
    ['st-red', 1, 'platform-failed'],
    ['st-awaiting', 4, 'awaiting-approval'],
  ])('holds a deploy of %s back, and sets the outputs all the same', async (botId, code, errorCode) => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    await shop.commit();
    const gate = await shop.run(bashOf('gate').bash ?? '', seen(bashOf('gate'), variables(url, botId)), AGENT);
    expect(gate.code).toBe(code);
    expect(outputsOf(gate.stdout)).toMatchObject({ KOREAI_OUT_ERROR_CODE: errorCode });
  });

  test('fails where there is no commit to take the time from, and sends nothing', async () => {
    const simulator = await startPlatform();
    const all = variables(simulator.url, 'st-good');
    const gate = await new Workshop().run(bashOf('gate').bash ?? '', seen(bashOf('gate'), all), AGENT);
    expect(gate.code).toBe(2);
    expect(simulator.requests).toEqual([]);
  });

  test('keeps the archive of the night, and fails without one', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    const step = bashOf('export');
    expect((await shop.run(step.bash ?? '', seen(step, variables(url, 'st-good')), AGENT)).code).toBe(0);
    const kept = steps('export').find(({ publish }) => publish !== undefined)?.publish;
    expect(shop.has(`${kept}/st-good-latest.zip`)).toBe(true);
    expect((await shop.run(step.bash ?? '', seen(step, variables(url, 'st-red')), AGENT)).code).toBe(1);
  });
});
