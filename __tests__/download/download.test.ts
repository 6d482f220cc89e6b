import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { tar, tarGz, zip } from '../support/archives.ts';
import { deferred } from '../support/deferred.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { expectFailure, expectFile, type FetchOptions, fetchLink } from './start-download.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

async function fetchAnswer(answer: Answer, options: FetchOptions = {}) {
  const { origin } = await startPlatform({ 'GET /file': answer });
  return fetchLink(`${origin}/file`, options);
}

describe('a download', () => {
  test('is complete, hashed and named after its content', async () => {
    const file = await zip({ 'botDefinition.json': '{}', 'config.json': '{}' });

    const fetched = await fetchAnswer({ body: file });

    await expectFile(fetched, file);
    expect(await fetched.result).toEqual({
      path: join(fetched.folder, 'bot.zip'),
      extraBytes: 0,
      size: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      format: 'zip',
    });
  });

  test.each(['tar', 'tar.gz'] as const)('has the format of its bytes, %s, not that of the link', async (format) => {
    const members = [{ name: 'model.bin', content: 'weights' }];
    const body = format === 'tar' ? await tar(members) : await tarGz(members);
    const { origin } = await startPlatform({ 'GET /file.zip': { body } });

    const fetched = fetchLink(`${origin}/file.zip`, { formats: ['zip', 'tar', 'tar.gz'] });

    expect(await fetched.result).toMatchObject({ format, path: join(fetched.folder, `bot.${format}`) });
  });

  test.each([
    ['an error page', '<!DOCTYPE html><html><body>Please log in</body></html>', 'Please log in'],
    ['JSON', '{"errors":[{"msg":"no"}]}', 'errors'],
    ['nothing', '', 'an empty file'],
    ['less than a signature', 'PK', 'PK'],
  ])('of %s is not an archive', async (_name, body, quoted) => {
    const fetched = await fetchAnswer({ body, headers: { 'content-type': 'text/html' } });

    await expectFailure(fetched, 'archive-invalid', quoted);
  });

  test('of an error page sanitizes the text of the page', async () => {
    const fetched = await fetchAnswer({ body: '::add-mask::x\n##[error]\u001b[31m\n::set-output name=a::b' });

    await expect(fetched.result).rejects.toThrow(/^(?!.*(::|##\[|\p{Cc}))/u);
  });

  const random = String(Math.random()).repeat(200);
  const noise = Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * at * 31) % 251));
  test.each([
    ['a tar.gz', tarGz([{ name: 'a', content: random }])],
    ['a gzip', Promise.resolve(gzipSync(noise))],
    ['a tar', tar([{ name: 'a', content: 'a' }])],
  ])('of %s in place of a zip ends with its first bytes', async (_name, archive) => {
    const body = Buffer.concat([await archive, Buffer.alloc(600)]);
    const headers = { 'content-length': '900000000' };
    const { origin, seen } = await startPlatform({ 'GET /file': { body, silentAt: 600, headers } });

    await expectFailure(fetchLink(`${origin}/file`), 'archive-invalid', 'no zip archive');
    expect(seen).toHaveLength(1);
  });
});

describe('a length that was not declared', () => {
  test.each(['csv', 'json'] as const)('makes a %s a failure, because it cannot show its end', async (format) => {
    const body = format === 'csv' ? 'a,b\n1,2\n' : '{}';

    await expectFailure(await fetchAnswer({ body, undeclared: true }, { formats: [format] }));
  });
});

describe('what exists already', () => {
  test('keeps its name until the new file is complete', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bot.zip'), 'old');

    for (const body of ['no zip', await zip({})]) {
      await expect((await fetchAnswer({ body }, { folder })).result).rejects.toThrow();
      expect(readFileSync(join(folder, 'bot.zip'), 'utf8')).toBe('old');
    }
  });

  test('is replaced by a complete file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bot.zip'), 'old');
    writeFileSync(join(folder, 'bot.part'), 'half of an older one, which was longer'.repeat(100));
    const body = await zip({ a: 'a' });

    await expectFile(await fetchAnswer({ body }, { folder }), body);
  });

  onPosix('is not written through if it is a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, 'precious'), 'mine');
    symlinkSync(join(elsewhere, 'precious'), join(folder, 'bot.part'));
    symlinkSync(join(elsewhere, 'precious'), join(folder, 'bot.zip'));

    await (await fetchAnswer({ body: await zip({ a: 'a' }) }, { folder })).result;

    expect(readFileSync(join(elsewhere, 'precious'), 'utf8')).toBe('mine');
  });

  test.each(['bot.zip', 'bot.part'])('is reported if it is a folder: %s', async (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, name, 'inner'), { recursive: true });

    const fetched = await fetchAnswer({ body: await zip({ a: 'a' }) }, { folder });

    const hint = expect.stringContaining('outputDir');
    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed', hint });
    expect(fetched.left()).toEqual([name]);
  });
});

describe('an abort leaves nothing', () => {
  test('while bytes arrive', async () => {
    const stop = new AbortController();
    const answer = { body: await zip({ a: 'a'.repeat(900) }), silentAt: 600 };

    const fetched = await fetchAnswer(answer, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });

    await expect(fetched.result).rejects.toThrow('stopped');
    expect(fetched.left()).toEqual([]);
  });

  test('before the answer', async () => {
    const stop = new AbortController();
    const { origin } = await startPlatform({
      'GET /file': () => {
        stop.abort(new Error('stopped'));
        return new Promise(() => {});
      },
    });

    const fetched = fetchLink(`${origin}/file`, { signal: stop.signal });

    await expect(fetched.result).rejects.toThrow('stopped');
    expect(fetched.left()).toEqual([]);
  });
});

/** An answer that is sent when the test says so. */
function blocked(answer: Answer) {
  const [asked, released] = [deferred<void>(), deferred<void>()];
  const script = async (): Promise<Answer> => {
    asked.resolve();
    await released.promise;
    return answer;
  };
  return { script, asked: asked.promise, release: () => released.resolve() };
}

describe('of two downloads of one target into one folder at the same time', () => {
  test.each(['first', 'last', 'together'])('the earlier one fails, and only it, if it ends %s', async (order) => {
    const [first, second] = [await zip({ first: 'x'.repeat(4_000) }), await zip({ second: 'y' })];
    const [one, two] = [blocked({ body: first }), blocked({ body: second })];
    const { origin } = await startPlatform({ 'GET /one': one.script, 'GET /two': two.script });
    const folder = temporaryFolder();
    const earlier = fetchLink(`${origin}/one`, { folder });
    await one.asked;
    const later = fetchLink(`${origin}/two`, { folder });
    await two.asked;

    if (order !== 'last') one.release();
    if (order === 'first') await earlier.result.catch(() => {});
    two.release();
    if (order === 'last') await later.result;
    one.release();

    await expect(earlier.result).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('at the same time'),
      hint: expect.stringContaining('outputDir'),
    });
    await expectFile(later, second);
  });
});
