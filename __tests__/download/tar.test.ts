import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pax, type RawTarMember, rawTar } from '../support/archives.ts';
import { expectRefused, expectUnpacked, unpack } from './unpack.ts';

const file = (name: string): RawTarMember => ({ name, content: 'good' });
const GOOD = file('good');
const LONG = `${'long/'.repeat(40)}name`;
/** An extended header of the member that follows. */
const extended = (records: Record<string, string>): RawTarMember => ({ type: 'x', content: pax(records) });
/** A member in the content of another: some programs read it, others skip it. */
const HIDDEN = rawTar([{ name: 'hidden', content: 'x' }], Buffer.alloc(0));

/** A size as a binary number. */
function base256(size: bigint, first = 0x80): Buffer {
  const field = Buffer.alloc(12);
  field.writeBigInt64BE(size, 4);
  if (size < 0n) field.fill(0xff, 0, 4);
  field[0] = (field[0] ?? 0) | first;
  return field;
}

describe('a tar is unpacked', () => {
  test.each<[string, readonly RawTarMember[], readonly string[]]>([
    ['older than POSIX', [{ name: 'a', content: 'a', dialect: 'none', type: '\0' }], ['a']],
    ['older than POSIX, with a folder', [{ name: 'a/', dialect: 'none', type: '\0' }], ['a/']],
    ['of GNU', [{ name: 'a', content: 'a', dialect: 'gnu' }], ['a']],
    ['with a contiguous file', [{ name: 'a', content: 'a', type: '7' }], ['a']],
    ['with a prefix', [{ name: 'a', prefix: 'b', content: 'a' }], ['b/', 'b/a']],
    ['of GNU with times in place of a prefix', [{ name: 'a', prefix: '0000', content: 'a', dialect: 'gnu' }], ['a']],
    ['with a size in base 256', [{ name: 'a', content: 'a', size: base256(1n) }], ['a']],
    ['with a size that ends in a space', [{ name: 'a', content: 'a', size: '00000000001 ' }], ['a']],
    ['with a size that begins with spaces', [{ name: 'a', content: 'a', size: '          1\0' }], ['a']],
    ['with a member of no bytes', [{ name: 'a' }], ['a']],
    ['with its root', [{ name: './', type: '5' }, file('./a')], ['a']],
    ['with a volume label', [{ name: 'label', type: 'V', dialect: 'gnu' }, file('a')], ['a']],
    ['with a comment for all members', [{ type: 'g', content: pax({ comment: '0123abcd' }) }, file('a')], ['a']],
    [
      'with a path that applies once',
      [extended({ path: 'é/a', mtime: '1.5' }), file('x'), file('b')],
      ['b', 'é/', 'é/a'],
    ],
    ['with an extended size', [extended({ size: '4' }), { ...file('a'), size: 0 }, file('b')], ['a', 'b']],
    ['without a member', [], []],
  ])('%s', async (_name, members, found) => {
    const unpacked = unpack(rawTar([...members, GOOD]));

    await expectUnpacked(unpacked, [...found, 'good']);
    expect(unpacked.read('good')).toBe('good');
  });

  test('with a long name of GNU', async () => {
    const name = { name: '././@LongLink', type: 'L', content: `${LONG}\0`, dialect: 'gnu' as const };
    const unpacked = unpack(rawTar([name, { name: LONG.slice(0, 100), content: 'a', dialect: 'gnu' }]));

    await unpacked.result;
    expect(unpacked.read(LONG)).toBe('a');
  });

  test('with members of every length', async () => {
    const lengths = [511, 512, 513, 70_000, 262_144, 600_001];
    const members = lengths.map((length) => ({ name: `m${length}`, content: Buffer.alloc(length, `${length} `) }));
    const unpacked = unpack(rawTar(members));

    await unpacked.result;
    for (const { name, content } of members) expect(unpacked.read(name)).toBe(content.toString());
  });

  test('with default rights, and executable files', async () => {
    const modes = { good: 0o6777, plain: 0o600 };
    const unpacked = unpack(rawTar(Object.entries(modes).map(([name, mode]) => ({ name, mode }))));

    await unpacked.result;
    const modeOf = (name: string) => statSync(join(unpacked.folder, 'bot', name)).mode & 0o7755;
    expect([modeOf('good'), modeOf('plain')]).toEqual([0o755, 0o644]);
  });
});

