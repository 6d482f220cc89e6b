import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isId, isLoopback } from '../../src/core/names.ts';
import { BOT, DOCK_JOB, FLOW, IMPORT_JOB, JOB, MODEL, TOOL } from '../support/samples.ts';
import { hostileText } from './hostile-text.ts';

describe('an id', () => {
  test.each([
    BOT,
    JOB,
    IMPORT_JOB,
    DOCK_JOB,
    TOOL,
    MODEL,
    FLOW,
    '5ecd12358bfeeb59851d90a0',
    '_x.y~z',
  ])('may be %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  test.each([
    '',
    '::stop-commands::x',
    'a:b',
    '##[error]x',
    '../x',
    '.',
    '~x',
    '-rf',
    'a/b',
    'a b',
    'a\nb',
    'a\n',
    'a%2fb',
    'ä',
    'x'.repeat(201),
  ])('is never %j', (text) => {
    expect(isId(text)).toBe(false);
  });

  test('is one segment of a path, and no command', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string()), (text) => {
        fc.pre(isId(text));
        expect(encodeURIComponent(text)).toBe(text);
        expect(new URL(`https://host/a/${text}/b`).pathname).toBe(`/a/${text}/b`);
        expect(text).not.toMatch(/::|##\[|^-/);
      }),
    );
  });
});

const hostOf = (url: string): string => new URL(url).hostname;

describe('isLoopback', () => {
  test.each([
    'http://localhost:8080',
    'http://LOCALHOST',
    'http://127.0.0.1',
    'http://127.1',
    'http://127.255.3.9:81',
    'http://[::1]:80',
  ])('accepts %s', (url) => {
    expect(isLoopback(hostOf(url))).toBe(true);
  });

  test.each([
    'http://platform.kore.ai',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil-127.0.0.1.example',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://[::2]',
    'http://[fe80::1]',
    'http://128.0.0.1',
    'http://localhost@evil.example',
  ])('refuses %s', (url) => {
    expect(isLoopback(hostOf(url))).toBe(false);
  });
});
