import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../recipes/page.ts';
import { onLinux, Workshop } from '../recipes/shell.ts';
import { type FleetBot, fleetAction, SECRETS } from './fleet.ts';
import { type Action, type Call, callWorkflow, type Run } from './runner.ts';

const HOST = 'https://platform.example.com';
const FLEET = join(root, 'scripts/fleet');
const THREE: FleetBot[] = [
  { id: 'st-1', name: 'One' },
  { id: 'st-2', name: 'Two' },
  { id: 'st-3', name: 'Three' },
];

const isList = ({ operation }: Record<string, string>): boolean => operation === 'list-bots';

interface Index {
  conclusion: string;
  bots: { id: string; name: string; shard: number; conclusion: string; errorCode: string }[];
}

function indexOf(run: Run): Index {
  const folder = run.artifacts.get('koreai-backup-index') ?? '';
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
}

interface Setting extends Omit<Partial<Call>, 'inputs'> {
  /** Gets the inputs of every step. */
  steps?: Record<string, string>[];
}

function backUp(bots: FleetBot[], inputs: Record<string, unknown> = {}, { steps, ...call }: Setting = {}) {
  const action = fleetAction(bots, steps);
  return callWorkflow('backup.yml', { inputs: { host: HOST, ...inputs }, secrets: SECRETS, action, ...call });
}

