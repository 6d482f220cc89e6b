import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { normalizeBot } from '../../src/bot-files/normalize.ts';
import { isNormalized } from '../../src/bot-files/normalized.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { contentsOf, folderWith, normalFiles, normalize, pack, packed, put, signal } from './folders.ts';
import { config, definition, exported, ICON } from './sample-bot.ts';

describe('a normalized bot', () => {
  test('has a file for each dialog, task and component, and one for the rest', async () => {
    const { target } = await normalize(exported());
    expect(Object.keys(contentsOf(target))).toEqual([
      'Functions.js',
      'botDefinition.json',
      'botDefinition/dialogComponents/Book-a-table.json',
      'botDefinition/dialogComponents/Confirm.json',
      'botDefinition/dialogComponents/Party-size.json',
      'botDefinition/dialogComponents/Welcome.json',
      'botDefinition/dialogs/Book-a-table.json',
      'botDefinition/dialogs/Welcome.json',
      'botDefinition/knowledgeTasks/Opening-hours.json',
      'config.json',
      'icon.png',
      'koreai-ci.json',
    ]);
    await expect(isNormalized(target)).resolves.toBe(true);
  });

  test('has sorted fields, the order of its dialogs, and unchanged bytes if it is not JSON', async () => {
    const { target } = await normalize(exported());
    const files = contentsOf(target);
    expect(files['botDefinition/dialogs/Welcome.json']).toBe(`{
  "_id": "dg-2",
  "lname": "welcome",
  "localeData": {
    "en": {
      "name": "Welcome"
    }
  },
  "nodes": [
    {
      "componentId": "dc-4",
      "nodeId": "intent0",
      "transitions": [
        {
          "default": "end"
        }
      ],
      "type": "intent"
    }
  ],
  "refId": "ref-welcome"
}
`);
    const rest = JSON.parse(files['botDefinition.json'] ?? '');
    expect(rest.dialogs).toEqual(['Welcome', 'Book-a-table']);
    expect(Object.keys(rest)).toEqual(Object.keys(definition()).sort());
    expect(rest.encryptedHash).toBe(definition().encryptedHash);
    expect(files['icon.png']).toBe(ICON.toString('latin1'));
    expect(files['Functions.js']).toContain('\r\n');
  });

  test.each(['botDefinition', 'appDefinition', 'app', 'bot'])('may be wrapped in %s', (wrapper) => {
    const wrapped = { version: 2, [wrapper]: definition() };
    const { normal, files } = packed({ 'appDefinition.json': JSON.stringify(wrapped) });
    expect([...normal.keys()]).toContain('appDefinition/dialogs/Welcome.json');
    expect(JSON.parse(String(files.get('appDefinition.json')))).toEqual(wrapped);
  });
});

test.each([
  'BotDefinition/Dialogs/Welcome.JSON',
  'botdefinition',
  'botDefinition/dialogs/welcome.json/inner.txt',
])('a bot is refused if %s of its export is in the way of a part', (path) => {
  expect(() => normalFiles({ ...exported(), [path]: '{}' })).toThrow(
    `${path}, a file of the export, is in the way of `,
  );
});

describe('two exports of an unchanged bot', () => {
  test('give the same bytes with any order of fields', async () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    const first = await normalize(exported());
    const before = contentsOf(first.target);
    const again = await normalize(
      {
        ...exported(),
        'botDefinition.json': JSON.stringify(reversed(definition())),
        'config.json': JSON.stringify(reversed(config())),
      },
      first.target,
    );
    expect(again).toMatchObject({ changed: false });
    expect(contentsOf(first.target)).toEqual(before);
  });

  test('do not change the files', async () => {
    const { target } = await normalize(exported());
    const at = statSync(join(target, 'config.json')).mtimeMs;
    await normalize(exported(), target);
    expect(statSync(join(target, 'config.json')).mtimeMs).toBe(at);
  });
});

