import { describe, expect, test } from '@jest/globals';
import { MANIFEST } from '../../src/bot-files/manifest.ts';
import { filesOf, normalFiles, pause } from './folders.ts';

const SECRET = 'k7-Sesame';
const own = { key: 'api-token', variableType: 'env', isSecured: true, value: SECRET };
const { value: _, ...bare } = own;

function normal(variable: object, place: 'config.json' | 'botDefinition.json') {
  const list = place === 'config.json' ? 'envVariables' : 'contentVariables';
  return normalFiles(filesOf({ [place]: JSON.stringify({ [list]: [variable] }) }), pause);
}

describe.each(['config.json', 'botDefinition.json'] as const)('a secured variable in %s', (place) => {
  test.each([
    ['a default', { defaultValue: SECRET }],
    ['another spelling', { Value: SECRET }],
    ['another spelling of a default', { default_value: 4711 }],
    ['a locale', { localeData: { en: { value: SECRET } } }],
    ['a list of locales', { locales: [{ language: 'en', value: SECRET }] }],
    ['more than one string', { defaultValue: { en: [SECRET] } }],
  ])('with a value for %s is refused by its name, with a value of its own or without', async (_what, stray) => {
    for (const variable of [own, bare]) {
      const error = await normal({ ...variable, ...stray }, place).catch((reason) => reason);
      expect(error).toMatchObject({
        code: 'archive-invalid',
        message: expect.stringContaining('api-token'),
        hint: expect.stringContaining('without normalize'),
      });
      expect(`${error.message} ${error.hint}`).not.toMatch(/Sesame|4711/);
    }
  });

  test.each([
    ['nothing in its other values', { defaultValue: '', localeData: { en: { value: null } }, hasValue: false }],
    ['fields that are no values', { description: 'of the shop', values: [], valueType: 'string' }],
  ])('with %s is written, its own value as a placeholder', async (_what, more) => {
    for (const variable of [own, bare, { ...own, value: { value: SECRET } }]) {
      const files = await normal({ ...variable, ...more }, place);
      expect([...files.keys()].sort()).toEqual([place, MANIFEST].sort());
      expect([...files.values()].join()).not.toContain(SECRET);
    }
  });

  test('is none where it is not marked as secured, and keeps its values', async () => {
    const files = await normal({ ...bare, isSecured: false, defaultValue: 'shown' }, place);
    expect(files.get(place)?.toString()).toContain('shown');
  });
});
