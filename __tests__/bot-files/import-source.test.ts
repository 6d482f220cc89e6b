import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withScratch } from '../../src/bot-files/scratch.ts';
import { diskError } from '../../src/core/disk.ts';
import { FILES, importServer, REFUSED, STARTED, unpacked } from '../operations/import-server.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { rawZip, zip } from '../support/archives.ts';
import { contentsOf, folderWith, normalFiles, normalize, put } from './folders.ts';
import { config, definition, exported, ICON, SECRET } from './sample-bot.ts';

const VARIABLE = 'KOREAI_VAR_API_TOKEN';

async function refused(archive: string, prepare: (workspace: string) => unknown) {
  const server = await importServer();
  await prepare(server.workspace);
  const { outcome } = await server.importBot({ archive });
  expect(server.seen).toEqual([]);
  expect(outcome.conclusion).toBe('failure');
  return outcome;
}

describe('a folder to import', () => {
  test('is packed into a zip, without files that do not belong to a bot', async () => {
    const server = await importServer();
    const { 'botDefinition.json': definitionOfApp, ...others } = FILES;
    const app = { ...others, 'appDefinition.json': definitionOfApp };
    const bot = { ...app, 'appDependencies.json': '\ufeff{"a":  1}', 'tables/x.js': 'x', 'Other.js': 'y' };
    const ours = { 'README.md': 'ours', '.env': 'SECRET=1', '.git/config': 'x', 'node_modules/a/package.json': '{}' };
    put(join(server.workspace, 'bot'), { ...bot, ...ours });
    const { outcome, lines } = await server.importBot({ archive: 'bot' });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(server.uploads).toMatchObject([{ name: 'bot.zip', fields: { fileExtension: 'zip' } }]);
    expect(await unpacked(server)).toEqual(contentsOf(folderWith(bot)));
    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Bot functions to import: Functions\.js, Other\.js$/),
        expect.stringMatching(/sent in its zip: appDependencies\.json, tables\/x\.js$/),
        expect.stringMatching(/Not sent, .*: \.env, \.git\/, README\.md, node_modules\/$/),
      ]),
    );
  });

  test.each<[string, (folder: string) => void, string]>([
    ['no definition', (folder) => rmSync(join(folder, 'botDefinition.json')), 'botDefinition.json'],
    ['no configuration', (folder) => rmSync(join(folder, 'config.json')), 'config.json'],
    ['an empty definition', (folder) => writeFileSync(join(folder, 'botDefinition.json'), ''), 'empty'],
    ['a cut definition', (folder) => writeFileSync(join(folder, 'botDefinition.json'), '{"a":'), 'not valid JSON'],
    ['two definitions', (folder) => writeFileSync(join(folder, 'appDefinition.json'), '{}'), 'both'],
    ['a link', (folder) => symlinkSync('config.json', join(folder, 'Linked.js')), 'not a regular file'],
  ])('is refused with %s, before anything is sent', async (_name, spoil, said) => {
    const outcome = await refused('bot', (workspace) => {
      put(join(workspace, 'bot'), FILES);
      spoil(join(workspace, 'bot'));
    });

    expect(outcome.errorCode).toBe('input-invalid');
    expect(outcome.error?.message).toContain(said);
    expect(outcome.error?.hint).toContain('Nothing was sent');
  });
});

