import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitize, sanitizeMarkdown } from '../../src/core/sanitize.ts';
import { hostileText } from './hostile-text.ts';

describe('sanitized Markdown', () => {
  test('is inline code and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = sanitizeMarkdown(text);
        if (sanitize(text) === '') expect(markdown).toBe('');
        else expect(inside(markdown)).not.toMatch(/[<>]/);
      }),
    );
  });

  test('has no character that Markdown or HTML would interpret', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bare = inside(sanitizeMarkdown(text)).replace(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[&<>`|\\*~[\]@$:]/);
        expect(bare).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test('has an underscore only within a word, which is no emphasis', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inner = inside(sanitizeMarkdown(text));
        expect(inner.replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '')).not.toContain('_');
      }),
    );
  });

  test('has nothing that GitHub turns into a link', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(inside(sanitizeMarkdown(text))).not.toMatch(/www\.|https?:|ftp:|mailto:|xmpp:/i);
      }),
    );
  });

  test('has no mail address, which GitHub links after decoding entities', () => {
    // cmark-gfm searches the decoded text; a tag or comment ends it.
    const seenByTheLinker = (markdown: string): string[] => markdown.split(/<[^>]*>/).map(decoded);
    for (const text of ['a@evil.example', 'mailto:a@evil.example', 'xmpp:a@evil.example/x']) {
      for (const run of seenByTheLinker(sanitizeMarkdown(text).replaceAll('&#8203;', '\u200b')))
        expect(run).not.toMatch(/[\w.+-]@\w+\.\w/);
    }
  });

  test('is displayed as the sanitized text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(decoded(inside(sanitizeMarkdown(text)))).toBe(sanitize(text));
      }),
    );
  });

  test.each([
    ['Find Keyword', '<code>Find Keyword</code>'],
    ['bot_name', '<code>bot_name</code>'],
    ['_x_', '<code>&#95;x&#95;</code>'],
    ['</code><b>', '<code>&#60;/code&#62;&#60;b&#62;</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['&lt;', '<code>&#38;lt;</code>'],
    ['https://evil.example', '<code>https&#58;//evil.example</code>'],
    ['WWW.evil.example', '<code>WWW&#46;evil.example</code>'],
    ['[x](y)', '<code>&#91;x&#93;(y)</code>'],
    ['', ''],
    ['\n', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(sanitizeMarkdown(text)).toBe(expected);
  });

  test('cuts the text, not an entity', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const inner = inside(sanitizeMarkdown(text, limit));
        expect(decoded(inner).length).toBeLessThanOrEqual(limit);
        expect(inner.replace(/&#\d+;/g, '')).not.toContain('&');
      }),
    );
  });
});

/** The content of the code element, without empty comments. */
function inside(markdown: string): string {
  return markdown
    .replace(/^<code>/, '')
    .replace(/<\/code>$/, '')
    .replaceAll('<!-- -->', '');
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) =>
    code === '8203' ? '' : String.fromCodePoint(Number(code)),
  );
}
