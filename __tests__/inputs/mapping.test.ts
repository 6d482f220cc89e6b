import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapping as type } from '../../src/inputs/mapping.ts';

const parseRequestBody = async (text: string) => type.parse(text, 0);
const mapping = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 });

describe('a request body', () => {
  test('of JSON is itself', async () => {
    await fc.assert(
      fc.asyncProperty(mapping, fc.constantFrom(undefined, 2), async (value, indent) => {
        const read = await parseRequestBody(JSON.stringify(value, undefined, indent));
        expect(JSON.stringify(read)).toBe(JSON.stringify({ value }));
      }),
    );
  });

  test('of YAML is what it says', async () => {
    const text = 'options:\n  tasks: [botTask, &x smallTalk]\n  settings:\n    - *x\nallTasks: true\nn: 1.5\n';
    const options = { tasks: ['botTask', 'smallTalk'], settings: ['smallTalk'] };
    expect(await parseRequestBody(text)).toEqual({ value: { options, allTasks: true, n: 1.5 } });
  });

  test('may have large numbers that need no rounding', async () => {
    const value = { a: 9007199254740992, b: -1e300, c: 12345678901234567000 };
    expect(await parseRequestBody(JSON.stringify(value))).toEqual({ value });
  });

  test.each([
    ['a list', '[1, 2]'],
    ['a list in YAML', '- 1\n- 2'],
    ['a word', 'published'],
    ['a number', '7'],
    ['null', 'null'],
    ['nothing but a comment', '# nothing'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a name that comes twice', 'a: 1\na: 2\n'],
    ['broken YAML', 'a: [1, 2'],
    ['broken JSON', '{"a": 1,, }'],
    ['an alias of nothing', 'a: *x'],
    ['a cycle', 'a: &x\n  b: *x\n'],
    ['a number that would be rounded', '{"a": {"b": [12345678901234567890]}}'],
    ['a number in YAML that would be rounded', 'a: 9007199254740993'],
    ['a tag that wants code', 'a: !!js/function "return 1"\nb: *c'],
  ])('is refused if it is %s', async (_name, text) => {
    expect(await parseRequestBody(text)).toEqual({ problem: expect.stringMatching(/^must be /) });
  });

  test.each([
    ['aliases of aliases', bomb()],
    ['5 MB', `a: "${'x'.repeat(5 * 1024 * 1024)}"`],
    ['5 MB of JSON', JSON.stringify({ a: 'x'.repeat(5 * 1024 * 1024) })],
  ])('is refused at once if it is made of %s', async (_name, text) => {
    expect(await parseRequestBody(text)).toEqual({ problem: expect.any(String) });
  });

  test.each([
    ['YAML', `a: ${'['.repeat(20_000)}`],
    ['closed YAML', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['JSON', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('that is %s of bottomless depth is a problem, or can be sent', async (_name, text) => {
    const read = await parseRequestBody(text);

    if ('value' in read) expect(() => JSON.stringify(read.value)).not.toThrow();
    else expect(read.problem).toMatch(/^must be /);
  });

  test('changes nothing outside of itself by a name', async () => {
    const text = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
    const read = await parseRequestBody(text);

    expect(read).toHaveProperty('value');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('of any text is a mapping or a problem, never an error', async () => {
    const pieces = [...'a\n{}[]"|>%\t#', ': ', '- ', '&x ', '*x', '<<: ', '!!map ', '? ', '---'];
    const yaml = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));
    const text = fc.oneof(yaml, fc.string({ maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const read = await parseRequestBody(body);
        if ('value' in read) expect(JSON.parse(JSON.stringify(read.value))).toBeInstanceOf(Object);
        else expect(read.problem).not.toBe('');
      }),
    );
  });
});

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const content = `*l${level - 1}, `.repeat(9);
    return `l${level}: &l${level} [${level === 0 ? 'x' : content}]`;
  });
  return levels.join('\n');
}
