import { describe, expect, test } from '@jest/globals';
import { errorOf, never, openPlatform } from './open-platform.ts';

const get = { method: 'GET', path: ['bots'], signal: never } as const;
const post = { method: 'POST', path: ['bot', 'st-1', 'publish'], signal: never } as const;

describe('further headers', () => {
  test('are sent', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    await platform.request({ ...get, headers: { 'bot-language': 'en' } });
    expect(requests[0]?.headers).toMatchObject({ 'bot-language': 'en', accept: 'application/json' });
  });

  test('replace no credential', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }], { authorization: 'key' });
    await platform.request({ ...get, headers: { 'x-api-key': 'other', 'X-Api-Key': 'other', 'User-Agent': 'other' } });
    expect(requests[0]?.headers).toMatchObject({ 'x-api-key': 'kg-4711-key', 'user-agent': 'koreai-ci/test' });
  });
});

describe('the API key', () => {
  test('is sent under both of its names only if the call requires it', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }], { authorization: 'key' });
    await platform.request({ ...get, keyUnderBothNames: true });
    await platform.request(get);
    expect(requests.map(({ headers }) => [headers['x-api-key'], headers['apikey']])).toEqual([
      ['kg-4711-key', 'kg-4711-key'],
      ['kg-4711-key', undefined],
    ]);
  });

  test('is not a token', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    await platform.request({ ...get, keyUnderBothNames: true });
    expect(requests[0]?.headers).not.toHaveProperty('apikey');
  });
});

describe('an answer without a body', () => {
  test.each(['', ' \r\n'])('is a success if that is allowed: %j', async (text) => {
    const { platform } = await openPlatform([{ text }]);
    expect((await platform.request({ ...post, mayBeEmpty: true })).value).toBeUndefined();
    expect(await errorOf(platform.request(post))).toMatchObject({ code: 'bad-response' });
  });

  test.each([
    [401, 'unauthorized'],
    [302, 'bad-response'],
    [500, 'platform-error'],
  ])('is no success with %i', async (status, code) => {
    const { platform } = await openPlatform([{ status, text: '' }]);
    expect(await errorOf(platform.request({ ...post, mayBeEmpty: true }))).toMatchObject({ code });
  });

  test('is not a page of HTML', async () => {
    const { platform } = await openPlatform([{ text: '<html></html>' }]);
    expect(await errorOf(platform.request({ ...post, mayBeEmpty: true }))).toMatchObject({ code: 'bad-response' });
  });
});

describe('a confidential answer', () => {
  const SECRET = 'c0nfidential-piece';
  test.each([
    ['that is not JSON', { text: `{"bots":[{"clientSecret":"${SECRET}` }],
    ['that is an envelope of errors', { json: { errors: [{ msg: SECRET, code: SECRET }] } }],
    ['that is refused', { status: 400, json: { errors: [{ msg: SECRET }] } }],
    ['that is refused in plain text', { status: 403, text: SECRET }],
    ['of a server with a problem', { status: 500, json: { message: SECRET } }],
    ['that is a redirect', { status: 302, text: SECRET }],
  ])('%s is neither in the error nor in the log', async (_, answer) => {
    const { platform, lines } = await openPlatform([answer]);
    const error = await errorOf(platform.request({ ...get, confidential: true }));
    const reported = [error.message, error.hint, JSON.stringify(error), String(error.cause), ...lines].join('\n');
    expect(reported).not.toContain(SECRET);
    expect(error.message).toContain('GET /api/public/bots answered');
  });

  test('still has its error code', async () => {
    const { platform } = await openPlatform([
      { status: 400, json: { errors: [{ msg: "You've exceeded the per-minute rate limit." }] } },
    ]);
    const error = await errorOf(platform.request({ ...get, confidential: true }));
    expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
  });
});
