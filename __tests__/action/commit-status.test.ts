import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';
import { CREATED, githubApi, HEAD } from '../support/github-api.ts';
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

  test('of a step without an outcome is a failure', async () => {
    const api = await githubApi();

    await open(api.env).status.end([], { conclusion: 'failure', errorCode: 'not-found' });

    expect(api.statuses()).toMatchObject([{ state: 'failure', description: 'failure (not-found)' }]);
  });

  test('is set to the outcome after the answer to pending', async () => {
    const order: string[] = [];
    const api = await githubApi((response) => {
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

  test('that is pending is set in the background', async () => {
    const api = await githubApi();
    const { status } = open(api.env);

    status.begin();

    expect(api.connections()).toBe(0);
    await api.received(1);
    await status.end([ended('st-1')]);
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
    ['push', { pull_request: { head: { sha: OTHER } } }, HEAD],
    ['schedule', {}, HEAD],
    ['merge_group', {}, HEAD],
    ['pull_request', pullRequest, OTHER],
    ['pull_request_target', pullRequest, OTHER],
    ['pull_request_review', pullRequest, OTHER],
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
    [
      'an event of another kind',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'OTHER' },
      'GITHUB_EVENT_PATH',
    ],
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

describe('hostile text', () => {
  test('becomes a description that GitHub accepts', async () => {
    const api = await githubApi();
    const text = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 400 }),
      fc
        .array(fc.constantFrom('\ud83d', '\udc1b', '\u001b[m', '🐛', '\n', '::error::', '##[', '\u202e', 'x'), {
          maxLength: 300,
        })
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (description) => {
        await open(api.env).status.end([ended(description)]);
        const sent = api.statuses().at(-1)?.description ?? '';
        expect(sent.length).toBeLessThanOrEqual(140);
        expect(sent).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}\u{10000}-\u{10FFFF}]|::|##\[/u);
      }),
    );
  });

  test('keeps ordinary text, and is cut if it is too long', async () => {
    const api = await githubApi();

    await open(api.env).status.end([ended('Größe 5 MB 🐛')]);
    await open(api.env).status.end([ended('x'.repeat(200))]);

    expect(api.statuses().map(({ description }) => description)).toEqual([
      'success: Größe 5 MB \uFFFD',
      `success: ${'x'.repeat(130)}…`,
    ]);
  });
});
