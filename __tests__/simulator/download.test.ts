import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { extract } from 'tar-stream';
import type { Archive, ArchiveFormat, Link, Model } from '../../src/simulator/index.ts';
import { openSimulator, sendRequest, token, zipMembers } from './open-simulator.ts';

const CONTENT = Buffer.from('PK\x03\x04 and sixteen more.', 'latin1');
const states = [{ status: 'SUCCESS' }];

/** The link to the archive of a model, and a function that gets another one. */
async function openFile(link: Link = {}, model: Model = { archive: { base64: CONTENT.toString('base64') } }) {
  const opened = await openSimulator({ models: { 'cm-1': { states, link: { in: 'both', ...link }, ...model } } });
  const started = (await opened.post('/models/cm-1/export')).json;
  const newUrl = async (): Promise<string> => (await opened.get(`/dock-status/${started._id}`)).response.downloadUrl;
  return { ...opened, url: started.response.downloadUrl as string, newUrl };
}

describe('a signed link', () => {
  test('has the form of the platform, and is all it takes', async () => {
    const { url, simulator } = await openFile();
    expect(url.startsWith(simulator.url)).toBe(true);
    expect(url).toMatch(/\/api\/getMediaStream\/orgFiles\/f-[0-9a-f-]{36}\.zip\?e=\d{10}&n=\d+&s=[\w+/]{22}\$\$$/);
    const { status, bytes, headers } = await sendRequest(url);
    expect([status, bytes]).toEqual([200, CONTENT]);
    expect(headers).toMatchObject({
      'content-length': String(CONTENT.length),
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^"[^"]+"$/),
    });
  });

  test.each<[string, (url: string) => string, number]>([
    ['its padding encoded', (url) => url.replaceAll('$', '%24'), 200],
    ['no signature', (url) => url.replace(/&s=.*/, ''), 401],
    ['another signature', (url) => url.replace(/&s=./, '&s=?'), 403],
    ['a broken signature', (url) => url.replace(/&s=.*/, '&s=%zz'), 403],
    ['another expiry', (url) => url.replace(/e=\d/, 'e=9'), 403],
    ['another number', (url) => url.replace('n=', 'n=1'), 403],
    ['another file', (url) => url.replace('/f-', '/f-0'), 404],
  ])('with %s is answered with the status that belongs to it', async (_, change, status) => {
    const { url } = await openFile();
    expect((await sendRequest(change(url))).status).toBe(status);
  });

  test('expires, and a later reply gives out a fresh one', async () => {
    const { url, clock, newUrl } = await openFile({ expiresAfter: '10s' });
    await clock.advance(9_999);
    expect((await sendRequest(url)).status).toBe(200);
    await clock.advance(1);
    expect((await sendRequest(url)).status).toBe(403);
    expect((await sendRequest(await newUrl())).status).toBe(200);
  });

  test('may serve once', async () => {
    const { url, newUrl } = await openFile({ servesOnce: true });
    expect((await sendRequest(url)).status).toBe(200);
    expect((await sendRequest(url)).status).toBe(404);
    expect((await sendRequest(await newUrl())).status).toBe(200);
  });

  test.each(['auth', 'x-api-key', 'authorization', 'apikey'])('refuses the credentials in %s', async (header) => {
    const { url, simulator, clock } = await openFile();
    const answer = await sendRequest(url, { headers: { [header]: token(clock) } });
    expect([answer.status, answer.bytes.includes('PK')]).toEqual([400, false]);
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
  ])('%s', async (range, from, to) => {
    const { url } = await openFile();
    const { status, bytes, headers } = await sendRequest(url, { headers: { range } });
    expect([status, bytes]).toEqual([206, CONTENT.subarray(from, to)]);
    expect(headers['content-range']).toBe(`bytes ${from}-${to - 1}/${size}`);
    expect(headers['content-length']).toBe(String(to - from));
  });

  test('that is none or beyond the end, or of another version, does not come', async () => {
    const { url } = await openFile();
    for (const range of ['bytes=-6', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=x']) {
      expect(await sendRequest(url, { headers: { range } })).toMatchObject({ status: 200, bytes: CONTENT });
    }
    const beyond = await sendRequest(url, { headers: { range: `bytes=${size}-` } });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    const { etag = '' } = (await sendRequest(url)).headers;
    const range = 'bytes=4-';
    expect((await sendRequest(url, { headers: { range, 'if-range': etag } })).status).toBe(206);
    expect((await sendRequest(url, { headers: { range, 'if-range': '"other"' } })).status).toBe(200);
  });

  test('never comes if ranges are switched off', async () => {
    const { url } = await openFile({ ranges: false });
    const { status, bytes, headers } = await sendRequest(url, { headers: { range: 'bytes=4-' } });
    expect([status, bytes]).toEqual([200, CONTENT]);
    expect(headers).not.toHaveProperty('accept-ranges');
  });
});

test('a link without signature of a bot wants a token of its own app', async () => {
  const apps = [
    { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
    { clientId: 'cs-builder', clientSecret: 'another-secret', bots: ['st-2'] },
  ];
  const bot = { export: { states, link: { unsigned: true } } };
  const { clock, get, startExport } = await openSimulator({ credentials: { apps }, bots: { 'st-1': bot, 'st-2': {} } });
  await startExport('st-1');
  const link = (await get('/bot/st-1/export/status')).downloadURL;

  expect((await sendRequest(link)).status).toBe(401);
  const other = token(clock, { appId: 'cs-builder' }, 'another-secret');
  expect((await sendRequest(link, { headers: { auth: other } })).status).toBe(401);
  expect((await sendRequest(link, { headers: { auth: token(clock) } })).status).toBe(200);
});

describe.each(['zip', 'tar', 'tar.gz'] as const)('an archive as %s', (format) => {
  const download = async (archive?: Archive, headers = {}): Promise<Buffer> => {
    const { url } = await openFile({}, { format, ...(archive ? { archive } : {}) });
    return (await sendRequest(url, { headers })).bytes;
  };

  test('holds the files of the scenario, or some of its own', async () => {
    const files = { 'a.json': '{"ä":1}', 'deep/b.bin': { base64: 'AAEC' } };
    expect(await membersOf(await download({ files }), format)).toEqual({
      'a.json': Buffer.from('{"ä":1}'),
      'deep/b.bin': Buffer.from([0, 1, 2]),
    });
    expect(Object.keys(await membersOf(await download(), format))).toContain('config.json');
  });

  test('is the same in every run, and in its parts', async () => {
    const complete = await download();
    for (const from of [0, 1, 99]) {
      const part = await download(undefined, { range: `bytes=${from}-` });
      expect(part.equals(complete.subarray(from))).toBe(true);
    }
  });
});

async function membersOf(bytes: Buffer, format: ArchiveFormat): Promise<Record<string, Buffer>> {
  if (format === 'zip') return await zipMembers(bytes);
  const members: Record<string, Buffer> = {};
  const reader = Readable.from([format === 'tar' ? bytes : gunzipSync(bytes)]).pipe(extract());
  for await (const entry of reader) members[entry.header.name] = await buffer(entry);
  return members;
}
