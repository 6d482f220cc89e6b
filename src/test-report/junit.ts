import { formatInstant } from '../core/clock.ts';
import { sanitize } from '../core/sanitize.ts';
import { type JunitCase, thresholdCases, utteranceCases } from './junit-suites.ts';
import type { TestReport } from './test-case.ts';
import { element, openTag } from './xml.ts';

/**
 * A batch test as JUnit XML, in the dialect that test reporters share (github.com/testmoapp/junitxml): one
 * `<testsuite>` with the thresholds and, if the results are known, one with the utterances. The root has neither
 * `skipped` nor `timestamp`, which Jenkins' xunit-plugin refuses there (its schema junit-10.xsd). All text is sanitized,
 * because reporters print it.
 *
 * A threshold whose metric is missing is an `<error>`, and an unknown result a `<failure>`: neither passes.
 */
export function junitXml(report: TestReport): string {
  const suite = sanitize(report.suite, 200) || 'batch test';
  const suites = [{ name: `Thresholds of ${suite}`, cases: thresholdCases(report), properties: propertyLines(report) }];
  if (report.cases) {
    const cases = utteranceCases(report.suite, report.cases);
    suites.push({ name: `Utterances of ${suite}`, cases, properties: [] });
  }
  const timestamp = timestampOf(report.startedAt);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('testsuites', { name: `Kore.ai batch test: ${suite}`, ...totals(suites.flatMap(({ cases }) => cases)) }),
    ...suites.flatMap(({ name, cases, properties }) => [
      openTag('testsuite', { name, ...totals(cases), skipped: 0, timestamp }),
      ...properties,
      ...cases.flatMap(caseLines),
      '</testsuite>',
    ]),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A century. A longer duration is not credible, and would be written with an exponent. */
const MAX_DURATION_MS = 100 * 366 * 24 * 3600 * 1000;

function totals(cases: readonly JunitCase[]) {
  const count = (tag: 'failure' | 'error'): number => cases.filter(({ problem }) => problem?.tag === tag).length;
  const milliseconds = cases.reduce((total, { durationMs }) => total + credibleMs(durationMs), 0);
  return { tests: cases.length, failures: count('failure'), errors: count('error'), time: secondsOf(milliseconds) };
}

function propertyLines(report: TestReport): string[] {
  const { suite, botId, version, language, runId, thresholds } = report;
  const { f1, precision, recall, success, failure, entityFailures } = report.metrics;
  const { maxFailures, maxEntityFailures, minF1 } = thresholds;
  const tested = { suite, botId, version, language, runId };
  const metrics = { f1, precision, recall, success, failure, entityFailures };
  const properties = Object.entries({ ...tested, ...metrics, maxFailures, maxEntityFailures, minF1 });
  return [
    '<properties>',
    ...properties.flatMap(([name, value]) =>
      value === undefined ? [] : [element('property', { name, value: sanitize(value, 200) })],
    ),
    '</properties>',
  ];
}

export function caseLines({ classname, name, durationMs, problem, text }: JunitCase): string[] {
  const attributes = { classname, name, time: secondsOf(credibleMs(durationMs)) };
  if (problem === undefined && text === '') return [element('testcase', attributes)];
  const content = problem
    ? element(problem.tag, { message: problem.message, type: problem.type }, text)
    : element('system-out', {}, text);
  return [openTag('testcase', attributes), content, '</testcase>'];
}

export function credibleMs(durationMs: number): number {
  return durationMs > 0 && durationMs <= MAX_DURATION_MS ? Math.round(durationMs) : 0;
}

export function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** UTC without a zone and a fraction, because the strictest of the schemas allows neither. */
export function timestampOf(startedAt: number | undefined): string | undefined {
  if (startedAt === undefined || Number.isNaN(new Date(startedAt).getTime())) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(formatInstant(startedAt))?.[0];
}
