import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FilePart, multipartForm, type Upload } from '../../src/platform/upload.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';

function file(content: Uint8Array, more: Partial<FilePart> = {}): FilePart {
  const path = join(temporaryFolder(), 'bot.zip');
  writeFileSync(path, content);
  return { name: 'bot.zip', size: content.byteLength, extension: 'zip', path, ...more };
}

async function bytesOf(form: Upload): Promise<Buffer> {
  return Buffer.concat(await form.open().toArray());
}

async function read(form: Upload): Promise<FormData> {
  return new Response(await bytesOf(form), { headers: { 'content-type': form.contentType } }).formData();
}

describe('a form', () => {
  test('is read by another parser, and has exactly the declared length', async () => {
    const plain = fc.string({ unit: anyCharacter }).map((text) => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(plain, fc.uint8Array({ maxLength: 5_000 }), async (value, content) => {
        const form = multipartForm({ fileContext: value }, file(content));
        expect((await bytesOf(form)).byteLength).toBe(form.length);
        const parsed = await read(form);
        expect([...parsed.keys()]).toEqual(['fileContext', 'file']);
        expect(parsed.get('fileContext')).toBe(value);
        const part = parsed.get('file') as File;
        expect(Buffer.from(await part.arrayBuffer()).equals(content)).toBe(true);
        expect([part.name, part.type]).toEqual(['bot.zip', 'application/zip']);
      }),
    );
  });

  test('has a different boundary each time', () => {
    const types = new Set(Array.from({ length: 50 }, () => multipartForm({}, file(Buffer.from('x'))).contentType));
    expect(types.size).toBe(50);
  });
});

describe('the name of a file', () => {
  test.each([
    ['bot export (2).zip', 'bot export (2).zip'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\bot.zip', 'bot.zip'],
    ['a"; name="fileContext', 'a_ name_fileContext'],
    ['a\r\nx-evil: 1.zip', 'a_x-evil_ 1.zip'],
    ['größe.zip', 'gr_e.zip'],
    ['..', 'file'],
    ['.env', 'env'],
    ['', 'file'],
  ])('%j is sent as %j', async (name, reported) => {
    const parsed = await read(multipartForm({}, file(Buffer.from('x'), { name })));
    expect([...parsed.keys()]).toEqual(['file']);
    expect((parsed.get('file') as File).name).toBe(reported);
  });

  test('never ends its header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (name) => {
        const parsed = await read(multipartForm({}, file(Buffer.from('x'), { name })));
        expect([...parsed.keys()]).toEqual(['file']);
        expect((parsed.get('file') as File).name).toMatch(/^[\w() -][\w.() -]{0,99}$/);
      }),
    );
  });
});

test('the name of a field never ends its header', async () => {
  const parsed = await read(multipartForm({ 'a"\r\nb: c': 'd' }, file(Buffer.from('x'))));
  expect([...parsed.values()]).toHaveLength(2);
  expect([...parsed.values()][0]).toBe('d');
});

describe('a file', () => {
  test('that does not exist is reported by name, as a wrong input', async () => {
    const path = join(temporaryFolder(), 'gone.zip');
    const error = await bytesOf(multipartForm({}, file(Buffer.from('x'), { path }))).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'input-invalid', message: 'Cannot read bot.zip to upload it: ENOENT' });
  });

  test.each([
    ['grew', 2],
    ['shrank', 4],
  ])('that %s since it was measured is not sent completely', async (_, size) => {
    const error = await bytesOf(multipartForm({}, file(Buffer.from('abc'), { size }))).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'input-invalid' });
    expect(error.message).toContain(`no longer has ${size} bytes`);
  });
});
