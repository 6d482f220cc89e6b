import { describe, expect, test } from '@jest/globals';
import { MANIFEST } from '../../src/bot-files/normalized.ts';
import type { KoreaiError } from '../../src/core/errors.ts';
import { filesOf, normalFiles } from './folders.ts';

const SECRET = 'k7-Sesame';
const own = { key: 'api-token', variableType: 'env', isSecured: true, value: SECRET };
const { value: _, ...bare } = own;

function normal(variable: object, place: 'config.json' | 'botDefinition.json') {
  const list = place === 'config.json' ? 'envVariables' : 'contentVariables';
  return normalFiles(filesOf({ [place]: JSON.stringify({ [list]: [variable] }) }));
}

describe.each(['config.json', 'botDefinition.json'] as const)('a secured variable in %s', (place) => {
  test.each([
    ['a default', { defaultValue: SECRET }],
    ['another spelling', { Value: SECRET }],
    ['another spelling of a default', { default_value: 4711 }],
    ['a locale', { localeData: { en: { value: SECRET } } }],
    ['a list of locales', { locales: [{ language: 'en', value: SECRET }] }],
    ['more than one string', { defaultValue: { en: [SECRET] } }],
  ])('with a value for %s is refused, with or without a value of its own', (_what, stray) => {
    for (const variable of [own, bare]) {
      let error: unknown;
      try {
        normal({ ...variable, ...stray }, place);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toMatchObject({
        code: 'archive-invalid',
        message: expect.stringContaining('api-token'),
        hint: expect.stringContaining('without {normalize}'),
      });
      expect(JSON.stringify([String(error), (error as KoreaiError).hint])).not.toMatch(/Sesame|4711/);
    }
  });

  test.each([
    ['nothing in its other values', { defaultValue: '', localeData: { en: { value: null } }, hasValue: false }],
    ['fields that are no values', { description: 'of the shop', values: [], valueType: 'string' }],
  ])('with %s is written, with a placeholder for its own value', (_what, more) => {
    for (const variable of [own, bare, { ...own, value: { value: SECRET } }]) {
      const files = normal({ ...variable, ...more }, place);
      expect([...files.keys()].sort()).toEqual([place, MANIFEST].sort());
      expect([...files.values()].join()).not.toContain(SECRET);
    }
  });

  test('keeps its values if it is not marked as secured', () => {
    const files = normal({ ...bare, isSecured: false, defaultValue: 'shown' }, place);
    expect(files.get(place)?.toString()).toContain('shown');
  });
});
