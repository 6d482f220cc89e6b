import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, type ShellEnd, Workshop } from './shell.ts';

type Variables = Record<string, string>;

/** What the jobs of a pipeline do, as its CI system runs their scripts. */
interface Pipeline {
  gate(shop: Workshop, env: Variables): Promise<ShellEnd>;
  /** The outputs of the gate, as later jobs get them. */
  outputs(shop: Workshop, gate: ShellEnd): Variables;
  deploy(shop: Workshop, outputs: Variables): Promise<ShellEnd>;
  nightly(shop: Workshop, env: Variables): Promise<ShellEnd>;
  /** The folder that is kept of the nightly job. */
  kept: string;
}

interface GitLabJob {
  extends?: string | string[];
  stage?: string;
  needs?: string[];
  rules?: { if: string }[];
  script?: string[];
  artifacts?: { paths?: string[]; reports?: { dotenv: string }; when?: string };
}

const GITLAB = parse(blockWith('docs/recipes/gitlab-ci.md', 'yaml', 'stages:')) as Record<string, GitLabJob>;

function gitlab(): Pipeline {
  const STRICT = ['-eo', 'pipefail'];
  const script = (name: string): string => GITLAB[name]?.script?.join('\n') ?? '';
  return {
    gate: (shop, env) => {
      // GitLab writes the zone as an offset.
      const CI_COMMIT_TIMESTAMP = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, '+00:00');
      return shop.run(script('gate'), { ...env, ...(shop.has('.git') && { CI_COMMIT_TIMESTAMP }) }, STRICT);
    },
    outputs: (shop) => shop.outputs(GITLAB['gate']?.artifacts?.reports?.dotenv),
    deploy: (shop, outputs) => shop.run(script('deploy'), outputs, STRICT),
    nightly: (shop, env) => shop.run(script('nightly-export'), env, STRICT),
    kept: GITLAB['nightly-export']?.artifacts?.paths?.[0] ?? '',
  };
}

interface AzureStep {
  bash?: string;
  name?: string;
  env?: Variables;
  publish?: string;
}

const AZURE = blockWith('docs/recipes/azure-pipelines.md', 'yaml', 'stages:');
const azureJobs = (
  parse(AZURE) as { stages: { jobs: { job: string; dependsOn?: string; steps: AzureStep[] }[] }[] }
).stages.flatMap(({ jobs }) => jobs);

