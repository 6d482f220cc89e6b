import { lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/download/extract.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { pax, rawTar, rawZip, zip } from '../support/archives.ts';
import { expectRefused, expectUnpacked, unpack } from './unpack.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

interface Member {
  name: string;
  content?: string;
  /** Permissions. */
  mode?: number;
  isLink?: boolean;
}

const asZip = (members: readonly Member[]): Buffer =>
  rawZip(
    members.map(({ name, content = '', mode = 0o644, isLink }) => {
      const type = isLink ? 0o120000 : name.endsWith('/') ? 0o040000 : 0o100000;
      return { name, content, mode: mode | type, deflate: content.length > 100 };
    }),
  );
const asTar = (members: readonly Member[]): Buffer =>
  rawTar(
    members.flatMap(({ name, content = '', mode = 0o644, isLink }) => [
      { type: 'x', content: pax({ path: name }) },
      { name, mode, type: isLink ? '2' : name.endsWith('/') ? '5' : '0', content: isLink ? '' : content },
    ]),
  );
/** A compressed tar is read like a tar. */
const FORMATS: [string, (members: readonly Member[]) => Buffer][] = [
  ['a zip', asZip],
  ['a tar', asTar],
];
const files = (...names: string[]): Member[] => names.map((name) => ({ name, content: name }));

/** Names that are equal on some disk: it ignores case, or composes accents in its own way. */
const COLLIDING: [string, string, string][] = [
  ['case', 'A.js', 'a.js'],
  ['the case of a German word', 'Straße.js', 'STRASSE.js'],
  ['a final sigma', 'ΑΣ.js', 'ας.js'],
  ['a dotted capital', 'İstanbul.js', 'i\u0307stanbul.js'],
  ['a ligature', 'ﬁ.js', 'FI.js'],
  ['the Kelvin sign', '\u212a.js', 'k.js'],
  ['a long s', 'ſ.js', 's.js'],
  ['composed accents', '\u00e9.js', 'e\u0301.js'],
  ['the order of accents', 'a\u0323\u0307.js', 'a\u0307\u0323.js'],
  ['nothing', 'a', 'a'],
  ['kind, a file and then a folder', 'a', 'a/b'],
  ['kind, a folder and then a file', 'a/b', 'a'],
];

const HOSTILE: [string, readonly Member[]][] = [
  ['leads out', files('../evil')],
  ['leads out at the end', files('a/..')],
  ['leads out with backslashes', files('..\\evil')],
  ['is absolute', files('/tmp/koreai-evil')],
  ['is absolute on Windows', files('C:/evil')],
  ['is a symbolic link', [{ name: 'a', content: '/etc/passwd', isLink: true }]],
  ['is a link and then a path through it', [{ name: 'a', content: '..', isLink: true }, ...files('a/evil')]],
  ['has a line break', files('a\nb')],
  ['has an escape sequence', files('a\u001b[31m')],
  ['has a line separator', files('a\u2028b')],
  ['has an empty segment', files('a//b')],
  ['has a segment that is no name', files('a/./b')],
  ['has a name that is too long for a file', files('x'.repeat(300))],
  ['has a path that is too long', files('d/'.repeat(1_000))],
  ['is a folder with content', [{ name: 'a/', content: 'x' }]],
  ['is named like a command of a GitHub runner', files('::set-output name=a::b')],
  ['is named like a command of Azure Pipelines', files('a##vso[task.complete]')],
];

test.each(COLLIDING)('an archive is refused, with both names, if two differ only in %s', async (_what, one, other) => {
  const unpacked = unpack(asZip(files(one, other)));

  await expectRefused(unpacked, one);
  await expectRefused(unpacked, other);
});

test('an archive with names that no disk confuses is unpacked', async () => {
  const names = ['a.js', 'b.js', 'ä.js', 'a2.js', 'a².js', 'ＡＢ.js', 'straße/a', 'straße/b', '日本.js'];

  await expectUnpacked(unpack(asZip(files(...names))), [...names, 'straße/']);
});

const ELEVEN = Array.from({ length: 11 }, (_, at) => String(at));
test.each([
  ['its unpacked size', { bytes: 20 }, files('a'.repeat(15), 'b'.repeat(15))],
  ['its number of members', { members: 10 }, files(...ELEVEN)],
  ['its number of folders', { members: 10 }, files(ELEVEN.join('/'), `b/${ELEVEN.join('/')}`)],
])('an archive is refused as a bomb by %s', async (_reason, limits, members) => {
  await expectRefused(unpack(asZip(members), { limits }));
});

test('an archive is refused as a bomb by its ratio', async () => {
  const zeros = { name: 'zeros', content: Buffer.alloc(66 * 1024 * 1024), deflate: true };
  await expectRefused(unpack(rawZip([zeros])), 'bomb');
});

test('a compressed tar is unpacked like a tar', async () => {
  await expectUnpacked(unpack(gzipSync(asTar(files('a', 'b/c')))), ['a', 'b/', 'b/c']);
  await expectRefused(unpack(gzipSync(asTar(files('a', '../b')))));
  await expectRefused(unpack(gzipSync(asTar(files('a', 'b'))).subarray(0, -20)));
});

describe.each(FORMATS)('%s', (_name, packed) => {
  test('is unpacked beside itself', async () => {
    const unpacked = unpack(packed([...files('botDefinition.json', 'functions/x.js'), { name: 'empty.txt' }]));

    await expectUnpacked(unpacked, ['botDefinition.json', 'empty.txt', 'functions/', 'functions/x.js']);
    expect(unpacked.read('functions/x.js')).toBe('functions/x.js');
  });

  test('may contain folders, more than once too', async () => {
    await expectUnpacked(unpack(packed([{ name: 'a/' }, ...files('a/b'), { name: 'a/' }])), ['a/', 'a/b']);
  });

  test.each(HOSTILE)('is refused if a member %s', async (_name, members) => {
    const unpacked = unpack(packed([...files('good'), ...members]));

    await expectRefused(unpacked);
    const message = expect.not.stringMatching(/\p{Cc}|[\u2028\u2029]|::|##\[/u);
    await expect(unpacked.result).rejects.toMatchObject({ message });
  });

  test('leaves nothing after an abort', async () => {
    const unpacked = unpack(packed(files('a')), { signal: AbortSignal.abort(new Error('stopped')) });

    await expect(unpacked.result).rejects.toThrow('stopped');
    expect(unpacked.found()).toEqual([]);
  });

  test('of any bytes is unpacked or refused', async () => {
    const archive = packed([...files('é/long', 'a'), { name: 'd/' }, { name: 'b', content: 'b'.repeat(500) }]);
    // Its first bytes stay, because they identify the format.
    const change = fc.record({ at: fc.nat(archive.length - 5), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), async (changes, isCut) => {
        const bytes = Buffer.from(archive);
        for (const { at, to } of changes) bytes[at + 4] = to;
        const unpacked = unpack(isCut ? bytes.subarray(0, 4 + (changes[0]?.at ?? 0)) : bytes);

        const error = await unpacked.result.catch((thrown: unknown) => thrown);
        if (typeof error === 'string') return;
        expect(error).toMatchObject({ code: 'archive-invalid' });
        expect(unpacked.found()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('of any members writes nothing outside the folder', async () => {
    const hostile = ['..', '.', '', '\\', '..\\..', 'C:', '\0', '\n', 'con', '~', '%2e', ' ', '*'];
    const piece = fc.constantFrom('a', 'A', 'b', 'é', ...hostile);
    const path = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('/'));
    const ends = fc.constantFrom('', '/');
    const name = fc.oneof(
      fc.tuple(ends, path, ends).map((pieces) => pieces.join('')),
      fc.string({ unit: anyCharacter, maxLength: 12 }),
    );
    const member = fc.record({ name, isLink: fc.boolean(), content: fc.constantFrom('', '..', '/tmp', 'a') });
    await fc.assert(
      fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 5 }), async (members) => {
        const unpacked = unpack(packed(members));
        const isUnpacked = (await unpacked.result.catch(() => '')) !== '';
        const found = unpacked.found();
        expect(found.filter((entry) => !isUnpacked || !entry.startsWith('bot/'))).toEqual([]);
        for (const entry of found) {
          const stats = lstatSync(join(unpacked.folder, entry));
          expect(stats.isFile() || stats.isDirectory()).toBe(true);
        }
      }),
    );
  });
});

describe('what was unpacked before', () => {
  const prepare = (folder: string): void => {
    mkdirSync(join(folder, 'bot'));
    writeFileSync(join(folder, 'bot', 'old'), 'old');
  };

  test('is replaced', async () => {
    await expectUnpacked(unpack(await zip({ new: 'new' }), { prepare }), ['new']);
  });

  test('is kept if the archive is refused', async () => {
    const unpacked = unpack(asZip(files('a', '../b')), { prepare });

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual(['bot/', 'bot/old']);
  });

  onPosix('is not followed if it is a link', async () => {
    const elsewhere = temporaryFolder();
    const unpacked = unpack(await zip({ new: 'new' }), {
      prepare: (folder) => symlinkSync(elsewhere, join(folder, 'bot')),
    });

    await expectUnpacked(unpacked, ['new']);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

test('the folder of the archive is not changed if another is unpacked into', async () => {
  const [source, target] = [temporaryFolder(), temporaryFolder()];
  const path = join(source, 'bot.zip');
  const bytes = await zip({ a: 'a' });
  writeFileSync(path, bytes);
  const { mtimeNs } = statSync(source, { bigint: true });
  const { signal } = new AbortController();

  await extract({ path, size: bytes.length, format: 'zip' }, { into: join(target, 'bot'), signal });

  expect(statSync(source, { bigint: true }).mtimeNs).toBe(mtimeNs);
  expect(readdirSync(target)).toEqual(['bot']);
});
