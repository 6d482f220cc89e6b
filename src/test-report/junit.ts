import { formatInstant } from '../core/instant.ts';
import { sanitize } from '../core/sanitize.ts';
import { type JunitCase, thresholdCases, utteranceCases } from './junit-suites.ts';
import type { TestReport } from './test-report.ts';
import { element, openTag } from './xml.ts';

/**
 * A batch test as JUnit XML, in the dialect that test reporters share (github.com/testmoapp/junitxml): one
 * `<testsuite>` with the thresholds and, where the results are known, one with the utterances. Numbers add up from
 * the cases to the root, which has neither `skipped` nor `timestamp`: Jenkins' xunit-plugin refuses them there
 * (its schema junit-10.xsd), and nothing is skipped. All text is made harmless, for reporters print it.
 *
 * A threshold whose figure is missing is an `<error>`, and a result that is not known a `<failure>`: neither passes.
 */
export function junitXml(report: TestReport): string {
  return [...junitLines(report), ''].join('\n');
}

/** The same, piece by piece, for reports that are long: each ends before a line break. */
export function* junitLines(report: TestReport): Generator<string, void> {
  const suite = sanitize(report.suite, 200) || 'batch test';
  const thresholds = thresholdCases(report);
  const utterances = report.cases && { name: `Utterances of ${suite}`, tally: tallyUtterances(report.cases) };
  const tally = tallyOf(thresholds);
  const timestamp = timestampOf(report.startedAt);
  const attributesOf = (name: string, counted: Tally) => ({ name, ...countsOf(counted), skipped: 0, timestamp });
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield openTag('testsuites', { name: `Kore.ai batch test: ${suite}`, ...countsOf(sum(tally, utterances?.tally)) });
  yield openTag('testsuite', attributesOf(`Thresholds of ${suite}`, tally));
  yield* propertyLines(report);
  for (const found of thresholds) yield* caseLines(found);
  yield '</testsuite>';
  if (report.cases && utterances) {
    yield openTag('testsuite', attributesOf(utterances.name, utterances.tally));
    for (const found of utteranceCases(report.suite, report.cases)) yield* caseLines(found);
    yield '</testsuite>';
  }
  yield '</testsuites>';
}

/** A century: what lasts longer is no duration, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;

interface Tally {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly milliseconds: number;
}

function tallyOf(cases: readonly JunitCase[]): Tally {
  const count = (tag: 'failure' | 'error'): number => cases.filter(({ problem }) => problem?.tag === tag).length;
  const milliseconds = cases.reduce((total, { durationMs }) => total + completeMs(durationMs), 0);
  return { tests: cases.length, failures: count('failure'), errors: count('error'), milliseconds };
}

function tallyUtterances(cases: readonly { readonly isPassed: boolean }[]): Tally {
  const failures = cases.filter(({ isPassed }) => !isPassed).length;
  return { tests: cases.length, failures, errors: 0, milliseconds: 0 };
}

function sum(one: Tally, other?: Tally): Tally {
  return {
    tests: one.tests + (other?.tests ?? 0),
    failures: one.failures + (other?.failures ?? 0),
    errors: one.errors + (other?.errors ?? 0),
    milliseconds: one.milliseconds + (other?.milliseconds ?? 0),
  };
}

function countsOf({ milliseconds, ...counts }: Tally) {
  return { ...counts, time: secondsOf(milliseconds) };
}

function* propertyLines(report: TestReport): Generator<string, void> {
  const { suite, botId, version, language, runId, thresholds } = report;
  const { f1, precision, recall, success, failure, entityFailures } = report.metrics;
  const { maxFailures, maxEntityFailures, minF1 } = thresholds;
  const tested = { suite, botId, version, language, runId };
  const metrics = { f1, precision, recall, success, failure, entityFailures };
  yield '<properties>';
  for (const [name, value] of Object.entries({ ...tested, ...metrics, maxFailures, maxEntityFailures, minF1 })) {
    if (value !== undefined) yield element('property', { name, value: sanitize(value, 200) });
  }
  yield '</properties>';
}

function* caseLines({ classname, name, durationMs, problem, text }: JunitCase): Generator<string, void> {
  const attributes = { classname, name, time: secondsOf(completeMs(durationMs)) };
  if (problem === undefined && text === '') {
    yield element('testcase', attributes);
    return;
  }
  yield openTag('testcase', attributes);
  if (problem === undefined) yield element('system-out', {}, text);
  else yield element(problem.tag, { message: problem.message, type: problem.type }, text);
  yield '</testcase>';
}

function completeMs(durationMs: number): number {
  return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}

function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** UTC without a zone and without a fraction: the strictest of the schemas allows no others. */
function timestampOf(startedAt: number | undefined): string | undefined {
  if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime())) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(formatInstant(startedAt))?.[0];
}
