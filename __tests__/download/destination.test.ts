import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { prepareDirectory, safeBaseName } from '../../src/download/destination.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { anyCharacter } from '../support/any-character.ts';
import { canMount } from '../support/can-mount.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;
const isRoot = process.getuid?.() === 0;
const withMounts = canMount() ? test : test.skip;

const LOOP: [string, (workspace: string) => void, string] = [
  'links form a loop',
  (workspace) => symlinkSync(join(workspace, 'a'), join(workspace, 'a')),
  'a/x',
];

describe('the output folder', () => {
  withMounts('that is read-only is refused before anything is started', async () => {
    const workspace = temporaryFolder();
    const script = `
      const { prepareDirectory } = await import('${join(import.meta.dirname, '../../src/download/destination.ts')}');
      for (const folder of ['.', 'new']) await prepareDirectory('${workspace}', folder).catch(({ code, message }) => console.log(code, message));`;
    const command = 'mount -t tmpfs -o ro tmpfs "$1" && exec "$2" --input-type=module -e "$3"';
    const args = ['-rm', 'sh', '-c', command, 'sh', workspace, process.execPath, script];
    const { stdout } = await promisify(execFile)('unshare', args);
    expect(stdout.trim().split('\n')).toEqual([
      'download-failed The output folder cannot be written to (.): the file system is read-only (EROFS)',
      'download-failed The output folder cannot be created (new): the file system is read-only (EROFS)',
    ]);
  });

  test.each(['a/b/c', '.', '..exports'])('is created, with the folders above it: %s', async (outputDir) => {
    const workspace = temporaryFolder();

    for (let count = 0; count < 2; count += 1) {
      expect(await prepareDirectory(workspace, outputDir)).toBe(join(workspace, outputDir));
      expect(lstatSync(join(workspace, outputDir)).isDirectory()).toBe(true);
    }
  });

  const OUTSIDE = ['..', '../sibling', 'a/../../b', '/tmp/koreai-outside'];
  test.each(OUTSIDE)('does not leave the workspace: %s', async (outputDir) => {
    const workspace = join(temporaryFolder(), 'workspace');
    mkdirSync(workspace);

    await expect(prepareDirectory(workspace, outputDir)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(existsSync(join(workspace, '..', 'sibling'))).toBe(false);
  });

  (isRoot || process.platform === 'win32' ? test.skip : test)('is refused if it may not be written to', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'exports'), { mode: 0o555 });
    await expect(prepareDirectory(workspace, 'exports')).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('cannot be written to (exports)'),
    });

    chmodSync(workspace, 0o555);
    await expect(prepareDirectory(workspace, 'new')).rejects.toMatchObject({ code: 'download-failed' });
  });

  onPosix.each([
    ['way', '', 'input-invalid'],
    ['way/deeper/still', '', 'input-invalid'],
    ['way/deeper', 'which-does-not-exist', expect.any(String)],
  ])('does not leave the workspace through a link: %s to /%s', async (outputDir, target, code) => {
    const [workspace, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(join(elsewhere, target), join(workspace, 'way'));

    await expect(prepareDirectory(workspace, outputDir)).rejects.toMatchObject({ name: 'KoreaiError', code });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  onPosix('may be a link in the workspace, and the workspace may be one', async () => {
    const [real, other] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(real, 'store'));
    symlinkSync(join(real, 'store'), join(real, 'exports'));
    symlinkSync(real, join(other, 'workspace'));

    await prepareDirectory(join(other, 'workspace'), 'exports/deep');

    expect(existsSync(join(real, 'store', 'deep'))).toBe(true);
  });

  test.each<[string, (workspace: string) => void, string]>([
    ['a file has its name', (workspace) => writeFileSync(join(workspace, 'file'), ''), 'file'],
    ['a file is on its path', (workspace) => writeFileSync(join(workspace, 'file'), ''), 'file/below'],
    ['its name is too long', () => {}, 'x'.repeat(300)],
    ['there is no workspace', (workspace) => rmdirSync(workspace), 'exports'],
    ...(process.platform === 'win32' ? [] : [LOOP]),
  ])('is refused if %s', async (_reason, prepare, outputDir) => {
    const workspace = temporaryFolder();
    prepare(workspace);

    const refused = prepareDirectory(workspace, outputDir);
    await expect(refused).rejects.toMatchObject({ code: 'download-failed', hint: expect.any(String) });
  });
});

describe('a name from outside as a base name', () => {
  test.each([
    ['../../etc/passwd', '__.._etc_passwd'],
    ['.bashrc', '_bashrc'],
    ['a..', 'a'],
    ['...', '_'],
    ['com1.txt', '_com1.txt'],
    ['a b\nc', 'a_b_c'],
  ])('%j is %j', (name, expected) => {
    expect(safeBaseName(name)).toBe(expected);
  });

  test('is always short, visible, and without folders', () => {
    const name = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      fc.stringMatching(/^[./\\:]*[a-z.]*$/),
      fc.constantFrom('con', 'NUL.x', 'lpt9'),
    );
    fc.assert(
      fc.property(name, (text) => {
        const safe = safeBaseName(text);
        expect(safe).toMatch(/^[\w-][\w.-]*$/);
        expect(safe.length).toBeLessThanOrEqual(101);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safe).not.toMatch(/\.$/);
        expect(safeBaseName(safe)).toBe(safe.slice(0, 100).replace(/\.+$/, ''));
      }),
    );
  });
});
