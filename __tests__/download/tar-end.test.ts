import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { tar } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { expectFailure, expectFile, type Fetched, fetchLink } from './start-download.ts';

const PLAIN = await tar([
  { name: 'a', content: 'a'.repeat(1_000) },
  // Its zeros look like the end of a tar.
  { name: 'b', content: '\0'.repeat(2_048) },
]);
const PACKED = gzipSync(PLAIN);
const FORMATS = ['tar', 'tar.gz'] as const;
/** Without the two empty blocks at its end. */
const WITHOUT_END = PLAIN.subarray(0, -1_024);

async function fetched(body: Buffer, how: { undeclared?: boolean } = {}): Promise<Fetched> {
  const { origin } = await startPlatform({ 'GET /file': { body, ...how } });
  return fetchLink(`${origin}/file`, { formats: FORMATS });
}

describe('a tar of the right length is refused that', () => {
  test.each<[string, Buffer]>([
    ['was cut between two members', PLAIN.subarray(0, 512 + 1_024)],
    ['has no end', WITHOUT_END],
    ['has a spoilt header', Buffer.from(PLAIN).fill('x', 1_536, 1_540)],
    ['is followed by another', Buffer.concat([PLAIN, PLAIN])],
    ['was cut before it was compressed', gzipSync(WITHOUT_END)],
    ['was cut after it was compressed', PACKED.subarray(0, -20)],
    ['has a wrong checksum', Buffer.from(PACKED).fill(1, PACKED.length - 8, PACKED.length - 4)],
    ['has a wrong length in its trailer', Buffer.from(PACKED).fill(1, PACKED.length - 4)],
    ['has spoilt compressed data', Buffer.from(PACKED).fill(255, 12, 20)],
    ['has other bytes after its compressed data', Buffer.concat([PACKED, Buffer.from('more')])],
    ['is followed by another, compressed', Buffer.concat([PACKED, PACKED])],
  ])('%s', async (_name, body) => {
    const download = await fetched(body);

    await expectFailure(download, 'archive-invalid');
    expect(download.retries).toEqual([]);
  });
});

describe('a tar of unknown length', () => {
  test.each([
    ['plain', PLAIN, 0],
    ['with the padding of a complete record', Buffer.concat([PLAIN, Buffer.alloc(10_240)]), 0],
    ['compressed', PACKED, 0],
    ['compressed in two pieces', Buffer.concat([gzipSync(PLAIN.subarray(0, 700)), gzipSync(PLAIN.subarray(700))]), 0],
    ['with bytes after it', Buffer.concat([PLAIN, Buffer.from('more')]), 4],
    ['compressed, with zeros after it', Buffer.concat([PACKED, Buffer.alloc(4)]), 4],
    ['with bytes after it, compressed', gzipSync(Buffer.concat([PLAIN, Buffer.from('more')])), 4],
  ])('is complete if its end shows it: %s', async (_name, body, extraBytes) => {
    const download = await fetched(body, { undeclared: true });

    await expectFile(download, body);
    expect(await download.result).toMatchObject({ extraBytes });
    expect(download.retries).toEqual([]);
  });

  test.each([
    ['plain', PLAIN, [0, 300, 600, 1_600, PLAIN.length - 1_024, PLAIN.length - 512]],
    ['compressed', PACKED, [0, 2, 20, PACKED.length - 9, PACKED.length - 1]],
  ])('is retried as long as it is cut: %s', async (_name, body, lengths) => {
    const answers = [...lengths, body.length].map((length) => ({ body: body.subarray(0, length), undeclared: true }));
    const { origin } = await startPlatform({ 'GET /file': answers });

    const download = fetchLink(`${origin}/file`, { formats: FORMATS });

    await expectFile(download, body);
    expect(download.retries).toHaveLength(lengths.length);
  });

  test('fails as a download if it is cut again and again', async () => {
    const download = await fetched(WITHOUT_END, { undeclared: true });

    await expectFailure(download);
  });

  test('is not retried if it is damaged', async () => {
    const download = await fetched(Buffer.from(PLAIN).fill('x', 1_536, 1_540), { undeclared: true });

    await expectFailure(download, 'archive-invalid');
    expect(download.retries).toEqual([]);
  });
});
