import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { statusContext } from '../../src/action/status-context.ts';
import { fieldOf, type InputName } from '../../src/inputs/fields.ts';
import { connectProxy } from '../http/connect-proxy.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { CREATED, githubApi, HEAD, SILENCE } from '../support/github-api.ts';
import { startNode } from '../support/start-node.ts';
import { ended, event, open, states, TOKEN } from './open-status.ts';

const OTHER = 'f'.repeat(40);

describe('a commit status', () => {
  test('is pending, and then the outcome, and links to the run', async () => {
    const api = await githubApi();
    const { status, warnings, debug } = open(api.env);

    status.begin();
    await status.end([ended('st-1')]);

    const target_url = 'https://github.example.com/octo/bots/actions/runs/42/attempts/3';
    const context = 'koreai-ci / export-bot';
    expect(api.statuses()).toEqual([
      { state: 'pending', description: 'export-bot is running', context, target_url },
      { state: 'success', description: 'success: st-1', context, target_url },
    ]);
    for (const { method, path, headers } of api.requests) {
      expect(`${method} ${path}`).toBe(`POST /repos/octo/bots/statuses/${HEAD}`);
      expect(headers).toMatchObject({
        authorization: `token ${TOKEN}`,
        'user-agent': expect.stringMatching(/^koreai-ci\//),
      });
    }
    expect([...warnings, ...debug]).toEqual([]);
  });

  test('is set to the outcome after the answer to pending', async () => {
    const order: string[] = [];
    const api = await githubApi((_seen, response) => {
      setTimeout(() => {
        order.push('pending answered');
        response.writeHead(201).end('{}');
      }, 50);
    }, CREATED);
    api.server.on('request', () => order.push('request'));
    const { status } = open(api.env);

    status.begin();
    await status.end([ended('st-1')]);

    expect(order).toEqual(['request', 'pending answered', 'request']);
    expect(states(api)).toEqual(['pending', 'success']);
  });

  test.each([
    ['of a run without an attempt', { GITHUB_RUN_ATTEMPT: '' }, 'https://github.example.com/octo/bots/actions/runs/42'],
    ['of github.com', { GITHUB_SERVER_URL: '' }, 'https://github.com/octo/bots/actions/runs/42/attempts/3'],
    ['of no run', { GITHUB_RUN_ID: '' }, undefined],
  ])('%s links to its page', async (_name, env, url) => {
    const api = await githubApi();

    await open({ ...api.env, ...env }).status.end([ended('st-1')]);

    expect(api.statuses()[0]?.target_url).toBe(url);
  });

  test('of several targets is the gravest of their conclusions', async () => {
    const api = await githubApi();
    const targets = [ended('st-1'), ended('st-2', { conclusion: 'stale', errorCode: 'superseded' })];

    await open(api.env).status.end(targets);

    expect(api.statuses()).toMatchObject([{ state: 'failure', description: 'stale (superseded): 2 targets' }]);
  });

  test('stays pending if the jobs were only started', async () => {
    const api = await githubApi();
    const { status } = open(api.env);

    status.begin();
    await status.end([ended('st-1', { conclusion: '' })]);

    expect(states(api)).toEqual(['pending']);
  });

  test('is not set without a token', async () => {
    const api = await githubApi();
    const { status, warnings } = open(api.env, { token: '' });

    status.begin();
    await status.end([ended('st-1')]);

    expect([api.statuses(), warnings]).toEqual([[], []]);
  });
});

describe('the commit is', () => {
  const pullRequest = { pull_request: { head: { sha: OTHER } } };
  test.each([
    ['push', pullRequest, HEAD],
    ['merge_group', {}, HEAD],
    ['pull_request', pullRequest, OTHER],
    ['pull_request_target', pullRequest, OTHER],
    ['workflow_run', { workflow_run: { head_sha: OTHER } }, OTHER],
  ])('for %s the head whose status people see', async (name, payload, sha) => {
    const api = await githubApi();
    const { status } = open({ ...api.env, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event(payload) });

    await status.end([ended('st-1')]);

    expect(api.requests.map(({ path }) => path)).toEqual([`/repos/octo/bots/statuses/${sha}`]);
  });

  test.each([
    ['no repository', { GITHUB_REPOSITORY: '' }, 'GITHUB_REPOSITORY'],
    ['no commit', { GITHUB_SHA: '' }, 'GITHUB_SHA'],
    ['an invalid commit', { GITHUB_SHA: '../../other' }, 'GITHUB_SHA'],
    ['a pull request without an event', { GITHUB_EVENT_NAME: 'pull_request' }, 'GITHUB_EVENT_PATH'],
    ['a broken event', { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: 'BROKEN' }, 'GITHUB_EVENT_PATH'],
    ['an event of another kind', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'OTHER' }, 'EVENT_PATH'],
  ])('unknown with %s: one warning, and nothing is sent', async (_name, env: Record<string, string>, expected) => {
    const api = await githubApi();
    const texts: Record<string, string> = { BROKEN: '{"workflow_run":', OTHER: '{"pull_request":null}' };
    const text = texts[env['GITHUB_EVENT_PATH'] ?? ''];
    const file = text === undefined ? {} : { GITHUB_EVENT_PATH: event(text) };
    const { status, warnings } = open({ ...api.env, ...env, ...file });

    status.begin();
    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining(expected)]);
    expect(api.requests).toEqual([]);
  });
});

