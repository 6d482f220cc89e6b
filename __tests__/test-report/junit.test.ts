import '../support/one-realm.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { Secrets } from '../../src/core/secrets.ts';
import { type BatchRun, batchJunit } from '../../src/test-report/batch-junit.ts';
import { conversationReport } from '../../src/test-report/conversation-report.ts';
import { element } from '../../src/test-report/junit.ts';
import { hostileText, runnerCommandsIn } from '../core/hostile-text.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type Element, elements, readJunit } from './read-junit.ts';
import { caseOf, runOf } from './sample-report.ts';

/** Every text of a report that a reader can see. */
function textsIn(root: Element): string[] {
  return [
    ...Object.values(root.attributes),
    ...(root.children.length > 0 ? root.children.flatMap(textsIn) : [root.text]),
  ];
}

/** The totals of the report and of its suites are those of what they contain. */
function expectSums(root: Element): void {
  const number = (element: Element, name: string): number => Number(element.attributes[name]);
  const total = (name: string, of: Element[]): number => of.reduce((sum, one) => sum + number(one, name), 0);
  const suites = elements(root, 'testsuite');
  for (const name of ['tests', 'failures', 'errors']) expect(number(root, name)).toBe(total(name, suites));
  expect(number(root, 'time')).toBeCloseTo(total('time', suites), 6);
  for (const suite of suites) {
    const cases = elements(suite, 'testcase');
    const counted = ['tests', 'failures', 'errors', 'skipped'].map((name) => number(suite, name));
    expect(counted).toEqual([cases.length, elements(suite, 'failure').length, elements(suite, 'error').length, 0]);
    expect(number(suite, 'time')).toBeCloseTo(total('time', cases), 6);
  }
}

/** The results of test cases by name, as a reporter shows them. */
function shown(report: BatchRun): Record<string, string> {
  const root = readJunit(batchJunit(report));
  return Object.fromEntries(
    elements(root, 'testcase').map(({ attributes, children }) => [
      attributes['name'],
      children.map(({ name }) => name).filter((name) => name !== 'system-out')[0] ?? 'passed',
    ]),
  );
}

