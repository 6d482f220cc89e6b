import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitizeMarkdown } from '../../src/core/sanitize.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { ownWords } from '../../src/run/outputs.ts';
import { printableCharacter } from '../support/any-character.ts';

const NOW = Date.UTC(2026, 10, 30);

const secret = fc
  .string({ unit: printableCharacter, minLength: 4, maxLength: 40 })
  .filter((text) => /^\S[^*]{2,}\S$/u.test(text));

/** A token of ours, one of another kind, and one that no rule covers. */
const token = fc.oneof(
  fc.stringMatching(/^eyJhbGciOiJIUzI1NiJ9\.[\w-]{1,40}\.[\w-]{1,20}$/),
  fc.stringMatching(/^[\w.-]{8,40}$/),
  fc.string({ minLength: 8, maxLength: 30 }).filter((text) => /^[^\s*]{8,}$/.test(text)),
);

/** A text in every encoding in which it may occur. */
const encodingsOf = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('base64'),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
  JSON.stringify(text).slice(1, -1),
];

/** Secrets, and what they masked. */
function masking() {
  const masked: string[] = [];
  return { secrets: new Secrets((mask) => masked.push(mask)), masked };
}

describe('in every encoding', () => {
  test('a secret is masked before it can be used, and redacted in any text', () => {
    fc.assert(
      fc.property(secret, (text) => {
        const { secrets, masked } = masking();
        expect(secrets.add(text)).toBe(text);
        expect(masked).toEqual(expect.arrayContaining(encodingsOf(text)));
        for (const encoded of encodingsOf(text)) {
          expect(secrets.redact(`before ${encoded} after`)).toBe('before *** after');
        }
      }),
    );
  });

  test('a secret is redacted in a summary', () => {
    const secrets = new Secrets();
    const password = secrets.add('pa*ss@word#9');
    expect(secrets.redact(sanitizeMarkdown(`Task ${password} failed`))).toBe('<code>Task *** failed</code>');
  });

  test('a short-lived token is redacted in any text', () => {
    fc.assert(
      fc.property(token, (text) => {
        const secrets = new Secrets();
        secrets.addShortLived(text, NOW);
        for (const encoded of encodingsOf(text)) {
          expect(secrets.redact(`( ${encoded} )`)).toBe('( *** )');
          expect(secrets.redactCredentials(`( ${encoded} )`)).toBe('( *** )');
        }
      }),
    );
  });
});

