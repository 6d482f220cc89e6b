import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { apiKey } from '../../src/platform/auth.ts';
import { anyCharacter } from '../support/any-character.ts';
import { deadAddress, rawServer } from '../support/open-server.ts';
import { type Answer, scriptedServer } from '../support/platform-script.ts';
import { errorOf, never, openPlatform, platformAt } from './open-platform.ts';

const PATH = '/api/public/bot/st-1/export/status';
const get = { method: 'GET', path: ['bot', 'st-1', 'export', 'status'], signal: never } as const;
const post = { method: 'POST', path: ['bot', 'st-1', 'export'], signal: never } as const;

/** The error of a GET that got this answer. */
async function errorAfter(answer: Answer, more: object = {}) {
  const { platform } = await openPlatform([answer]);
  return errorOf(platform.request({ ...get, ...more }));
}

describe('a call', () => {
  test('is a path under the public API, with its headers, and returns the time of the server', async () => {
    const headers = { date: 'Thu, 01 Jan 2026 10:00:00 GMT' };
    const { platform, requests } = await openPlatform([
      { json: { ok: true }, headers },
      { json: {}, headers: { date: 'soon' } },
      { json: {}, headers: { ...headers, age: '90' } },
    ]);
    const serverTime = Date.UTC(2026, 0, 1, 10);
    const reply = await platform.request({ ...get, query: { exportType: 'latest & more' } });
    expect(reply).toEqual({ value: { ok: true }, call: `GET ${PATH}`, serverTime });
    const sent = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'koreai-ci/test' };
    expect(requests).toMatchObject([{ method: 'GET', path: PATH, body: '', headers: sent }]);
    expect(requests[0]?.query).toBe('exportType=latest+%26+more');
    expect(requests[0]?.headers).not.toHaveProperty('content-type');
    expect((await platform.request(get)).serverTime).toBeUndefined();
    // A cached answer has the time of the original one.
    expect((await platform.request(get)).serverTime).toBe(serverTime + 90_000);
  });

  test('with a body sends it as JSON, a GET too', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    await platform.request({ ...post, body: { exportType: 'latest', name: 'Grüße' } });
    await platform.request({ ...get, body: { exportType: 'latest' } });
    await platform.request(post);
    expect(requests.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"exportType":"latest","name":"Grüße"}'],
      ['GET', '{"exportType":"latest"}'],
      ['POST', ''],
    ]);
    for (const { headers } of requests) expect(headers['content-type']).toBe('application/json');
  });

  test('has further headers, which replace no credential, and a second name of the key if it needs it', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }], { authorization: 'key' });
    const headers = { 'x-other': 'a', 'x-api-key': 'other', 'X-Api-Key': 'other', 'User-Agent': 'other' };
    await platform.request({ ...get, headers, language: 'en' });
    await platform.request({ ...get, keyUnderBothNames: true });
    const key = 'kg-4711-key';
    const sent = { 'x-other': 'a', 'x-api-key': key, 'user-agent': 'koreai-ci/test', 'bot-language': 'en' };
    expect(requests).toMatchObject([{ headers: sent }, { headers: { 'x-api-key': key, apikey: key } }]);
    expect(requests[0]?.headers).not.toHaveProperty('apikey');

    const bots = await openPlatform([{ json: {} }]);
    await bots.platform.request({ ...get, keyUnderBothNames: true });
    expect(bots.requests[0]?.headers).not.toHaveProperty('apikey');
  });

  test('that starts something uses a new connection', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    for (const call of [get, post, get]) await platform.request(call);
    expect(requests.map(({ connection }) => connection)).toEqual([1, 2, 1]);
  });

  test('goes to the origin of the host only', async () => {
    const { url, requests } = await scriptedServer({ json: {} });
    await platformAt(new URL('/some/where/?a=b#c', url)).platform.request(get);
    expect(requests[0]?.path).toBe(PATH);
  });

  test('keeps an id in one segment of the path', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    const segment = fc.string({ unit: anyCharacter, minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    await fc.assert(
      fc.asyncProperty(segment, async (id) => {
        await platform.request({ method: 'GET', path: ['bot', id, 'status'], signal: never });
        const segments = requests.at(-1)?.path.split('/') ?? [];
        expect(segments).toHaveLength(6);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
      }),
      { numRuns: 30, examples: [['../../x'], ['a/b'], ['a?b'], ['a#b'], ['%2e%2e'], ['a\\b'], ['é 😀']] },
    );
    for (const id of ['', '.', '..']) {
      const refused = platform.request({ ...get, path: ['bot', id, 'export'] });
      expect(await errorOf(refused)).toMatchObject({ code: 'internal' });
    }
  });

  test('waits for its turn, and is not sent without it', async () => {
    const turns: string[] = [];
    const beforeRequest = async (): Promise<void> => {
      turns.push(`after ${requests.length}`);
      if (turns.length > 1) throw new KoreaiError('cancelled', 'stop');
    };
    const { platform, requests } = await openPlatform([{ json: {} }], { beforeRequest });
    await platform.request(get);
    expect(await errorOf(platform.request(get))).toMatchObject({ code: 'cancelled' });
    expect(turns).toEqual(['after 0', 'after 1']);
    expect(requests).toHaveLength(1);
  });

  test('writes one debug line, without query, credentials or answer', async () => {
    const { platform, lines } = await openPlatform([{ json: { downloadURL: 'https://h/x?s=signature' } }]);
    await platform.request({ ...get, query: { e: 'query' } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GET \/api\/public\/bot\/st-1\/export\/status: 200, \d+ characters, \d+ ms$/);
  });
});