test('a description is one that GitHub accepts: without commands and emoji, and cut', async () => {
  const api = await githubApi();
  for (const target of ['Größe 5 MB 🐛', 'x'.repeat(200), '\ud83d::error::\n##[x]\u001b[m\u202e!']) {
    await open(api.env).status.end([ended(target)]);
  }

  const [ordinary, long, hostile] = api.statuses().map(({ description }) => description);
  expect(ordinary).toBe('success: Größe 5 MB \uFFFD');
  expect(long).toBe(`success: ${'x'.repeat(130)}…`);
  expect(hostile).toMatch(/^success: .*!$/);
  expect(hostile).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}]|::|##\[/u);
});

describe('in a process of its own', () => {
  const run = (env: Record<string, string>) =>
    startNode([join(import.meta.dirname, 'status-process.mjs')], {
      env: childEnvironment({ ...COMPILE_CACHE, ...env }),
    }).ended;

  test('it prints nothing, and no connection keeps the process', async () => {
    const headers = { deprecation: 'true', sunset: 'soon', connection: 'keep-alive', 'keep-alive': 'timeout=60' };
    const api = await githubApi({ status: 201, headers, json: {} });

    // A process that keeps this connection would never end.
    api.server.keepAliveTimeout = 0;

    const { stdout, stderr } = await run(api.env);

    expect(states(api)).toEqual(['pending', 'success']);
    expect(`${stdout}${stderr}`).toBe('FINISHED\n');
  });

  test('a request that is never answered does not keep the process either', async () => {
    const api = await githubApi(SILENCE);

    const { stdout } = await run({ ...api.env, STOPPED: '1' });

    expect(stdout).toMatch(/in time\.\nFINISHED\n$/);
  });

  test('it uses the proxy of the environment', async () => {
    const api = await githubApi();
    const proxy = await connectProxy({ names: { 'api.github.test': Number(api.url.port) } });

    const own = { GITHUB_API_URL: 'http://api.github.test', http_proxy: proxy.url.origin };
    const { stdout } = await run({ ...api.env, ...own });

    expect(stdout).toBe('FINISHED\n');
    expect(proxy.tunnels).toEqual(expect.arrayContaining(['api.github.test:80']));
    expect(states(api)).toEqual(['pending', 'success']);
  });
});

type Given = Partial<Record<InputName | 'operation', string>>;

