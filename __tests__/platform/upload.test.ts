import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uploadFile } from '../../src/platform/upload.ts';
import { type FilePart, multipartForm, type Upload } from '../../src/platform/upload-body.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { json, type Seen, startPlatform } from '../support/platform-script.ts';
import { errorOf, never, openPlatform, platformAt } from './open-platform.ts';

const FILE_ID = '62e394a00238910393277e11';
const CONTENT = Buffer.from('PK\u0003\u0004\u0000\u00ff\r\n--x', 'latin1');

function fileOf(content: Uint8Array = CONTENT, more: Partial<FilePart> = {}): FilePart {
  const path = join(temporaryFolder(), 'bot');
  writeFileSync(path, content);
  return { path, size: content.byteLength, name: 'my bot.zip', extension: 'zip', ...more };
}

/** A platform that answers each form with the same JSON. */
async function formServer(answer: object) {
  const { origin, seen } = await startPlatform({ 'POST /api/public/uploadfile': json(answer) });
  return { platform: platformAt(new URL(origin)).platform, seen };
}

/** A form as Node's own parser reads it. */
function readForm(bytes: Buffer, type: string): Promise<FormData> {
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}

describe('an upload', () => {
  test.each([
    ['zip', 'application/zip'],
    ['json', 'application/json'],
    ['js', 'text/javascript'],
    ['png', 'image/png'],
    ['tar', 'application/octet-stream'],
  ])('of a %s file is one form with the file and its purpose, with credentials', async (extension, type) => {
    const { platform, seen } = await formServer({ fileId: FILE_ID, hash: 'a', fileName: 'f-1' });
    expect(await uploadFile(platform, fileOf(CONTENT, { extension }), never)).toBe(FILE_ID);
    expect(seen).toHaveLength(1);
    const [{ headers, bytes }] = seen as [Seen];
    const form = await readForm(bytes, headers['content-type'] ?? '');
    expect([...form.keys()]).toEqual(['fileContext', 'fileExtension', 'file']);
    expect([form.get('fileContext'), form.get('fileExtension')]).toEqual(['bulkImport', extension]);
    const file = form.get('file') as File;
    expect([file.name, file.type]).toEqual(['my bot.zip', type]);
    expect(Buffer.from(await file.arrayBuffer()).equals(CONTENT)).toBe(true);
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=koreai-ci-[\w-]+$/);
    expect(headers['auth']).toMatch(/^ey/);
    expect(headers).not.toHaveProperty('transfer-encoding');
  });

  test.each([
    { status: 'FAILED', message: 'Virus found' },
    { success: false, message: 'Virus found' },
  ])('that is refused in a good answer has no id: %j', async (refusal) => {
    const { platform } = await formServer({ fileId: FILE_ID, ...refusal });
    const { message } = await errorOf(uploadFile(platform, fileOf(), never));
    expect(message).toContain('refused the file: Virus found');
  });

  test('reports its progress', async () => {
    const { platform } = await formServer({ fileId: FILE_ID });
    const seen: number[] = [];
    const file = fileOf(Buffer.alloc(2_000_000));
    await uploadFile(platform, { ...file, onProgress: (bytes) => seen.push(bytes) }, never);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(2_000_000);
  });

  test.each(['fileid', 'FileId', 'file_id'])('takes the id under the name %s', async (name) => {
    const { platform } = await formServer({ [name]: ` ${FILE_ID} ` });
    expect(await uploadFile(platform, fileOf(), never)).toBe(FILE_ID);
  });

  test('without a usable id is a bad response', async () => {
    for (const text of ['{}', '[]', '{"fileId":""}', '{"fileId":7}', '{"fileId":"../../x"}', '', 'ok']) {
      const { platform, requests } = await openPlatform([{ text }]);
      const error = await errorOf(uploadFile(platform, fileOf(), never));
      expect(error).toMatchObject({ code: 'bad-response' });
      expect(requests).toHaveLength(1);
    }
  });

  test('of a file that cannot be read is no network error', async () => {
    const { platform, requests } = await openPlatform([{ json: { fileId: FILE_ID } }]);
    const file = fileOf(CONTENT, { path: join(temporaryFolder(), 'gone') });
    const error = await errorOf(uploadFile(platform, file, never));
    expect(error).toMatchObject({ code: 'input-invalid', transient: false });
    expect(error.message).toBe('Cannot read my bot.zip to upload it: ENOENT');
    expect(requests).toEqual([]);
  });
});

describe('a form', () => {
  const bytesOf = async (form: Upload): Promise<Buffer> => Buffer.concat(await form.open().toArray());
  const read = async (form: Upload): Promise<FormData> => readForm(await bytesOf(form), form.contentType);

  test('is read by another parser, and has exactly the declared length', async () => {
    const plain = fc.string({ unit: anyCharacter }).map((text) => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(plain, fc.uint8Array({ maxLength: 5_000 }), async (value, content) => {
        const form = multipartForm({ fileContext: value }, fileOf(content));
        expect((await bytesOf(form)).byteLength).toBe(form.length);
        const parsed = await read(form);
        expect([...parsed.keys()]).toEqual(['fileContext', 'file']);
        expect(parsed.get('fileContext')).toBe(value);
        expect(Buffer.from(await (parsed.get('file') as File).arrayBuffer()).equals(content)).toBe(true);
      }),
    );
  });

  test('has a different boundary each time', () => {
    const types = Array.from({ length: 50 }, () => multipartForm({}, fileOf()).contentType);
    expect(new Set(types).size).toBe(50);
  });

  test.each([
    ['bot export (2).zip', 'bot export (2).zip'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\bot.zip', 'bot.zip'],
    ['a"; name="fileContext', 'a_ name_fileContext'],
    ['..', 'file'],
    ['', 'file'],
  ])('names the file %j as %j', async (name, reported) => {
    const parsed = await read(multipartForm({}, fileOf(CONTENT, { name })));
    expect([...parsed.keys()]).toEqual(['file']);
    expect((parsed.get('file') as File).name).toBe(reported);
  });

  test('has no name of a file that ends its header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (name) => {
        const parsed = await read(multipartForm({}, fileOf(CONTENT, { name })));
        expect([...parsed.keys()]).toEqual(['file']);
        expect((parsed.get('file') as File).name).toMatch(/^[\w() -][\w.() -]{0,99}$/);
      }),
    );
  });

  test.each([
    ['grew', 10],
    ['shrank', 6_000],
  ])('of a file that %s since it was measured is not sent completely', async (_, size) => {
    const form = multipartForm({}, fileOf(Buffer.alloc(5_000), { size }));
    const sent: Uint8Array[] = [];
    const error = await form
      .open()
      .forEach((piece) => void sent.push(piece))
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'input-invalid' });
    expect(error.message).toContain(`no longer has ${size} bytes`);
    expect(Buffer.concat(sent).byteLength).toBeLessThan(form.length);
  });
});
