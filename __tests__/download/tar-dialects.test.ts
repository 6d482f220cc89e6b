import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pax, type RawTarMember, rawTar } from '../support/archives.ts';
import { unpack } from './unpack.ts';

const GOOD: RawTarMember = { name: 'good', content: 'good' };
const LONG = `${'long/'.repeat(40)}name`;
/** A member that a content hides: to some programs it is one, to others it is not. */
const HIDDEN = rawTar([{ name: 'hidden', content: 'x' }], Buffer.alloc(0));

/** A size in the encoding for large ones. */
function base256(size: bigint, first = 0x80): Buffer {
  const field = Buffer.alloc(12);
  field.writeBigInt64BE(size, 4);
  if (size < 0n) field.fill(0xff, 0, 4);
  field[0] = (field[0] ?? 0) | first;
  return field;
}

describe('a tar is unpacked', () => {
  test.each<[string, readonly RawTarMember[], readonly string[]]>([
    ['from before POSIX', [{ name: 'a', content: 'a', dialect: 'none', type: '\0' }], ['bot/a']],
    ['from before POSIX, with a folder', [{ name: 'a/', dialect: 'none', type: '\0' }], ['bot/a/']],
    ['of GNU', [{ name: 'a', content: 'a', dialect: 'gnu' }], ['bot/a']],
    ['with a contiguous file', [{ name: 'a', content: 'a', type: '7' }], ['bot/a']],
    ['with a prefix', [{ name: 'a', prefix: 'b', content: 'a' }], ['bot/b/', 'bot/b/a']],
    [
      'of GNU with times in place of a prefix',
      [{ name: 'a', prefix: '0000', content: 'a', dialect: 'gnu' }],
      ['bot/a'],
    ],
    ['with a size in base 256', [{ name: 'a', content: 'a', size: base256(1n) }], ['bot/a']],
    ['with a size that ends in a space', [{ name: 'a', content: 'a', size: '00000000001 ' }], ['bot/a']],
    ['with a size that begins with spaces', [{ name: 'a', content: 'a', size: '          1\0' }], ['bot/a']],
    ['with a member of no bytes', [{ name: 'a' }], ['bot/a']],
    [
      'with its root',
      [
        { name: './', type: '5' },
        { name: './a', content: 'a' },
      ],
      ['bot/a'],
    ],
    [
      'with a volume label',
      [
        { name: 'label', type: 'V', dialect: 'gnu' },
        { name: 'a', content: 'a' },
      ],
      ['bot/a'],
    ],
    [
      'with a comment for all members',
      [
        { type: 'g', content: pax({ comment: '0123abcd' }) },
        { name: 'a', content: 'a' },
      ],
      ['bot/a'],
    ],
    [
      'with a path of its own header, which counts once',
      [{ type: 'x', content: pax({ path: 'é/a', mtime: '1.5' }) }, { name: 'x', content: 'a' }, { name: 'b' }],
      ['bot/b', 'bot/é/', 'bot/é/a'],
    ],
    [
      'with a size of its own header',
      [{ type: 'x', content: pax({ size: '4' }) }, { name: 'a', content: 'four', size: 0 }, { name: 'b' }],
      ['bot/a', 'bot/b'],
    ],
    ['without a member', [], []],
  ])('%s', async (_name, members, found) => {
    const unpacked = unpack(rawTar([...members, GOOD]));

    await unpacked.result;
    expect(unpacked.found()).toEqual([...found, 'bot/', 'bot/good'].sort());
    expect(unpacked.read('good')).toBe('good');
  });

  test('with a long name of GNU', async () => {
    const name = { name: '././@LongLink', type: 'L', content: `${LONG}\0`, dialect: 'gnu' as const };
    const unpacked = unpack(rawTar([name, { name: LONG.slice(0, 100), content: 'a', dialect: 'gnu' }]));

    await unpacked.result;
    expect(unpacked.read(LONG)).toBe('a');
  });

  test('whatever length its chunks of content have', async () => {
    const lengths = [511, 512, 513, 70_000, 262_144, 600_001];
    const members = lengths.map((length) => ({ name: `m${length}`, content: Buffer.alloc(length, `${length} `) }));
    const unpacked = unpack(rawTar(members));

    await unpacked.result;
    for (const { name, content } of members) expect(unpacked.read(name)).toBe(content.toString());
  });

  test('with the rights that a file usually has, whatever its own are', async () => {
    const unpacked = unpack(
      rawTar([
        { ...GOOD, mode: 0o6777 },
        { name: 'plain', content: '', mode: 0o600 },
      ]),
    );

    await unpacked.result;
    const modeOf = (name: string) => statSync(join(unpacked.folder, 'bot', name)).mode & 0o7755;
    expect([modeOf('good'), modeOf('plain')]).toEqual([0o755, 0o644]);
  });
});