describe('short-lived tokens', () => {
  test('are masked as they are, in no other encoding', () => {
    const { secrets, masked } = masking();
    expect(secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.a.b', NOW)).toBe('eyJhbGciOiJIUzI1NiJ9.a.b');
    secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.a.c', NOW);
    secrets.addShortLived('abc', NOW);
    expect(masked).toEqual(['eyJhbGciOiJIUzI1NiJ9.a.b', 'eyJhbGciOiJIUzI1NiJ9.a.c']);
  });

  test('are redacted among thousands, also next to long-lived secrets that they contain', () => {
    const secrets = new Secrets();
    secrets.add('signature-4711');
    const tokens = Array.from({ length: 5_000 }, (_, at) => `eyJhbGciOiJIUzI1NiJ9.${at}.signature-${at}`);
    for (const one of tokens) secrets.addShortLived(one, NOW);
    const text = `<${tokens[17]}> <${tokens[4_711]}> <${Buffer.from(tokens[4_711] ?? '').toString('base64')}>`;
    expect(secrets.redact(text)).toBe('<***> <***> <***>');
  });

  test('are forgotten after an hour, when they have expired', () => {
    const secrets = new Secrets();
    const tokens = [0, 30, 59, 61].map((minute) => {
      return secrets.addShortLived(`eyJhbGciOiJIUzI1NiJ9.${minute}.c2lnbmF0dXJl`, NOW + minute * 60_000);
    });
    expect(secrets.redact(tokens.join(' '))).toBe(`${tokens[0]} *** *** ***`);
  });

  test('are not forgotten if they are registered for good too', () => {
    const secrets = new Secrets();
    const token = secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl', NOW);
    secrets.addSignature(token);
    secrets.addShortLived('eyJhbGciOiJIUzI1NiJ9.e31.c2lnbmF0dXJl', NOW + 61 * 60_000);
    expect(secrets.redact(token)).toBe('***');
  });
});

test('a secret of several lines is masked line by line and in what makes it one line, and redacted', () => {
  const key = '-----BEGIN KEY-----\r\nMIIEvQIBADAN\n  BgkqhkiG9w0B\n\n-----END KEY-----\n';
  const { secrets, masked } = masking();
  secrets.add(key);
  expect(masked.filter((mask) => /[\r\n]/.test(mask))).toEqual([]);
  const percent = encodeURIComponent(key);
  const oneLine = [percent, percent.replace(/%../g, (code) => code.toLowerCase()), ...encodingsOf(key).slice(2)];
  const lines = ['-----BEGIN KEY-----', 'MIIEvQIBADAN', 'BgkqhkiG9w0B'];
  expect(masked).toEqual(expect.arrayContaining([...lines, ...oneLine]));
  expect(secrets.redact(`<${key}>`)).toBe('<***>');
  expect(secrets.redact('line: MIIEvQIBADAN.')).toBe('line: ***.');
});

describe('secrets', () => {
  test('with spaces around them are masked without these too, once each', () => {
    const { secrets, masked } = masking();
    for (let count = 0; count < 2; count += 1) secrets.add('  s3cret-word\n');
    expect(masked).toContain('s3cret-word');
    expect(new Set(masked).size).toBe(masked.length);
  });

  test('of up to three characters are not masked, which would blank out half of every log', () => {
    const { secrets, masked } = masking();
    for (const short of ['', 'a', 'ab', 'abc', 'a\nb']) secrets.add(short);
    expect(masked).toEqual([]);
    expect(secrets.redact('abc')).toBe('abc');
  });

  test('are all gone from a text that holds several', () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), fc.string(), (some, between) => {
        const secrets = new Secrets();
        for (const one of some) secrets.add(one);
        const text = secrets.redact(some.join(`\n${between}\n`));
        for (const one of some) expect(text).not.toContain(one);
      }),
    );
  });

  test('are matched as text, not as a pattern, and leave no rest if one is part of another', () => {
    const secrets = new Secrets();
    for (const one of ['a.c$&(', 'abcd', 'abcdefgh']) secrets.add(one);
    expect(secrets.redact('abc$&( a.c$&( abcdefgh abcd')).toBe('abc$&( *** *** ***');
  });

  test('may be any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units);
        expect(new Secrets().add(text)).toBe(text);
      }),
      { examples: [[[0x61, 0x62, 0x63, 0xd800]]] },
    );
  });
});

describe('our own vocabulary', () => {
  const words = 'success failure platform platform-failed timed_out stale action_required fail'.split(' ');
  test.each(words)('is neither masked nor redacted if the secret is %s', (word) => {
    const { secrets, masked } = masking();
    secrets.add(word);
    const reported = 'success failure platform-failed timed_out stale action_required';
    expect(masked).not.toContain(word);
    expect([secrets.redact(reported), secrets.redactCredentials(reported)]).toEqual([reported, reported]);
    expect(secrets.isOwnWord(word)).toBe(true);
  });

  test('can be added to, and a secret that only holds one of its words is hidden', () => {
    const secrets = new Secrets(undefined, { ownWords: ownWords(OPERATIONS) });
    for (const word of ['publish', 'run-batch-test', 'true', 'results', 'exports', 'my-success-2024'])
      secrets.add(word);
    const reported = 'publish-bot run-batch-test true {"results":[]} koreai-exports/a.zip';
    expect(secrets.redact(`${reported} my-success-2024`)).toBe(`${reported} ***`);
  });
});

describe('the value of a variable of a bot', () => {
  test('is redacted, but not in answers of the platform', () => {
    const { secrets, masked } = masking();
    secrets.addVariable('https://crm.example');
    expect(masked).toContain('https://crm.example');
    expect(secrets.redact('at https://crm.example')).toBe('at ***');
    expect(secrets.redactCredentials('at https://crm.example')).toBe('at https://crm.example');
  });

  test.each(['true', 'en', 'INFO', 'enabled'])('%s may be an everyday word, so it is not hidden', (value) => {
    const secrets = new Secrets();
    secrets.addVariable(value);
    expect(secrets.redact(`set to ${value}`)).toBe(`set to ${value}`);
  });
});
