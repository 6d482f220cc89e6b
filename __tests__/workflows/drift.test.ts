import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { startPlatform } from '../recipes/page.ts';
import { onLinux } from '../recipes/shell.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { openServer } from '../support/open-server.ts';
import { SECRETS } from './fleet.ts';
import { type Action, built, callWorkflow, type Run } from './runner.ts';
import { TestRepository } from './test-repository.ts';

const INPUTS = { host: 'https://platform.example.com', botId: 'st-1', folder: 'bots/orders' };
const MANIFEST = '{"format":1,"files":["botDefinition.json"],"kept":[],"definitions":[]}';
const BOT_USER = { login: 'github-actions[bot]', type: 'Bot' };

interface Issue {
  number: number;
  title: string;
  body: string;
  state: string;
  user: { login: string; type: string };
  pull_request?: object;
  html_url: string;
  comments: string[];
}

/** The issues of a repository, in pages of two as GitHub lists them. */
class Tracker {
  readonly issues: Issue[] = [];
  readonly writes: string[] = [];
  url = '';
  refusal = 0;

  async start(): Promise<this> {
    const server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', this.url);
      const content = JSON.parse((await text(request)) || '{}') as Partial<Issue>;
      const reply = (status: number, json: unknown, headers = {}) =>
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
      if (request.headers.authorization !== 'Bearer a-token-of-the-job') return reply(401, { message: 'no' });
      if (this.refusal > 0) return reply(this.refusal, { message: 'Resource not\naccessible' });
      const [, number, comments] = /^\/repos\/octo\/fleet\/issues(?:\/(\d+)(\/comments)?)?$/.exec(pathname) ?? [];
      if (request.method === 'GET') {
        const page = Number(searchParams.get('page') ?? 1);
        const open = this.issues.filter(({ state }) => state === searchParams.get('state'));
        const next = `<${this.url}${pathname}?state=open&page=${page + 1}>; rel="next"`;
        return reply(200, open.slice(page * 2 - 2, page * 2), open.length > page * 2 ? { link: next } : {});
      }
      this.writes.push(`${request.method} ${pathname}`);
      const issue = number === undefined ? this.add(content) : this.issues[Number(number) - 1];
      if (comments) issue?.comments.push(content.body ?? '');
      else Object.assign(issue ?? {}, content);
      return reply(200, issue);
    });
    this.url = (await openServer(server)).origin;
    return this;
  }

  add(given: Partial<Issue>): Issue {
    const number = this.issues.length + 1;
    const url = `https://github.com/octo/fleet/issues/${number}`;
    const issue = { number, title: '', body: '', state: 'open', user: BOT_USER, html_url: url, comments: [], ...given };
    this.issues.push(issue);
    return issue;
  }
}

interface Compared {
  changes?: readonly [added: number, modified: number, removed: number];
  report?: string;
  inputs?: Partial<typeof INPUTS>;
}

/** Compares the bot with its folder; the action reports what is given. */
async function compare(tracker: Tracker, given: Compared = {}): Promise<Run & { previous: string }> {
  const { changes = [0, 1, 0], report = '## Changes of bot st-1\n', inputs = {} } = given;
  const repository = new TestRepository();
  repository.commit({ 'bots/orders/koreai-ci.json': MANIFEST, 'bots/orders/botDefinition.json': 'old' });
  let previous = '';
  const action: Action = async (step, workspace) => {
    expect(step).toMatchObject({ operation: 'export-bot', botId: 'st-1', extract: 'true', normalize: 'true' });
    const file = join(workspace, 'koreai-exports/st-1-latest/botDefinition.json');
    if (!existsSync(file)) return { code: 0, outputs: { conclusion: 'success', added: '' } };
    previous = readFileSync(file, 'utf8');
    writeFileSync(join(workspace, 'koreai-exports/st-1-latest.md'), report);
    const [added, modified, removed] = changes.map(String) as [string, string, string];
    return { code: 0, outputs: { added, modified, removed, reportPath: 'koreai-exports/st-1-latest.md' } };
  };
  const run = await callWorkflow('drift.yml', {
    inputs: { ...INPUTS, ...inputs },
    secrets: SECRETS,
    action,
    origin: repository.origin,
    env: { GITHUB_API_URL: tracker.url },
  });
  return { ...run, previous };
}