const REFUSED: [string, readonly RawTarMember[]][] = [
  ['names a member otherwise, as sparse', [{ type: 'x', content: pax({ 'GNU.sparse.name': '../x' }) }, { name: 'a' }]],
  [
    'says that a member is much larger, as sparse',
    [
      { type: 'x', content: pax({ 'GNU.sparse.realsize': '4398046511104' }) },
      { name: 'a', content: 'a' },
    ],
  ],
  ['has a sparse file of GNU', [{ name: 'a', type: 'S', dialect: 'gnu', content: 'a' }]],
  ['hides a member in the content of a folder', [{ name: 'a/', type: '5', content: HIDDEN }]],
  [
    'hides a member in the content of a folder by another name',
    [
      { type: 'x', content: pax({ path: 'a/' }) },
      { name: 'a', content: HIDDEN },
    ],
  ],
  [
    'hides a member in the content of a folder by a size',
    [
      { type: 'x', content: pax({ size: String(HIDDEN.length) }) },
      { name: 'a', type: '5', size: 0, content: HIDDEN },
    ],
  ],
  ['hides a member in the content of a link', [{ name: 'a', type: '2', content: HIDDEN }]],
  ['has a path for all members', [{ type: 'g', content: pax({ path: 'evil' }) }]],
  ['has a size for all members', [{ type: 'g', content: pax({ size: '1' }) }]],
  ['has a link for all members', [{ type: 'g', content: pax({ linkpath: '/etc/passwd' }) }]],
  ['is a folder of an increment', [{ name: 'a', type: 'D', content: 'Ya\0\0' }]],
  ['continues another volume', [{ name: 'a', type: 'M', content: 'a' }]],
  ['has a member of an unknown type', [{ name: 'a', type: 'Z', content: 'a' }]],
  ['has a wrong checksum', [{ name: 'a', content: 'a', checksumOff: 1 }]],
  ['has an extended header that is cut', [{ type: 'x', content: '99 path=a\n' }, { name: 'a' }]],
  ['has an extended header without a length', [{ type: 'x', content: 'path=a\n' }, { name: 'a' }]],
  ['has an extended header without a key', [{ type: 'x', content: '6 =a\n' + '' }, { name: 'a' }]],
  ['has an extended header without an end', [{ type: 'x', content: '9 path=a\n'.slice(0, -1) }, { name: 'a' }]],
  ['has an extended header of no member', [{ type: 'x', content: pax({ path: 'a' }) }]],
  ['has an extended header without bounds', [{ type: 'x', content: Buffer.alloc(2 * 1024 * 1024) }, { name: 'a' }]],
  ['has a path with a zero byte', [{ type: 'x', content: pax({ path: 'a\0b' }) }, { name: 'a' }]],
  [
    'has a size that is no number',
    [
      { type: 'x', content: pax({ size: '1e3' }) },
      { name: 'a', content: 'a' },
    ],
  ],
  ['has a negative size in its own header', [{ type: 'x', content: pax({ size: '-1' }) }, { name: 'a' }]],
  ['has a negative size', [{ name: 'a', size: '-0000000001\0' }]],
  ['has a negative size in base 256', [{ name: 'a', size: base256(-512n) }]],
  ['has a size that nobody can have', [{ name: 'a', size: base256(2n ** 62n) }]],
  ['has a size of other digits', [{ name: 'a', size: '0000000000x\0' }]],
  ['has a size beyond its end', [{ name: 'a', size: 1_000_000, content: 'a' }]],
  ['has a name that is not UTF-8', [{ name: Buffer.from([0x61, 0xe9, 0x2e]), content: 'a' }]],
  ['has a member without a name', [{ name: '', content: 'a' }]],
];

describe('a tar is refused that', () => {
  test.each(REFUSED)('%s', async (_name, members) => {
    // What follows the end of the archive must not matter to where it is.
    const isLast = members.length === 1 && members[0]?.type === 'x';
    const unpacked = unpack(rawTar([GOOD, ...members, ...(isLast ? [] : [{ name: 'last', content: 'last' }])]));

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid', hint: expect.any(String) });
    expect(unpacked.found()).toEqual([]);
  });
});

test('a tar is refused whose members are split by an empty block', async () => {
  const split = [rawTar([GOOD], Buffer.alloc(512)), rawTar([{ name: 'later', content: 'x' }])];
  const unpacked = unpack(Buffer.concat(split));

  await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
});

test('a tar is refused whose paths are too many folders deep for their number', async () => {
  const members = Array.from({ length: 5 }, (_, index) => ({ name: `${index}/${'d/'.repeat(40)}a` }));
  const longNames = members.flatMap(({ name }) => [{ type: 'x', content: pax({ path: name }) }, { name: 'a' }]);
  const unpacked = unpack(rawTar(longNames), { limits: { members: 10 } });

  await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
  expect(unpacked.found()).toEqual([]);
});

test('a tar is refused with a path that is a thousand folders deep', async () => {
  const path = 'd/'.repeat(1_000);
  const unpacked = unpack(
    rawTar([
      { type: 'x', content: pax({ path }) },
      { name: 'd/', type: '5' },
    ]),
  );

  await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
});
