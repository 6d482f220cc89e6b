import { describe, expect, test } from '@jest/globals';
import { fakeClock } from '../support/fake-clock.ts';
import { CREATED, githubApi, HEAD, refusal, SILENCE } from '../support/github-api.ts';
import { deadAddress } from '../support/open-server.ts';
import type { Script } from '../support/platform-script.ts';
import { ended, open, pausing, states, TOKEN } from './open-status.ts';

/** Sets the final status of a step, and the pending one before if it begins. */
async function set(
  answers: Script[],
  { begins = false, ...more }: Parameters<typeof open>[1] & { begins?: boolean } = {},
) {
  const api = await githubApi(...answers);
  const { status, warnings, debug } = open(api.env, { ...(begins ? {} : { clock: pausing() }), ...more });
  if (begins) status.begin();
  await status.end([ended('st-1')]);
  return { api, warnings, debug };
}

describe('one warning, and no second try, if GitHub', () => {
  test.each<[number, string, Record<string, string>, string]>([
    [403, 'Resource not accessible by integration', {}, 'statuses: write'],
    [404, 'Not Found', {}, 'statuses: write'],
    [401, 'Bad credentials', {}, 'githubToken'],
    [422, `No commit found for SHA: ${HEAD}`, {}, `No commit found for SHA: ${HEAD}`],
    [403, 'You have exceeded a rate limit', { 'x-ratelimit-remaining': '0' }, 'rate limit'],
    [403, 'You have exceeded a rate limit', { 'retry-after': '60' }, 'rate limit'],
  ])('answers %d %s %j', async (code, message, headers, expected) => {
    const { api, warnings } = await set([refusal(code, message, headers), CREATED]);

    expect(warnings).toEqual([expect.stringContaining(expected)]);
    expect(warnings[0]).toContain('koreai-ci / export-bot');
    expect(warnings[0]).toContain(`${code} (${message}`);
    // A rate limit does not mean that a permission is missing.
    if (expected === 'rate limit') expect(warnings[0]).not.toContain('statuses: write');
    expect(api.requests).toHaveLength(1);
  });

  test('refuses the pending status: the final one would be refused too', async () => {
    const { api, warnings } = await set([refusal(403, 'Resource not accessible'), CREATED], { begins: true });

    expect(warnings).toEqual([expect.stringContaining('was not set to pending')]);
    expect(states(api)).toEqual(['pending']);
  });

  test.each([301, 307])('answers %d: the token is not sent elsewhere', async (code) => {
    const elsewhere = await githubApi();
    const { warnings } = await set([{ status: code, headers: { location: `${elsewhere.url.origin}/moved` } }]);

    expect(elsewhere.requests).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(`${code}. Redirects are not followed`)]);
  });
});

describe('a passing problem', () => {
  test.each<[string, Script]>([
    ['503', refusal(503, 'No server is available')],
    ['502 in HTML', { status: 502, text: '<html>', headers: { 'content-type': 'text/html' } }],
    ['a cut connection', { reset: true }],
  ])('is retried once: %s', async (_name, answer) => {
    const { api, warnings } = await set([answer, CREATED]);

    expect(states(api)).toEqual(['success', 'success']);
    expect(warnings).toEqual([]);
  });

  test('is retried once for pending too', async () => {
    const api = await githubApi(refusal(500, 'oops'), CREATED);
    const { status } = open(api.env, { clock: pausing() });

    status.begin();
    await api.received(2);
    await status.end([ended('st-1')]);

    expect(states(api)).toEqual(['pending', 'pending', 'success']);
  });

  test('that does not pass is one warning with the message of GitHub, after two tries', async () => {
    const { api, warnings } = await set([refusal(503, 'No server is available')]);

    expect(warnings).toEqual([expect.stringContaining('503 (No server is available')]);
    expect(api.requests).toHaveLength(2);
  });

  test('of the network is named', async () => {
    const { env } = await githubApi();
    const { status, warnings } = open({ ...env, GITHUB_API_URL: (await deadAddress()).origin }, { clock: pausing() });
    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  test('of the pending status only is no warning', async () => {
    const { api, warnings, debug } = await set([refusal(429, 'slow down'), CREATED], { begins: true });

    expect(states(api)).toEqual(['pending', 'success']);
    expect(warnings).toEqual([]);
    expect(debug).toEqual([expect.stringContaining('429 (slow down')]);
  });
});

describe('a server that never answers', () => {
  const half: Script = (_seen, response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' }).write('{');
  };
  test.each<[string, Script, AbortSignal, number]>([
    ['if the step is running', SILENCE, new AbortController().signal, 4_000],
    ['if the step was stopped', SILENCE, AbortSignal.abort(), 2_000],
    ['in the middle of its answer', half, new AbortController().signal, 4_000],
  ])('is given up after seconds %s', async (_name, answer, stop, limitMs) => {
    const api = await githubApi(answer);
    const clock = fakeClock({ advances: false });
    const { status, warnings } = open(api.env, { clock, stop });

    const finished = status.end([ended('st-1')]);
    await api.received(1);
    await clock.advance(limitMs - 1);
    expect(warnings).toEqual([]);
    await clock.advance(1);
    await finished;

    expect(warnings).toEqual([expect.stringContaining('in time')]);
  });

  test('to pending leaves half of the time to the outcome', async () => {
    const api = await githubApi(SILENCE, CREATED);
    const clock = fakeClock({ advances: false });
    const { status, warnings } = open(api.env, { clock });

    status.begin();
    await api.received(1);
    const finished = status.end([ended('st-1')]);
    await clock.advance(2_000);
    await finished;

    expect(clock.now()).toBe(2_000);
    expect(states(api)).toEqual(['pending', 'success']);
    expect(warnings).toEqual([]);
  });
});

describe('the log has', () => {
  test('no line and no token of an answer', async () => {
    const { warnings } = await set([refusal(401, `Bad credentials: ${TOKEN}\n::error::owned\u001b[31m`)]);

    expect(warnings).toEqual([expect.stringContaining('Bad credentials: ***')]);
    expect(warnings[0]).not.toMatch(/\p{Cc}|::/u);
  });

  test('no token that is no valid header', async () => {
    const { api, warnings } = await set([CREATED], { token: 'ghs_first\nghs_second' });

    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toMatch(/ghs_first|ghs_second/);
    expect(api.requests).toEqual([]);
  });
});