describe('a JUnit report', () => {
  test('has a stable form', () => {
    expect(batchJunit(runOf())).toMatchSnapshot();
  });

  test('has the verdict even if the results are unknown', () => {
    const inputs = { maxFailures: 2 };
    const report = runOf({ inputs, cases: undefined, metrics: { failure: 2, f1: 0.6 }, reasons: [] });
    expect(shown(report)).toEqual({
      'Failures: at most 2': 'passed',
      'F1 score: at least 0.6': 'passed',
      Verdict: 'passed',
    });
    expect(elements(readJunit(batchJunit(report)), 'testsuite')).toHaveLength(1);
  });

  test.each([
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('never passes a threshold with a metric of %p', (metric) => {
    const found = shown(runOf({ metrics: { f1: metric, failure: metric } }));
    expect(found).toMatchObject({ 'Failures: at most 0': 'error', 'F1 score: at least 0.6': 'error' });
  });

  test('counts entities and traits separately from utterances, if their number is known', () => {
    const metrics = { f1: 1, failure: 0, entityFailures: 2 };
    const entityCase = caseOf({ isPassed: false, failedUtterances: 0, failedEntities: 2, name: 'fly to Rome' });
    const report = runOf({ metrics, cases: [entityCase] });
    expect(shown(report)).toMatchObject({
      'Failures: at most 0': 'passed',
      'Entity and trait failures: at most 0': 'failure',
      'fly to Rome': 'failure',
    });
    expect(elements(readJunit(batchJunit(report)), 'failure').map(({ attributes }) => attributes['type'])).toContain(
      'entity',
    );
    const inputs = { maxEntityFailures: 2, minF1: undefined };
    expect(shown(runOf({ metrics, inputs }))).toMatchObject({ 'Entity and trait failures: at most 2': 'passed' });
    expect(Object.keys(shown(runOf({ metrics: { failure: 0 } }))).join()).not.toContain('Entity');
  });

  test('leaves out the F1 threshold if none is set, but not a suite without results', () => {
    const report = runOf({ inputs: { minF1: undefined }, cases: [] });
    expect(Object.keys(shown(report))).toEqual(['Failures: at most 0', 'Verdict']);
    expect(elements(readJunit(batchJunit(report)), 'testsuite').map(({ attributes }) => attributes['tests'])).toEqual([
      '2',
      '0',
    ]);
  });

  test('has unique names, because some readers keep only one of several cases with the same name', () => {
    const cases = [caseOf(), caseOf({ isPassed: false }), caseOf({ name: 'book a flight (2)' }), caseOf()];
    expect(Object.keys(shown(runOf({ cases }))).slice(3)).toEqual([
      'book a flight',
      'book a flight (2)',
      'book a flight (2) (2)',
      'book a flight (3)',
    ]);
  });

  test('explains a pass that the platform did not report', () => {
    const root = readJunit(batchJunit(runOf({ cases: [caseOf({ detail: 'concluded from the intents' })] })));
    expect(elements(root, 'system-out').map(({ text }) => text)).toContain('concluded from the intents');
  });

  test('leaves out times that are unknown or not credible', () => {
    for (const time of [undefined, Number.NaN, -5, 8.64e15, Number.POSITIVE_INFINITY]) {
      const root = readJunit(batchJunit(runOf({ startedAt: time, durationMs: time })));
      expectSums(root);
    }
    const suites = elements(readJunit(batchJunit(runOf({ startedAt: undefined }))), 'testsuite');
    expect(suites.map(({ attributes }) => attributes['timestamp'])).toEqual([undefined, undefined]);
  });

  const hostileCase = fc
    .record({ name: hostileText, expected: hostileText, matched: hostileText, detail: hostileText, kind: hostileText })
    .chain((texts) =>
      fc.boolean().map((isPassed) => ({ ...texts, isPassed, failedUtterances: isPassed ? 0 : 1, failedEntities: 0 })),
    );
  const metric = fc.option(fc.double(), { nil: undefined });
  const hostileReport: fc.Arbitrary<BatchRun> = fc.record({
    inputs: fc
      .record({
        ...{ testSuite: hostileText, botId: hostileText, botVersion: hostileText, botLanguage: hostileText },
        ...{ maxFailures: fc.nat(), maxEntityFailures: fc.nat(), minF1: metric },
      })
      .map((inputs) => ({ ...inputs, requestBody: {} }) as unknown as BatchRun['inputs']),
    runId: hostileText,
    startedAt: metric,
    durationMs: metric,
    cases: fc.option(fc.array(hostileCase, { maxLength: 6 }), { nil: undefined }),
    metrics: fc.record({ f1: metric, precision: metric, failure: metric, entityFailures: metric }),
    reasons: fc.array(hostileText, { maxLength: 3 }),
  });

  test('is valid, has right sums and no runner command, whatever the platform sends', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const xml = batchJunit(report);
        expect(Buffer.from(xml).toString()).toBe(xml);
        const root = readJunit(xml);
        expectSums(root);
        const cases = elements(root, 'testcase');
        const failed = cases.filter(({ children }) => children.some(({ name }) => name !== 'system-out'));
        const optional = [report.inputs.minF1, report.metrics.entityFailures].filter((one) => one !== undefined);
        expect(cases.length).toBe((report.cases?.length ?? 0) + 2 + optional.length);
        const wanted = report.cases?.filter(({ isPassed }) => !isPassed).length ?? 0;
        expect(failed.length).toBeGreaterThanOrEqual(wanted + (report.reasons.length === 0 ? 0 : 1));
        for (const text of [xml, ...textsIn(root)]) expect(runnerCommandsIn(text)).toEqual([]);
      }),
    );
  });

  test('does not join text to a runner command', () => {
    const halves = caseOf({ name: '##', expected: '[error]x', detail: ':', isPassed: false });
    for (const suite of [':', '##']) {
      for (const text of textsIn(
        readJunit(batchJunit(runOf({ inputs: { testSuite: suite }, cases: [halves, halves] }))),
      )) {
        expect(runnerCommandsIn(text)).toEqual([]);
      }
    }
  });

  test('truncates long text', () => {
    const long = 'x'.repeat(100_000);
    const found = caseOf({ name: long, expected: long, matched: long, isPassed: false, detail: long, kind: long });
    expect(batchJunit(runOf({ cases: [found] })).length).toBeLessThan(8_000);
  });
});

/** The characters of XML 1.0 (production 2), excluded where the source includes them. */
function carried(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && !'\t\n\r'.includes(character);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return isControl || isSurrogate || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
  }).join('');
}

test('a strict parser reads back every text, in an attribute and in an element', () => {
  const texts = fc.oneof(
    hostileText,
    fc.constantFrom(']]>', '&amp;', '<!--', '"\'', '\ta\r\nb\n', '\ud83d', '\u{1F600}'),
  );
  fc.assert(
    fc.property(texts, (hostile) => {
      // The parser's binding takes U+FEFF for a byte order mark at the start of every text.
      const text = `.${hostile}`;
      const document = XmlDocument.fromBuffer(Buffer.from(element('a', { b: text, absent: undefined }, text)));
      const root: XmlElement = document.root;
      expect(root.attrs.map(({ name, value }) => [name, value])).toEqual([['b', carried(text)]]);
      expect(root.content).toBe(carried(text));
      document.dispose();
    }),
  );
});

test('the report of a conversation test shows no secret in its verdict', async () => {
  const secrets = new Secrets();
  secrets.add('s3cret-of-ours');
  const ended = { kind: 'failed', status: 'failed', code: 'platform-failed', message: 'Got s3cret-of-ours' } as const;
  const collected = { ended, file: undefined, base: join(temporaryFolder(), 'report'), durationMs: 1 };
  const inputs = { ...runOf().inputs, userEmail: 'tester@example.com' };
  const { path } = await conversationReport(collected, inputs, undefined, { secrets });
  expect(readFileSync(path, 'utf8')).toContain('message="Got ***"');
});
