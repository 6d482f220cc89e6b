import { describe, expect, test } from '@jest/globals';
import { rawZip, tar } from '../support/archives.ts';
import { COLLIDING } from './hostile-members.ts';
import { unpack } from './unpack.ts';

const FACES = [
  ['a zip', (names: string[]) => rawZip(names.map((name) => ({ name, content: name })))],
  ['a tar', (names: string[]) => tar(names.map((name) => ({ name, content: name })))],
] as const;

describe.each(FACES)('%s is refused, with both names, if two differ only in', (_name, packed) => {
  test.each(COLLIDING)('%s', async (_difference, one, other) => {
    const unpacked = unpack(await packed([one, other]));

    const error = await unpacked.result.then(String, (thrown: Error) => thrown);

    expect(error).toMatchObject({ code: 'archive-invalid' });
    for (const name of [one, other]) expect(error).toHaveProperty('message', expect.stringContaining(name));
    expect(unpacked.found()).toEqual([]);
  });

  test('the case of a folder', async () => {
    const unpacked = unpack(await packed(['Straße/a', 'STRASSE']));

    await expect(unpacked.result).rejects.toMatchObject({ code: 'archive-invalid' });
  });
});

test.each(FACES)('%s with names that no disk confuses is unpacked', async (_name, packed) => {
  const names = ['a.js', 'b.js', 'ä.js', 'a2.js', 'a².js', 'ＡＢ.js', 'straße/a', 'straße/b', '日本.js'];
  const unpacked = unpack(await packed(names));

  await unpacked.result;
  expect(unpacked.found()).toEqual([...names.map((name) => `bot/${name}`), 'bot/', 'bot/straße/'].sort());
});
