import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { install } from '../../src/bot-files/install.ts';
import { normalizeBot } from '../../src/bot-files/normalize.ts';
import { isNormalized, readNormalizedBot } from '../../src/bot-files/normalized.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { contentsOf, filesOf, folderWith, normalFiles, normalize, pack, put, signal } from './folders.ts';
import { exported } from './sample-bot.ts';

const next = exported((bot) => {
  bot.dialogs.pop();
  Object.assign(bot.dialogs[0] ?? {}, { isHidden: true });
  bot.alerts.push({ name: 'Daily' });
});

const files = normalFiles(filesOf(next));

/** The files of `next`, which fail after `count` of them, as at a power failure. */
function failingAfter(count: number): Map<string, Buffer> {
  let left = count;
  const failing = new Map(files);
  failing[Symbol.iterator] = function* (): MapIterator<[string, Buffer]> {
    for (const entry of files.entries()) {
      if (left-- === 0) throw new Error('gone');
      yield entry;
    }
  };
  return failing;
}

describe('a version that is interrupted while it is installed', () => {
  test('is not accepted, and the next run completes it', async () => {
    const complete = contentsOf((await normalize(next)).target);
    for (let count = files.size; count < files.size * 2; count++) {
      const { target } = await normalize(exported());
      put(target, { 'README.md': 'ours' });
      const previous = await readNormalizedBot(target, signal);
      await expect(install(target, failingAfter(count), previous, signal)).rejects.toThrow('gone');
      await expect(isNormalized(target)).resolves.toBe(true);
      await expect(pack(target)).rejects.toMatchObject({
        code: 'input-invalid',
        message: expect.stringMatching(/folder is incomplete/),
      });
      expect(await normalize(next, target)).toMatchObject({ changed: true, previous: undefined });
      expect(contentsOf(target)).toEqual({ ...complete, 'README.md': 'ours' });
      expect(readdirSync(dirname(target))).toEqual(['bot']);
    }
  });

  test('leaves the previous one unchanged if nothing was moved yet, and nothing beside it', async () => {
    const { target } = await normalize(exported());
    const before = contentsOf(target);
    const previous = await readNormalizedBot(target, signal);
    await expect(install(target, failingAfter(3), previous, signal)).rejects.toThrow('gone');
    expect(contentsOf(target)).toEqual(before);
    expect(readdirSync(dirname(target))).toEqual(['bot']);
  });

  test('leaves nothing if there was nothing', async () => {
    const target = join(temporaryFolder(), 'bot');
    await expect(install(target, failingAfter(3), undefined, signal)).rejects.toThrow('gone');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(dirname(target))).toEqual([]);
  });
});

describe('a new version', () => {
  test('uses an empty folder, or creates one with its parents', async () => {
    for (const target of [temporaryFolder(), join(temporaryFolder(), 'a/b/c')]) {
      await normalize(exported(), target);
      await expect(isNormalized(target)).resolves.toBe(true);
    }
  });

  test('can change the case of a file name', async () => {
    const { target } = await normalize({ ...exported(), 'Pick.js': 'a' });
    await normalize({ ...exported(), 'pick.js': 'a' }, target);
    expect(Object.keys(contentsOf(target)).filter((path) => /pick/i.test(path))).toEqual(['pick.js']);
  });

  test('can replace a file by a folder', async () => {
    const { target } = await normalize({ ...exported(), extra: 'a' });
    await normalize({ ...exported(), 'extra/b': 'c' }, target);
    expect(contentsOf(target)).toMatchObject({ 'extra/b': 'c' });
  });

  test('is not written if the step was aborted', async () => {
    const { target } = await normalize(exported());
    const before = contentsOf(target);
    const reason = new Error('stopped');
    const stopped = AbortSignal.abort(reason);
    await expect(normalizeBot(folderWith(next), target, stopped)).rejects.toBe(reason);
    expect(contentsOf(target)).toEqual(before);
  });
});
