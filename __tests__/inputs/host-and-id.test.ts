import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { id, origin, type Parsed } from '../../src/inputs/types.ts';
import { anyCharacter } from '../support/any-character.ts';

const parseId = (text: string) => id.parse(text, 0) as Parsed<string>;
const parseOrigin = (text: string, use: 'credentials' | 'download') => origin(use).parse(text, 0) as Parsed<URL>;
const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.stringMatching(/^[\w./\\:@%?#-]{0,20}$/));

describe('an id', () => {
  test.each(['st-1', 'a-0b.c~d', '_x', 'ber-11111111-2222-5333-8444-555555555555'])('may be %s', (text) => {
    expect(parseId(text)).toEqual({ value: text });
  });

  test.each([
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a%2fb',
    'a:b',
    ':id',
    '-x',
    'a b',
    'a,b',
    'a\nb',
    'é',
    'x'.repeat(201),
    '{{BotId}}',
  ])('is not %j', (text) => {
    expect(parseId(text)).toEqual({ problem: expect.stringMatching(/^must be /) });
  });

  test('never leaves its segment of a path', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseId(text);
        if (!('value' in read)) return;
        const url = new URL(`/api/public/bot/${encodeURIComponent(read.value)}/export`, 'https://host');
        expect(url.pathname).toBe(`/api/public/bot/${text}/export`);
        expect(url.search + url.hash).toBe('');
      }),
    );
  });
});

describe('a host', () => {
  test.each([
    ['https://platform.kore.ai', 'https://platform.kore.ai/'],
    ['https://platform.kore.ai/', 'https://platform.kore.ai/'],
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
    'platform.kore.ai',
    'ftp://host',
    'http://platform.kore.ai',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://localhost@evil.example',
    'https://user:pass@host',
    'https://user@host',
    'https://host/path',
    'https://host?x=1',
    'https://host#x',
    'https://',
    'https://a b',
    'https://host\n.evil.example',
    'javascript:alert(1)',
  ])('is not %j', (text) => {
    expect(parseOrigin(text, 'credentials')).toEqual({ problem: expect.stringMatching(/^must /) });
  });

  test('never brings more than an origin with it, and never plain http to elsewhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          anyText.map((text) => `https://${text}`),
        ),
        (text) => {
          const read = parseOrigin(text, 'credentials');
          if (!('value' in read)) return;
          expect(read.value.href).toBe(`${read.value.origin}/`);
          expect(read.value.protocol === 'https:' || /^(localhost|\[::1\]|127\.)/.test(read.value.hostname)).toBe(true);
        },
      ),
    );
  });

  test('of a download may be plain http: no credentials go there', () => {
    expect(parseOrigin('http://internal:8081', 'download')).toHaveProperty('value');
    expect(parseOrigin('http://user:pass@internal:8081', 'download')).toHaveProperty('problem');
  });
});
