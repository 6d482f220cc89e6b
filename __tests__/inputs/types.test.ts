import { resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  artifactName,
  copiedText,
  count,
  duration,
  flag,
  folder,
  headerValue,
  type InputType,
  id,
  moment,
  oneOf,
  origin,
  type Parsed,
  pathPrefix,
  someOf,
} from '../../src/inputs/types.ts';
import { anyCharacter } from '../support/any-character.ts';

const parse = <T, G>(type: InputType<T, G>, text: string, now = 0) => type.parse(text, now) as Parsed<T>;
const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.stringMatching(/^[\w./\\:@%?#-]{0,20}$/));

test('an id is one, in the characters of ids', () => {
  expect(parse(id, 'st-1')).toEqual({ value: 'st-1' });
  expect(parse(id, 'a b')).toEqual({ problem: 'must be one id' });
  for (const bad of ['', '..', 'a/b', 'a:b', '{{BotId}}']) {
    expect(parse(id, bad)).toEqual({ problem: expect.stringContaining('must be an id of letters') });
  }
});

describe('a host', () => {
  const parseOrigin = (text: string, use: 'credentials' | 'download') => parse(origin(use), text);

  test.each([
    ['https://platform.kore.ai//', 'https://platform.kore.ai/'],
    ['HTTPS://Bots.Example.com:8443', 'https://bots.example.com:8443/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/'],
    ['http://localhost:4010', 'http://localhost:4010/'],
    ['http://[::1]:4010', 'http://[::1]:4010/'],
  ])('may be %s', (text, href) => {
    const read = parseOrigin(text, 'credentials');
    expect('value' in read && read.value.href).toBe(href);
  });

  test.each([
    ...['platform.kore.ai', 'ftp://host', 'http://platform.kore.ai', 'http://127.0.0.1.evil.example', 'https://'],
    ...['http://localhost.evil.example', 'http://localhost@evil.example', 'https://user@host', 'https://a b'],
    ...['https://host/path', 'https://host?x=1', 'https://host#x', 'https://host\n.evil.example'],
  ])('is not %j', (text) => {
    expect(parseOrigin(text, 'credentials')).toEqual({ problem: expect.stringMatching(/^must /) });
  });

  test('never brings more than an origin with it, and never plain http to elsewhere', () => {
    const afterScheme = fc.tuple(fc.constantFrom('', 'https://', 'http://'), anyText).map((pieces) => pieces.join(''));
    const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(fc.oneof(afterScheme, url), (text) => {
        const read = parseOrigin(text, 'credentials');
        if (!('value' in read)) return;
        expect(read.value.href).toBe(`${read.value.origin}/`);
        expect(read.value.protocol === 'https:' || /^(localhost|\[::1\]|127\.)/.test(read.value.hostname)).toBe(true);
      }),
    );
  });

  test('of a download may be plain http: no credentials go there', () => {
    expect(parseOrigin('http://internal:8081', 'download')).toHaveProperty('value');
    expect(parseOrigin('http://user:pass@internal:8081', 'download')).toHaveProperty('problem');
  });
});

describe('a duration', () => {
  test('is above zero, and a number of milliseconds in programs', () => {
    expect(parse(duration, '1.5h')).toEqual({ value: 5_400_000 });
    expect(duration.check(1_500.4, 0)).toEqual({ value: 1_500 });
    for (const bad of ['0', '0s', '0.0001ms', '-5m', 'soon', ''])
      expect(parse(duration, bad)).toHaveProperty('problem');
    for (const bad of [0, -1, Number.NaN, 2 ** 31, '30m']) expect(duration.check(bad, 0)).toHaveProperty('problem');
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

  test.each(['yesterday', '2026-01-31', '-2h', '2026-01-31T13:00:00Z'])('is not %s', (text) => {
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
    const piece = fc.constantFrom('..', '.', 'a', '', '...', '\\', 'C:');
    const path = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('/'));
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

test('a boolean is true or false in the spellings of YAML', () => {
  for (const text of ['true', 'True', 'TRUE']) expect(parse(flag, text)).toEqual({ value: true });
  for (const text of ['false', 'False', 'FALSE']) expect(parse(flag, text)).toEqual({ value: false });
  for (const text of ['yes', '1', 'on', 'tRuE', '']) expect(parse(flag, text)).toHaveProperty('problem');
});

test('a count is a whole number within its bounds', () => {
  expect(parse(count(1, 400), '400')).toEqual({ value: 400 });
  for (const text of ['0', '401', '-1', '1.5', '9e9', 'ninety', '']) {
    expect(parse(count(1, 400), text)).toHaveProperty('problem');
  }
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
  for (const bad of 'v1 / //host/v1 /a/../b /./v1 /v1?a=b /v1#a https://x/v1 /%2e%2e'.split(' ').concat('/a b')) {
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

test('a copied text has no characters that show that it was not read as it was written', () => {
  const secret = 'c1ient+s3cret/==';
  expect(parse(copiedText, secret)).toEqual({ value: secret });
  const utf16 = Buffer.from(`\uFEFF${secret}`, 'utf16le').toString('utf8');
  for (const bad of [utf16, 'c1ient\ns3cret', `${secret}\u200B`, `\uFEFF${secret}x`]) {
    expect(parse(copiedText, bad)).toEqual({ problem: expect.stringContaining('invisible characters') });
  }
});
