import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { diskError, isDiskError, makeFolder, move } from '../../src/core/disk.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { canMount } from '../support/can-mount.ts';

/** A folder on another file system than the one for temporary files, if the machine has one. */
const ELSEWHERE = otherFileSystem();
const acrossDisks = ELSEWHERE === undefined ? test.skip : test;
const withMounts = canMount() ? test : test.skip;

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

  test.each([
    ['a file is in its place', 'file', 'EEXIST'],
    ['a file is in its path', 'file/a/b', 'ENOTDIR'],
    ['its name is too long', `${'x'.repeat(300)}/a`, 'ENAMETOOLONG'],
  ])('is refused with its reason if %s', async (_name, path, code) => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolder(join(root, path))).rejects.toMatchObject({ code });
  });

  withMounts('on a read-only file system is refused as such, not as missing', async () => {
    const root = temporaryFolder();
    const module = join(import.meta.dirname, '../../src/core/disk.ts');
    const script = `
      const { diskError, makeFolder } = await import('${module}');
      await makeFolder('${root}/a/b').catch((error) => console.log(diskError('It failed', 'a/b', error).message));`;
    const command = 'mount -t tmpfs -o ro tmpfs "$1" && exec "$2" --input-type=module -e "$3"';
    const args = ['-rm', 'sh', '-c', command, 'sh', root, process.execPath, script];
    const { stdout } = await promisify(execFile)('unshare', args);
    expect(stdout).toBe('It failed (a/b): the file system is read-only (EROFS)\n');
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