test.each([301, 302, 303, 307, 308])('a redirect with %i is not followed with credentials', async (status) => {
  const elsewhere = await scriptedServer({ json: { status: 'success' } });
  const { platform } = await openPlatform([{ status, headers: { location: elsewhere.url.href } }]);
  for (const call of [get, post]) {
    const message = expect.stringContaining('redirect');
    expect(await errorOf(platform.request(call))).toMatchObject({ code: 'bad-response', message });
  }
  expect(elsewhere.requests).toEqual([]);
});

describe('no answer', () => {
  test('from a closed port is a network error of a request that was not sent', async () => {
    const { platform } = platformAt(await deadAddress());
    expect(await errorOf(platform.request(post))).toMatchObject({ code: 'network', transient: true, sent: false });
  });

  test('within the limit is a transient network error', async () => {
    const { platform } = await openPlatform([() => {}], { requestLimitMs: 100 });
    expect(await errorOf(platform.request(get))).toMatchObject({ code: 'network', transient: true, sent: true });
  });
});

test.each([true, false])('a GET over a closed connection is sent once more, with a new token: %p', async (works) => {
  const tokens: string[] = [];
  // It answers the first request of its first connection, and drops connections at the requests that follow.
  const { url } = await rawServer((socket) => {
    socket.on('data', (bytes) => {
      const turn = tokens.push(/^auth: (.*)$/im.exec(bytes.toString('latin1'))?.[1] ?? '');
      if (turn === 2 || (turn > 2 && !works)) socket.resetAndDestroy();
      else socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  const { platform } = platformAt(url);
  await platform.request(get);
  const second = platform.request(get);
  if (works) expect((await second).value).toEqual({});
  else expect(await errorOf(second)).toMatchObject({ code: 'network', transient: true });
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(3);
});

describe('a body of any JSON', () => {
  test('is returned as it is', async () => {
    for (const text of ['[]', 'null', '0', '"x"', '{"__proto__":{"status":"success"}}']) {
      const { platform } = await openPlatform([{ text }]);
      expect(JSON.stringify((await platform.request(get)).value)).toBe(text);
    }
  });

  test('may be deeply nested', async () => {
    const { platform } = await openPlatform([{ text: '['.repeat(20_000) + ']'.repeat(20_000) }]);
    expect(Array.isArray((await platform.request(get)).value)).toBe(true);
  });

  test('is an error if it lists errors without a status', async () => {
    const errors = [{ msg: 'Something', code: 1 }];
    const message = expect.stringContaining('Something (code 1)');
    expect(await errorAfter({ json: { errors } })).toMatchObject({ code: 'bad-response', transient: true, message });
    for (const name of ['status', 'trainingStatus']) {
      const { platform } = await openPlatform([{ json: { [name]: 'failed', errors } }]);
      expect((await platform.request(get)).value).toMatchObject({ [name]: 'failed' });
    }
  });
});

describe('an answer without a body', () => {
  test.each(['', ' \r\n'])('is a success if that is allowed: %j', async (text) => {
    const { platform } = await openPlatform([{ text }]);
    expect((await platform.request({ ...post, mayBeEmpty: true })).value).toBeUndefined();
    expect(await errorOf(platform.request(post))).toMatchObject({ code: 'bad-response' });
  });

  test.each([
    [401, '', 'unauthorized'],
    [302, '', 'bad-response'],
    [500, '', 'platform-error'],
    [200, '<html></html>', 'bad-response'],
  ])('is no success with %i %j', async (status, text, code) => {
    expect(await errorAfter({ status, text }, { mayBeEmpty: true })).toMatchObject({ code });
  });
});

describe('a body of a good answer that is no JSON', () => {
  const errorOfPage = (text: string) => errorAfter({ text, headers: { 'content-type': 'text/html; charset=utf-8' } });

  test.each([
    ['empty', '', 'an empty body'],
    ['a login page', '<html><title>Sign in</title></html>', '<title>Sign in'],
    ['broken JSON', '{"_id": "ds-1" "status": "SUCCESS"}', '"_id"'],
    ['half of JSON', '{"status":"succ', '"succ'],
    ['NaN', 'NaN', 'NaN'],
  ])('(%s) is a transient bad response, and its start is shown', async (_, text, reported) => {
    const error = await errorOfPage(text);
    expect(error).toMatchObject({ code: 'bad-response', transient: true, hint: expect.stringContaining('proxy') });
    expect(error.message).toMatch(/\(text\/html; charset=utf-8\): .*/);
    expect(error.message).toContain(reported);
  });

  test('is shown sanitized and short', async () => {
    const error = await errorOfPage(`::error::\n##[error]${'<b>'.repeat(2_000_000)}`);
    expect(error.message).not.toMatch(/::|##\[|\n/);
    expect(error.message.length).toBeLessThan(500);
  });

  test.each([
    ['in full', 'https://files.test/f.zip?e=1&n=2&s=S1GNATURE$$'],
    ['in capitals', 'HTTPS://files.test/f.zip?e=1&n=2&s=S1GNATURE$$'],
    ['with escaped slashes', 'https:\\/\\/files.test\\/f.zip?e=1&n=2&s=S1GNATURE$$'],
    ['with an escaped question mark', 'https://files.test/f.zip\\u003fe=1\\u0026s=S1GNATURE$$'],
    ['as HTML has it', 'https://files.test/f.zip?e=1&amp;n=2&amp;s=S1GNATURE$$'],
    ['without its host', '/api/getMediaStream/media/f.zip?e=1&n=2&s=S1GNATURE$$'],
    ['without its scheme', '//files.test/f.zip?e=1&n=2&s=S1GNATURE$$'],
  ])('shows no signed link, even one %s', async (_, link) => {
    const { message } = await errorOfPage(`{"status":"success","downloadURL":"${link}",}`);
    expect(message).toContain('downloadURL');
    expect(message).not.toContain('S1GNATURE');
  });
});

describe('a secret in an answer', () => {
  test.each([
    ['a key', (secrets: Secrets) => secrets.add(`kg-${'0f3a9c5e'.repeat(20)}`)],
    ['a token', (secrets: Secrets) => secrets.addShortLived(`eyJhbGciOiJIUzI1NiJ9.${'Zk3xQ9'.repeat(20)}.Sg7pLw`, 0)],
  ])('(%s in the content type) shows no piece of it', async (_, register) => {
    const secrets = new Secrets();
    const credential = register(secrets);
    for (const before of ['text/html; k=', `text/html; ${'x'.repeat(50)}; k=`]) {
      const answer = { text: '<html>', headers: { 'content-type': `${before}${credential}` } };
      const { platform } = await openPlatform([answer], { authorization: apiKey('kg-1', secrets), secrets });
      const { message } = await errorOf(platform.request(get));
      expect(message).toContain('(text/html; ');
      expect(message).not.toContain(credential.slice(0, 12));
      expect(message).toContain('k=***)');
    }
  });

  test.each([
    ['a credential with escaped characters', (secrets: Secrets, text: string) => secrets.add(text)],
    ['a signature', (secrets: Secrets, text: string) => secrets.addSignature(text)],
    ['a secured variable', (secrets: Secrets, text: string) => secrets.addVariable(text)],
  ])('(%s) is redacted in a message before it is cut', async (_, register) => {
    const secrets = new Secrets();
    const secret = 'abcd/efgh/ijkl/mnop/qrst';
    register(secrets, secret);
    for (let length = 270; length < 300; length += 3) {
      const text = JSON.stringify({ errors: [{ msg: `${'x'.repeat(length)} ${secret}` }] }).replaceAll('/', '\\/');
      const { platform } = await openPlatform([{ status: 400, text }], { secrets });
      expect((await errorOf(platform.request(get))).message).not.toContain('abcd');
    }
  });
});

test('a confidential answer still has its error code', async () => {
  const json = { errors: [{ msg: "You've exceeded the per-minute rate limit." }] };
  const error = await errorAfter({ status: 400, json }, { confidential: true });
  expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
});
