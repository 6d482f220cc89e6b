import { readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Files } from '../../src/bot-files/disk.ts';
import { isNormalized } from '../../src/bot-files/normalized.ts';
import { packBot, packZip } from '../../src/bot-files/pack.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { contentsOf, folderWith, normalFiles, normalize, pack, packed, put, signal } from './folders.ts';
import { exported, SECRET } from './sample-bot.ts';

describe('packing', () => {
  test('includes edits by hand: values, new members of lists and their order', async () => {
    const { target } = await normalize(exported());
    const rest = JSON.parse(contentsOf(target)['botDefinition.json'] ?? '');
    rest.dialogs = ['New', 'Book-a-table'];
    rmSync(join(target, 'botDefinition/dialogs/Welcome.json'));
    put(target, {
      'botDefinition.json': JSON.stringify(rest),
      'botDefinition/dialogs/New.json': '{"name":"New"}\r\n',
      'config.json': `{"envVariables":[{"key":"a","isSecured":true,"value":"by hand"}]}`,
    });
    const files = await pack(target);
    expect(JSON.parse(files['botDefinition.json'] ?? '').dialogs).toMatchObject([{ name: 'New' }, { _id: 'dg-1' }]);
    expect(JSON.parse(files['config.json'] ?? '').envVariables[0].value).toBe('by hand');
  });

  test('leaves out files that do not belong to the bot', async () => {
    const { target } = await normalize(exported());
    put(target, { 'README.md': 'ours', '.git/config': 'x' });
    expect(Object.keys(await pack(target))).toEqual(['Functions.js', 'botDefinition.json', 'config.json', 'icon.png']);
  });

  test.each<[string, (folder: string) => void, string]>([
    ['a missing member', (folder) => rmSync(join(folder, 'botDefinition/dialogs/Welcome.json')), 'is missing'],
    ['a missing file', (folder) => rmSync(join(folder, 'icon.png')), 'icon.png is missing'],
    ['a missing definition', (folder) => rmSync(join(folder, 'botDefinition.json')), 'is missing'],
    ['marks of a merge', (folder) => put(folder, { 'config.json': '<<<<<<< ours\n{}' }), 'is not valid JSON'],
    ['an unnamed member', (folder) => put(folder, { 'botDefinition/dialogs/Lost.json': '{}' }), 'would be lost'],
    ['a list that is none', (folder) => put(folder, { 'botDefinition.json': '{"dialogs":{}}' }), 'is not a list of'],
    ['a member named twice', (folder) => listDialogs(folder, 'Welcome', 'Welcome', 'Book-a-table'), 'is not a list of'],
    ['a list that leads elsewhere', (folder) => listDialogs(folder, '../../../x'), 'is not a list of distinct file'],
    ['a member that is a link', (folder) => replaceByLink(folder, 'icon.png', '/etc/hostname'), 'regular file'],
    ['a folder that is a link', linkDialogs, 'regular folder'],
    ['no manifest', (folder) => rmSync(join(folder, 'koreai-ci.json')), 'koreai-ci did not write'],
  ])('refuses a folder with %s, and writes nothing', async (_, spoil, why) => {
    const { target: folder } = await normalize(exported());
    spoil(folder);
    const target = temporaryFolder();
    const packing = packBot(folder, target, () => SECRET, signal);
    const message = expect.stringContaining(why);
    await expect(packing).rejects.toMatchObject({ code: 'input-invalid', message, hint: expect.any(String) });
    expect(contentsOf(target)).toEqual({});
  });

  test('overwrites nothing', async () => {
    const { target: folder } = await normalize(exported());
    const target = folderWith({ 'icon.png': 'mine' });
    await expect(packBot(folder, target, () => '', signal)).rejects.toMatchObject({
      code: 'input-invalid',
    });
    expect(contentsOf(target)['icon.png']).toBe('mine');
  });
});

