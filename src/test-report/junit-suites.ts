import { sanitize } from '../core/sanitize.ts';
import type { TestCase, TestReport } from './test-case.ts';

/** One `<testcase>`. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  readonly durationMs: number;
  /** `failure` if it did not pass, `error` if that is unknown. */
  readonly problem?: { readonly tag: 'failure' | 'error'; readonly type: string; readonly message: string };
  /** Text for the reader, in lines. */
  readonly text: string;
}

/** The thresholds as test cases, so that the verdict is visible without the results, and above them. */
export function thresholdCases(report: TestReport): JunitCase[] {
  const { metrics, thresholds, verdict } = report;
  const classname = className(report.suite, 'thresholds');
  const limit = (name: string, value: number | undefined, isMet: (value: number) => boolean): JunitCase => {
    if (value === undefined || !Number.isFinite(value)) {
      const message = 'The platform did not report this number.';
      return { classname, name, durationMs: 0, problem: { tag: 'error', type: 'unknown', message }, text: message };
    }
    const text = `The run has ${value}.`;
    const problem = { tag: 'failure', type: 'threshold', message: `${name}: the run has ${value}.` } as const;
    return { classname, name, durationMs: 0, ...(isMet(value) ? {} : { problem }), text };
  };
  const { maxFailures, maxEntityFailures, minF1 } = thresholds;
  const reasons = verdict.reasons.map((reason) => sanitize(reason, 500)).filter((reason) => reason !== '');
  const message = reasons[0] ?? 'The run did not pass.';
  return [
    limit(`Failures: at most ${maxFailures}`, metrics.failure, (value) => value <= maxFailures),
    // Not every version of the platform reports this number.
    ...(metrics.entityFailures === undefined
      ? []
      : [
          limit(
            `Entity and trait failures: at most ${maxEntityFailures}`,
            metrics.entityFailures,
            (value) => value <= maxEntityFailures,
          ),
        ]),
    ...(minF1 === undefined ? [] : [limit(`F1 score: at least ${minF1}`, metrics.f1, (value) => value >= minF1)]),
    {
      classname,
      name: 'Verdict',
      durationMs: report.durationMs ?? 0,
      ...(verdict.isPassed ? {} : { problem: { tag: 'failure', type: 'verdict', message } as const }),
      text: reasons.slice(0, 50).join('\n') || (verdict.isPassed ? '' : message),
    },
  ];
}

/** The results, in classes by expected intent, because that is what people fix. */
export function utteranceCases(suite: string, cases: readonly TestCase[]): JunitCase[] {
  const used = new Map<string, number>();
  return cases.map((found) => {
    const classname = className(suite, sanitize(found.expected, 200) || 'no intent');
    const name = unusedName(used, classname, sanitize(found.name, 250) || '(no utterance)');
    const detail = sanitize(found.detail, 1000);
    if (found.isPassed) return { classname, name, durationMs: 0, text: detail };
    const message = detail || 'It did not pass.';
    const type = found.failedUtterances === 0 ? 'entity' : sanitize(found.kind, 60) || 'unknown';
    const text = linesOf(found, message);
    return { classname, name, durationMs: 0, problem: { tag: 'failure' as const, type, message }, text };
  });
}

function linesOf(found: TestCase, message: string): string {
  return [
    `Utterance: ${sanitize(found.name, 250)}`,
    `Expected intent: ${sanitize(found.expected, 200) || '(none)'}`,
    `Matched intent: ${sanitize(found.matched, 200) || '(none)'}`,
    `Reason: ${message}`,
  ].join('\n');
}

/** A dot would be taken for the end of a package. */
function className(suite: string, group: string): string {
  return [sanitize(suite, 200) || 'batch test', group].map((component) => component.replaceAll('.', '_')).join('.');
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
