import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/download/extract.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { rawZip, zip } from '../support/archives.ts';
import { HOSTILE } from './hostile-members.ts';
import { unpack } from './unpack.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

describe('a zip', () => {
  test('is unpacked beside itself, and nothing else is left', async () => {
    const unpacked = unpack(await zip({ 'botDefinition.json': '{"a":1}', 'functions/x.js': 'x()', 'empty.txt': '' }));

    expect(await unpacked.result).toBe(join(unpacked.folder, 'bot'));
    expect(unpacked.found()).toEqual([
      'bot/',
      'bot/botDefinition.json',
      'bot/empty.txt',
      'bot/functions/',
      'bot/functions/x.js',
    ]);
    expect(unpacked.read('functions/x.js')).toBe('x()');
  });

  test('of no members makes an empty folder', async () => {
    const unpacked = unpack(rawZip([]));

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/']);
  });

  test('may name its folders, more than once too', async () => {
    const unpacked = unpack(rawZip([{ name: 'a/', mode: 0o040755 }, { name: 'a/b', content: 'b' }, { name: 'a/' }]));

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/', 'bot/a/', 'bot/a/b']);
  });

  test.each([
    ['UTF-8', Buffer.from('größe/日本.js'), 'größe/日本.js'],
    ['that of the first IBM PCs', Buffer.from([0x81, 0x62, 0x65, 0x72]), 'über'],
  ])('may have names without saying that their encoding is %s', async (_encoding, name, decoded) => {
    const unpacked = unpack(rawZip([{ name, content: 'a', isUnflagged: true }]));

    await unpacked.result;
    expect(unpacked.read(decoded)).toBe('a');
  });

  test('may have bytes behind its end', async () => {
    const unpacked = unpack(Buffer.concat([await zip({ a: 'a' }), Buffer.from('\nmore')]));

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/', 'bot/a']);
  });

  test('may have another in its comment', async () => {
    const [inner, outer] = [await zip({ inner: 'x' }), await zip({ a: 'a' })];
    const complete = Buffer.concat([outer, inner]);
    complete.writeUInt16LE(inner.length, outer.length - 2);
    const unpacked = unpack(complete);

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/', 'bot/a']);
  });

  test('takes the place of what was unpacked before', async () => {
    const unpacked = unpack(await zip({ new: 'new' }), {
      prepare: (folder) => {
        mkdirSync(join(folder, 'bot'));
        writeFileSync(join(folder, 'bot', 'old'), 'old');
      },
    });

    await unpacked.result;
    expect(unpacked.found()).toEqual(['bot/', 'bot/new']);
  });

  test('that is refused leaves what was unpacked before', async () => {
    const unpacked = unpack(rawZip([{ name: 'a', content: 'a' }, { name: '../b' }]), {
      prepare: (folder) => {
        mkdirSync(join(folder, 'bot'));
        writeFileSync(join(folder, 'bot', 'old'), 'old');
      },
    });

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual(['bot/', 'bot/old']);
  });

  onPosix('is unpacked elsewhere without a change to its own folder', async () => {
    const [source, target] = [temporaryFolder(), temporaryFolder()];
    const path = join(source, 'bot.zip');
    const bytes = await zip({ a: 'a' });
    writeFileSync(path, bytes);
    chmodSync(source, 0o555);
    const { mtimeNs } = statSync(source, { bigint: true });
    const { signal } = new AbortController();

    await extract({ path, size: bytes.length, format: 'zip' }, { into: join(target, 'bot'), signal });

    expect(statSync(source, { bigint: true }).mtimeNs).toBe(mtimeNs);
    expect(readdirSync(target)).toEqual(['bot']);
    chmodSync(source, 0o755);
  });

  onPosix('does not follow a link in its place', async () => {
    const elsewhere = temporaryFolder();
    const unpacked = unpack(await zip({ new: 'new' }), {
      prepare: (folder) => symlinkSync(elsewhere, join(folder, 'bot')),
    });

    await unpacked.result;
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(existsSync(elsewhere)).toBe(true);
    expect(lstatSync(join(unpacked.folder, 'bot')).isSymbolicLink()).toBe(false);
  });

  onPosix('gives no member more rights than a file has', async () => {
    const unpacked = unpack(rawZip([{ name: 'a', content: 'a', mode: 0o104777 }]));

    await unpacked.result;
    expect(statSync(join(unpacked.folder, 'bot', 'a')).mode & 0o7111).toBe(0);
  });
});

