import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isId, isLoopback } from '../../src/core/names.ts';
import { BOT, DOCK_JOB, FLOW, JOB, MODEL, TOOL } from '../support/samples.ts';
import { hostileText } from './hostile-text.ts';

describe('an id', () => {
  test.each([BOT, JOB, DOCK_JOB, TOOL, MODEL, FLOW, '5ecd12358bfeeb59851d90a0', '_x.y~z'])('may be %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  test.each([
    ...['', '::stop-commands::x', 'a:b', ':a', '##[error]x', '../x', '.', '..', '~x', '-rf', 'a/b', 'a\\b', 'a?b'],
    ...['a#b', 'a b', 'a,b', 'a\nb', 'a\n', 'a%2fb', 'ä', '{{BotId}}', 'x'.repeat(201)],
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

test.each<[boolean, string[]]>([
  [true, ['localhost:8080', 'LOCALHOST', '127.0.0.1', '127.1', '127.255.3.9:81', '[::1]:80']],
  [false, ['platform.kore.ai', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil-127.0.0.1.example']],
  [false, ['0.0.0.0', '10.0.0.1', '[::2]', '[fe80::1]', '128.0.0.1', 'localhost@evil.example']],
])('is a loopback address: %p for each of %j', (isExpected, hosts) => {
  for (const host of hosts) expect(isLoopback(new URL(`http://${host}`).hostname)).toBe(isExpected);
});
