import { describe, expect, test } from '@jest/globals';
import type { Link } from '../../src/simulator/index.ts';
import { ask, token, type Visit, visit } from './visitor.ts';

const CONTENT = Buffer.from('PK\x03\x04 and sixteen more.', 'latin1');
const states = [{ status: 'SUCCESS' }];
const archive = { base64: CONTENT.toString('base64') };

async function visitFile(link: Link = {}): Promise<Visit & { url: string; newUrl(): Promise<string> }> {
  const visited = await visit({ models: { 'cm-1': { states, archive, link: { in: 'both', ...link } } } });
  const start = (await visited.api('/models/cm-1/export', { method: 'POST' })).json;
  const newUrl = async (): Promise<string> =>
    (await visited.api(`/dock-status/${start._id}`)).json.response.downloadUrl;
  return { ...visited, url: start.response.downloadUrl, newUrl };
}

describe('a signed link', () => {
  test('has the form of the platform, and is all it takes', async () => {
    const { url, simulator } = await visitFile();
    expect(url.startsWith(simulator.url)).toBe(true);
    expect(url).toMatch(/\/api\/getMediaStream\/orgFiles\/f-[0-9a-f-]{36}\.zip\?e=\d{10}&n=\d+&s=[\w+/]{22}\$\$$/);
    const { status, bytes, headers } = await ask(url);
    expect(status).toBe(200);
    expect(bytes).toEqual(CONTENT);
    expect(headers).toMatchObject({
      'content-length': String(CONTENT.length),
      'content-type': 'application/zip',
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^"[^"]+"$/),
    });
  });

  test('may come with its padding encoded', async () => {
    const { url } = await visitFile();
    expect((await ask(url.replaceAll('$', '%24'))).status).toBe(200);
  });

  test.each([
    ['no signature', (url: string) => url.replace(/&s=.*/, ''), 401],
    ['another signature', (url: string) => url.replace(/&s=./, '&s=?'), 403],
    ['a broken signature', (url: string) => url.replace(/&s=.*/, '&s=%zz'), 403],
    ['another expiry', (url: string) => url.replace(/e=\d/, 'e=9'), 403],
    ['another number', (url: string) => url.replace('n=', 'n=1'), 403],
    ['another file', (url: string) => url.replace('/f-', '/f-0'), 404],
  ])('with %s is refused', async (_, change, status) => {
    const { url } = await visitFile();
    expect((await ask(change(url))).status).toBe(status);
  });

  test('expires, and a later reply gives out a fresh one', async () => {
    const { url, clock, newUrl } = await visitFile({ expiresAfter: '10s' });
    clock.advance(9_999);
    expect((await ask(url)).status).toBe(200);
    clock.advance(1);
    expect((await ask(url)).status).toBe(403);
    expect((await ask(await newUrl())).status).toBe(200);
  });

  test('may serve once', async () => {
    const { url, newUrl } = await visitFile({ servesOnce: true });
    expect((await ask(url)).status).toBe(200);
    expect((await ask(url)).status).toBe(404);
    expect((await ask(await newUrl())).status).toBe(200);
  });

  test.each(['auth', 'x-api-key', 'authorization', 'apikey'])('refuses the credentials in %s', async (header) => {
    const { url, simulator, clock } = await visitFile();
    const answer = await ask(url, { headers: { [header]: token(clock) } });
    expect(answer.status).toBe(400);
    expect(answer.bytes.includes('PK')).toBe(false);
    expect(simulator.violations).toMatchObject([
      { kind: 'credentials-to-link', method: 'GET', path: new URL(url).pathname },
    ]);
  });
});

describe('a part of a file', () => {
  const size = CONTENT.length;

  test.each([
    ['bytes=4-', 4, size],
    ['bytes=0-0', 0, 1],
    ['bytes=5-8', 5, 9],
    ['bytes=5-999', 5, size],
    ['bytes=-6', size - 6, size],
    ['bytes=-999', 0, size],
  ])('%s', async (range, from, to) => {
    const { url } = await visitFile();
    const { status, bytes, headers } = await ask(url, { headers: { range } });
    expect(status).toBe(206);
    expect(bytes).toEqual(CONTENT.subarray(from, to));
    expect(headers['content-range']).toBe(`bytes ${from}-${to - 1}/${size}`);
    expect(headers['content-length']).toBe(String(to - from));
  });

  test.each([
    'bytes=5-4',
    'bytes=0-1,4-5',
    'lines=1-2',
    'bytes=-',
    'bytes=x',
  ])('%s is none, so all of it comes', async (range) => {
    const { url } = await visitFile();
    const { status, bytes } = await ask(url, { headers: { range } });
    expect(status).toBe(200);
    expect(bytes).toEqual(CONTENT);
  });

  test.each([`bytes=${size}-`, 'bytes=-0'])('%s is beyond the end', async (range) => {
    const { url } = await visitFile();
    const { status, headers } = await ask(url, { headers: { range } });
    expect(status).toBe(416);
    expect(headers['content-range']).toBe(`bytes */${size}`);
  });

  test('comes only of the version that If-Range names', async () => {
    const { url } = await visitFile();
    const { headers } = await ask(url);
    const range = 'bytes=4-';
    expect((await ask(url, { headers: { range, 'if-range': headers.etag ?? '' } })).status).toBe(206);
    expect((await ask(url, { headers: { range, 'if-range': '"other"' } })).status).toBe(200);
  });

  test('never comes if ranges are switched off', async () => {
    const { url } = await visitFile({ ranges: false });
    const { status, bytes, headers } = await ask(url, { headers: { range: 'bytes=4-' } });
    expect(status).toBe(200);
    expect(bytes).toEqual(CONTENT);
    expect(headers).not.toHaveProperty('accept-ranges');
  });
});

test('a link without signature of a bot wants a token of its own app', async () => {
  const apps = [
    { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
    { clientId: 'cs-builder', clientSecret: 'another-secret', bots: ['st-2'] },
  ];
  const bot = { export: { states, link: { unsigned: true } } };
  const { api, clock, startExport } = await visit({ credentials: { apps }, bots: { 'st-1': bot, 'st-2': {} } });
  await startExport('st-1');
  const link = (await api('/bot/st-1/export/status')).json.downloadURL;

  expect((await ask(link)).status).toBe(401);
  const other = token(clock, { appId: 'cs-builder' }, 'another-secret');
  expect((await ask(link, { headers: { auth: other } })).status).toBe(401);
  expect((await ask(link, { headers: { auth: token(clock) } })).status).toBe(200);
});
