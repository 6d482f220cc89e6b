import type { Metrics } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { type JunitCase, junitXml } from './junit.ts';
import type { TestCase } from './read-test-results.ts';
import { type BatchInputs, versionTested } from './test-details.ts';

/** A batch test that has ended. */
export interface BatchRun {
  readonly inputs: BatchInputs;
  /** The run's id, `tr-…`. */
  readonly runId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | undefined;
  readonly durationMs: number | undefined;
  /** The assertions, if the result file could be read. */
  readonly cases: readonly TestCase[] | undefined;
  readonly metrics: Metrics;
  /** Why it does not pass; empty if it does. */
  readonly reasons: readonly string[];
}

/**
 * The JUnit report of a batch test: one suite with the thresholds and, if the results are known, one with the utterances.
 * A threshold whose metric is missing is an `<error>`, and an unknown result a `<failure>`: neither passes.
 */
export function batchJunit(run: BatchRun): string {
  const { inputs, runId, metrics, cases, startedAt } = run;
  const suite = suiteName(inputs.testSuite);
  const { f1, precision, recall, success, failure, entityFailures } = metrics;
  const { botId, botLanguage: language, maxFailures, maxEntityFailures, minF1 } = inputs;
  const properties = {
    suite: inputs.testSuite,
    botId,
    version: versionTested(inputs),
    language,
    runId,
    f1,
    precision,
    recall,
    success,
    failure,
    entityFailures,
    maxFailures,
    maxEntityFailures,
    minF1,
  };
  const utterances = cases ? [{ name: `Utterances of ${suite}`, cases: utteranceCases(suite, cases) }] : [];
  const thresholds = { name: `Thresholds of ${suite}`, cases: thresholdCases(suite, run), properties };
  return junitXml(`Kore.ai batch test: ${suite}`, [thresholds, ...utterances], startedAt);
}

function suiteName(testSuite: string): string {
  return sanitize(testSuite, 200) || 'batch test';
}

/** The thresholds as test cases, so that the verdict is visible without the results, and above them. */
function thresholdCases(suite: string, { inputs, metrics, reasons, durationMs }: BatchRun): JunitCase[] {
  const classname = className(suite, 'thresholds');
  const limit = (name: string, value: number | undefined, isMet: (value: number) => boolean): JunitCase => {
    if (value === undefined || !Number.isFinite(value)) {
      const message = 'The platform did not report this number.';
      return { classname, name, problem: { tag: 'error', type: 'unknown', message }, text: message };
    }
    const text = `The run has ${value}.`;
    const problem = { tag: 'failure', type: 'threshold', message: `${name}: the run has ${value}.` } as const;
    return { classname, name, ...(isMet(value) ? {} : { problem }), text };
  };
  const { maxFailures, maxEntityFailures, minF1 } = inputs;
  const limits = [limit(`Failures: at most ${maxFailures}`, metrics.failure, (value) => value <= maxFailures)];
  // Not every version of the platform reports this number.
  if (metrics.entityFailures !== undefined) {
    const name = `Entity and trait failures: at most ${maxEntityFailures}`;
    limits.push(limit(name, metrics.entityFailures, (value) => value <= maxEntityFailures));
  }
  if (minF1 !== undefined) limits.push(limit(`F1 score: at least ${minF1}`, metrics.f1, (value) => value >= minF1));
  const shown = reasons.map((reason) => sanitize(reason, 500)).filter((reason) => reason !== '');
  const message = shown[0] ?? 'The run did not pass.';
  const verdict = { classname, name: 'Verdict', durationMs };
  if (reasons.length === 0) return [...limits, { ...verdict, text: '' }];
  const problem = { tag: 'failure', type: 'verdict', message } as const;
  return [...limits, { ...verdict, problem, text: shown.slice(0, 50).join('\n') || message }];
}

/** The results, in classes by expected intent, because that is what people fix. */
function utteranceCases(suite: string, cases: readonly TestCase[]): JunitCase[] {
  const used = new Map<string, number>();
  return cases.map((found) => {
    const classname = className(suite, sanitize(found.expected, 200) || 'no intent');
    const name = unusedName(used, classname, sanitize(found.name, 250) || '(no utterance)');
    const detail = sanitize(found.detail, 1000);
    if (found.isPassed) return { classname, name, text: detail };
    const message = detail || 'It did not pass.';
    const type = found.failedUtterances === 0 ? 'entity' : sanitize(found.kind, 60) || 'unknown';
    const text = [
      `Utterance: ${sanitize(found.name, 250)}`,
      `Expected intent: ${sanitize(found.expected, 200) || '(none)'}`,
      `Matched intent: ${sanitize(found.matched, 200) || '(none)'}`,
      `Reason: ${message}`,
    ];
    return { classname, name, problem: { tag: 'failure' as const, type, message }, text: text.join('\n') };
  });
}

/** A dot would be taken for the end of a package. */
function className(suite: string, group: string): string {
  return `${suite.replaceAll('.', '_')}.${group.replaceAll('.', '_')}`;
}

/** GitLab keeps only one of several cases with the same class and name. */
function unusedName(used: Map<string, number>, classname: string, name: string): string {
  const key = (candidate: string): string => `${classname}\n${candidate}`;
  let count = used.get(key(name)) ?? 0;
  let candidate: string;
  do {
    count += 1;
    candidate = count === 1 ? name : `${name} (${count})`;
  } while (count > 1 && used.has(key(candidate)));
  used.set(key(name), count);
  if (count > 1) used.set(key(candidate), 1);
  return candidate;
}
