import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileText } from '../core/hostile-text.ts';
import { read } from './result-file.ts';

const RESULTS = [
  { utterance: 'hi', expectedIntent: 'Greet', matchedIntent: 'Greet', resultType: 'TP' },
  { utterance: 'ho', expectedIntent: 'Greet', matchedIntent: ['Sing', 'Dance'], resultType: 'FP' },
  { utterance: 'hum', expectedIntent: 'Greet', matchedIntent: null },
];
const CASES = [
  { name: 'hi', isPassed: true, kind: 'TP' },
  { name: 'ho', isPassed: false, matched: 'Sing||Dance' },
  { name: 'hum', isPassed: false },
];

test.each([
  ['a list', RESULTS],
  ['a list within', { botName: 'Travel', tags: ['Utterance'], result: { testCases: RESULTS } }],
  ['a list with strangers in it', [...RESULTS, null, 'text', 7]],
])('a JSON report is read as %s', async (_, document) => {
  for (const text of [JSON.stringify(document), `\uFEFF\n ${JSON.stringify(document, undefined, 2)}`]) {
    expect(await read(text)).toMatchObject(CASES);
    expect(await read(text)).toHaveLength(3);
  }
});

test('the entities of a JSON result belong to its assertion', async () => {
  const entities = [
    { entityName: 'City', expectedValue: 'Rome', matchedValue: 'Rome', result: true },
    { entityName: 'Seat', expectedValue: 'A1', matchedValue: 'B2', result: false },
  ];
  expect(await read(JSON.stringify([{ ...RESULTS[0], entities }]))).toMatchObject([
    { isPassed: false, detail: 'entity "Seat": expected "A1", matched "B2"' },
  ]);
  expect(await read(JSON.stringify([{ ...RESULTS[0], entities: entities.slice(0, 1) }]))).toMatchObject([
    { isPassed: true },
  ]);
});

test('objects for intents are compared by what is in them, and never pass because they are too deep', async () => {
  const deep = (inmost: string): string => `${'{"a":'.repeat(100)}${inmost}${'}'.repeat(100)}`;
  const row = (expected: string, matched: string) =>
    `[{"utterance":"hi","expectedIntent":${expected},"matchedIntent":${matched}}]`;
  expect(await read(row(deep('1'), deep('2')))).toMatchObject([{ isPassed: false }]);
  expect(await read(row(deep('1'), deep('1')))).toMatchObject([{ isPassed: true }]);
  const bottomless = '['.repeat(100_000) + ']'.repeat(100_000);
  expect((await read(row(bottomless, bottomless)))?.[0]?.isPassed).not.toBe(true);
});

test('JSON that is incomplete, empty or something else is not a result', async () => {
  for (const text of [JSON.stringify(RESULTS).slice(0, -5), '[]', '{}', '[{"utterance":"hi"}]', '{"a":{"b":[1]}}']) {
    expect(await read(text)).toBeUndefined();
  }
});

test('a CSV whose first cell begins like JSON is a CSV', async () => {
  expect(await read('{Travel}\nUtterance,Result Type\nhi,TP\n')).toMatchObject([{ name: 'hi', isPassed: true }]);
});

test('no JSON breaks the reading', async () => {
  const results = fc.array(fc.record({ utterance: hostileText, resultType: fc.constantFrom('FP', 'x', '') }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(results, fc.jsonValue()), async (value) => {
      const cases = await read(JSON.stringify(value));
      expect(cases?.filter(({ isPassed }) => isPassed) ?? []).toEqual([]);
    }),
  );
});
