import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { uploadFile } from '../../src/platform/upload.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { rawServer } from '../support/scripted-server.ts';
import { formServer } from './form-server.ts';
import { errorOf, never, openPlatform, platformAt } from './open-platform.ts';

const FILE_ID = '62e394a00238910393277e11';
const CONTENT = Buffer.from('PK\u0003\u0004\u0000\u00ff\r\n--x', 'latin1');

function fileOf(content: Uint8Array = CONTENT, extension = 'zip') {
  const path = join(temporaryFolder(), 'bot');
  writeFileSync(path, content);
  return { path, size: content.byteLength, name: 'my bot.zip', extension };
}

describe('an upload', () => {
  test('is one form with the file and its purpose, with credentials', async () => {
    const { url, forms } = await formServer({ fileId: FILE_ID, hash: 'a', fileName: 'f-1' });
    expect(await uploadFile(platformAt(url).platform, fileOf(), { signal: never })).toBe(FILE_ID);
    expect(forms).toMatchObject([
      {
        path: '/api/public/uploadfile',
        components: [
          ['fileContext', 'bulkImport'],
          ['fileExtension', 'zip'],
          ['file', 'my bot.zip', 'application/zip', CONTENT.toString('latin1')],
        ],
      },
    ]);
    const headers = forms[0]?.headers ?? {};
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=koreai-ci-[\w-]+$/);
    expect(headers['auth']).toMatch(/^ey/);
    expect(headers).not.toHaveProperty('transfer-encoding');
  });

  test.each([
    ['json', 'json', 'application/json'],
    ['js', 'js', 'text/javascript'],
    ['png', 'png', 'image/png'],
    ['tar', 'tar', 'application/octet-stream'],
  ])('of a .%s file names the extension without a dot', async (extension, reported, type) => {
    const { url, forms } = await formServer({ fileId: FILE_ID });
    await uploadFile(platformAt(url).platform, fileOf(CONTENT, extension), { signal: never });
    expect(forms[0]?.components[1]).toEqual(['fileExtension', reported]);
    expect(forms[0]?.components[2]?.[2]).toBe(type);
  });

  test.each<Record<string, unknown>>([
    { status: 'FAILED', message: 'Virus found' },
    { success: false, message: 'Virus found' },
  ])('that is refused in a good answer has no id: %j', async (refusal) => {
    const { url } = await formServer({ fileId: FILE_ID, ...refusal });
    const { message } = await errorOf(uploadFile(platformAt(url).platform, fileOf(), { signal: never }));
    expect(message).toContain('refused the file: Virus found');
  });

  test('reports its progress', async () => {
    const { url } = await formServer({ fileId: FILE_ID });
    const seen: number[] = [];
    const file = fileOf(Buffer.alloc(2_000_000));
    await uploadFile(platformAt(url).platform, file, { signal: never, onProgress: (bytes) => seen.push(bytes) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(2_000_000);
  });

  test.each(['fileid', 'FileId', 'file_id'])('takes the id under the name %s', async (name) => {
    const { url } = await formServer({ [name]: ` ${FILE_ID} ` });
    expect(await uploadFile(platformAt(url).platform, fileOf(), { signal: never })).toBe(FILE_ID);
  });

  test.each([
    '{}',
    '[]',
    'null',
    '{"fileId":""}',
    '{"fileId":7}',
    '{"fileId":"../../x"}',
    '',
    'ok',
  ])('without a usable id is a bad response: %s', async (text) => {
    const { platform, requests } = await openPlatform([{ text }]);
    const error = await errorOf(uploadFile(platform, fileOf(), { signal: never }));
    expect(error).toMatchObject({ code: 'bad-response' });
    expect(requests).toHaveLength(1);
  });

  test('that is refused while the file is being sent is reported as refused', async () => {
    const words = '{"errors":[{"msg":"Permission denied. Scope is incorrect!","code":4002}]}';
    const head = `HTTP/1.1 401 Unauthorized\r\ncontent-length: ${words.length}\r\nconnection: close\r\n\r\n`;
    const { url } = await rawServer((socket) =>
      socket.once('data', () => socket.pause().write(head + words, () => setTimeout(() => socket.end(), 5))),
    );
    const error = await errorOf(
      uploadFile(platformAt(url).platform, fileOf(Buffer.alloc(30_000_000)), { signal: never }),
    );
    expect(error).toMatchObject({ code: 'unauthorized', httpStatus: 401 });
    expect(error.message).toContain('Permission denied');
  });

  test('whose connection is lost is a network error, and is sent once', async () => {
    const { url, connections } = await rawServer((socket) => socket.once('data', () => socket.destroy()));
    const upload = uploadFile(platformAt(url).platform, fileOf(Buffer.alloc(30_000_000)), { signal: never });
    expect(await errorOf(upload)).toMatchObject({ code: 'network', transient: true, sent: true });
    expect(connections()).toBe(1);
  });

  test('that stalls is a network error after the limit', async () => {
    const { url } = await rawServer((socket) => socket.pause());
    const { platform } = platformAt(url, { requestLimitMs: 1_000 });
    const error = await errorOf(uploadFile(platform, fileOf(Buffer.alloc(30_000_000)), { signal: never }));
    expect(error).toMatchObject({ code: 'network', sent: true });
    expect(error.message).toContain('nothing more of the body was taken');
  });

  test('of a file that cannot be read is no network error', async () => {
    const { platform, requests } = await openPlatform([{ json: { fileId: FILE_ID } }]);
    const file = { ...fileOf(), path: join(temporaryFolder(), 'gone') };
    const error = await errorOf(uploadFile(platform, file, { signal: never }));
    expect(error).toMatchObject({ code: 'input-invalid', transient: false });
    expect(requests).toEqual([]);
  });
});