onLinux('the reusable workflow that backs bots up', () => {
  test('succeeds if every bot was exported, with an object and a row for each', async () => {
    const steps: Record<string, string>[] = [];
    const run = await backUp(THREE, { shards: 2 }, { steps });
    expect(run.jobs).toMatchObject({
      list: { result: 'success' },
      export: { result: 'success' },
      gather: { result: 'success' },
      'pull-request': { result: 'skipped' },
    });
    expect(run.outputs).toEqual({
      conclusion: 'success',
      failed: '[]',
      index: 'koreai-backup-index',
      pullRequestUrl: '',
    });
    expect(indexOf(run)).toMatchObject({
      conclusion: 'success',
      bots: [{ id: 'st-1', shard: 1 }, { id: 'st-2' }, { id: 'st-3', shard: 2 }],
    });
    // No path of a runner is in it.
    expect(Object.keys(indexOf(run).bots[0] ?? {})).toEqual([
      ...['id', 'name', 'shard', 'conclusion', 'status', 'errorCode', 'jobId', 'requestedAt', 'fileSize', 'sha256'],
      ...['artifactId', 'artifactUrl', 'artifactDigest', 'suspectedSecrets', 'durationSeconds'],
    ]);
    for (const { id } of THREE) expect(run.summary).toMatch(new RegExp(`^\\| .*${id}.*success`, 'm'));
    expect(steps.map(({ operation, botId }) => [operation, botId])).toEqual([
      ['list-bots', undefined],
      ['export-bot', 'st-1'],
      ['export-bot', 'st-2,st-3'],
    ]);
    const defaults = { exportType: 'latest', extract: 'false', artifactRetentionDays: '', artifactName: '' };
    expect(steps[1]).toMatchObject({ host: HOST, clientId: 'cs-demo', ...defaults });
  });

  test('fails if one bot fails, and still exports the others', async () => {
    const bots = [{ id: 'st-red', conclusion: 'failure', errorCode: 'platform-failed' }, ...THREE];
    const run = await backUp(bots, { shards: 4 });
    expect(run.jobs['gather']?.result).toBe('failure');
    expect(run.outputs).toMatchObject({ conclusion: 'failure', failed: '["st-red"]' });
    expect(indexOf(run).bots.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success', 'success', 'success']);
    expect(run.log).toContain('::error::1 of 4 bots were not exported: st-red (platform-failed).');
  });

  test('has the most severe conclusion of all', async () => {
    const ends = ['stale', 'action_required', 'timed_out', 'success'];
    const run = await backUp(ends.map((conclusion, index) => ({ id: `st-${index}`, conclusion })));
    expect(run.outputs['conclusion']).toBe('timed_out');
    expect(run.outputs['failed']).toBe('["st-0","st-1","st-2"]');
  });

  test.each([
    ['the result of a bot', [...THREE, { id: 'st-4', conclusion: 'missing' }], {}, ['st-4']],
    ['what a job left', THREE, { losing: 'koreai-backup-shard-2' }, ['st-2']],
    ['the plan', THREE, { losing: 'koreai-backup-plan' }, []],
  ])('is never green without %s', async (_, bots, more, failed) => {
    const run = await backUp(bots, {}, more);
    expect(run.outputs).toMatchObject({ conclusion: 'failure', failed: JSON.stringify(failed) });
    expect(run.jobs['gather']?.result).toBe('failure');
    expect(
      indexOf(run)
        .bots.filter(({ errorCode }) => errorCode === 'missing')
        .map(({ id }) => id),
    ).toEqual(failed);
  });

  test('fails if every bot was exported, but a job failed', async () => {
    const fleet = fleetAction(THREE);
    const action: Action = async (inputs, ...rest) => ({
      ...(await fleet(inputs, ...rest)),
      code: isList(inputs) ? 0 : 1,
    });
    const run = await backUp(THREE, {}, { action });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', failed: '[]' });
    expect(run.log).toContain('Every bot was exported, but the jobs ended as failure');
  });

  test.each(['LIST_RESULT', 'EXPORT_RESULT'])('is cancelled if the run was: %s', async (result) => {
    const shop = new Workshop();
    shop.write('backup/plan.json', JSON.stringify({ listed: ['st-1'], shards: [[{ id: 'st-1', name: 'One' }]] }));
    shop.write('backup/shards/a/shard-1.json', JSON.stringify([{ target: 'st-1', conclusion: 'success' }]));
    for (const [end, code, conclusion] of [
      ['success', 0, 'success'],
      ['cancelled', 1, 'cancelled'],
    ] as const) {
      shop.write('output', '');
      const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary' };
      const env = { LIST_RESULT: 'success', EXPORT_RESULT: 'success', [result]: end, ...files };
      const ended = await shop.run(`node ${FLEET}/gather.mjs backup`, env);
      expect(ended.code).toBe(code);
      expect(shop.outputs('output')['conclusion']).toBe(conclusion);
    }
  });

  test('fails with a reason if the list fails or there is nothing to back up', async () => {
    const action = async () => ({ code: 1, outputs: { conclusion: 'failure', errorCode: 'unauthorized' } });
    // The output of the list is then empty, so nothing may read it.
    const failed = await backUp([], {}, { action });
    expect(failed.jobs).toMatchObject({
      list: { result: 'failure' },
      export: { result: 'skipped' },
      gather: { result: 'failure' },
    });
    expect(failed.outputs['conclusion']).toBe('failure');
    expect(failed.log).toContain('the job that lists them ended as failure');
    for (const [bots, inputs] of [
      [[], {}],
      [THREE, { include: '^nothing$' }],
    ] as const) {
      const run = await backUp([...bots], inputs);
      expect(run.jobs['export']?.result).toBe('skipped');
      expect(run.outputs['conclusion']).toBe('failure');
      expect(run.log).toContain(`There is no bot to back up: ${bots.length} were listed`);
    }
  });

  test('includes and excludes bots by id and name', async () => {
    const run = await backUp(THREE, { include: '^(One|st-[23])$', exclude: 'Three' });
    expect(indexOf(run).bots.map(({ id }) => id)).toEqual(['st-1', 'st-2']);
    expect((await backUp(THREE, { include: '(' })).log).toContain('include must be a regular expression');
  });

  test('runs the commands of `before` on each runner, and stops if they fail', async () => {
    const run = await backUp(THREE, { shards: 2, before: 'echo ready; false | true' });
    expect(run.jobs['list']?.result).toBe('failure');
    expect(run.log).toContain('ready\n');
    const again = await backUp(THREE, { shards: 2, before: 'touch ready' });
    expect(again.outputs['conclusion']).toBe('success');
  });

  test('gives the archives other names in a re-run', async () => {
    const steps: Record<string, string>[] = [];
    await backUp(THREE, { shards: 2 }, { steps, attempt: 2 });
    // The action adds the id to the name if it has several bots.
    expect(steps.slice(1).map(({ botId, artifactName }) => [botId, artifactName])).toEqual([
      ['st-1', 'attempt-2-st-1'],
      ['st-2,st-3', 'attempt-2'],
    ]);
  });

  test.each([
    ['published', 'bots', 'st-1', ['st-1/a.json'], ''],
    ['latest', 'bots', 'st-1,st-2,st-3', ['st-1-latest/a.json'], 'bots/st-2/koreai-ci.json is damaged'],
    ['latest', 'bots/st-1', 'st-1', ['st-1-latest/a.json'], ''],
    ['latest', 'bots', '../elsewhere', [], ''],
  ])('puts %s bots of %s where the export of %s is compared with them', async (type, folder, botId, files, warning) => {
    const shop = new Workshop();
    shop.write('bots/st-1/koreai-ci.json', '{"files": []}');
    shop.write('bots/st-1/a.json', '{}');
    shop.write('bots/st-2/koreai-ci.json', '<<<<<<< HEAD');
    shop.write('bots/st-3/not-normalized.json', '{}');
    shop.write('elsewhere/koreai-ci.json', '{"files": []}');
    const { code, stdout } = await shop.run(`ln -s /etc/passwd bots/st-1/link; node ${FLEET}/previous.mjs ${folder}`, {
      BOT_ID: botId,
      EXPORT_TYPE: type,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${warning === '' ? '' : `::warning::.*${warning}`}`));
    const found = await shop.run('find koreai-exports -type f -o -type l 2> /dev/null || true', {});
    const copied = found.stdout.split('\n').filter((name) => name !== '' && !name.endsWith('/koreai-ci.json'));
    expect(copied).toEqual(files.map((name) => `koreai-exports/${name}`));
  });

  test('sanitizes hostile names', async () => {
    const name = '$(touch hacked) `touch hacked` @octocat | <img src=x> \n::error::no [a](javascript:b)';
    const run = await backUp([{ id: 'st-1', name }]);
    expect(run.outputs['conclusion']).toBe('success');
    expect(indexOf(run).bots[0]?.name).toBe(name);
    expect(run.log).not.toContain('::error');
    expect(run.summary).not.toMatch(/@octocat|<img|\]\(|\| st-1/);
    expect(run.summary.trimEnd().split('\n')).toHaveLength(7);
    for (const folder of run.artifacts.values()) expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });

  test('distributes 2,500 bots over jobs that are not too large, and has room for them in the summary', async () => {
    const ids = Array.from({ length: 2_500 }, (_, index) => `st-${String(index).padStart(8, '0')}-aaaa-bbbb-cccc-dddd`);
    const shop = new Workshop();
    const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary' };
    const bots = { BOT_IDS: ids.join(), BOT_NAMES: JSON.stringify(ids), SHARDS: '8' };
    expect(await shop.run(`node ${FLEET}/plan.mjs backup/plan.json`, { ...files, ...bots })).toMatchObject({ code: 0 });
    const { include } = JSON.parse(shop.outputs('output')['matrix'] ?? '') as { include: { botId: string }[] };
    const shards = include.map(({ botId }) => botId.split(','));
    expect(shards).toHaveLength(40);
    const sizes = shards.map(({ length }) => length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([62, 63]);
    expect(shards.flat()).toEqual(ids);

    for (const [index, shard] of shards.entries()) {
      const results = shard.map((target) => ({ target, conclusion: 'success', jobId: `ber-${target}`, fileSize: 12 }));
      shop.write(`backup/shards/${index}/shard-${index + 1}.json`, JSON.stringify(results));
    }
    const ended = { LIST_RESULT: 'success', EXPORT_RESULT: 'success' };
    expect(await shop.run(`node ${FLEET}/gather.mjs backup`, { ...files, ...ended })).toMatchObject({ code: 0 });
    expect(JSON.parse(shop.read('backup/index.json')).bots).toHaveLength(2_500);
    expect(shop.read('summary')).toContain('500 more exported bots are in index.json.');
    expect(Buffer.byteLength(shop.read('summary'))).toBeLessThan(1_048_576);
  });
});
