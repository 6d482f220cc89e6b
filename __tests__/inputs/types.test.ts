import { resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  artifactName,
  count,
  duration,
  flag,
  folder,
  headerValue,
  type InputType,
  moment,
  oneOf,
  type Parsed,
  pathPrefix,
  someOf,
} from '../../src/inputs/types.ts';
import { anyCharacter } from '../support/any-character.ts';

const parse = <T, G>(type: InputType<T, G>, text: string, now = 0) => type.parse(text, now) as Parsed<T>;
const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.stringMatching(/^[\w./\\:@%?#-]{0,20}$/));

describe('a time span', () => {
  test.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['2h', 7_200_000],
    ['45', 45_000],
    ['1.5h', 5_400_000],
  ])('%s is %i ms', (text, value) => {
    expect(parse(duration, text)).toEqual({ value });
  });

  test.each([
    '0',
    '0s',
    '-1',
    '-5m',
    '1e99',
    '1e3',
    'NaN',
    'Infinity',
    '',
    'soon',
    '5 minutes',
    '0x10',
    '99999999999',
    '999d',
    '1h30m',
    '٣',
    '0.0001ms',
  ])('is not %j', (text) => {
    expect(parse(duration, text)).toHaveProperty('problem');
  });

  test('is always a whole number of milliseconds that a timer can count', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^\d{1,12}(\.\d{1,7})?(ms|s|m|h|d)?$/)), (text) => {
        const read = parse(duration, text);
        if (!('value' in read)) return;
        expect(Number.isSafeInteger(read.value)).toBe(true);
        expect(read.value).toBeGreaterThan(0);
        expect(read.value).toBeLessThan(2 ** 31);
      }),
    );
  });
});

describe('since', () => {
  const now = Date.UTC(2026, 0, 31, 12);

  test.each([
    ['2h', now - 7_200_000],
    ['0', now],
    ['2026-01-31T12:00:00Z', now],
    ['2026-01-31T13:00:00.000+01:00', now],
  ])('%s is a moment', (text, value) => {
    expect(parse(moment, text, now)).toEqual({ value });
  });

  test.each([
    'yesterday',
    '2026-01-31',
    '2026-01-31T12:00:00',
    '-2h',
    '2026-13-45T99:00:00Z',
    '1769860800000',
  ])('is not %s', (text) => {
    expect(parse(moment, text, now)).toHaveProperty('problem');
  });
});

describe('an output folder', () => {
  test.each(['koreai-exports', 'a/b', './a', '.', 'a/../b', '..a'])('may be %s', (text) => {
    expect(parse(folder, text)).toEqual({ value: text });
  });

  test.each(['..', '../a', 'a/../../b', '/etc', 'C:\\x', 'C:x', 'a\0b', 'a\nb'])('is not %j', (text) => {
    expect(parse(folder, text)).toHaveProperty('problem');
  });

  test('never leads out of the workspace', () => {
    const path = fc
      .array(fc.constantFrom('..', '.', 'a', '', '...', '\\', 'C:'), { maxLength: 6 })
      .map((pieces) => pieces.join('/'));
    fc.assert(
      fc.property(fc.oneof(path, anyText), (text) => {
        const read = parse(folder, text);
        const root = resolve('/workspace');
        if ('value' in read) expect(`${resolve(root, read.value)}${sep}`.startsWith(`${root}${sep}`)).toBe(true);
      }),
    );
  });
});

describe('an artifact name', () => {
  test('is a file name that GitHub takes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (!('value' in parse(artifactName, text))) return;
        expect(text).not.toMatch(/["\\:<>|*?\r\n/]|^\.+$/);
      }),
    );
    expect(parse(artifactName, '../x')).toHaveProperty('problem');
    expect(parse(artifactName, 'nightly export (prod)')).toHaveProperty('value');
  });
});

test.each([
  ['true', true],
  ['TRUE', true],
  ['False', false],
])('%s is a boolean', (text, value) => {
  expect(parse(flag, text)).toEqual({ value });
});

test.each(['yes', '1', 'on', 'tRuE', ''])('%j is no boolean', (text) => {
  expect(parse(flag, text)).toHaveProperty('problem');
});

test.each(['0', '401', '-1', '1.5', '9e9', 'ninety', ''])('%j are no retention days', (text) => {
  expect(parse(count(1, 400), text)).toHaveProperty('problem');
});

test('words are taken as they are', () => {
  expect(parse(oneOf('published', 'latest'), 'latest')).toEqual({ value: 'latest' });
  expect(parse(oneOf('published', 'latest'), 'Latest')).toEqual({ problem: 'must be one of published, latest' });
});

test('several words are separated by commas or lines, each once, or are a list of a program', () => {
  const type = someOf('core', 'prompts', 'evals');
  for (const text of ['core,evals', ' core\nevals\n', 'core, evals ,core,']) {
    expect(parse(type, text)).toEqual({ value: ['core', 'evals'] });
    expect(type.check(text, 0)).toEqual({ value: ['core', 'evals'] });
  }
  expect(type.check(['evals', 'evals'], 0)).toEqual({ value: ['evals'] });
  for (const bad of ['Core', 'core evals', ',', 'core,other']) expect(parse(type, bad)).toHaveProperty('problem');
  for (const bad of [[], ['other'], [1], {}, undefined]) expect(type.check(bad, 0)).toHaveProperty('problem');
});

test('the prefix of paths is a path of plain segments', () => {
  expect(parse(pathPrefix, '/v1')).toEqual({ value: '/v1' });
  expect(parse(pathPrefix, '/api/public/v1/')).toEqual({ value: '/api/public/v1' });
  for (const bad of [
    'v1',
    '/',
    '//host/v1',
    '/a/../b',
    '/./v1',
    '/v1?a=b',
    '/v1#a',
    'https://x/v1',
    '/a b',
    '/%2e%2e',
  ]) {
    expect(parse(pathPrefix, bad)).toHaveProperty('problem');
  }
});

test('a secret that is sent as a header cannot make another header', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if ('value' in parse(headerValue, text)) expect(text).toMatch(/^[!-~]+$/);
    }),
  );
  expect(parse(headerValue, 'a\r\nx: y')).toHaveProperty('problem');
});