describe('a zip is refused of which a member', () => {
  test.each(HOSTILE)('%s', async (_name, members) => {
    const unpacked = unpack(rawZip([{ name: 'good', content: 'good' }, ...members]));

    const error = await unpacked.result.then(String, (thrown: Error) => thrown);

    expect(error).toMatchObject({ code: 'archive-invalid', hint: expect.any(String) });
    expect(error).toHaveProperty('message', expect.not.stringMatching(/\p{Cc}|[\u2028\u2029]|::|##\[/u));
    expect(unpacked.found()).toEqual([]);
  });
});

describe('a broken zip', () => {
  test.each([
    ['cut short', (complete: Buffer) => complete.subarray(0, -40)],
    ['with a hole in it', (complete: Buffer) => Buffer.concat([complete.subarray(0, 40), complete.subarray(60)])],
    ['of noise', (complete: Buffer) => Buffer.concat([complete.subarray(0, 4), Buffer.alloc(500, 0x55)])],
  ])('%s is refused', async (_name, spoil) => {
    const unpacked = unpack(spoil(await zip({ a: 'a'.repeat(900), b: 'b'.repeat(900) })));

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual([]);
  });
});

describe('a bomb is refused', () => {
  test('by what it unpacks to', async () => {
    const unpacked = unpack(await zip({ a: 'a'.repeat(600), b: 'b'.repeat(600) }), { limits: { bytes: 1_000 } });

    await expect(unpacked.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining('bomb'),
    });
    expect(unpacked.found()).toEqual([]);
  });

  test('by how much larger it gets', async () => {
    const zeros = Buffer.alloc(66 * 1024 * 1024);
    const unpacked = unpack(rawZip([{ name: 'zeros', content: zeros, deflate: true }]));

    await expect(unpacked.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining('bomb'),
    });
    expect(unpacked.found()).toEqual([]);
  });

  test('by how many members it has', async () => {
    const members = Array.from({ length: 11 }, (_, index) => ({ name: `m${index}` }));
    const unpacked = unpack(rawZip(members), { limits: { members: 10 } });

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual([]);
  });
});

test('an abort ends the unpacking and leaves nothing', async () => {
  const stop = AbortSignal.abort(new Error('stopped'));
  const unpacked = unpack(await zip({ a: 'a' }), { signal: stop });

  await expect(unpacked.result).rejects.toThrow('stopped');
  expect(unpacked.found()).toEqual([]);
});

test('whatever its members are called, nothing is ever written outside', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'A',
    'b',
    '\\',
    '..\\..',
    'C:',
    '\0',
    '\n',
    'con',
    '~',
    '%2e%2e',
    '\u202e',
    'é',
    ' ',
    '$(x)',
  );
  const path = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('/'));
  const name = fc.oneof(
    path,
    path.map((text) => `/${text}`),
    path.map((text) => `${text}/`),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  );
  const mode = fc.constantFrom(0o100644, 0o120777, 0o040755, 0o020666, 0);
  const member = fc.record({ name, mode, content: fc.string({ maxLength: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 5 }), async (members) => {
      const outer = temporaryFolder();
      const unpacked = unpack(rawZip(members));
      const ended = await unpacked.result.then(
        () => 'success',
        () => 'failure',
      );
      const found = unpacked.found();
      expect(found.filter((entry) => !entry.startsWith('bot/'))).toEqual([]);
      if (ended === 'failure') expect(found).toEqual([]);
      for (const entry of found) {
        const stats = lstatSync(join(unpacked.folder, entry));
        expect(stats.isFile() || stats.isDirectory()).toBe(true);
      }
      expect(readdirSync(outer)).toEqual([]);
      expect(readdirSync(dirname(outer)).filter((entry) => /evil/.test(entry))).toEqual([]);
    }),
  );
});
