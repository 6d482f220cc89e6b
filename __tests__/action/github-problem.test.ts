import { describe, expect, test } from '@jest/globals';
import { fakeClock } from '../support/fake-clock.ts';
import { CREATED, githubApi, HEAD, refusal, SILENCE } from '../support/github-api.ts';
import { deadAddress } from '../support/scripted-server.ts';
import { ended, open, pausing, states, TOKEN } from './open-status.ts';

describe('one warning, and no second try, if GitHub', () => {
  test.each([
    [403, 'Resource not accessible by integration', 'statuses: write'],
    [404, 'Not Found', 'statuses: write'],
    [401, 'Bad credentials', 'githubToken'],
    [422, `No commit found for SHA: ${HEAD}`, `No commit found for SHA: ${HEAD}`],
    [422, 'This SHA and context has reached the maximum number of statuses.', 'maximum number of statuses'],
  ])('answers %d %s', async (code, message, expected) => {
    const api = await githubApi(refusal(code, message), CREATED);
    const { status, warnings } = open(api.env);

    status.begin();
    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining(expected)]);
    expect(warnings[0]).toContain(`koreai-ci / export-bot`);
    expect(warnings[0]).toContain(`${code} (${message}`);
    expect(states(api)).toEqual(['pending']);
  });

  test.each([301, 302, 307, 308])('answers %d: the token is not sent elsewhere', async (code) => {
    const elsewhere = await githubApi();
    const api = await githubApi({ status: code, headers: { location: `${elsewhere.url.origin}/moved` } });
    const { status, warnings } = open(api.env);

    await status.end([ended('st-1')]);

    expect(elsewhere.requests).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(String(code))]);
  });
});

describe('a message of GitHub', () => {
  test('cannot put a line into the log', async () => {
    const api = await githubApi(refusal(422, 'no\n::error::owned\u001b[31m'));
    const { status, warnings } = open(api.env);

    await status.end([ended('st-1')]);

    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toMatch(/\p{Cc}|::/u);
  });
});

describe('a passing problem', () => {
  const cut = (response: { destroy(): void }): void => response.destroy();
  test.each([
    ['503', refusal(503, 'No server is available')],
    ['502 in HTML', { status: 502, text: '<html>', headers: { 'content-type': 'text/html' } }],
    ['a cut connection', cut],
  ])('is retried once: %s', async (_name, answer) => {
    const api = await githubApi(answer, CREATED);
    const { status, warnings } = open(api.env, { clock: pausing() });

    await status.end([ended('st-1')]);

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
    const api = await githubApi(refusal(503, 'No server is available'));
    const { status, warnings } = open(api.env, { clock: pausing() });

    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining('503 (No server is available')]);
    expect(api.requests).toHaveLength(2);
  });

  test('of the network is named', async () => {
    const { status, warnings } = open(
      { ...(await githubApi()).env, GITHUB_API_URL: (await deadAddress()).origin },
      { clock: pausing() },
    );

    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  test('of the pending status only is no warning', async () => {
    const api = await githubApi(refusal(429, 'slow down'), CREATED);
    const { status, warnings, debug } = open(api.env);

    status.begin();
    await status.end([ended('st-1')]);

    expect(states(api)).toEqual(['pending', 'success']);
    expect(warnings).toEqual([]);
    expect(debug).toEqual([expect.stringContaining('429 (slow down')]);
  });

  test.each([
    ['x-ratelimit-remaining', '0'],
    ['retry-after', '60'],
  ])('is a rate limit if 403 comes with %s: no permission is missing, and nothing is retried', async (name, value) => {
    const api = await githubApi(refusal(403, 'You have exceeded a rate limit', { [name]: value }));
    const { status, warnings } = open(api.env);

    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining('rate limit')]);
    expect(warnings[0]).not.toContain('statuses: write');
    expect(api.requests).toHaveLength(1);
  });
});

describe('a server that never answers', () => {
  test.each([
    ['is running', new AbortController().signal, 4_000],
    ['was stopped', AbortSignal.abort(), 2_000],
  ])('is given up after seconds if the step %s', async (_name, stop, limitMs) => {
    const api = await githubApi(SILENCE);
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

  test('in the middle of its answer is given up too', async () => {
    const api = await githubApi((response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' }).write('{');
    });
    const clock = fakeClock({ advances: false });
    const { status, warnings } = open(api.env, { clock });

    const finished = status.end([ended('st-1')]);
    await api.received(1);
    await clock.advance(4_000);
    await finished;

    expect(warnings).toEqual([expect.stringContaining('in time')]);
  });
});

describe('the token', () => {
  test('is in no line of the log, though the answer repeats it', async () => {
    const api = await githubApi(refusal(401, `Bad credentials: ${TOKEN}`));
    const { status, warnings } = open(api.env);

    await status.end([ended('st-1')]);

    expect(warnings).toEqual([expect.stringContaining('Bad credentials: ***')]);
  });

  test('that is no valid header is in no line of the log', async () => {
    const api = await githubApi();
    const token = 'ghs_first\nghs_second';
    const { status, warnings } = open(api.env, { token, clock: pausing() });

    await status.end([ended('st-1')]);

    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toMatch(/ghs_first|ghs_second/);
    expect(api.requests).toEqual([]);
  });
});
