import { describe, expect, test } from '@jest/globals';
import { csv, DOCUMENTED, documentedRow, read } from './result-file.ts';

/** The cases of a table with these columns. */
async function judged(...rows: string[][]) {
  return (await read(csv(rows)))?.map(({ name, isPassed, detail }) => ({ name, isPassed, detail }));
}

const BOTH = ['Utterance', 'Expected Intent', 'Matched Intent', 'Result Type'];

describe('a result', () => {
  test.each([
    ['TP', true],
    ['true-negative', true],
    ['TRUE POSITIVE', true],
    ['FP', false],
    ['FalseNegative', false],
    ['FALSE', false],
  ])('of %s passes: %p', async (word, isPassed) => {
    // The platform's result takes precedence over the intents.
    const [intent, other] = isPassed ? ['Greet', 'Greet || Chat'] : ['Greet', 'Greet'];
    expect(await judged(BOTH, ['hi', intent, other, word])).toMatchObject([{ isPassed }]);
  });

  test.each([
    ['', 'Greet', 'Greet', true],
    ['Ambiguous', 'Greet', 'Greet', true],
    ['', 'Greet', 'greet', false],
    ['', 'Greet', '', false],
    ['', '', 'Greet', false],
    ['', '', 'None', true],
    // A row that the platform discarded looks the same.
    ['', '', '', false],
    ['Ambiguous', '', '', false],
  ])('of "%s" is concluded from "%s" and "%s": %p', async (word, expected, matched, isPassed) => {
    const [found] = (await judged(BOTH, ['hi', expected, matched, word])) ?? [];
    expect(found).toMatchObject({ isPassed });
    expect(found?.detail).toContain(word === '' ? 'the file has no result' : 'the result "Ambiguous" is unknown');
  });

  test('that is unknown does not pass if an intent column is missing', async () => {
    expect(await judged(['Utterance', 'Matched Intent', 'Result Type'], ['hi', 'Greet', 'Done'])).toMatchObject([
      { isPassed: false, detail: expect.stringContaining('no intents') },
    ]);
  });

  test('is concluded from the intents if there is no column for it', async () => {
    const rows = [
      ['Utterance', 'Expected Intent', 'Matched Intent'],
      ['hi', 'Greet', 'Greet'],
      ['ho', 'Greet', 'Sing'],
    ];
    expect((await judged(...rows))?.map(({ isPassed }) => isPassed)).toEqual([true, false]);
  });
});

const FLY = {
  Utterances: 'fly to Rome',
  'Expected Intent': 'Fly',
  'Matched Intent': 'Fly',
  'Result Type': 'True Positive',
};

/** A documented row for an entity of "fly to Rome". */
function entity(name: string, expected: string, matched: string, result: string, further: Record<string, string> = {}) {
  const values = { 'Expected EntityValue': expected, 'Matched EntityValue': matched, 'Entity Result': result };
  return documentedRow({ ...FLY, 'Entity Name': name, ...values, ...further });
}

describe('an assertion with entities', () => {
  test('is one, and passes with all of them', async () => {
    const rows = [entity('City', 'Rome', 'Rome', 'TRUE'), entity('Seat', 'A1', 'A1', 'True')];
    expect(await judged(DOCUMENTED, ...rows)).toEqual([{ name: 'fly to Rome', isPassed: true, detail: '' }]);
  });

  test('fails with one of them, and names it', async () => {
    const rows = [entity('City', 'Rome', 'Rome', 'TRUE'), entity('Seat', 'A1', '', 'FALSE')];
    const detail = 'entity "Seat": expected "A1", matched none';
    expect(await judged(DOCUMENTED, ...rows)).toEqual([{ name: 'fly to Rome', isPassed: false, detail }]);
  });

  test('fails with its intent, whatever its entities say', async () => {
    const rows = [entity('City', 'Rome', 'Rome', 'TRUE', { 'Result Type': 'FN' }), entity('Seat', 'A', 'A', 'TRUE')];
    expect(await judged(DOCUMENTED, ...rows)).toMatchObject([{ isPassed: false }]);
    expect(await judged(DOCUMENTED, ...rows.reverse())).toMatchObject([{ isPassed: false }]);
  });

  test.each([
    ['Rome', 'Rome', '', true],
    ['Rome', 'Paris', '', false],
    ['Rome', 'Rome', 'perhaps', true],
    ['Rome', '', 'perhaps', false],
    ['', 'Paris', '', true],
    ['', 'Paris', 'FALSE', false],
  ])('expecting "%s", matching "%s", said to be "%s", passes: %p', async (expected, matched, result, isPassed) => {
    expect(await judged(DOCUMENTED, entity('City', expected, matched, result))).toMatchObject([{ isPassed }]);
  });

  test('does not pass with an unknown result alone', async () => {
    const header = ['Utterance', 'Result Type', 'Entity Name', 'Entity Result'];
    expect(await judged(header, ['hi', 'TP', 'City', 'perhaps'])).toMatchObject([{ isPassed: false }]);
  });

  test('continues in rows that leave out what is the same', async () => {
    const blank = { Utterances: '', 'Expected Intent': '', 'Matched Intent': '', 'Result Type': '' };
    const rows = [entity('City', 'Rome', 'Rome', 'TRUE'), entity('Seat', 'A1', 'B2', 'FALSE', blank)];
    expect(await judged(DOCUMENTED, ...rows)).toMatchObject([{ name: 'fly to Rome', isPassed: false }]);
    const matched = entity('Seat', 'A1', 'A1', 'TRUE', { ...blank, 'Matched Intent': 'Fly' });
    expect(await judged(DOCUMENTED, rows[0] ?? [], matched)).toMatchObject([{ isPassed: true }]);
  });

  test('ends at another expected intent, another utterance or a row without an entity', async () => {
    const rows = [
      entity('City', 'Rome', 'Rome', 'TRUE'),
      entity('City', 'Rome', 'Rome', 'TRUE', { 'Expected Intent': 'Drive' }),
      entity('', '', '', '', { 'Expected Intent': 'Drive' }),
      entity('City', 'Rome', 'Rome', 'TRUE', { Utterances: 'go to Rome' }),
    ];
    expect(await judged(DOCUMENTED, ...rows)).toHaveLength(4);
  });

  test('keeps a failure among very many entities', async () => {
    const many = Array.from({ length: 500 }, () => entity('City', 'Rome', 'Rome', 'TRUE', { 'Result Type': 'what' }));
    const found = await judged(DOCUMENTED, ...many, entity('Seat', 'A1', 'B2', 'FALSE'), ...many);
    expect(found).toMatchObject([{ isPassed: false, detail: expect.stringContaining('Seat') }]);
    const broken = Array.from({ length: 100 }, (_, index) => entity(`E${index}`, 'a', 'b', 'FALSE'));
    expect((await judged(DOCUMENTED, ...broken))?.[0]?.detail.length).toBeLessThanOrEqual(1000);
  });
});
