import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diskError, isDiskError, makeFolder, move } from '../../src/core/disk.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';

/** A folder on another file system than the one for temporary files, if the machine has one. */
const ELSEWHERE = otherFileSystem();
const acrossDisks = ELSEWHERE === undefined ? test.skip : test;

function otherFileSystem(): string | undefined {
  try {
    return statSync('/dev/shm').dev === statSync(temporaryFolder()).dev ? undefined : '/dev/shm';
  } catch {
    return undefined;
  }
}

describe('a folder', () => {
  test('is created with its parents, and may exist already', async () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('can be created by several callers at once', async () => {
    const root = temporaryFolder();
    await Promise.all(Array.from({ length: 10 }, (_, index) => makeFolder(join(root, 'a', 'b', String(index)))));
    expect(readdirSync(join(root, 'a', 'b'))).toHaveLength(10);
  });
});

test('each disk error has its own explanation', () => {
  const codes = ['EROFS', 'EACCES', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EISDIR', 'ENOTDIR', 'ENOENT', 'EXDEV', 'EIO'];
  const messages = codes.map((code) => {
    const error = Object.assign(new Error('no'), { code });
    expect(isDiskError(error)).toBe(true);
    return diskError('It failed', 'x', error).message.replace(`(${code})`, '');
  });
  expect(new Set(messages).size).toBe(codes.length);
});

describe('a move', () => {
  test('replaces a file', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'from'), 'new');
    writeFileSync(join(root, 'to'), 'old');
    await move(join(root, 'from'), join(root, 'to'));
    expect(readdirSync(root)).toEqual(['to']);
    expect(readFileSync(join(root, 'to'), 'utf8')).toBe('new');
  });

  acrossDisks('crosses file systems, with a folder and with a file that replaces another', async () => {
    const from = mkdtempSync(join(ELSEWHERE ?? '', 'koreai-ci-test-'));
    afterTest(() => rmSync(from, { recursive: true, force: true }));
    const to = temporaryFolder();
    mkdirSync(join(from, 'folder', 'inner'), { recursive: true });
    writeFileSync(join(from, 'folder', 'inner', 'a'), 'a');
    writeFileSync(join(from, 'file'), 'new');
    writeFileSync(join(to, 'file'), 'old');

    await move(join(from, 'folder'), join(to, 'folder'));
    await move(join(from, 'file'), join(to, 'file'));

    expect(readdirSync(from)).toEqual([]);
    expect(readdirSync(to).sort()).toEqual(['file', 'folder']);
    expect(readFileSync(join(to, 'folder', 'inner', 'a'), 'utf8')).toBe('a');
    expect(readFileSync(join(to, 'file'), 'utf8')).toBe('new');
  });
});