function azure(): Pipeline {
  const steps = (id: string): AzureStep[] => azureJobs.find(({ job }) => job === id)?.steps ?? [];
  // The agent's bash does not stop at the first command that fails. A secret reaches a step only if its `env` names it.
  const run = (shop: Workshop, id: string, { KOREAI_CLIENT_SECRET: secret = '', ...open }: Variables) => {
    const { bash = '', env = {} } = steps(id).find((step) => step.bash !== undefined) ?? {};
    const named = Object.entries(env).map(([name, macro]) => {
      const [, variable = ''] = /^\$\((.*)\)$/.exec(macro) ?? [];
      return [name, variable === 'KOREAI_CLIENT_SECRET' ? secret : (open[variable] ?? macro)];
    });
    return shop.run(bash, { ...open, ...Object.fromEntries(named) }, ['--noprofile', '--norc']);
  };
  return {
    gate: (shop, env) => run(shop, 'gate', env),
    outputs: (_shop, { stdout }) => {
      const set = stdout.matchAll(/^##vso\[task\.setvariable variable=(\w+);isOutput=true\](.*)$/gm);
      return Object.fromEntries([...set].map(([, name = '', value = '']) => [name, value]));
    },
    deploy: (shop, outputs) => {
      const { bash = '' } = steps('deploy').find((step) => step.bash !== undefined) ?? {};
      return shop.run(bash, { PUBLISHED_AT: outputs['KOREAI_OUT_REQUESTED_AT'] ?? '' }, ['--noprofile', '--norc']);
    },
    nightly: (shop, env) => run(shop, 'export', env),
    kept: steps('export').find(({ publish }) => publish !== undefined)?.publish ?? '',
  };
}

const JENKINS = blockWith('docs/recipes/jenkins.md', 'groovy', 'pipeline {');

/** The shell steps. The Groovy around them is not run: that takes a Jenkins. */
function jenkins(): Pipeline {
  const [gate = '', deploy = '', nightly = ''] = [...JENKINS.matchAll(/'''\n([\s\S]*?)'''/g)].map(([, text]) => text);
  return {
    gate: (shop, env) => shop.run(gate, env, ['-xe']),
    outputs: (shop) => shop.outputs(),
    deploy: (shop) => shop.run(deploy, {}, ['-xe']),
    nightly: (shop, env) => shop.run(nightly, env, ['-xe']),
    kept: /archiveArtifacts artifacts: '(.*)\*'/.exec(JENKINS)?.[1] ?? '',
  };
}

onLinux('the recipe for', () => {
  test('GitLab CI has jobs with a stage and a rule each, keeps the outputs, and names only what is there', () => {
    const running = Object.entries(GITLAB).filter(([, job]) => job.script !== undefined);
    expect(running.map(([name]) => name)).toEqual(['gate', 'deploy', 'nightly-export']);
    for (const [, job] of running) {
      expect(GITLAB['stages']).toContain(job.stage);
      for (const other of [job.extends ?? [], job.needs ?? []].flat()) expect(GITLAB).toHaveProperty([other]);
      const rules = job.rules ?? [job.extends].flat().flatMap((name) => GITLAB[name ?? '']?.rules ?? []);
      expect(rules).toHaveLength(1);
    }
    expect(GITLAB['gate']?.artifacts?.when).toBe('always');
  });

  test('Azure Pipelines names only jobs, steps and outputs that are there', () => {
    expect(azureJobs.map(({ job }) => job)).toEqual(['gate', 'deploy', 'export']);
    expect(azureJobs[1]?.dependsOn).toBe('gate');
    expect(azureJobs[0]?.steps.map(({ name }) => name)).toContain('publish');
    expect(AZURE).toContain("dependencies.gate.outputs['publish.KOREAI_OUT_REQUESTED_AT']");
  });

  test('Jenkins has every bracket closed, three shell steps, and no failure that continues', () => {
    for (const [open, close] of ['{}', '()', '[]']) {
      expect(JENKINS.split(open ?? '').length).toBe(JENKINS.split(close ?? '').length);
    }
    expect(JENKINS.split("'''")).toHaveLength(2 * 3 + 1);
    // An unstable stage lets the next one run.
    expect(JENKINS).not.toContain('unstable');
    expect(JENKINS).toContain('if (code != 0) error(');
  });

  describe.each(
    Object.entries({ 'GitLab CI': gitlab(), 'Azure Pipelines': azure(), Jenkins: jenkins() }),
  )('%s', (_system, pipeline) => {
    test('deploys what was published, with the outputs of the gate', async () => {
      const { url } = await startPlatform();
      const shop = new Workshop();
      await shop.commit();
      const gate = await pipeline.gate(shop, variables(url, 'st-good'));
      expect(gate.code).toBe(0);
      // Jenkins shows every command that is run.
      expect(gate.stderr).not.toContain('a-secret');
      const outputs = pipeline.outputs(shop, gate);
      expect(outputs).toMatchObject({ KOREAI_OUT_CONCLUSION: 'success', KOREAI_OUT_ERROR_CODE: '' });
      const deploy = await pipeline.deploy(shop, outputs);
      expect(deploy.stdout).toContain(`published at ${outputs['KOREAI_OUT_REQUESTED_AT']}\n`);
      expect(shop.isDeployed).toBe(true);
    });

    test.each([
      ['st-red', 1, 'platform-failed'],
      ['st-awaiting', 4, 'awaiting-approval'],
    ])('holds a deploy of %s back, and sets the outputs all the same', async (botId, code, errorCode) => {
      const { url } = await startPlatform();
      const shop = new Workshop();
      await shop.commit();
      const gate = await pipeline.gate(shop, variables(url, botId));
      expect(gate.code).toBe(code);
      expect(pipeline.outputs(shop, gate)).toMatchObject({ KOREAI_OUT_ERROR_CODE: errorCode });
    });

    test('sends nothing if the time of the commit is not known', async () => {
      const simulator = await startPlatform();
      expect((await pipeline.gate(new Workshop(), variables(simulator.url, 'st-good'))).code).not.toBe(0);
      expect(simulator.requests).toEqual([]);
    });

    test('keeps the archive of the night, and fails without one', async () => {
      const { url } = await startPlatform();
      const shop = new Workshop();
      expect((await pipeline.nightly(shop, variables(url, 'st-good'))).code).toBe(0);
      expect(shop.has(`${pipeline.kept}/st-good-latest.zip`)).toBe(true);
      expect((await pipeline.nightly(shop, variables(url, 'st-red'))).code).toBe(1);
    });
  });
});
