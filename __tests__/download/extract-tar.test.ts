import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { temporaryFolder } from '../support/after-test.ts';
import { type TarMember, tar, tarGz } from '../support/archives.ts';
import { unpack } from './unpack.ts';

describe.each([
  ['a tar', tar],
  ['a compressed tar', tarGz],
])('%s', (_name, packed) => {
  test('is unpacked beside itself, and nothing else is left', async () => {
    const members = [
      { name: './', type: 'directory' as const },
      { name: 'config.json', content: '{}' },
      { name: 'weights/0.bin', content: '0' },
    ];
    const unpacked = unpack(await packed(members));

    expect(await unpacked.result).toBe(join(unpacked.folder, 'bot'));
    expect(unpacked.found()).toEqual(['bot/', 'bot/config.json', 'bot/weights/', 'bot/weights/0.bin']);
    expect(unpacked.read('weights/0.bin')).toBe('0');
  });

  test('that was cut short is refused', async () => {
    const complete = await packed([{ name: 'a', content: 'a'.repeat(3_000) }]);
    const unpacked = unpack(complete.subarray(0, complete.length > 2_500 ? 2_000 : complete.length - 12));

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual([]);
  });
});

const HOSTILE: [string, readonly TarMember[]][] = [
  ['climbs out', [{ name: '../evil', content: 'x' }]],
  ['climbs out in the middle', [{ name: 'a/../../evil', content: 'x' }]],
  ['is absolute', [{ name: '/tmp/koreai-evil', content: 'x' }]],
  ['is a symbolic link', [{ name: 'a', type: 'symlink', linkname: '/etc' }]],
  [
    'is a link and then a way through it',
    [
      { name: 'a', type: 'symlink', linkname: '..' },
      { name: 'a/evil', content: 'x' },
    ],
  ],
  ['is a hard link', [{ name: 'good2', type: 'link', linkname: 'good' }]],
  ['is a character device', [{ name: 'a', type: 'character-device' }]],
  ['is a block device', [{ name: 'a', type: 'block-device' }]],
  ['is a pipe', [{ name: 'a', type: 'fifo' }]],
  [
    'comes twice',
    [
      { name: 'a', content: '1' },
      { name: 'a', content: '2' },
    ],
  ],
  [
    'differs in case only',
    [
      { name: 'a', content: '1' },
      { name: 'A', content: '2' },
    ],
  ],
  [
    'is a file and then a folder',
    [
      { name: 'a', content: '1' },
      { name: 'a/b', content: '2' },
    ],
  ],
  ['has a line break', [{ name: 'a\nb', content: 'x' }]],
  ['has a backslash', [{ name: 'a\\b', content: 'x' }]],
];

describe('a tar is refused of which a member', () => {
  test.each(HOSTILE)('%s', async (_name, members) => {
    const unpacked = unpack(await tar([{ name: 'good', content: 'good' }, ...members]));

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid', hint: expect.any(String) });
    expect(unpacked.found()).toEqual([]);
  });
});

describe('a bomb is refused', () => {
  test('by what it unpacks to', async () => {
    const unpacked = unpack(await tarGz([{ name: 'a', content: 'a'.repeat(5_000) }]), { limits: { bytes: 1_000 } });

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
    expect(unpacked.found()).toEqual([]);
  });

  test('by how many members it has', async () => {
    const members = Array.from({ length: 11 }, (_, index) => ({ name: `m${index}`, content: '' }));
    const unpacked = unpack(await tar(members), { limits: { members: 10 } });

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
  });

  test('by how much larger it gets', async () => {
    const zeros = '0'.repeat(70 * 1024 * 1024);
    const unpacked = unpack(await tarGz([{ name: 'zeros', content: zeros }]));

    await expect(unpacked.result).rejects.toMatchObject({
      code: 'archive-invalid',
      message: expect.stringContaining('bomb'),
    });
  });
});

test('a member gets no rights to run as somebody else', async () => {
  const unpacked = unpack(await tar([{ name: 'a', content: 'a', mode: 0o6755 }]));

  await unpacked.result;
  expect(statSync(join(unpacked.folder, 'bot', 'a')).mode & 0o7000).toBe(0);
});

test('an abort before the work leaves nothing', async () => {
  const unpacked = unpack(await tar([{ name: 'a', content: 'a' }]), {
    signal: AbortSignal.abort(new Error('stopped')),
  });

  await expect(unpacked.result).rejects.toThrow('stopped');
  expect(unpacked.found()).toEqual([]);
});

test('whatever its members are, nothing is ever written outside', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    'a',
    'A',
    'b',
    '\\',
    'C:',
    '~',
    'é',
    ' ',
    '--checkpoint-action=exec=sh',
    '*',
  );
  const name = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('/'));
  const type = fc.constantFrom(
    'file' as const,
    'file' as const,
    'directory' as const,
    'symlink' as const,
    'link' as const,
  );
  const member = fc.record({ name, type, linkname: fc.constantFrom('..', '/tmp', 'a') });
  await fc.assert(
    fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 4 }), async (members) => {
      const outer = temporaryFolder();
      const unpacked = unpack(
        await tar(members.map(({ linkname, ...rest }) => (rest.type.endsWith('link') ? { ...rest, linkname } : rest))),
      );
      const ended = await unpacked.result.then(
        () => 'success',
        () => 'failure',
      );
      const found = unpacked.found();
      expect(found.filter((entry) => !entry.startsWith('bot/'))).toEqual([]);
      if (ended === 'failure') expect(found).toEqual([]);
      for (const entry of found) expect(lstatSync(join(unpacked.folder, entry)).isSymbolicLink()).toBe(false);
      expect(readdirSync(outer)).toEqual([]);
    }),
  );
});
