import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitize } from '../../src/core/sanitize.ts';
import { hostileText, runnerCommandsIn } from './hostile-text.ts';

describe('sanitized text', () => {
  test('has nothing that a runner takes for a command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(runnerCommandsIn(sanitize(text))).toEqual([]);
      }),
    );
  });

  test('has no command after other text either, or if that text is trimmed', () => {
    const prefix = fc.constantFrom('', ' ', '\u3000', 'Status: ', '> ', '\t');
    fc.assert(
      fc.property(prefix, hostileText, (before, text) => {
        expect(runnerCommandsIn(`${before}${sanitize(text)}`)).toEqual([]);
      }),
    );
  });

  test('is one line without control characters, invisible marks or lone surrogates', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(sanitize(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test('keeps to the maximum length, also if a character is cut', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const line = sanitize(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line).not.toMatch(/\p{Cs}/u);
        expect(runnerCommandsIn(line)).toEqual([]);
      }),
    );
    expect(sanitize('😀'.repeat(10), 4)).toBe('😀…');
    expect(sanitize('x'.repeat(1_000))).toHaveLength(300);
    expect(sanitize('x'.repeat(1_000)).endsWith('x…')).toBe(true);
  });

  test('does not change when it is sanitized again', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const once = sanitize(text, limit);
        expect(sanitize(once, limit)).toBe(once);
      }),
    );
  });

  test('keeps ordinary words', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9äéß.,;(){}<>/='"_*+-]{1,12}$/), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (some) => {
        expect(sanitize(some.join(' '))).toBe(some.join(' '));
      }),
    );
    expect(sanitize('GET /api: 404 (https://platform.kore.ai:443/x)')).toBe(
      'GET /api: 404 (https://platform.kore.ai:443/x)',
    );
    expect(sanitize('予約ボット 😀')).toBe('予約ボット 😀');
  });

  test.each([
    ['::error::gone', ': :error: :gone'],
    ['  ::add-mask::x', ': :add-mask: :x'],
    ['\u3000::error::x', ': :error: :x'],
    [':\u001b[0m:error::x', ': :error: :x'],
    [':\u200b:error::x', ': :error: :x'],
    ['first\n::error::second', 'first : :error: :second'],
    ['first\u2028##[error]second', 'first # #[error]second'],
    ['###[group]', '## #[group]'],
    ['#\u001b[31m#[error]', '# #[error]'],
    ['x ##vso[task.setvariable variable=a]b', 'x # #vso[task.setvariable variable=a]b'],
    ['##VSO[task.complete result=Succeeded;]', '# #VSO[task.complete result=Succeeded;]'],
    ["##teamcity[buildStatus status='SUCCESS']", "# #teamcity[buildStatus status='SUCCESS']"],
    ['##te\u200bam\u001b[0mcity[x]', '##te amcity[x]'],
    ['##vs\u001b[0mo[x]', '# #vso[x]'],
    ['section_start:1:a[collapsed=true]\r\u001b[0Kx', 'section_start: 1:a[collapsed=true] x'],
    ['\u001b]0;title\u0007x', 'x'],
    ['\u009d2;title\u009cx', 'x'],
    ['\u009b2Jx', 'x'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['a\r\nb\tc\u0000d', 'a b c d'],
    ['\u202etxet', 'txet'],
    [' \n ', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [0, '0'],
    [true, 'true'],
    [['::a'], ': :a'],
  ])('accepts what is no text: %p', (value, expected) => {
    expect(sanitize(value)).toBe(expected);
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