describe('a placeholder', () => {
  const secured = (key: string, value: unknown, more = {}) => ({ key, value, isSecured: true, ...more });
  const bot = (...envVariables: unknown[]) => ({ 'config.json': JSON.stringify({ envVariables }) });
  const valuesIn = (files: Files): unknown[] =>
    JSON.parse(String(files.get('config.json'))).envVariables.map(({ value }: { value: unknown }) => value);
  const valuesOf = (...variables: unknown[]) => valuesIn(normalFiles(bot(...variables)));
  const given = (values: Record<string, string>) => (name: string) => values[name];

  test('is named after the key, with a suffix if two keys have the same name', () => {
    const values = valuesOf(secured('api-key', 's1'), secured('api_key', 's2'), secured('x.1', 's3'));
    expect(values).toEqual([
      expect.stringMatching(/^\$\{KOREAI_VAR_API_KEY_[A-F0-9]{8}\}$/),
      expect.stringMatching(/^\$\{KOREAI_VAR_API_KEY_[A-F0-9]{8}\}$/),
      `\${KOREAI_VAR_X_1}`,
    ]);
    expect(values[0]).not.toBe(values[1]);
  });

  test('is shared by a variable in two places, and has no name if its values differ', () => {
    expect(valuesOf(secured('a', 's'), secured('a', 's'))).toEqual(Array(2).fill(`\${KOREAI_VAR_A}`));
    const different = [secured('a', 's'), secured('a', 't')];
    expect(valuesOf(...different)).toEqual(Array(2).fill(`\${KOREAI_VAR_}`));
    const variables = given({ KOREAI_VAR_A: 'x', KOREAI_VAR_: 'y' });
    expect(valuesIn(packed(bot(...different), variables).files)).toEqual(['', '']);
  });

  test('that stood for no string is filled with JSON', () => {
    const variable = secured('a', { n: 1.5 });
    expect(valuesOf(variable)).toEqual([`\${KOREAI_VAR_A:json}`]);
    const { files } = packed(bot(variable), given({ KOREAI_VAR_A: '{"n":2.5}' }));
    expect(valuesIn(files)).toEqual([{ n: 2.5 }]);
    expect(() => packed(bot(variable), given({ KOREAI_VAR_A: 'no' }))).toThrow('KOREAI_VAR_A is not JSON');
  });

  test('that stood for nothing is filled with text, as an empty one is', () => {
    const variable = secured('a', null);
    expect(valuesOf(variable)).toEqual([`\${KOREAI_VAR_A}`]);
    expect(valuesIn(packed(bot(variable), given({ KOREAI_VAR_A: 's3cret' })).files)).toEqual(['s3cret']);
    expect(valuesIn(packed(bot(variable)).files)).toEqual(['']);
  });

  test.each([false, 'false', 'False', null, 0, '', 'no'])('is not used if isSecured is %j', (isSecured) => {
    expect(valuesOf({ ...secured('a', 'open'), isSecured })).toEqual(['open']);
  });

  test('needs a key', () => {
    expect(() => valuesOf({ value: 's', isSecured: true })).toThrow('has no key');
  });
});

describe('the manifest', () => {
  const manifest = (more: object) =>
    JSON.stringify({ format: 1, definitions: [], kept: [], files: ['icon.png'], ...more });
  const unsafe = '../x /etc/x a/../../x a\\b C:x .git/config GIT~1/config a/.GIT/x a//b koreai-ci.json'.split(' ');

  test.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['without a format', '{}'],
    ['of another format', manifest({ format: 'x' })],
    ['of a newer koreai-ci', manifest({ format: 2 })],
    ['without files', manifest({ files: 7 })],
    ...['', 'a\n', ...unsafe].map((path) => [`that names ${JSON.stringify(path)}`, manifest({ files: [path] })]),
    ['whose definition leads elsewhere', manifest({ definitions: [{ file: '../x', wrapper: '', lists: [] }] })],
    ['whose list leads elsewhere', manifest({ definitions: [{ file: 'a.json', wrapper: '', lists: ['..'] }] })],
  ])('is refused if it is %s, and so is the folder as a target', async (_, text) => {
    const folder = folderWith({ 'koreai-ci.json': text ?? '', 'icon.png': 'x' });
    const before = contentsOf(folder);
    await expect(isNormalized(folder)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(pack(folder)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(normalize(exported(), folder)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(contentsOf(folder)).toEqual(before);
  });

  test('is missing in a folder that is not normalized, or not there', async () => {
    await expect(isNormalized(folderWith(exported()))).resolves.toBe(false);
    await expect(isNormalized(join(temporaryFolder(), 'nowhere'))).resolves.toBe(false);
  });
});

describe('a zip of files', () => {
  const FILES = { 'a.json': '{}', 'empty.js': '', 'icon.png': 'x' };
  const listed = (folder: string, ...more: string[]) =>
    [...Object.keys(FILES), ...more].map((name) => ({ name, path: join(folder, name) }));

  test('is the same for the same files with other times', async () => {
    const [one, other, target] = [folderWith(FILES), folderWith(FILES), temporaryFolder()];
    utimesSync(join(other, 'a.json'), 1, 1);
    await packZip(listed(one), join(target, '1.zip'), signal);
    await packZip(listed(other), join(target, '2.zip'), signal);
    expect(readFileSync(join(target, '1.zip')).equals(readFileSync(join(target, '2.zip')))).toBe(true);
  });

  test('fails if it cannot be read or written, or with the reason of its signal', async () => {
    const [source, target, reason] = [folderWith(FILES), temporaryFolder(), new Error('stopped')];
    const path = join(target, 'bot.zip');
    await expect(packZip(listed(source, 'gone.js'), path, signal)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(packZip(listed(source), target, signal)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(packZip(listed(source), path, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

function replaceByLink(folder: string, path: string, target: string): void {
  rmSync(join(folder, path), { recursive: true });
  symlinkSync(target, join(folder, path));
}

function linkDialogs(folder: string): void {
  replaceByLink(folder, 'botDefinition/dialogs', folderWith({ 'Welcome.json': '{}', 'Book-a-table.json': '{}' }));
}

function listDialogs(folder: string, ...dialogs: string[]): void {
  const rest = JSON.parse(contentsOf(folder)['botDefinition.json'] ?? '');
  put(folder, { 'botDefinition.json': JSON.stringify({ ...rest, dialogs }) });
}
