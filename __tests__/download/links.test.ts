import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Secrets } from '../../src/core/secrets.ts';
import { isSigned, maskSignedLink, withOrigin } from '../../src/download/get-file.ts';
import type { Transport } from '../../src/http/transport.ts';
import { zip } from '../support/archives.ts';
import { inParts, startPlatform } from '../support/platform-script.ts';
import { unusedPort } from '../support/unused-port.ts';
import { expectFailure, expectFile, fetchLink } from './start-download.ts';

test('a link whose host cannot be reached names the input for on-premises, where links may be internal', async () => {
  const { result } = fetchLink(`http://127.0.0.1:${await unusedPort()}/file`);
  await expect(result).rejects.toMatchObject({
    message: expect.stringContaining('connection refused'),
    hint: expect.stringMatching(/^Check the host name.*\{downloadOrigin\}/),
  });
});

const credentials = () => Promise.resolve({ 'x-api-key': 'kg-secret' });

describe('a link that is refused', () => {
  test.each([400, 401, 403, 404, 410])('with %i is renewed once', async (status) => {
    const body = await zip({ a: 'a' });
    const { origin } = await startPlatform({ 'GET /old': { status }, 'GET /new': { body } });
    let renewed = 0;
    const renew = () => Promise.resolve(new URL(`${origin}/new?n=${++renewed}`));

    await expectFile(fetchLink(`${origin}/old`, { renew }), body);
    expect(renewed).toBe(1);
  });

  test('is not renewed twice', async () => {
    const { origin, seen } = await startPlatform({ 'GET /old': { status: 403 }, 'GET /new': { status: 403 } });

    const fetched = fetchLink(`${origin}/old`, { renew: () => Promise.resolve(new URL(`${origin}/new`)) });

    await expectFailure(fetched, 'download-failed', '403');
    await expect(fetched.result).rejects.toMatchObject({ hint: expect.stringContaining('downloadOrigin') });
    expect(seen).toHaveLength(2);
  });

  test.each([
    [403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'],
    [404, '{"errors":[{"msg":"Request has expired","code":404}]}'],
  ])('with %i is reported with its host and the reason that it gives', async (status, body) => {
    const moved = await startPlatform({ 'GET /stored': { status, body } });
    const { origin } = await startPlatform({
      'GET /old': { status: 302, headers: { location: `${moved.origin}/stored` } },
    });

    const message = `answered ${status}: Request has expired (${new URL(moved.origin).host})`;
    await expectFailure(fetchLink(`${origin}/old`), 'download-failed', message);
  });

  test('is reported without its signature, which the reason repeats', async () => {
    const message = 'The signature c2VjcmV0LXNpZ25hdHVyZQ is wrong';
    const { origin } = await startPlatform({ 'GET /old': { status: 403, body: JSON.stringify({ message }) } });

    const fetched = fetchLink(`${origin}/old?s=c2VjcmV0LXNpZ25hdHVyZQ`);
    await expectFailure(fetched, 'download-failed', 'The signature *** is wrong');
  });

  test('is not retried if the platform has no other', async () => {
    const { origin, seen } = await startPlatform({ 'GET /old': { status: 404 } });

    await expectFailure(fetchLink(`${origin}/old`));
    expect(seen).toHaveLength(1);
  });
});

describe('credentials', () => {
  test('are not sent before a link requires them', async () => {
    const body = await zip({ a: 'a' });
    const { origin, seen } = await startPlatform({ 'GET /file': [{ status: 401 }, { body }] });

    await fetchLink(`${origin}/file`, { credentials }).result;

    expect(seen.map(({ headers }) => headers['x-api-key'])).toEqual([undefined, 'kg-secret']);
  });

  test('are sent only once', async () => {
    const { origin, seen } = await startPlatform({ 'GET /file': { status: 401 } });

    await expectFailure(fetchLink(`${origin}/file`, { credentials }));
    expect(seen).toHaveLength(2);
  });

  test.each([301, 302, 303, 307, 308])('do not cross a redirect (%i), not even to the same host', async (status) => {
    const body = await zip({ a: 'a' });
    const target = await startPlatform({ 'GET /stored': { body } });
    const { origin, seen } = await startPlatform({
      'GET /file': ({ headers }) =>
        headers['x-api-key'] ? { status, headers: { location: '/moved' } } : { status: 401 },
      'GET /moved': { status, headers: { location: `${target.origin}/stored` } },
    });

    await fetchLink(`${origin}/file`, { credentials }).result;

    expect(seen.map(({ path, headers }) => [path, headers['x-api-key']])).toEqual([
      ['/file', undefined],
      ['/file', 'kg-secret'],
      ['/moved', undefined],
    ]);
    expect(target.seen.map(({ headers }) => headers['x-api-key'])).toEqual([undefined]);
  });

  test('are not sent to a renewed link', async () => {
    const body = await zip({ a: 'a' });
    const { origin, seen } = await startPlatform({ 'GET /old': { status: 401 }, 'GET /new': { body } });

    const renew = () => Promise.resolve(new URL(`${origin}/new`));
    await fetchLink(`${origin}/old`, { credentials, renew }).result;

    expect(seen.at(-1)?.headers['x-api-key']).toBeUndefined();
  });
});

describe('a redirect', () => {
  test.each([
    ['in a loop', { location: '/file' }],
    ['to nowhere', {}],
    ['to no address', { location: 'http://[' }],
    ['to another scheme', { location: 'file:///etc/passwd' }],
    ['to data', { location: 'data:application/zip;base64,UEsDBA==' }],
  ])('%s fails', async (_name, headers: Record<string, string>) => {
    const { origin, seen } = await startPlatform({ 'GET /file': { status: 302, headers } });

    await expectFailure(fetchLink(`${origin}/file`));
    expect(seen.length).toBeLessThanOrEqual(6);
  });

  test('from https to http is not followed', async () => {
    const asked: string[] = [];
    const send: Transport['send'] = async ({ url }) => {
      asked.push(url.href);
      return { status: 302, headers: { location: 'http://files.test/stored' }, body: Readable.from([]) };
    };
    const transport = { send, close() {} };

    await expectFailure(fetchLink('https://files.test/file', { transport }), 'download-failed', 'plain http');
    expect(asked).toEqual(['https://files.test/file']);
  });

  test.each([
    ['raw UTF-8', Buffer.from('/größe/日本.zip'), '/größe/日本.zip'],
    ['Latin-1', Buffer.from('/größe.zip', 'latin1'), '/größe.zip'],
  ])('in %s is followed', async (_name, bytes, path) => {
    const body = await zip({ a: 'a' });
    const moved = { status: 302, headers: { location: bytes.toString('latin1') } };
    const { origin, seen } = await startPlatform({ 'GET /file': moved, 'GET /*': { body } });

    await expectFile(fetchLink(`${origin}/file`), body);
    expect(decodeURI(seen[1]?.path ?? '')).toBe(path);
  });

  test('does not change that only the rest is requested', async () => {
    const body = await zip({ a: 'a'.repeat(600) });
    const { origin, to } = await startPlatform({
      'GET /file': { status: 302, headers: { location: '/stored?sig=0123456789abcdef' } },
      'GET /stored': [{ body, cutAt: 100, headers: { etag: '"1"' } }, inParts(body, '"1"')],
    });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(to('GET /stored')[1]?.headers.range).toBe('bytes=100-');
    expect(fetched.masked).toContain('sig=0123456789abcdef');
  });
});

describe('a signed link', () => {
  const SIGNED =
    'https://platform.kore.ai/api/getMediaStream/market/f-1.zip?e=1689724800&n=42&s=IkFiY2RlZmdoaWprbG1ub3A$$';

  test('is masked by its complete query and its signature, but not by its ids', () => {
    const BOT = 'st-11111111-2222-5333-8444-555555555555';
    const query = `streamId=${BOT}&fileName=botExport&sig=c2lnbmF0dXJlLW9mLWEtbGluaw%3D%3D`;
    const masked: string[] = [];
    const secrets = new Secrets((text) => masked.push(text));
    maskSignedLink(secrets, new URL(`https://host/file.zip?${query}`));

    expect(masked).toEqual(expect.arrayContaining([query, 'c2lnbmF0dXJlLW9mLWEtbGluaw==']));
    expect(masked).not.toContain(BOT);
    expect(secrets.redact(`export of bot ${BOT} to botExport`)).toBe(`export of bot ${BOT} to botExport`);
    expect(secrets.redact(`https://host/file.zip?${query}`)).toBe('https://host/file.zip?***');
  });

  test('never shows one of its signatures in redacted text', () => {
    const name = fc.constantFrom('s', 'sig', 'signature', 'token', 'policy', 'X-Amz-Signature', 'X-Amz-Credential');
    const value = fc.stringMatching(/^[A-Za-z0-9+/=$%. ]{12,40}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }), (pairs) => {
        const link = new URL(`https://host/file?${new URLSearchParams(pairs)}`);
        const secrets = new Secrets();
        maskSignedLink(secrets, link);
        for (const [, text] of pairs) {
          expect(secrets.redact(`x ${text} y`)).not.toContain(text);
          expect(secrets.redact(link.href)).not.toContain(encodeURIComponent(text));
        }
        for (const written of link.search
          .slice(1)
          .split('&')
          .map((pair) => pair.replace(/^[^=]*=/, ''))) {
          expect(secrets.redact(`x ${written} y`)).not.toContain(written);
        }
      }),
    );
  });

  test.each([
    [SIGNED, true],
    ['https://host/f.zip?X-Amz-Signature=abc', true],
    ['https://host/f.zip?sig=abc', true],
    ['https://host/f.zip?fileName=abc', false],
    ['https://host/api/v1/account/a/file', false],
  ])('is recognized by its query: %s', (link, expected) => {
    expect(isSigned(new URL(link))).toBe(expected);
  });

  test('keeps its path and query byte for byte under another origin', () => {
    const moved = withOrigin(
      new URL(SIGNED.replace('https://platform.kore.ai', 'http://internal:8081')),
      new URL('https://bots.example.com:8443'),
    );

    expect(moved.href).toBe(SIGNED.replace('platform.kore.ai', 'bots.example.com:8443'));
  });
});
