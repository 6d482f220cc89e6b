import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readProfile } from '../../src/cli/profile.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { startPlatform } from './platform.ts';
import { APP, runCli } from './run-cli.ts';

function repository(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'koreai-ci.yaml'), text);
  return folder;
}

const TWO = `
host: https://a.example
botId: st-1
clientId: cs-1
profiles:
  production: { host: 'https://b.example', toolId: [a-1, a-2] }
`;

describe('a profile', () => {
  test('precedes what stands outside of it', async () => {
    const folder = repository(TWO);
    const usual = await readProfile(folder, undefined);
    expect(Object.fromEntries(usual?.values ?? [])).toEqual({
      host: 'https://a.example',
      botId: 'st-1',
      clientId: 'cs-1',
    });
    const production = await readProfile(folder, 'production');
    expect(production?.values.get('host')).toBe('https://b.example');
    expect([production?.values.get('botId'), production?.values.get('toolId')]).toEqual(['st-1', 'a-1,a-2']);
  });

  test('of the documentation can be used', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
    const [text = ''] = /^# koreai-ci\.yaml[^`]*/m.exec(page) ?? [];
    expect((await readProfile(repository(text), 'production'))?.values.get('botId')).toBe('st-4e5f6a7b,st-8c9d0e1f');
  });

  test('is found from below, but not outside of the repository', async () => {
    const folder = repository(TWO);
    const inner = join(folder, 'sub', 'repository');
    mkdirSync(join(inner, 'deep'), { recursive: true });
    expect((await readProfile(join(inner, 'deep'), undefined))?.source).toBe(join('..', '..', '..', 'koreai-ci.yaml'));
    mkdirSync(join(inner, '.git'));
    expect(await readProfile(join(inner, 'deep'), undefined)).toBeUndefined();
  });

  test.each([
    ['clientSecret: open-sesame', 'clientSecret is a secret, and secrets do not belong into a repository'],
    ['profiles: { a: { apiKey: open-sesame } }', 'a: apiKey is a secret'],
    ['jobId: ber-1', 'jobId is no setting of a profile, which are host, botId,'],
    ['host: { a: b }', 'host must be a text'],
    ['host: [https://a.example]', 'host must be a text'],
    ['- host', 'must be a mapping'],
    ['profiles: [a]', 'profiles: must be a mapping'],
    ['host: "open-sesame', 'it is not YAML, line 1'],
    ['host: *open-sesame', 'it has an alias without an anchor'],
  ])('is refused for %s', async (text, problem) => {
    const error = await readProfile(repository(text), undefined).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining(problem) });
    expect(String(error)).not.toContain('open-sesame');
  });

  test('that is not there is no profile', async () => {
    await expect(readProfile(repository(TWO), 'test')).rejects.toMatchObject({ hint: 'Profiles: production.' });
    const bare = temporaryFolder();
    mkdirSync(join(bare, '.git'));
    await expect(readProfile(bare, 'test')).rejects.toThrow('there is no such file');
  });
});

describe('host and ids', () => {
  test('come from a flag, or else the environment, or else the profile', async () => {
    const host = await startPlatform();
    const folder = repository(`host: http://127.0.0.1:9\nbotId: st-red\nprofiles: { good: { host: '${host}' } }`);
    const target = async (args: string[], env = {}): Promise<unknown> => {
      const { stdout } = await runCli(['publish-status', '--json', ...args], { folder, env: { ...APP, ...env } });
      return (JSON.parse(stdout) as { target: string }).target;
    };
    expect(await target(['--profile', 'good'])).toBe('st-red');
    expect(await target([], { KOREAI_PROFILE: 'good', KOREAI_BOT_ID: 'st-awaiting' })).toBe('st-awaiting');
    const env = { KOREAI_HOST: host, KOREAI_BOT_ID: 'st-awaiting' };
    expect(await target(['--bot-id', 'st-old'], env)).toBe('st-old');
  });

  test('a job is never taken from the environment, and a flag excludes its alternative there', async () => {
    const host = await startPlatform();
    const env = { ...APP, KOREAI_HOST: host, KOREAI_BOT_ID: 'st-good', KOREAI_JOB_ID: 'bir-good' };
    expect((await runCli(['import-status'], { env })).stderr).toContain('--job-id: is required');
    // An optional id is a guard; the bot of the environment may be another one than that of the job.
    const other = { ...env, KOREAI_BOT_ID: 'st-other' };
    expect((await runCli(['import-status', '--job-id', 'bir-good'], { env: other })).code).toBe(0);
    const named = await runCli(['import-bot', '--bot-name', 'New', '--archive', 'a.zip'], { env });
    expect(named.stderr).toMatch(/archive cannot be read/);
  });

  test('of a JWT beside a client secret the JWT is used, with a warning', async () => {
    const env = { ...APP, KOREAI_JWT: 'a.b.c', KOREAI_HOST: 'http://127.0.0.1:9', KOREAI_BOT_ID: 'st-1' };
    const { stderr } = await runCli(['export-bot', '--timeout', '1s'], { env });
    expect(stderr).toContain('KOREAI_JWT is used, and KOREAI_CLIENT_SECRET is not');
  });
});

describe('init', () => {
  test('writes a profile and a workflow that can be used, and overwrites nothing', async () => {
    const host = await startPlatform();
    const folder = temporaryFolder();
    const done = await runCli(['init', '--host', host, '--bot-id', 'st-good', '--json'], { folder });
    expect(JSON.parse(done.stdout)).toEqual({ files: ['koreai-ci.yaml', '.github/workflows/koreai-export.yml'] });
    const workflow = parse(readFileSync(join(folder, '.github/workflows/koreai-export.yml'), 'utf8'));
    expect(workflow.jobs.export.steps[0].with).toMatchObject({ operation: 'export-bot', host, botId: 'st-good' });
    const run = await runCli(['export-bot', '--poll-interval', '200ms'], { folder, env: APP });
    expect(run.stdout).toContain('success: export-bot st-good');
    const again = await runCli(['init'], { folder });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('These files exist already')]);
    expect(readFileSync(join(folder, 'koreai-ci.yaml'), 'utf8')).toContain('botId: st-good');
    expect((await runCli(['init', '--force'], { folder })).code).toBe(0);
    expect(await readProfile(folder, undefined)).toMatchObject({ source: 'koreai-ci.yaml' });
  });
});
