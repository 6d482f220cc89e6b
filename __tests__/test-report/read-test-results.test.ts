import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTestResults } from '../../src/test-report/read-test-results.ts';
import { hostileText, runnerCommandsIn } from '../core/hostile-text.ts';
import { csv, DOCUMENTED, documentedRow, read, resultFile } from './result-file.ts';

/** A report as the platform writes it: a summary, then the table. */
const REPORT = [
  ['Bot Name', 'Travel'],
  ['Report name', 'Developer defined utterances'],
  ['Utterance Count', '3'],
  ['Notes:', 'Utterance, "Result"\nafter the new synonyms;'],
  DOCUMENTED,
  documentedRow({
    Utterances: 'book a flight, please; now',
    'Expected Intent': 'Book Flight',
    'Matched Intent': 'Book Flight',
    'Result Type': 'True Positive',
  }),
  documentedRow({
    Utterances: 'say "hi"\nto all',
    'Expected Intent': 'Greet',
    'Matched Intent': 'Book Flight',
    'Result Type': 'False Positive',
    "Matched Intent's Score": 'ml: 0.9',
  }),
  documentedRow({ Utterances: 'what is love', 'Matched Intent': 'None', 'Result Type': 'True Negative' }),
];

const CASES = [
  { name: 'book a flight, please; now', expected: 'Book Flight', isPassed: true, detail: '', kind: 'True Positive' },
  {
    name: 'say "hi" to all',
    isPassed: false,
    detail: 'False Positive: expected intent "Greet", matched "Book Flight"',
  },
  { name: 'what is love', expected: '', matched: 'None', isPassed: true, kind: 'True Negative' },
];

describe('a CSV report', () => {
  test.each([
    ['as documented', csv(REPORT)],
    ['with a byte order mark and CRLF', `\uFEFF${csv(REPORT, ',', '\r\n')}`],
    ['with semicolons', csv(REPORT, ';')],
    ['with tabs and CR', csv(REPORT, '\t', '\r')],
    ['without a summary', `\uFEFF${csv(REPORT.slice(4))}`],
    ['without a line end', csv(REPORT).trimEnd()],
    ['below notes that name its columns', `Notes:,"we look at\nUtterance,Result\nonly"\n${csv(REPORT.slice(4))}`],
    ['below a summary that is no CSV', `"Notes:","say "hi"\n${csv(REPORT.slice(4))}`],
    ['with blank lines and rows', csv([...REPORT.slice(0, 6), [], documentedRow({}), ...REPORT.slice(6)])],
  ])('is read %s', async (_, content) => {
    const cases = await read(content);
    expect(cases).toHaveLength(3);
    expect(cases).toMatchObject(CASES);
  });

  test('may spell and order its columns differently', async () => {
    const header = ['Result_Type', 'matchedIntent', 'EXPECTED-INTENT', 'Utterance'];
    expect(await read(csv([header, ['TP', 'Greet', 'Greet', 'hi']]))).toMatchObject([{ name: 'hi', isPassed: true }]);
  });

  test.each([
    ['a suite, which has no results', 'Utterance,Expected Intent\nhi,Greet\n'],
    ['another table', 'id,status\n1,passed\n'],
    ['a page of HTML', '<!doctype html><title>Utterance, Result Type</title>'],
    ['an empty file', ''],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x22, 0x0a, 0x80])],
    ['a header that is too far down', `${'x'.repeat(300_000)}\n${csv(REPORT.slice(4))}`],
  ])('is not found in %s', async (_, content) => {
    expect(await read(content)).toBeUndefined();
  });

  test('of a table without rows has no cases', async () => {
    expect(await read(csv(REPORT.slice(0, 5)))).toEqual([]);
  });

  test('that is incomplete does not pass', async () => {
    const broken = `${csv(REPORT.slice(0, 6))}"and then`;
    expect(await read(broken)).toMatchObject([
      CASES[0],
      { name: '(the rest of the result file)', isPassed: false, detail: expect.stringContaining('line') },
    ]);
  });

  test('with a quote that is never closed is not read as one record', async () => {
    const cases = await read(`${csv(REPORT.slice(0, 6))}"${'x'.repeat(4 * 1024 * 1024)}`);
    expect(cases?.map(({ isPassed }) => isPassed)).toEqual([true, false]);
  });

  test('fails a row with more cells than the header', async () => {
    const header = ['Utterance', 'Expected Intent', 'Matched Intent', 'Result Type'];
    const content = `${header.join()}\nGreet, Greet,Greet,Sing,FP\nhi,Greet,Greet,TP,,\n`;
    expect((await read(content))?.map(({ isPassed }) => isPassed)).toEqual([false, true]);
  });

  test('is read as it was written, whatever its text', async () => {
    const text = hostileText.map((value) => value.replaceAll('\0', ''));
    const rows = fc.array(fc.tuple(text, fc.constantFrom('True Positive', 'FP', 'false_negative', 'TN')), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        async (given, mark, end) => {
          const cases = await read(csv([['Utterance', 'Result Type'], ...given], mark, end));
          expect(cases?.map(({ isPassed, kind }) => [isPassed, kind])).toEqual(
            given.map(([, result]) => [['True Positive', 'TN'].includes(result), result]),
          );
          for (const { name, detail } of cases ?? []) expect(runnerCommandsIn(`${name}\n${detail}`)).toEqual([]);
        },
      ),
    );
  });

  test('passes nothing that no row calls passed, however the file is damaged', async () => {
    const failed = csv([DOCUMENTED, ...Array.from({ length: 3 }, () => REPORT[6] ?? [])]);
    await fc.assert(
      fc.asyncProperty(fc.nat(failed.length), hostileText, fc.nat(40), async (at, noise, dropped) => {
        const cases = await read(failed.slice(0, at) + noise + failed.slice(at + dropped));
        expect(cases?.filter(({ isPassed }) => isPassed) ?? []).toEqual([]);
      }),
    );
  });
});