const REFUSED: [string, readonly RawTarMember[]][] = [
  ['has a second name for a sparse file', [extended({ 'GNU.sparse.name': '../x' }), { name: 'a' }]],
  ['has a second size for a sparse file', [extended({ 'GNU.sparse.realsize': '4398046511104' }), file('a')]],
  ['has a sparse file of GNU', [{ name: 'a', type: 'S', dialect: 'gnu', content: 'a' }]],
  ['hides a member in the content of a folder', [{ name: 'a/', type: '5', content: HIDDEN }]],
  ['hides a member in a folder by another name', [extended({ path: 'a/' }), { name: 'a', content: HIDDEN }]],
  [
    'hides a member in a folder by a size',
    [extended({ size: '1024' }), { name: 'a', type: '5', size: 0, content: HIDDEN }],
  ],
  ['hides a member in the content of a link', [{ name: 'a', type: '2', content: HIDDEN }]],
  ['has a path for all members', [{ type: 'g', content: pax({ path: 'evil' }) }]],
  ['has a size for all members', [{ type: 'g', content: pax({ size: '1' }) }]],
  ['has a link for all members', [{ type: 'g', content: pax({ linkpath: '/etc/passwd' }) }]],
  ['has a folder of an incremental backup', [{ name: 'a', type: 'D', content: 'Ya\0\0' }]],
  ['continues another volume', [{ name: 'a', type: 'M', content: 'a' }]],
  ['has a hard link', [{ name: 'a', type: '1' }]],
  ['has a device', [{ name: 'a', type: '3' }]],
  ['has a member of an unknown type', [{ name: 'a', type: 'Z', content: 'a' }]],
  ['has a wrong checksum', [{ name: 'a', content: 'a', checksumOff: 1 }]],
  ['has an extended header that is cut', [{ type: 'x', content: '99 path=a\n' }, { name: 'a' }]],
  ['has an extended header without a length', [{ type: 'x', content: 'path=a\n' }, { name: 'a' }]],
  ['has an extended header without a key', [{ type: 'x', content: '6 =a\n' }, { name: 'a' }]],
  ['has an extended header without an end', [{ type: 'x', content: '9 path=a' }, { name: 'a' }]],
  ['has an extended header of no member', [extended({ path: 'a' })]],
  ['has an extended header that is too long', [{ type: 'x', content: Buffer.alloc(2 * 1024 * 1024) }, { name: 'a' }]],
  ['has a path with a zero byte', [extended({ path: 'a\0b' }), { name: 'a' }]],
  ['has a size that is no number', [extended({ size: '1e3' }), file('a')]],
  ['has a negative size in an extended header', [extended({ size: '-1' }), { name: 'a' }]],
  ['has a negative size', [{ name: 'a', size: '-0000000001\0' }]],
  ['has a negative size in base 256', [{ name: 'a', size: base256(-512n) }]],
  ['has an impossible size', [{ name: 'a', size: base256(2n ** 62n) }]],
  ['has a size of other digits', [{ name: 'a', size: '0000000000x\0' }]],
  ['has a size beyond its end', [{ name: 'a', size: 1_000_000, content: 'a' }]],
  ['has a name that is not UTF-8', [{ name: Buffer.from([0x61, 0xe9, 0x2e]), content: 'a' }]],
  ['has a member without a name', [{ name: '', content: 'a' }]],
];

describe('a tar is refused that', () => {
  test.each(REFUSED)('%s', async (_name, members) => {
    const isLast = members.length === 1 && members[0]?.type === 'x';
    const unpacked = unpack(rawTar([GOOD, ...members, ...(isLast ? [] : [{ name: 'last', content: 'last' }])]));

    await expectRefused(unpacked);
  });
});

test('a tar is refused whose members are separated by an empty block', async () => {
  const separated = [rawTar([GOOD], Buffer.alloc(512)), rawTar([{ name: 'later', content: 'x' }])];

  await expectRefused(unpack(Buffer.concat(separated)));
});