describe('the folder', () => {
  test('keeps files that do not belong to the bot', async () => {
    const target = join(temporaryFolder(), 'bot');
    await normalize(exported(), target);
    put(target, { 'README.md': 'ours', '.git/HEAD': 'ref', 'botDefinition/notes.txt': 'mine' });
    await normalize(
      exported((bot) => bot.dialogs.pop()),
      target,
    );
    const files = contentsOf(target);
    expect(files).toMatchObject({ 'README.md': 'ours', '.git/HEAD': 'ref', 'botDefinition/notes.txt': 'mine' });
    expect(files).not.toHaveProperty(['botDefinition/dialogs/Book-a-table.json']);
  });

  test('has no empty folders', async () => {
    const { target } = await normalize(exported());
    await normalize(
      exported((bot) => Object.assign(bot, { knowledgeTasks: [], dialogs: [] })),
      target,
    );
    expect(Object.keys(contentsOf(target)).filter((path) => /knowledge|dialogs/.test(path))).toEqual([]);
    expect(() => statSync(join(target, 'botDefinition/knowledgeTasks'))).toThrow('ENOENT');
  });

  test.each([
    ['of someone else', { 'index.html': 'x' }],
    ['an extracted export', exported()],
  ])('is refused if it is %s', async (_, contents) => {
    const target = folderWith(contents);
    const before = contentsOf(target);
    await expect(normalize(exported(), target)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(contentsOf(target)).toEqual(before);
  });

  test('is refused if another file is in the way, before any change', async () => {
    const { target } = await normalize(exported());
    put(target, { 'Extra.js': 'mine' });
    const before = contentsOf(target);
    const next = { ...exported((bot) => bot.dialogs.pop()), 'Extra.js': 'theirs' };
    await expect(normalize(next, target)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(contentsOf(target)).toEqual(before);
  });

  test('is refused if it is a file or a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
    for (const name of ['file', 'link']) {
      await expect(normalize(exported(), join(folder, name))).rejects.toMatchObject({ code: 'input-invalid' });
    }
    expect(contentsOf(join(folder, 'elsewhere'))).toEqual({});
  });

  test('replaces members of its lists that were added by hand', async () => {
    const { target } = await normalize(exported());
    put(target, { 'botDefinition/dialogs/New.json': '{"_id":"dg-3","name":"New"}' });
    const bot = exported(({ dialogs }) => dialogs.push({ _id: 'dg-3', name: 'New' } as never));
    await normalize(bot, target);
    expect(JSON.parse((await pack(target))['botDefinition.json'] ?? '').dialogs).toHaveLength(3);
  });
});

describe('an export', () => {
  test('with a link in it is refused', async () => {
    const source = folderWith(exported());
    symlinkSync('/etc/hostname', join(source, 'Linked.js'));
    const target = join(temporaryFolder(), 'bot');
    await expect(normalizeBot(source, target, signal)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(() => statSync(target)).toThrow('ENOENT');
  });

  test.each([
    'koreai-ci.json',
    'KoreAI-CI.json',
    '.git/hooks/post-checkout',
    '.github/workflows/a.yml',
    '.gitattributes',
  ])('with a file called %s is refused', (path) => {
    expect(() => normalFiles({ [path]: '{}' })).toThrow('has a file that must not be written');
  });

  test.each([
    ['config.json', '{"envVariables":['],
    ['config.json', ''],
    ['config.json', '\ufeff\ufeff{}'],
    ['other.json', '{"isSecured":true'],
    ['other.json', '{"llmConfiguration":[{"apiKey" : "abc"}'],
    ['other.json', '{"Authorization":"Bearer x"'],
  ])('is refused if %s cannot be read for secured values: %s', (path, text) => {
    expect(() => normalFiles({ [path]: text })).toThrow('so its secured values cannot be removed');
  });

  test('with byte order marks is read like one without', () => {
    const marked = Object.fromEntries(
      Object.entries(exported()).map(([path, text]) => [path, /json$/.test(path) ? `\ufeff${text}` : text]),
    );
    expect(normalFiles(marked)).toEqual(normalFiles(exported()));
  });

  test('keeps other files byte for byte, and packs them again', () => {
    const more = {
      'appDependencies.json': '\ufeff{"b":1,\r\n "a": 1.0}',
      'tableDefinition_orders.json': '[{"name":"token","type":"string"}]',
      'Second.js': 'function second() {}',
      'tables/rows.csv': 'a;b\r\n',
    };
    const { normal, files } = packed({ ...exported(), ...more });
    for (const [path, text] of Object.entries(more)) {
      expect([normal.get(path), files.get(path)].map(String)).toEqual([text, text]);
    }
  });

  test.each([
    ['no JSON', '{"a":'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['deeper than can be read', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('keeps a definition that is %s, byte for byte', (_, bytes) => {
    const { normal, files } = packed({ 'botDefinition.json': bytes });
    for (const kept of [normal, files]) {
      expect(kept.get('botDefinition.json')?.equals(Buffer.from(bytes))).toBe(true);
    }
  });
});
