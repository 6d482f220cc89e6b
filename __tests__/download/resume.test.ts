import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, inParts, type Seen, startPlatform } from '../support/platform-script.ts';
import { distinctBytes, fetchLink, inFolder, otherVersion } from './start-download.ts';

const FILE = distinctBytes(4_000);
const ETAG = '"v1"';

/** The file's start, broken off in the middle of a body that declared all of it. */
function cut(at: number, headers: Record<string, string> = { etag: ETAG }): Answer {
  return { body: FILE, cutAt: at, headers };
}

describe('a download that breaks off', () => {
  test('goes on where it stopped', async () => {
    const { origin, seen } = await startPlatform({ 'GET /file': [cut(1_000), inParts(FILE, ETAG)] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(seen.map(({ headers }) => [headers.range, headers['if-range']])).toEqual([
      [undefined, undefined],
      ['bytes=1000-', ETAG],
    ]);
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
    expect(fetched.retries).toEqual([expect.stringContaining('broke off')]);
  });

  test('begins again where the file has changed meanwhile', async () => {
    const other = distinctBytes(FILE.length + 600);
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), inParts(other, '"v2"')] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(other)).toBe(true);
  });

  test('begins again where the server changes the file and takes no notice of If-Range', async () => {
    const other = otherVersion(FILE);
    const changed = inParts(other, '"v2"', { ignoresIfRange: true });
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), changed] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(other)).toBe(true);
  });

  test.each([
    ['a weak ETag', { etag: 'W/"v1"' }],
    ['no validator at all', {}],
  ])('begins again with %s', async (_name, headers: Record<string, string>) => {
    const { origin, seen } = await startPlatform({ 'GET /file': [cut(1_000, headers), { body: FILE }] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(seen.map((request) => request.headers.range)).toEqual([undefined, undefined]);
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
  });

  test.each([
    ['equals the date of the answer', 0],
    ['is 59 s older than the answer', 59],
  ])('begins again with a Last-Modified that %s', async (_name, seconds) => {
    const date = 'Sat, 31 Jan 2026 12:00:00 GMT';
    const headers = { 'last-modified': date, date: new Date(Date.parse(date) + seconds * 1_000).toUTCString() };
    const { origin, seen } = await startPlatform({ 'GET /file': [cut(1_000, headers), { body: FILE, headers }] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(seen.map((request) => request.headers.range)).toEqual([undefined, undefined]);
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
  });

  test('is resumed by date where that is all there is', async () => {
    const date = 'Sat, 31 Jan 2026 12:00:00 GMT';
    const { origin, seen } = await startPlatform({
      'GET /file': [cut(1_000, { 'last-modified': date }), inParts(FILE, date)],
    });

    await fetchLink(`${origin}/file`).result;

    expect(seen[1]?.headers['if-range']).toBe(date);
  });

  test('begins again where ranges are not supported', async () => {
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), { body: FILE, headers: { etag: ETAG } }] });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
  });

  test('begins again after 416', async () => {
    const { origin, seen } = await startPlatform({
      'GET /file': [cut(1_000), { status: 416 }, { body: FILE, headers: { etag: ETAG } }],
    });

    const fetched = fetchLink(`${origin}/file`);

    await fetched.result;
    expect(seen.at(-1)?.headers.range).toBeUndefined();
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
  });

  test('is never put together from parts that do not fit', async () => {
    // A zip has a signature before each member, so a part of it can look like a whole one.
    const file = Buffer.from(FILE);
    file.copy(file, 400, 0, 4);
    const another: Answer = {
      status: 206,
      body: file.subarray(400),
      headers: { etag: ETAG, 'content-range': `bytes 400-${file.length - 1}/${file.length}` },
    };
    const { origin } = await startPlatform({
      'GET /file': [{ body: file, cutAt: 1_000, headers: { etag: ETAG } }, another, inParts(file, ETAG)],
    });

    const fetched = fetchLink(`${origin}/file`);
    const ended = await fetched.result.then(
      () => 'success',
      () => 'failure',
    );

    if (ended === 'success') expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(file)).toBe(true);
    else expect(fetched.left()).toEqual([]);
  });

  test('does not take a part of several ranges for the rest of the file', async () => {
    const several: Answer = {
      status: 206,
      body: `--x\r\nContent-Range: bytes 1000-3999/4000\r\n\r\n${'y'.repeat(2_950)}`,
      headers: { etag: ETAG, 'content-type': 'multipart/byteranges; boundary=x' },
    };
    const { origin } = await startPlatform({ 'GET /file': [cut(1_000), several, inParts(FILE, ETAG)] });

    const fetched = fetchLink(`${origin}/file`);
    const ended = await fetched.result.then(
      () => 'success',
      () => 'failure',
    );

    if (ended === 'success') expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
    else expect(fetched.left()).toEqual([]);
  });

  test('is ended after ten failures in a row', async () => {
    const { origin, seen } = await startPlatform({ 'GET /file': cut(0) });

    const fetched = fetchLink(`${origin}/file`);

    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed', hint: expect.any(String) });
    expect(seen.length).toBeLessThanOrEqual(10);
    expect(fetched.left()).toEqual([]);
  });

  test('that falls silent is cut and resumed', async () => {
    const { origin } = await startPlatform({
      'GET /file': [{ body: FILE, silentAt: 2_000, headers: { etag: ETAG } }, inParts(FILE, ETAG)],
    });

    const fetched = fetchLink(`${origin}/file`, { silenceMs: 60 });

    await fetched.result;
    expect(fetched.retries).toEqual([expect.stringContaining('no byte for')]);
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
  });

  test('whose server never answers is given up', async () => {
    const { origin } = await startPlatform({ 'GET /file': () => new Promise(() => {}) });

    const fetched = fetchLink(`${origin}/file`, { silenceMs: 10 });

    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
  });

  test.each([429, 500, 503])('waits and tries again after %i', async (status) => {
    const { origin } = await startPlatform({
      'GET /file': [{ status, headers: { 'retry-after': '7' } }, { body: FILE }],
    });

    const fetched = fetchLink(`${origin}/file`);

    expect((await fetched.result).size).toBe(FILE.length);
    expect(fetched.retries).toEqual([expect.stringContaining(String(status))]);
  });

  test('arrives byte for byte, wherever and however often it breaks', async () => {
    const breaks = fc.array(fc.record({ at: fc.nat(FILE.length - 1), silent: fc.boolean() }), { maxLength: 5 });
    const etag = fc.constantFrom(ETAG, 'W/"weak"', '');
    await fc.assert(
      fc.asyncProperty(breaks, etag, async (points, tag) => {
        let turn = 0;
        const answer = (seen: Seen): Answer => {
          const point = points[turn++];
          const complete = inParts(FILE, tag)(seen);
          const headers = { ...complete.headers, ...(tag === '' ? { etag: '' } : {}) };
          return point
            ? { ...complete, headers, cutAt: Math.min(point.at, Number(complete.body?.length) - 1) }
            : { ...complete, headers };
        };
        const { origin } = await startPlatform({ 'GET /file': answer });
        const fetched = fetchLink(`${origin}/file`);
        await fetched.result;
        expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(FILE)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
