import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packZip } from '../../src/bot-files/pack.ts';
import { extract } from '../../src/download/extract.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { contentsOf, folderWith, signal } from './folders.ts';

const FILES = { 'a.json': '{}', 'empty.js': '', 'icon.png': Buffer.from([0, 255, 13, 10, 26]) };

function listed(folder: string, names = Object.keys(FILES)) {
  return names.map((name) => ({ name, path: join(folder, name) }));
}

describe('a zip of files', () => {
  test('contains them byte for byte', async () => {
    const [source, target] = [folderWith(FILES), temporaryFolder()];
    const path = join(target, 'bot.zip');
    await packZip(listed(source), path, signal);

    const unpacked = await extract({ path, size: readFileSync(path).length, format: 'zip' }, { signal });
    expect(contentsOf(unpacked)).toEqual(contentsOf(source));
  });

  test('is the same for the same files with other times', async () => {
    const [one, other, target] = [folderWith(FILES), folderWith(FILES), temporaryFolder()];
    utimesSync(join(other, 'a.json'), 1, 1);
    await packZip(listed(one), join(target, '1.zip'), signal);
    await packZip(listed(other), join(target, '2.zip'), signal);

    expect(readFileSync(join(target, '1.zip')).equals(readFileSync(join(target, '2.zip')))).toBe(true);
  });

  test('fails for a missing file', async () => {
    const target = join(temporaryFolder(), 'bot.zip');
    const files = listed(folderWith(FILES), ['a.json', 'gone.js', 'icon.png']);

    await expect(packZip(files, target, signal)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('fails if it cannot be written', async () => {
    const target = temporaryFolder();
    mkdirSync(join(target, 'bot.zip'));

    await expect(packZip(listed(folderWith(FILES)), join(target, 'bot.zip'), signal)).rejects.toMatchObject({
      code: 'EISDIR',
    });
  });

  test('fails with the reason of its signal', async () => {
    const reason = new Error('stopped');
    const target = join(temporaryFolder(), 'bot.zip');

    await expect(packZip(listed(folderWith(FILES)), target, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