describe('a normalized folder to import', () => {
  test('is packed as it was exported, with the values of its secured variables', async () => {
    const server = await importServer();
    await normalize(exported(), join(server.workspace, 'bot'));
    const { outcome, lines } = await server.importBot(
      { archive: 'bot' },
      { variable: (name) => (name === VARIABLE ? SECRET : undefined) },
    );

    expect(outcome).toMatchObject({ conclusion: 'success' });
    const files = await unpacked(server);
    expect(Object.keys(files)).toEqual(['Functions.js', 'botDefinition.json', 'config.json', 'icon.png']);
    const parsed = (name: string) => JSON.parse(Buffer.from(files[name] ?? '', 'latin1').toString());
    expect(parsed('config.json')).toEqual(config());
    expect(parsed('botDefinition.json')).toEqual(definition());
    // Spaced as it was exported.
    expect(files['botDefinition.json']).toMatch(/^\{\n {4}"_id": "st-0c5a",/);
    expect(files['icon.png']).toBe(ICON.toString('latin1'));
    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(lines.join('\n')).not.toContain('Sesame');
  });

  test('has variables without a value ignored in both forms, so that the bot keeps its own', async () => {
    const server = await importServer({ start: [REFUSED, STARTED] });
    await normalize(exported(), join(server.workspace, 'bot'));
    await server.importBot({ archive: 'bot' });

    const importOptions = { options: { botVariables: { ignore: ['api-token'] } } };
    expect(server.imports()).toMatchObject([
      { zipInfo: 'file-1', importOptions },
      { botDefinition: 'file-2', importOptions },
    ]);
    expect(JSON.stringify(await unpacked(server))).not.toContain('Sesame');
  });

  test('is refused if it is inconsistent, before anything is sent', async () => {
    const outcome = await refused('bot', async (workspace) => {
      const { target } = await normalize(exported(), join(workspace, 'bot'));
      rmSync(join(target, 'botDefinition', 'dialogs', 'Welcome.json'));
    });

    expect(outcome.errorCode).toBe('input-invalid');
  });
});

const INVALID = { errorCode: 'input-invalid' };
const INVALID_ARCHIVE = { errorCode: 'archive-invalid' };
const BOT_MEMBERS = [
  { name: 'botDefinition.json', content: '{}' },
  { name: 'config.json', content: '{}' },
];

describe('a zip to import', () => {
  const inFolder = { 'Shop/botDefinition.json': '{}', 'Shop/config.json': '{}' };
  const withBot = (...members: Parameters<typeof rawZip>[0]) => rawZip([...BOT_MEMBERS, ...members]);

  test.each<[string, () => Promise<Buffer> | Buffer, object, string]>([
    ['is cut', async () => (await zip(FILES)).subarray(0, 200), INVALID_ARCHIVE, ''],
    ['has a broken member', () => rawZip([{ name: 'botDefinition.json', content: '{}', crc: 1 }]), INVALID_ARCHIVE, ''],
    ['leads out of its folder', () => withBot({ name: '../x.js', content: 'x' }), INVALID_ARCHIVE, ''],
    ['contains a link', () => withBot({ name: 'x.js', content: '/etc/passwd', mode: 0o120777 }), INVALID_ARCHIVE, ''],
    ['is a bomb', () => withBot({ name: 'x.js', content: Buffer.alloc(8e7), deflate: true }), INVALID_ARCHIVE, ''],
    ['contains no definition', () => zip({ 'config.json': '{}' }), INVALID, 'contains no botDefinition.json'],
    ['contains the bot in a folder', () => zip(inFolder), INVALID, 'at its top, but Shop/botDefinition.json'],
    ['is one of a normalized folder', () => zip(Object.fromEntries(normalFiles(FILES))), INVALID, 'packed first'],
    ['is a page', () => Buffer.from('<html>not found</html>'), INVALID, 'is not a zip'],
    ['is empty', () => Buffer.alloc(0), INVALID, 'is not a zip'],
  ])('is refused if it %s, before anything is sent', async (_name, make, expected, why) => {
    const outcome = await refused('bot.zip', async (workspace) => put(workspace, { 'bot.zip': await make() }));

    expect(outcome).toMatchObject(expected);
    expect(outcome.error?.message).toContain(why);
  });

  test('is refused if it is missing, or an empty folder', async () => {
    const missing = await refused('bot.zip', () => {});
    expect(missing).toMatchObject(INVALID);
    expect(missing.error?.message).toContain('bot.zip');
    const empty = await refused('bot.zip', (workspace) => mkdirSync(join(workspace, 'bot.zip')));
    expect(empty).toMatchObject(INVALID);
  });
});

describe('the folder for temporary files', () => {
  test('is created if it does not exist', async () => {
    const scratch = join(temporaryFolder(), 'not', 'there');
    const server = await importServer();
    put(server.workspace, { 'bot.zip': await zip(FILES) });

    const { outcome } = await server.importBot({ archive: 'bot.zip' }, { scratch });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(contentsOf(scratch)).toEqual({});
  });

  test('that cannot be created is reported before anything is sent', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const server = await importServer();
    put(server.workspace, { 'bot.zip': await zip(FILES) });

    const { outcome } = await server.importBot({ archive: 'bot.zip' }, { scratch: join(file, 'temp') });

    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('a part of the path is a file, not a folder (ENOTDIR)');
    expect(outcome.error?.hint).toContain('RUNNER_TEMP');
    expect(server.seen).toEqual([]);
  });

  test.each([
    ['a disk', 'ENOSPC', {}],
    ['a disk, seen while the archive is unpacked', 'ENOSPC', { code: 'download-failed' }],
    ['a quota', 'EDQUOT', {}],
  ])('is named if there is no room in it: %s', async (_what, code, reported) => {
    const full = Object.assign(new Error(`${code}: no space left on device, write`), { code });
    const thrown = 'code' in reported ? diskError('The archive cannot be unpacked', '/temp', full) : full;
    const scratch = temporaryFolder();
    const context = { scratch, log: { debug() {}, info() {}, warning() {} } };

    const error = await withScratch(context, () => Promise.reject(thrown)).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ code: 'input-invalid', ...reported, message: expect.stringContaining(code) });
    expect(error).toMatchObject({ hint: expect.stringMatching(/RUNNER_TEMP, or TMPDIR/) });
    expect(contentsOf(scratch)).toEqual({});
  });

  test('is removed after a failure', async () => {
    const server = await importServer({ start: { reset: true } });
    await normalize(exported(), join(server.workspace, 'bot'));

    // Every import in these tests checks that the folder is gone.
    expect((await server.importBot({ archive: 'bot' })).outcome).toMatchObject({ errorCode: 'start-unknown' });
  });
});
