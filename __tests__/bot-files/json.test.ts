import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseText, print, sorted } from '../../src/bot-files/json.ts';
import { jsonText } from './generated.ts';

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('reading JSON', () => {
  test('accepts what JSON.parse accepts, and nothing else', () => {
    const broken = fc
      .tuple(jsonText, fc.nat(), fc.constantFrom('', ',', '"', '0', ']', '}', '\\', '\u0001', 'e', '-', '\u00a0'))
      .map(
        ([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(jsonText, broken, fc.string()), (text) => {
        expect(parseText(text) !== undefined).toBe(accepts(text));
      }),
    );
  });

  test('and writing it again, sorted or not, keeps its meaning', () => {
    fc.assert(
      fc.property(jsonText, fc.constantFrom(0, 2, 4), (text, indent) => {
        const json = parseText(text);
        if (!json) throw new Error('unread');
        expect(JSON.parse(print(json, indent))).toEqual(JSON.parse(text));
        expect(JSON.parse(print(sorted(json), indent))).toEqual(JSON.parse(text));
        expect(parseText(print(json, indent))).toEqual(json);
      }),
    );
  });

  test('keeps the characters of numbers and strings', () => {
    const texts = ['1.0', '-0', '1E+05', '123456789012345678901234567890', '1e999', '"\\u00e9\\/"', '"\\ud800"'];
    for (const text of texts) {
      const json = parseText(` [ ${text} ] `);
      expect(json && print(json, 2)).toBe(`[\n  ${text}\n]\n`);
    }
  });

  test('keeps fields called __proto__, and duplicate fields in their order', () => {
    const json = parseText('{"b":1,"__proto__":{"x":1},"a":2,"b":0,"\\u0061":3}');
    expect(json && print(sorted(json), 0).replaceAll('\n', '')).toBe(
      '{"__proto__": {"x": 1},"a": 2,"a": 3,"b": 1,"b": 0}',
    );
  });

  test('rejects what is too deep, but not what is long', () => {
    expect(parseText('['.repeat(501) + ']'.repeat(501))).toBeUndefined();
    expect(parseText('['.repeat(500) + ']'.repeat(500))).toBeDefined();
    const long = JSON.stringify('\\"x'.repeat(300_000));
    expect(parseText(long)).toEqual({ kind: 'scalar', text: long });
  });
});
