import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Secrets } from '../../src/core/secrets.ts';

/** What a token may look like: one of ours, one of another kind, one that no rule foresees. */
const token = fc.oneof(
  fc.stringMatching(/^eyJhbGciOiJIUzI1NiJ9\.[\w-]{1,40}\.[\w-]{1,20}$/),
  fc.stringMatching(/^[\w.-]{4,40}$/),
  fc.string({ minLength: 4, maxLength: 30 }).filter((text) => /^[^\s*]{4,}$/.test(text)),
);
const FORMS: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['percent-encoded', encodeURIComponent],
  ['base64', (text) => Buffer.from(text).toString('base64')],
  ['base64 without padding', (text) => Buffer.from(text).toString('base64').replace(/=+$/, '')],
  ['base64url', (text) => Buffer.from(text).toString('base64url')],
  ['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
];

describe.each(FORMS)('a short-lived token %s', (_, form) => {
  test.each(['redact', 'redactCredentials'] as const)('is taken out by %s of any text around it', (how) => {
    fc.assert(
      fc.property(token, (text) => {
        const secrets = new Secrets();
        secrets.addShortLived(text);
        expect(secrets[how](`( ${form(text)} )`)).toBe('( *** )');
      }),
    );
  });
});

describe('short-lived tokens', () => {
  test('are redacted exactly as long-lived secrets are', () => {
    const around = fc.array(fc.oneof(fc.string(), fc.nat(9).map(String)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 6 }), around, fc.nat(5), (tokens, pieces, which) => {
        const [lazy, eager] = [new Secrets(), new Secrets()];
        for (const one of tokens) {
          lazy.addShortLived(one);
          eager.add(one);
        }
        const form = FORMS[which]?.[1] ?? String;
        const text = pieces.map((piece, at) => `${piece}${form(tokens[at % tokens.length] ?? '')}`).join('');
        expect(lazy.redact(text)).toBe(eager.redact(text));
        expect(lazy.redact(text.slice(3))).toBe(eager.redact(text.slice(3)));
      }),
    );
  });

  test('are handed to the mask, each in its own form alone', () => {
    const masked: string[] = [];
    const secrets = new Secrets((mask) => masked.push(mask));
    expect(secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.a.b')).toBe('eyJhbGciOiJIUzI1NiJ9.a.b');
    secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.a.c');
    secrets.addShortLived('abc');
    expect(masked).toEqual(['eyJhbGciOiJIUzI1NiJ9.a.b', 'eyJhbGciOiJIUzI1NiJ9.a.c']);
    secrets.add('eyJhbGciOiJIUzI1NiJ9.a.b');
    expect(masked).toHaveLength(2);
  });

  test('are found among thousands', () => {
    const secrets = new Secrets();
    const tokens = Array.from({ length: 5_000 }, (_, at) => `eyJhbGciOiJIUzI1NiJ9.${at}.signature`);
    for (const one of tokens) secrets.addShortLived(one);
    expect(secrets.redact(`<${tokens[17]}> <${Buffer.from(tokens[4_711] ?? '').toString('base64')}>`)).toBe(
      '<***> <***>',
    );
  });
});
