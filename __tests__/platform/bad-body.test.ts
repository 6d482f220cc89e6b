import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { apiKey } from '../../src/platform/auth.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const call = { method: 'GET', path: ['x'], signal: never } as const;

async function errorAfterBody(text: string, type = 'application/json') {
  const { platform } = await openPlatform([{ text, headers: { 'content-type': type } }]);
  return errorOf(platform.request(call));
}

describe('a body of a good answer that is no JSON', () => {
  test.each([
    ['empty', '', 'an empty body'],
    ['a login page', '<html><title>Sign in</title></html>', '<title>Sign in'],
    ['broken JSON', '{"_id": "ds-1" "status": "SUCCESS"}', '"_id"'],
    ['half of JSON', '{"status":"succ', '"succ'],
    ['plain text', 'success', 'success'],
    ['NaN', 'NaN', 'NaN'],
  ])('(%s) is a transient bad response, and its start is shown', async (_, text, reported) => {
    const error = await errorAfterBody(text, 'text/html; charset=utf-8');
    expect(error).toMatchObject({ code: 'bad-response', transient: true, sent: true });
    expect(error.message).toContain(reported);
    expect(error.message).toContain('(text/html; charset=utf-8)');
    expect(error.hint).toMatch(/proxy/);
  });

  test('is shown sanitized and short', async () => {
    const error = await errorAfterBody(`::error::\n##[error]${'<b>'.repeat(2_000_000)}`);
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
    const error = await errorAfterBody(`{"status":"success","downloadURL":"${link}",}`);
    expect(error.message).toContain('downloadURL');
    expect(error.message).not.toContain('S1GNATURE');
  });
});

describe('a content type that contains a credential', () => {
  const secrets = new Secrets();
  const key = secrets.add(`kg-${'0f3a9c5e'.repeat(20)}`);
  const token = secrets.addShortLived(`eyJhbGciOiJIUzI1NiJ9.${'Zk3xQ9'.repeat(20)}.${'Sg7pLw'.repeat(7)}`);

  test.each([
    ['a key', key],
    ['a token', token],
  ])('(%s) shows no piece of it', async (_, credential) => {
    for (const before of ['text/html; k=', `text/html; ${'x'.repeat(50)}; k=`]) {
      const { platform } = await openPlatform(
        [{ text: '<html>', headers: { 'content-type': `${before}${credential}` } }],
        { authorization: apiKey(key, secrets), secrets },
      );
      const { message } = await errorOf(platform.request(call));
      expect(message).toContain('(text/html; ');
      expect(message).not.toContain(credential.slice(0, 12));
      expect(message).toContain('k=***)');
    }
  });
});

test.each([
  ['a credential with escaped characters', (secrets: Secrets, text: string) => secrets.add(text)],
  ['a signature', (secrets: Secrets, text: string) => secrets.addSignature(text)],
  ['a secured variable', (secrets: Secrets, text: string) => secrets.addVariable(text)],
])('%s is redacted in a message before it is cut', async (_, register) => {
  const secrets = new Secrets();
  const secret = 'abcd/efgh/ijkl/mnop/qrst';
  register(secrets, secret);
  for (let length = 270; length < 300; length += 3) {
    const text = JSON.stringify({ errors: [{ msg: `${'x'.repeat(length)} ${secret}` }] }).replaceAll('/', '\\/');
    const { platform } = await openPlatform([{ status: 400, text }], { secrets });
    expect((await errorOf(platform.request(call))).message).not.toContain('abcd');
  }
});

describe('a good status with an error in the body', () => {
  test('is an error', async () => {
    const { platform } = await openPlatform([{ json: { errors: [{ msg: 'Something', code: 1 }] } }]);
    const error = await errorOf(platform.request(call));
    expect(error).toMatchObject({ code: 'bad-response', transient: true });
    expect(error.message).toContain('Something (code 1)');
  });

  test('is an answer if it has a status beside its errors', async () => {
    for (const name of ['status', 'trainingStatus']) {
      const { platform } = await openPlatform([{ json: { [name]: 'failed', errors: [{ msg: 'Something' }] } }]);
      expect((await platform.request(call)).value).toMatchObject({ [name]: 'failed' });
    }
  });
});

describe('a body that is any JSON', () => {
  test.each([
    '{}',
    '[]',
    'null',
    '0',
    '"x"',
    '{"__proto__":{"status":"success"}}',
  ])('is returned as it is: %s', async (text) => {
    const { platform } = await openPlatform([{ text }]);
    expect(JSON.stringify((await platform.request(call)).value)).toBe(text);
  });

  test('may be deeply nested', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const { platform } = await openPlatform([{ text: deep }]);
    expect(Array.isArray((await platform.request(call)).value)).toBe(true);
  });
});
