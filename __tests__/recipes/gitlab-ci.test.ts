import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';

interface Job {
  extends?: string | string[];
  stage?: string;
  needs?: string[];
  rules?: { if: string }[];
  script?: string[];
  artifacts?: { paths?: string[]; reports?: { dotenv: string }; when?: string };
}

const text = blockWith('docs/recipes/gitlab-ci.md', 'yaml', 'stages:');
const { stages, variables: _, ...pipeline } = parse(text) as { stages: string[] } & Record<string, unknown>;
const jobs = pipeline as Record<string, Job>;

/** One job as a runner starts it: all its lines in one shell that stops at the first that fails. */
function script(name: string): string {
  return jobs[name]?.script?.join('\n') ?? '';
}

function onPush(): Record<string, string> {
  // GitLab writes the zone as an offset.
  return { CI_COMMIT_TIMESTAMP: new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, '+00:00') };
}

onLinux('the recipe for GitLab CI', () => {
  test('has jobs with a stage and a rule each, and names only what is there', () => {
    const running = Object.entries(jobs).filter(([, job]) => job.script !== undefined);
    expect(running.map(([name]) => name)).toEqual(['gate', 'deploy', 'nightly-export']);
    for (const [, job] of running) {
      expect(stages).toContain(job.stage);
      for (const other of [job.extends ?? [], job.needs ?? []].flat()) expect(jobs).toHaveProperty([other]);
      const rules = job.rules ?? [job.extends].flat().flatMap((name) => jobs[name ?? '']?.rules ?? []);
      expect(rules).toHaveLength(1);
    }
  });

  test('deploys what was published, with the outputs as variables', async () => {
    const { url } = await startPlatform();
    const [shop, env] = [new Workshop(), variables(url, 'st-good')];
    expect(await shop.run(script('gate'), { ...env, ...onPush() }, ['-eo', 'pipefail'])).toMatchObject({ code: 0 });
    const outputs = shop.outputs(jobs['gate']?.artifacts?.reports?.dotenv);
    expect(outputs).toMatchObject({ KOREAI_OUT_CONCLUSION: 'success', KOREAI_OUT_ERROR_CODE: '' });
    const deploy = await shop.run(script('deploy'), outputs, ['-eo', 'pipefail']);
    expect(deploy.stdout).toMatch(/published at \d{4}-\d\d-\d\dT/);
    expect(shop.isDeployed).toBe(true);
  });

  test('holds a deploy back, and keeps the outputs that say why', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    const { code } = await shop.run(script('gate'), { ...variables(url, 'st-red'), ...onPush() });
    expect(code).toBe(1);
    expect(jobs['gate']?.artifacts?.when).toBe('always');
    expect(shop.outputs()).toMatchObject({
      KOREAI_OUT_CONCLUSION: 'failure',
      KOREAI_OUT_ERROR_CODE: 'platform-failed',
    });
  });

  test('sends nothing where the time of the commit is not known', async () => {
    const simulator = await startPlatform();
    const shop = new Workshop();
    expect((await shop.run(script('gate'), variables(simulator.url, 'st-good'))).code).toBe(2);
    expect(simulator.requests).toEqual([]);
  });

  test('keeps the archive of the night, and fails without one', async () => {
    const { url } = await startPlatform();
    const shop = new Workshop();
    expect((await shop.run(script('nightly-export'), variables(url, 'st-good'))).code).toBe(0);
    const [kept = ''] = jobs['nightly-export']?.artifacts?.paths ?? [];
    expect(shop.outputs()['KOREAI_OUT_FILE_PATH']).toBe(`${kept}st-good-latest.zip`);
    expect(shop.has(`${kept}st-good-latest.zip`)).toBe(true);
    expect((await new Workshop().run(script('nightly-export'), variables(url, 'st-superseded'))).code).toBe(3);
  });
});