/** The context of a step, whose inputs have their defaults as on a runner. */
function contextOf(given: Given, environment: Record<string, string> = {}): string {
  return statusContext(
    (name) => given[name] ?? (name === 'operation' ? '' : (fieldOf(name).default ?? '')),
    environment,
  );
}

const HOST = 'https://platform.kore.ai/';
const TEST: Given = { operation: 'run-batch-test', host: HOST, botId: 'st-1', testSuite: 'Regression' };
const JOB = { GITHUB_JOB: 'batch-tests' };

describe('the name of a commit status', () => {
  test('holds the target, the host and the job', () => {
    expect(contextOf(TEST, JOB)).toBe(
      'koreai-ci / run-batch-test / st-1 / Regression (platform.kore.ai, job batch-tests)',
    );
    expect(contextOf({ ...TEST, botVersion: 'inDevelopment', botLanguage: 'de' }, JOB)).toBe(
      'koreai-ci / run-batch-test / st-1 / Regression / inDevelopment / de (platform.kore.ai, job batch-tests)',
    );
    expect(contextOf({ operation: 'list-bots' })).toBe('koreai-ci / list-bots');
    expect(contextOf({})).toBe('koreai-ci');
  });

  test.each<[string, Given, Given, Record<string, string>?]>([
    ['the operation', { operation: 'publish-status', botId: 'st-1' }, { operation: 'publish-bot', botId: 'st-1' }],
    ['the bot', TEST, { ...TEST, botId: 'st-2' }],
    ['the set of bots', { ...TEST, botId: 'st-1,st-2' }, { ...TEST, botId: 'st-1' }],
    ['the suite', TEST, { ...TEST, testSuite: 'Smoke' }],
    ['the host', TEST, { ...TEST, host: 'https://de-platform.kore.ai' }],
    ['the type of an export', { operation: 'export-bot' }, { operation: 'export-bot', exportType: 'latest' }],
    ['the request body', { operation: 'export-bot' }, { operation: 'export-bot', requestBody: '{"a":1}' }],
    ['the flow', { operation: 'export-tool', flowId: '1' }, { operation: 'export-tool', flowId: '2' }],
    ['the new bot', { operation: 'import-bot', botName: 'a' }, { operation: 'import-bot', botName: 'b' }],
    ['the job', { operation: 'import-status', jobId: 'bir-1' }, { operation: 'import-status', jobId: 'bir-2' }],
    ['the job of the workflow', TEST, TEST, { GITHUB_JOB: 'after' }],
  ])('differs by %s', (_what, one, other, environment = JOB) => {
    expect(contextOf(one, JOB)).not.toBe(contextOf(other, environment));
  });

  test('is the same for the same targets in any order and spelling', () => {
    const context = 'koreai-ci / export-bot / st-1, st-2';
    expect(contextOf({ operation: 'export-bot', botId: 'st-2, st-1' })).toBe(context);
    expect(contextOf({ operation: 'export-bot', botId: 'st-1\nst-2\n' })).toBe(context);
  });

  test('leaves out what the operation does not read', () => {
    expect(contextOf({ operation: 'publish-status', botId: 'st-1', testSuite: 'Smoke', exportType: 'latest' })).toBe(
      'koreai-ci / publish-status / st-1',
    );
  });

  test('is the one that was given', () => {
    expect(contextOf({ ...TEST, statusContext: 'Kore.ai batch tests' }, JOB)).toBe('Kore.ai batch tests');
  });

  test('is one that GitHub takes, and another one for each long one', () => {
    const suite = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ minLength: 230, maxLength: 400 }));
    fc.assert(
      fc.property(suite, suite, (one, other) => {
        const contexts = [one, other].map((testSuite) => contextOf({ ...TEST, testSuite }, JOB));
        for (const context of contexts) {
          expect(context.length).toBeLessThanOrEqual(255);
          expect(context).not.toMatch(/[\u{10000}-\u{10FFFF}]|\p{Cc}/u);
        }
        expect(contexts[0] === contexts[1]).toBe(one === other);
      }),
    );
  });
});
