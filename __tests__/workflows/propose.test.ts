import { expect, test } from '@jest/globals';
import { root } from '../recipes/page.ts';
import { onLinux, Workshop } from '../recipes/shell.ts';
import type { FleetBot } from './fleet.ts';
import { PULL_REQUEST, serve, TestRepository } from './test-repository.ts';

const TOKEN = 'a-token-of-the-job';

const bot = (id: string, text: string, more: Record<string, string> = {}): FleetBot => ({
  id,
  name: `Bot ${id}`,
  files: { 'botDefinition.json': `${text}\n`, ...more },
});

onLinux('the pull request of a backup', () => {
  test('contains the unpacked bots, one folder each, and lists what changed', async () => {
    const repository = new TestRepository();
    repository.commit({
      'bots/st-1/botDefinition.json': 'old\n',
      'bots/st-1/gone.json': '{}\n',
      'bots/st-9/kept.json': '{}\n',
    });
    const run = await repository.backUp([
      bot('st-1', 'new'),
      bot('st-2', 'two', { 'functions/a.log': 'ignored elsewhere\n' }),
    ]);
    expect(run.log).toContain(`2 bots have changed: ${PULL_REQUEST}`);
    expect(run.jobs['pull-request']).toEqual({ result: 'success', outputs: { url: PULL_REQUEST } });
    expect(run.outputs).toMatchObject({ conclusion: 'success', pullRequestUrl: PULL_REQUEST });
    expect(repository.git('diff', '--name-status', 'main', 'koreai-backup')).toBe(
      'M\tbots/st-1/botDefinition.json\nD\tbots/st-1/gone.json\nA\tbots/st-2/botDefinition.json\nA\tbots/st-2/functions/a.log\n',
    );
    expect(repository.git('log', '-1', '--format=%s by %an', 'koreai-backup')).toBe(
      'Back up 2 bots by github-actions[bot]\n',
    );
    expect(repository.body).toMatch(/st-1<\/code> \| <code>0<\/code> \| <code>1<\/code> \| <code>1<\/code> \|$/m);
    expect(repository.body).toContain('https://github.com/octo/fleet/actions/runs/42');
    // Neither printed nor passed to a program as an argument.
    expect(`${run.log}${repository.calls.join()}`).not.toContain(TOKEN);
  });

  test('shows the reports on the bots that changed, without what does not fit', async () => {
    const repository = new TestRepository();
    const picture = (name: string, length: number) =>
      `<details><summary>${name}</summary>\n\n${'x'.repeat(length)}\n\n</details>\n`;
    await repository.backUp([
      { ...bot('st-1', 'one'), report: `## Changes of one\n\n${picture('small', 10)}` },
      { ...bot('st-2', 'two'), report: `## Changes of two\n\n${picture('large', 70_000)}\nThe end.\n` },
      { ...bot('st-3', 'three'), report: `## Changes of three\n\n${'x'.repeat(70_000)}\n` },
      bot('st-4', 'four'),
    ]);
    expect(repository.body).toContain(`## Changes of one\n\n${picture('small', 10)}`);
    expect(repository.body).toContain(
      '## Changes of two\n\nThe end.\n\nPictures and texts were left out because of their size.',
    );
    expect(repository.body).not.toMatch(/Changes of three|large/);
    expect(repository.body).toMatch(/too long to be shown: <code>st-3<\/code>\. /);
    expect(repository.body.length).toBeLessThan(65_536);
  });

  test('is updated by the next run, and unchanged by one without differences', async () => {
    const repository = new TestRepository();
    await repository.backUp([bot('st-1', 'one')]);
    const first = repository.git('rev-parse', 'koreai-backup');
    await repository.backUp([bot('st-1', 'one')]);
    expect(repository.git('rev-parse', 'koreai-backup')).toBe(first);
    const third = await repository.backUp([bot('st-1', 'another')]);
    expect(third.outputs['pullRequestUrl']).toBe(PULL_REQUEST);
    expect(repository.git('show', 'koreai-backup:bots/st-1/botDefinition.json')).toBe('another\n');
    // Always one commit on top of main.
    expect(repository.git('rev-list', '--count', 'main..koreai-backup')).toBe('1\n');
    expect(repository.calls.filter((call) => call.startsWith('pr create'))).toHaveLength(1);
    expect(repository.calls.filter((call) => call.startsWith('pr edit 7'))).toHaveLength(2);
  });

  test('is not replaced by an older run whose failed jobs are run again', async () => {
    const repository = new TestRepository();
    await repository.backUp([bot('st-1', 'newer')], {}, { GITHUB_RUN_ID: '1000' });
    const older = await repository.backUp([bot('st-1', 'older')], {}, { GITHUB_RUN_ID: '999' });
    expect(older.jobs['pull-request']?.result).toBe('failure');
    expect(older.log).toContain('koreai-backup has the backup of a newer run (1000)');
    expect(repository.git('show', 'koreai-backup:bots/st-1/botDefinition.json')).toBe('newer\n');
  });

  test('is not opened without a difference, and closed when the difference is gone', async () => {
    const repository = new TestRepository();
    repository.commit({ 'bots/st-1/botDefinition.json': 'same\n' });
    const calm = await repository.backUp([bot('st-1', 'same')]);
    expect(calm.log).toContain('Nothing has changed.');
    expect(calm.outputs['pullRequestUrl']).toBe('');
    expect(repository.git('branch', '--list')).toBe('* main\n');
    await repository.backUp([bot('st-1', 'changed')]);
    await repository.backUp([bot('st-1', 'same')]);
    expect(repository.calls.at(-1)).toMatch(/^pr close 7 /);
  });

  test('does not update a bot that was not exported, and names it', async () => {
    const repository = new TestRepository();
    repository.commit({ 'bots/st-red/botDefinition.json': 'old\n' });
    const red: FleetBot = { id: 'st-red', name: '@octocat #1', conclusion: 'failure', errorCode: 'platform-failed' };
    const run = await repository.backUp([bot('st-1', 'one'), red]);
    expect(run.jobs).toMatchObject({ gather: { result: 'failure' }, 'pull-request': { result: 'success' } });
    expect(run.outputs['conclusion']).toBe('failure');
    expect(repository.git('diff', '--name-only', 'main', 'koreai-backup')).toBe('bots/st-1/botDefinition.json\n');
    expect(repository.body).toContain('<code>st-red</code>): <code>platform-failed</code>');
    expect(repository.body).not.toContain('@octocat');
  });

  test('leaves out a bot with a suspected secret in its files, and names it, unless proposeSecrets is set', async () => {
    const repository = new TestRepository();
    repository.commit({ 'bots/st-key/botDefinition.json': 'old\n' });
    const withKey = { ...bot('st-key', 'a key'), name: '@octocat', suspectedSecrets: 2 };
    const run = await repository.backUp([bot('st-1', 'one'), withKey]);
    expect(run.outputs).toMatchObject({ conclusion: 'success', pullRequestUrl: PULL_REQUEST });
    expect(repository.git('diff', '--name-only', 'main', 'koreai-backup')).toBe('bots/st-1/botDefinition.json\n');
    expect(run.log).toMatch(/^::warning::Not proposed, .*: st-key \(2\)\. .*proposeSecrets/m);
    expect(repository.body).toContain('<code>st-key</code>): <code>2</code>');
    expect(repository.body).not.toContain('@octocat');

    const reported = await repository.backUp([bot('st-1', 'one'), withKey], { proposeSecrets: true });
    expect(reported.log).not.toContain('::warning::');
    expect(repository.git('show', 'koreai-backup:bots/st-key/botDefinition.json')).toBe('a key\n');
  });

  test('is not opened if the only bot has a suspected secret in its files', async () => {
    const repository = new TestRepository();
    const run = await repository.backUp([{ ...bot('st-key', 'a key'), suspectedSecrets: 1 }]);
    expect(run.log).toContain('::warning::Not proposed');
    expect(repository.git('branch', '--list')).toBe('* main\n');
  });

  test('is pushed with the token of the job', async () => {
    const repository = new TestRepository();
    const { url, pushes } = await serve(repository.origin);
    const run = await repository.backUp([bot('st-1', 'one')], {}, {}, url);
    expect(run.jobs['pull-request']?.result).toBe('success');
    expect(repository.git('show', 'koreai-backup:bots/st-1/botDefinition.json')).toBe('one\n');
    expect(new Set(pushes)).toEqual(new Set([undefined, `x-access-token:${TOKEN}`]));
    expect(run.log).not.toContain(TOKEN);
  });

  test('is not opened if no bot was exported', async () => {
    const repository = new TestRepository();
    const run = await repository.backUp([{ id: 'st-red', conclusion: 'failure', errorCode: 'platform-failed' }]);
    expect(run.jobs['pull-request']?.result).toBe('skipped');
    expect(repository.calls).toEqual([]);
  });

  test.each([
    [{ BRANCH: 'main' }, 'branch must not be main'],
    [{ FOLDER: '../elsewhere' }, 'path must be a folder of the repository'],
    [{ FOLDER: '.github/workflows' }, 'path must be a folder of the repository'],
    [{ FOLDER: '' }, 'path must be a folder of the repository'],
    [{ GITHUB_REF: 'refs/pull/1/merge' }, 'A backup can only be proposed to a branch'],
  ])('refuses %j', async (env, words) => {
    const script = `git init --quiet repository && node ${root}/scripts/fleet/propose.mjs backup repository`;
    const usual = { BRANCH: 'koreai-backup', FOLDER: 'bots', GITHUB_REF: 'refs/heads/main' };
    const { code, stdout } = await new Workshop().run(script, { ...usual, ...env });
    expect(code).toBe(1);
    expect(stdout).toContain(`::error::${words}`);
  });
});
