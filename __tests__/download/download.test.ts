import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { tar, tarGz, zip } from '../support/archives.ts';
import { startPlatform } from '../support/platform-script.ts';
import { fetchLink, inFolder } from './start-download.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

describe('a download', () => {
  test('is whole, hashed and named after its content', async () => {
    const file = await zip({ 'botDefinition.json': '{}', 'config.json': '{}' });
    const { origin } = await startPlatform({ 'GET /file': { body: file } });

    const fetched = fetchLink(`${origin}/file`);

    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(await fetched.result).toMatchObject({
      path: inFolder(fetched, 'bot.zip'),
      extraBytes: 0,
      size: file.length,
      sha256,
      format: 'zip',
    });
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(file)).toBe(true);
    expect(fetched.left()).toEqual(['bot.zip']);
  });

  test('of many megabytes arrives byte for byte', async () => {
    const file = Buffer.concat([await zip({ a: 'a' }), Buffer.alloc(9 * 1024 * 1024 + 17, 'koreai')]);
    const { origin } = await startPlatform({ 'GET /file': { body: file } });

    const fetched = fetchLink(`${origin}/file`);

    expect((await fetched.result).size).toBe(file.length);
    expect(readFileSync(inFolder(fetched, 'bot.zip')).equals(file)).toBe(true);
  });

  test.each(['tar', 'tar.gz'] as const)('of a %s is told by its bytes, whatever the link calls it', async (format) => {
    const members = [{ name: 'model.bin', content: 'weights' }];
    const body = format === 'tar' ? await tar(members) : await tarGz(members);
    const { origin } = await startPlatform({ 'GET /file.zip': { body } });

    const fetched = fetchLink(`${origin}/file.zip`, { formats: ['zip', 'tar', 'tar.gz'] });

    expect(await fetched.result).toMatchObject({ format, path: inFolder(fetched, `bot.${format}`) });
  });

  test.each([
    ['an error page', '<!DOCTYPE html><html><body>Please log in</body></html>', 'Please log in'],
    ['JSON', '{"errors":[{"msg":"no"}]}', 'errors'],
    ['nothing', '', 'an empty file'],
    ['less than a signature', 'PK', 'PK'],
  ])('of %s is no archive', async (_name, body, said) => {
    const { origin } = await startPlatform({ 'GET /file': { body, headers: { 'content-type': 'text/html' } } });

    const fetched = fetchLink(`${origin}/file`);

    await expect(fetched.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining(said),
    });
    expect(fetched.left()).toEqual([]);
  });

  test('of an error page makes nothing of what the page wants the runner to do', async () => {
    const body = '::add-mask::x\n##[error]\u001b[31m\n::set-output name=a::b';
    const { origin } = await startPlatform({ 'GET /file': { body } });

    const error: Error = await fetchLink(`${origin}/file`).result.then(String, (thrown) => thrown);

    expect(error.message).not.toMatch(/::|##\[|\p{Cc}/u);
  });

  test('of a tar is refused where a zip is wanted', async () => {
    const { origin } = await startPlatform({ 'GET /file': { body: await tar([{ name: 'a', content: 'a' }]) } });

    await expect(fetchLink(`${origin}/file`).result).rejects.toMatchObject({ code: 'archive-invalid' });
  });
});

describe('a length that was not told', () => {
  test('is no matter where the zip shows that it is whole', async () => {
    const body = await zip({ a: 'a' });
    const { origin } = await startPlatform({ 'GET /file': { body, undeclared: true } });

    expect(await fetchLink(`${origin}/file`).result).toMatchObject({ size: body.length });
  });

  test('makes a zip without its directory a download that broke off', async () => {
    const body = await zip({ a: 'a'.repeat(500), b: 'b' });
    const { origin } = await startPlatform({ 'GET /file': { body: body.subarray(0, -30), undeclared: true } });

    const fetched = fetchLink(`${origin}/file`);

    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
    expect(fetched.retries.length).toBeGreaterThan(2);
    expect(fetched.left()).toEqual([]);
  });

  test.each(['csv', 'json'] as const)('makes a %s a failure, which cannot show where it ends', async (format) => {
    const body = format === 'csv' ? 'a,b\n1,2\n' : '{}';
    const { origin } = await startPlatform({ 'GET /file': { body, undeclared: true } });

    const fetched = fetchLink(`${origin}/file`, { formats: [format] });

    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
    expect(fetched.left()).toEqual([]);
  });

  test('is no matter with chunks, which tell their end', async () => {
    const body = await tar([{ name: 'a', content: 'a' }]);
    const { origin } = await startPlatform({
      'GET /file': { body, undeclared: true, headers: { 'transfer-encoding': 'chunked' } },
    });

    expect(await fetchLink(`${origin}/file`, { formats: ['tar'] }).result).toMatchObject({ size: body.length });
  });
});

describe('what is there already', () => {
  test('stays under its name until the new file is whole', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bot.zip'), 'old');
    const { origin } = await startPlatform({ 'GET /file': { body: 'no zip' }, 'GET /good': { body: await zip({}) } });

    await expect(fetchLink(`${origin}/file`, { folder }).result).rejects.toThrow();
    expect(readFileSync(join(folder, 'bot.zip'), 'utf8')).toBe('old');

    await fetchLink(`${origin}/good`, { folder }).result.catch(() => {});
    expect(readFileSync(join(folder, 'bot.zip'), 'utf8')).toBe('old');
  });

  test('is replaced by a whole one', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bot.zip'), 'old');
    writeFileSync(join(folder, 'bot.part'), 'half of an older one, which was longer'.repeat(100));
    const body = await zip({ a: 'a' });
    const { origin } = await startPlatform({ 'GET /file': { body } });

    const fetched = fetchLink(`${origin}/file`, { folder });

    await fetched.result;
    expect(fetched.left()).toEqual(['bot.zip']);
    expect(readFileSync(join(folder, 'bot.zip')).equals(body)).toBe(true);
  });

  onPosix('is not written through where it is a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, 'precious'), 'mine');
    symlinkSync(join(elsewhere, 'precious'), join(folder, 'bot.part'));
    symlinkSync(join(elsewhere, 'precious'), join(folder, 'bot.zip'));
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) } });

    await fetchLink(`${origin}/file`, { folder }).result;

    expect(readFileSync(join(elsewhere, 'precious'), 'utf8')).toBe('mine');
  });

  test('is told plainly where it is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bot.zip', 'inner'), { recursive: true });
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) } });

    const fetched = fetchLink(`${origin}/file`, { folder });

    await expect(fetched.result).rejects.toMatchObject({
      code: 'download-failed',
      hint: expect.stringContaining('outputDir'),
    });
    expect(fetched.left()).toEqual(['bot.zip']);
  });

  test('is told plainly where a folder has the name of the part', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bot.part', 'inner'), { recursive: true });
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) } });

    await expect(fetchLink(`${origin}/file`, { folder }).result).rejects.toMatchObject({ code: 'download-failed' });
  });

  test('is told plainly where the folder is gone', async () => {
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) } });

    const fetched = fetchLink(`${origin}/file`, { folder: join(temporaryFolder(), 'gone') });

    await expect(fetched.result).rejects.toMatchObject({ code: 'download-failed' });
  });
});

describe('an abort', () => {
  test('while bytes come leaves nothing behind', async () => {
    const stop = new AbortController();
    const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a'.repeat(900) }), silentAt: 600 } });

    const fetched = fetchLink(`${origin}/file`, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });

    await expect(fetched.result).rejects.toThrow('stopped');
    expect(fetched.left()).toEqual([]);
  });

  test('before the answer leaves nothing behind', async () => {
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
