import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../recipes/page.ts';
import { onLinux, Workshop } from '../recipes/shell.ts';
import { unusedPort } from '../support/unused-port.ts';
import { type Action, built, callWorkflow, type Run } from './runner.ts';
import { PULL_REQUEST, TestRepository } from './test-repository.ts';

interface Caller {
  uses?: string;
  with?: Record<string, unknown>;
  secrets?: Record<string, string>;
  needs?: string[];
  steps?: { name: string; run?: string }[];
}

const { jobs } = parse(readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')) as {
  jobs: Record<string, Caller>;
};

/** There is no artifact service here, so the action uploads nothing, and the test keeps its file. */
const action: Action = (inputs, ...rest) => built({ ...inputs, uploadArtifact: 'false' }, ...rest);

/** Runs a job of ci.yml, with another port. */
async function call(id: string, more: Record<string, unknown> = {}, repository?: TestRepository): Promise<Run> {
  const { uses = '', with: given = {}, secrets = {} } = jobs[id] ?? {};
  const port = String(await unusedPort());
  const inputs = Object.fromEntries(
    Object.entries({ ...given, ...more }).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('4010', port) : value,
    ]),
  );
  const run = await callWorkflow(uses.replace('./.github/workflows/', ''), {
    inputs,
    secrets,
    action,
    ...(repository ? { origin: repository.origin, env: repository.env } : {}),
  });
  if (Object.values(run.jobs).some(({ result }) => result === 'failure')) throw new Error(run.log);
  return run;
}

onLinux('the jobs of CI that call the reusable workflows', () => {
  // All but drift.yml, which would open issues in this repository: drift.test.ts calls it.
  test('call each of them', () => {
    const called = Object.values(jobs).flatMap(({ uses }) => uses ?? []);
    expect(called.sort()).toEqual(
      ['backup', 'gate', 'promote-agent', 'promote-project', 'promote'].map(
        (name) => `./.github/workflows/${name}.yml`,
      ),
    );
  });

  test('are green against the simulator, and what they report passes the check', async () => {
    const ids = jobs['called']?.needs ?? [];
    const repository = new TestRepository();
    repository.commit({ 'demo/variables.json': readFileSync(join(root, 'demo/variables.json')) });
    const ended = await Promise.all(ids.map((id) => call(id, {}, repository)));
    const runs = Object.fromEntries(ids.map((id, index) => [id, ended[index]]));
    expect(runs['backup']?.jobs).toMatchObject({
      export: { result: 'success' },
      'pull-request': { result: 'skipped' },
    });
    expect(runs['promote']?.log).toContain('Secured variables with a value from the environment: API_TOKEN');
    const shop = new Workshop();
    const index = runs['backup']?.artifacts.get(runs['backup'].outputs['index'] ?? '') ?? '';
    shop.write('index/index.json', readFileSync(join(index, 'index.json'), 'utf8'));
    const check = jobs['called']?.steps?.find(({ run }) => run !== undefined)?.run ?? '';
    const outputs = JSON.stringify(ended.map((run) => run.outputs));
    expect(await shop.run(check, { OUTPUTS: outputs })).toMatchObject({ code: 0 });
    const red = outputs.replace('"conclusion":"success"', '"conclusion":"stale"');
    expect((await shop.run(check, { OUTPUTS: red })).code).not.toBe(0);
  }, 600_000);

  test('propose a bot as stable files, and report what has changed in it', async () => {
    const repository = new TestRepository();
    const inputs = { pullRequest: true, include: '^st-demo$' };
    const first = await call('backup', inputs, repository);
    expect(first.outputs).toMatchObject({ conclusion: 'success', pullRequestUrl: PULL_REQUEST });
    const files = repository.git('diff', '--name-only', 'main', 'koreai-backup').trimEnd().split('\n');
    expect(files.filter((file) => file.startsWith('bots/st-demo/')).length).toBeGreaterThan(1);

    // It is merged, and somebody changes a file.
    repository.git('update-ref', 'refs/heads/main', 'koreai-backup');
    const definition = 'bots/st-demo/botDefinition.json';
    repository.commit({
      [definition]: repository.git('show', `main:${definition}`).replace('{', '{"description": "before",'),
    });
    await call('backup', inputs, repository);
    // Nothing else differs from the night before.
    expect(repository.git('diff', '--name-only', 'main', 'koreai-backup')).toBe(`${definition}\n`);
    expect(repository.body).toMatch(/^## Changes of bot st-demo$[\s\S]*removed \| <code>description/m);
  }, 600_000);
});
