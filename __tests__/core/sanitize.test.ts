import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitize, sanitizeMarkdown } from '../../src/core/sanitize.ts';
import { hostileText, runnerCommandsIn } from './hostile-text.ts';

describe('sanitized text', () => {
  test('is one line of visible text, and no command of a runner, also after other text', () => {
    const prefix = fc.constantFrom('', ' ', '\u3000', 'Status: ', '> ', '\t');
    fc.assert(
      fc.property(prefix, hostileText, (before, text) => {
        const line = sanitize(text);
        for (const shown of [line, `${before}${line}`]) expect(runnerCommandsIn(shown)).toEqual([]);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test('keeps to the maximum length, and does not change when it is sanitized again', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const line = sanitize(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line).not.toMatch(/\p{Cs}/u);
        expect(runnerCommandsIn(line)).toEqual([]);
        expect(sanitize(line, limit)).toBe(line);
      }),
    );
    expect(sanitize('😀'.repeat(10), 4)).toBe('😀…');
    expect(sanitize('x'.repeat(1_000))).toHaveLength(300);
    expect(sanitize('x'.repeat(1_000)).endsWith('x…')).toBe(true);
  });

  test('keeps ordinary words', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9äéß.,;(){}<>/='"_*+-]{1,12}$/), { minLength: 1 });
    const text = words.map((some) => some.join(' ')).filter((some) => some.length < 300);
    fc.assert(
      fc.property(text, (some) => expect(sanitize(some)).toBe(some)),
      { examples: [['GET /api: 404 (https://platform.kore.ai:443/x)'], ['予約ボット 😀']] },
    );
  });

  test.each([
    ['::error::gone', ': :error: :gone'],
    ['\u3000::error::x', ': :error: :x'],
    [':\u001b[0m:error::x', ': :error: :x'],
    [':\u200b:error::x', ': :error: :x'],
    ['first\n::error::second', 'first : :error: :second'],
    ['first\u2028##[error]second', 'first # #[error]second'],
    ['###[group]', '## #[group]'],
    ['x ##vso[task.setvariable variable=a]b', 'x # #vso[task.setvariable variable=a]b'],
    ["##teamcity[buildStatus status='SUCCESS']", "# #teamcity[buildStatus status='SUCCESS']"],
    ['##te\u200bam\u001b[0mcity[x]', '##te amcity[x]'],
    ['##vs\u001b[0mo[x]', '# #vso[x]'],
    ['section_start:1:a[collapsed=true]\r\u001b[0Kx', 'section_start: 1:a[collapsed=true] x'],
    ['\u001b]0;title\u0007x', 'x'],
    ['\u009d2;title\u009cx', 'x'],
    ['\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['a\r\nb\tc\u0000d', 'a b c d'],
    ['\u202etxet', 'txet'],
    [' \n ', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  test('accepts what is no text', () => {
    expect([undefined, null, 0, true, ['::a']].map((value) => sanitize(value))).toEqual([
      ...['undefined', 'null', '0', 'true', ': :a'],
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(typeof sanitize(value)).toBe('string');
      }),
      { examples: [[Object.create(null)], [{ toString: 'x', valueOf: 'y' }], [Symbol('s')]] },
    );
  });

  // Work that grows with the square of the length would not end before the test's limit.
  test('may come from 10 MB of text', () => {
    const huge = `${'\u001b]'.repeat(1_000_000)}${'::##['.repeat(1_600_000)}`;
    expect(runnerCommandsIn(sanitize(huge))).toEqual([]);
  });
});

describe('sanitized Markdown', () => {
  test('is inline code, in which nothing is markup or becomes a link, displayed as the sanitized text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = sanitizeMarkdown(text);
        if (sanitize(text) === '') return expect(markdown).toBe('');
        const inner = inside(markdown);
        expect(inner.replace(/&#\d+;/g, '')).not.toMatch(/[&<>`|\\*~[\]@$:\p{Cc}\p{Zl}\p{Zp}]/u);
        // An underscore within a word is no emphasis.
        expect(inner.replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '')).not.toContain('_');
        expect(inner).not.toMatch(/www\.|https?:|ftp:|mailto:|xmpp:/i);
        expect(decoded(inner)).toBe(sanitize(text));
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

  test.each([
    ['Find Keyword', '<code>Find Keyword</code>'],
    ['bot_name', '<code>bot_name</code>'],
    ['_x_', '<code>&#95;x&#95;</code>'],
    ['</code><b>', '<code>&#60;/code&#62;&#60;b&#62;</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['&lt;', '<code>&#38;lt;</code>'],
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

/** The content of the code element. */
function inside(markdown: string): string {
  return markdown.replace(/^<code>/, '').replace(/<\/code>$/, '');
}

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) =>
    code === '8203' ? '' : String.fromCodePoint(Number(code)),
  );
}
