import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseText, print, sorted } from '../../src/bot-files/json.ts';
import { MANIFEST, parseManifest } from '../../src/bot-files/normalized.ts';
import { plainFiles } from '../../src/bot-files/pack.ts';
import { type Contents, filesOf, normalFiles } from './folders.ts';
import { definitionText, jsonText } from './generated.ts';
import { definition } from './sample-bot.ts';

async function packed(contents: Contents, variables: (name: string) => string | undefined = () => undefined) {
  const files = normalFiles(filesOf(contents));
  const manifest = parseManifest(files.get(MANIFEST)?.toString() ?? '');
  return { normal: files, manifest, ...plainFiles({ manifest, files }, variables) };
}

/** Every character but the spaces and the order of fields. */
function meaning(text: string): string {
  const json = parseText(text);
  if (!json) throw new Error('unread');
  return print(sorted(json), 0);
}

describe('packing what was normalized', () => {
  test('restores any definition, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(definitionText, async (text) => {
        const { files } = await packed({ 'botDefinition.json': text });
        const back = files.get('botDefinition.json')?.toString() ?? '';
        expect([...files.keys()]).toEqual(['botDefinition.json']);
        expect(meaning(back)).toBe(meaning(text));
        expect(JSON.parse(back)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('restores a real definition with anything added to it', async () => {
    const complete = JSON.stringify(definition());
    const places = [...complete.matchAll(/[{[,]/g)].map(({ index }) => index + 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), jsonText, async (at, value) => {
        const added = [`"new":${value},`, `${value},`].map(
          (piece) => complete.slice(0, at) + piece + complete.slice(at),
        );
        const text = added.find((one) => parseText(one) !== undefined) ?? '';
        fc.pre(text !== '');
        const { files } = await packed({ 'appDefinition.json': text });
        expect(meaning(files.get('appDefinition.json')?.toString() ?? '')).toBe(meaning(text));
      }),
    );
  });

  test('gives files that are normalized to the same', async () => {
    await fc.assert(
      fc.asyncProperty(definitionText, async (text) => {
        const { normal, files } = await packed({ 'botDefinition.json': text });
        expect(normalFiles(files)).toEqual(normal);
      }),
    );
  });

  test('splits lists, and restores their order', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const bot = { dialogs: all.map((name) => ({ name })) };
        const { normal, files } = await packed({ 'botDefinition.json': JSON.stringify(bot) });
        expect(normal.size).toBe(all.length + 2);
        expect(JSON.parse(files.get('botDefinition.json')?.toString() ?? '')).toEqual(bot);
      }),
    );
  });

  test('restores other files byte for byte, and other JSON with the same meaning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), jsonText, async (bytes, text) => {
        const { files } = await packed({ 'a.js': Buffer.from(bytes), 'b/c.bin': Buffer.from(bytes), 'd/e.json': text });
        expect(files.get('a.js')).toEqual(Buffer.from(bytes));
        expect(files.get('b/c.bin')).toEqual(Buffer.from(bytes));
        expect(meaning(files.get('d/e.json')?.toString() ?? '')).toBe(meaning(text));
      }),
    );
  });
});

describe('secured values', () => {
  const secret = fc
    .tuple(fc.constantFrom('', '"\\', 'ü', '😀', '${', '\u2028'), fc.uuid())
    .map(([odd, text]) => `secret-${text}${odd}`);
  const value = fc.oneof(
    secret,
    secret.map((text) => ({ inner: [text] })),
    secret.map((text) => [text]),
  );
  const variable = fc.record(
    {
      key: fc.oneof(
        fc.constantFrom('token', 'TOKEN', 'to-ken', 'to_ken', '__proto__', 'ключ'),
        fc.string({ minLength: 1 }).filter((key) => key.trim() !== ''),
      ),
      value,
      isSecured: fc.constantFrom<unknown>(true, 'true', 'TRUE', 1, 'yes', {}),
      variableType: fc.constant('env'),
      vNameSpace: fc.constantFrom<unknown>(['ns-1'], ['ns-2'], []),
    },
    { requiredKeys: ['key', 'value', 'isSecured', 'variableType'] },
  );
  const variables = fc.array(variable, { minLength: 1, maxLength: 6 });
  const leaks = (files: ReadonlyMap<string, Buffer>) =>
    [...files.values()].some((bytes) => /secret-/.test(bytes.toString()));

  test('are in no file, at any place of the variable', async () => {
    await fc.assert(
      fc.asyncProperty(variables, async (all) => {
        const { normal, files, ignoredVariables } = await packed({
          'config.json': JSON.stringify({ name: 'x', envVariables: all }),
          'botDefinition.json': JSON.stringify({ dialogs: [{ name: 'a', inputs: all }], variables: all }),
          'other.json': JSON.stringify([{ envVariables: { deep: all } }]),
        });
        expect(leaks(normal)).toBe(false);
        expect(leaks(files)).toBe(false);
        expect([...ignoredVariables].sort()).toEqual([...new Set(all.map(({ key }) => key))].sort());
        expect(JSON.parse(files.get('config.json')?.toString() ?? '')).toEqual({ name: 'x', envVariables: [] });
      }),
    );
  });

  test('are restored from their environment variables', async () => {
    const distinct = fc.uniqueArray(variable, {
      selector: ({ key, vNameSpace }) => JSON.stringify([key, vNameSpace]),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(distinct, async (all) => {
        const text = JSON.stringify({ envVariables: all });
        const files = normalFiles(filesOf({ 'config.json': text }));
        const placeholders = JSON.parse(files.get('config.json')?.toString() ?? '').envVariables.map(
          (one: { value: string }) => one.value.slice(2, -1).replace(':json', ''),
        ) as string[];
        expect(new Set(placeholders).size).toBe(all.length);
        for (const name of placeholders) expect(name).toMatch(/^KOREAI_VAR_[A-Z0-9_]+$/);
        const environment = new Map(
          all.map((one, index) => [
            placeholders[index] ?? '',
            typeof one.value === 'string' ? one.value : JSON.stringify(one.value),
          ]),
        );
        const { files: back, ignoredVariables } = await packed({ 'config.json': text }, (name) =>
          environment.get(name),
        );
        expect(JSON.parse(back.get('config.json')?.toString() ?? '')).toEqual(JSON.parse(text));
        expect(ignoredVariables).toEqual([]);
      }),
    );
  });
});
