import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseText, print, sorted } from '../../src/bot-files/json.ts';
import { normalFiles, packed } from './folders.ts';
import { definitionText } from './generated.ts';

/** Every character but the spaces and the order of fields. */
function meaning(text: string): string {
  const json = parseText(text);
  if (!json) throw new Error('unread');
  return print(sorted(json), 0);
}

test('packing what was normalized restores any definition, to the last digit, and is normalized to the same', () => {
  fc.assert(
    fc.property(definitionText, (text) => {
      const { normal, files } = packed({ 'botDefinition.json': text });
      const back = String(files.get('botDefinition.json'));
      expect([...files.keys()]).toEqual(['botDefinition.json']);
      expect(meaning(back)).toBe(meaning(text));
      expect(JSON.parse(back)).toEqual(JSON.parse(text));
      expect(normalFiles(files)).toEqual(normal);
    }),
  );
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

  test('are in no file, at any place of the variable', () => {
    fc.assert(
      fc.property(variables, (all) => {
        const { normal, files } = packed({
          'config.json': JSON.stringify({ name: 'x', envVariables: all }),
          'botDefinition.json': JSON.stringify({ dialogs: [{ name: 'a', inputs: all }], variables: all }),
          'other.json': JSON.stringify([{ envVariables: { deep: all } }]),
        });
        expect(leaks(normal)).toBe(false);
        expect(leaks(files)).toBe(false);
        const envVariables = all.map((one) => ({ ...one, value: '' }));
        expect(JSON.parse(files.get('config.json')?.toString() ?? '')).toEqual({ name: 'x', envVariables });
      }),
    );
  });

  test('are restored from their environment variables', () => {
    const distinct = fc.uniqueArray(variable, {
      selector: ({ key, vNameSpace }) => JSON.stringify([key, vNameSpace]),
      minLength: 1,
    });
    fc.assert(
      fc.property(distinct, (all) => {
        const contents = { 'config.json': JSON.stringify({ envVariables: all }) };
        const { envVariables } = JSON.parse(String(normalFiles(contents).get('config.json')));
        const placeholders = envVariables.map(({ value }: { value: string }) =>
          value.slice(2, -1).replace(':json', ''),
        );
        expect(new Set(placeholders).size).toBe(all.length);
        for (const name of placeholders) expect(name).toMatch(/^KOREAI_VAR_[A-Z0-9_]+$/);
        const given = (name: string): string => {
          const { value: original } = all[placeholders.indexOf(name)] ?? {};
          return typeof original === 'string' ? original : JSON.stringify(original);
        };
        const { files } = packed(contents, given);
        expect(JSON.parse(String(files.get('config.json')))).toEqual({ envVariables: all });
      }),
    );
  });
});
