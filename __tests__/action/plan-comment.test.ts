import { describe, expect, test } from '@jest/globals';
import { commentPlans } from '../../src/action/plan-comment.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';
import { githubApi, refusal } from '../support/github-api.ts';
import type { Script } from '../support/platform-script.ts';
import { logInto } from '../support/run-operation.ts';
import { event as eventFile, TOKEN } from './open-status.ts';

const planOf = (target: string, planMarkdown: string) => ({ ...emptyOutcome('plan-import', target), planMarkdown });
const comments = (...bodies: string[]): Script => ({ json: bodies.map((body, at) => ({ id: at + 1, body })) });
const WRITTEN: Script = { status: 201, json: { id: 7 } };

interface Setting {
  readonly answers?: readonly Script[];
  readonly event?: unknown;
  readonly token?: string;
  readonly outcomes?: Parameters<typeof commentPlans>[0];
}

async function comment({ answers = [comments(), WRITTEN], event = { pull_request: { number: 5 } }, ...more }: Setting) {
  const { token = TOKEN, outcomes = [planOf('st-1', '## Plan')] } = more;
  const api = await githubApi(...answers);
  const warnings: string[] = [];
  await commentPlans(outcomes, {
    token,
    host: 'https://platform.kore.ai',
    redact: (text) => text.replaceAll('hunter22', '***'),
    environment: { ...api.env, GITHUB_EVENT_PATH: eventFile(event) },
    log: { ...logInto([]), warning: (line) => warnings.push(line) },
    stop: new AbortController().signal,
  });
  const sent = api.requests.map(({ method, path: at, body }) => ({ call: `${method} ${at}`, body }));
  return { sent, warnings };
}

describe('the comment with a plan', () => {
  test('is written once, and updated by the next run', async () => {
    const { sent, warnings } = await comment({ answers: [comments('Looks good.'), WRITTEN] });
    const { body } = JSON.parse(sent[1]?.body ?? '') as { body: string };
    expect(sent.map(({ call }) => call)).toEqual([
      'GET /repos/octo/bots/issues/5/comments',
      'POST /repos/octo/bots/issues/5/comments',
    ]);
    expect(body).toMatch(/^<!-- koreai-ci plan [\da-f]{16} -->\n## Plan\n\[Run\]\(https:\/\/github\.example\.com\//);
    expect(warnings).toEqual([]);

    const again = await comment({ answers: [comments('Looks good.', body), WRITTEN] });
    expect(again.sent.map(({ call }) => call)[1]).toBe('PATCH /repos/octo/bots/issues/comments/2');
  });

  test('has no secret', async () => {
    const { sent } = await comment({ outcomes: [planOf('st-1', 'The code has hunter22 in it')] });
    expect(sent[1]?.body).toContain('The code has *** in it');
  });

  test('is another one for another bot', async () => {
    const { sent } = await comment({ outcomes: [planOf('st-1', 'a'), planOf('st-2', 'b')] });
    const bodies = sent.slice(1).map(({ body }) => (JSON.parse(body) as { body: string }).body.split('\n')[0]);
    expect(new Set(bodies).size).toBe(2);
  });

  test.each<[string, Setting, string]>([
    ['without a token', { token: '' }, 'Set githubToken, with the permission "pull-requests: write".'],
    ['for no pull request', { event: { ref: 'main' } }, 'This run is not for a pull request.'],
    [
      'with a token that may only read',
      { answers: [comments(), refusal(403, 'Resource not accessible')] },
      'from a fork',
    ],
    [
      'if GitHub redirects the list of comments',
      { answers: [{ status: 301, headers: { location: 'http://127.0.0.1:9/' }, json: {} }] },
      '301. Redirects are not followed',
    ],
    [
      'if GitHub redirects',
      { answers: [comments(), { status: 307, headers: { location: 'http://127.0.0.1:9/' } }] },
      '307. Redirects are not followed',
    ],
    ['if GitHub fails', { answers: [refusal(500, 'Server Error')] }, 'GitHub answered 500'],
  ])('is missing with a warning %s', async (_, setting, why) => {
    const { warnings } = await comment(setting);
    expect(warnings).toEqual([expect.stringContaining('The plan was not written as a comment on the pull request.')]);
    expect(warnings[0]).toContain(why);
  });

  test('asks GitHub nothing if there is no plan', async () => {
    expect(await comment({ outcomes: [emptyOutcome('plan-import', 'st-1')] })).toEqual({ sent: [], warnings: [] });
  });
});