describe('reading', () => {
  test('is aborted by the signal', async () => {
    const stop = new AbortController();
    const path = resultFile(`Utterance,Result Type\n${'hi,TP\n'.repeat(500_000)}`);
    const reading = readTestResults(path, stop.signal);
    setImmediate(() => stop.abort(new Error('enough')));
    await expect(reading).rejects.toThrow('enough');
    await expect(readTestResults(path, stop.signal)).rejects.toThrow('enough');
  });
});

const JSON_RESULTS = [
  { utterance: 'hi', expectedIntent: 'Greet', matchedIntent: 'Greet', resultType: 'TP' },
  { utterance: 'ho', expectedIntent: 'Greet', matchedIntent: ['Sing', 'Dance'], resultType: 'FP' },
  { utterance: 'hum', expectedIntent: 'Greet', matchedIntent: null },
];
const JSON_CASES = [
  { name: 'hi', isPassed: true, kind: 'TP' },
  { name: 'ho', isPassed: false, matched: 'Sing||Dance' },
  { name: 'hum', isPassed: false },
];

test.each([
  ['a list', JSON_RESULTS],
  ['a list within', { botName: 'Travel', tags: ['Utterance'], result: { testCases: JSON_RESULTS } }],
  ['a list with other objects in it', [...JSON_RESULTS, null, 'text', 7]],
])('a JSON report is read as %s', async (_, document) => {
  for (const text of [JSON.stringify(document), `\uFEFF\n ${JSON.stringify(document, undefined, 2)}`]) {
    expect(await read(text)).toMatchObject(JSON_CASES);
    expect(await read(text)).toHaveLength(3);
  }
});

test('the entities of a JSON result belong to its assertion', async () => {
  const entities = [
    { entityName: 'City', expectedValue: 'Rome', matchedValue: 'Rome', result: true },
    { entityName: 'Seat', expectedValue: 'A1', matchedValue: 'B2', result: false },
  ];
  expect(await read(JSON.stringify([{ ...JSON_RESULTS[0], entities }]))).toMatchObject([
    { isPassed: false, detail: 'entity "Seat": expected "A1", matched "B2"' },
  ]);
  expect(await read(JSON.stringify([{ ...JSON_RESULTS[0], entities: entities.slice(0, 1) }]))).toMatchObject([
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
  for (const text of [
    JSON.stringify(JSON_RESULTS).slice(0, -5),
    '[]',
    '{}',
    '[{"utterance":"hi"}]',
    '{"a":{"b":[1]}}',
  ]) {
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
