import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { tar, tarGz } from '../support/archives.ts';
import { scriptedServer } from '../support/scripted-server.ts';
import { fetchLink } from './start-download.ts';

/** Serves the beginning of a large file and tells whether the rest was waited for. */
async function serveBeginning(bytes: Buffer) {
  let reported = (_isReadComplete: boolean): void => {};
  const isReadComplete = new Promise<boolean>((resolve) => (reported = resolve));
  const { url, requests } = await scriptedServer((response) => {
    response.on('close', () => reported(response.writableFinished));
    response.writeHead(200, { 'content-length': 900_000_000 }).write(bytes);
  });
  return { link: new URL('/file', url).href, requests, isReadComplete };
}

describe('a download of an archive of another kind than is wanted ends with its first bytes', () => {
  test.each([
    ['a tar.gz', tarGz([{ name: 'a', content: String(Math.random()).repeat(200) }])],
    ['a gzip', Promise.resolve(gzipSync(Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * at * 31) % 251))))],
    ['a tar', tar([{ name: 'a', content: 'a' }])],
  ])('%s for a zip', async (_name, archive) => {
    const beginning = Buffer.concat([await archive, Buffer.alloc(600)]).subarray(0, 600);
    const { link, requests, isReadComplete } = await serveBeginning(beginning);

    const fetched = fetchLink(link, { formats: ['zip'] });

    await expect(fetched.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining('no zip archive'),
    });
    expect(await isReadComplete).toBe(false);
    expect(requests).toHaveLength(1);
    expect(fetched.retries).toEqual([]);
    expect(fetched.left()).toEqual([]);
  });
});