onLinux('the reusable workflow that watches for drift', () => {
  test('opens one issue with the difference, updates it, closes it, and opens another one later', async () => {
    const tracker = await new Tracker().start();
    const first = await compare(tracker, { report: '## Changes of bot st-1\n\n- the first\n' });
    expect(first.previous).toBe('old');
    const url = 'https://github.com/octo/fleet/issues/1';
    expect(first.outputs).toEqual({ conclusion: 'success', drift: 'true', issueUrl: url });
    expect(tracker.issues).toMatchObject([{ title: 'Bot st-1 differs from bots/orders', state: 'open' }]);
    expect(tracker.issues[0]?.body).toMatch(/^<!-- koreai-ci drift [\da-f]{16} -->\n.*actions\/runs\/42/);
    expect(tracker.issues[0]?.body).toContain('## Changes of bot st-1\n\n- the first\n');

    const second = await compare(tracker, { report: '## Changes of bot st-1\n\n- the second\n' });
    expect(second.outputs['issueUrl']).toBe(url);
    expect(tracker.issues).toHaveLength(1);
    expect(tracker.issues[0]?.body).toContain('- the second');
    expect(tracker.issues[0]?.body).not.toContain('- the first');

    const third = await compare(tracker, { changes: [0, 0, 0] });
    expect(third.outputs).toEqual({ conclusion: 'success', drift: 'false', issueUrl: '' });
    expect(tracker.issues).toMatchObject([{ state: 'closed', comments: [expect.stringContaining('agree again')] }]);

    await compare(tracker, { changes: [0, 0, 1] });
    expect(tracker.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('leaves issues of others alone, also with its mark, and those of other bots', async () => {
    const tracker = await new Tracker().start();
    await compare(tracker);
    const [own] = tracker.issues.splice(0);
    const body = own?.body ?? '';
    tracker.add({ body, user: { login: 'octocat', type: 'User' } });
    tracker.add({ body, user: { login: 'github-actions[bot]', type: 'User' } });
    tracker.add({ body: `As in\n${body}` });
    tracker.add({ body, pull_request: {} });
    tracker.add({ body: body.replace(/drift \w+/, `drift ${'0'.repeat(16)}`) });
    tracker.writes.splice(0);
    const agreed = await compare(tracker, { changes: [0, 0, 0] });
    expect(agreed.outputs['conclusion']).toBe('success');
    expect(tracker.writes).toEqual([]);
    await compare(tracker);
    expect(tracker.writes).toEqual(['POST /repos/octo/fleet/issues']);
    // The sixth of the list, which has several pages.
    await compare(tracker);
    expect(tracker.writes.at(-1)).toBe('PATCH /repos/octo/fleet/issues/6');
  });

  test('compares with what the action exports', async () => {
    const tracker = await new Tracker().start();
    const simulator = await startPlatform({ bots: { 'st-1': { name: 'Orders' } } });
    const login = { host: simulator.url, clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
    const workspace = temporaryFolder();
    const given = { operation: 'export-bot', botId: 'st-1', exportType: 'latest', extract: 'true', normalize: 'true' };
    const exported = await built({ ...given, ...login, uploadArtifact: 'false' }, workspace, {});
    const folder = join(workspace, exported.outputs['extractedPath'] ?? '');
    const names = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
    const files = new Map(names.map(({ name }) => [`bots/st-1/${name}`, readFileSync(join(folder, name))]));
    const definition = String(files.get('bots/st-1/botDefinition.json'));
    const ends: Record<string, string>[] = [];
    for (const text of [definition, definition.replace('{', '{"description": "before",')]) {
      const repository = new TestRepository();
      repository.commit({ ...Object.fromEntries(files), 'bots/st-1/botDefinition.json': text });
      const run = await callWorkflow('drift.yml', {
        inputs: { ...INPUTS, host: simulator.url, folder: 'bots' },
        secrets: SECRETS,
        action: built,
        origin: repository.origin,
        env: { GITHUB_API_URL: tracker.url },
      });
      ends.push(run.outputs);
    }
    expect(ends).toMatchObject([{ drift: 'false' }, { drift: 'true', conclusion: 'success' }]);
    expect(tracker.issues[0]?.body).toMatch(/removed \| <code>description/);
  });

  test('sanitizes hostile inputs, and shortens a long report', async () => {
    const tracker = await new Tracker().start();
    const host = 'https://example.com/@octocat <img src=x> --> #1';
    const report = `## Changes\n\n<details><summary>x</summary>\n\n${'x'.repeat(70_000)}\n\n</details>\n\nThe end.\n`;
    await compare(tracker, { inputs: { host }, report });
    expect(tracker.issues[0]?.body).not.toMatch(/@octocat|<img|#1\b/);
    expect(tracker.issues[0]?.body).toContain('The end.');
    await compare(tracker, { inputs: { host }, report: 'x'.repeat(70_000) });
    expect(tracker.issues[0]?.body).toContain('The report is too long for an issue');
    expect(tracker.issues).toHaveLength(1);
  });

  test.each([
    ['the folder has no bot', { inputs: { folder: 'bots/travel' } }, 'Nothing to compare with'],
    ['the issues cannot be written', { refusal: 403 }, 'Resource not accessible. Grant the job'],
  ])('fails, and changes no issue, if %s', async (_, {
    inputs = {},
    refusal = 0,
  }: Partial<Compared & { refusal: number }>, words) => {
    const tracker = await new Tracker().start();
    tracker.refusal = refusal;
    const run = await compare(tracker, { inputs });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', issueUrl: '' });
    expect(run.log).toContain(words);
    expect(tracker.writes).toEqual([]);
  });
});
