import { sanitize } from '../core/sanitize.ts';
import type { TestCase } from './test-case.ts';
import type { TestReport } from './test-report.ts';

/** One `<testcase>`. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  readonly durationMs: number;
  /** `failure` where it is known that it did not pass, `error` where nothing is known. */
  readonly problem?: { readonly tag: 'failure' | 'error'; readonly type: string; readonly message: string };
  /** Lines for the reader. */
  readonly text: string;
}

/** The thresholds as test cases, so that the verdict shows without the single results, and also above many of them. */
export function thresholdCases(report: TestReport): JunitCase[] {
  const { metrics, thresholds, verdict } = report;
  const classname = className(report.suite, 'thresholds');
  const limit = (name: string, value: number | undefined, isMet: (value: number) => boolean): JunitCase => {
    if (value === undefined || !Number.isFinite(value)) {
      const message = 'The platform gave no figure, so nothing is known.';
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
    // Not every version of the platform counts them: without a number there is nothing to show.
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
      name: 'Whole run',
      durationMs: report.durationMs ?? 0,
      ...(verdict.isPassed ? {} : { problem: { tag: 'failure', type: 'verdict', message } as const }),
      text: reasons.slice(0, 50).join('\n') || (verdict.isPassed ? '' : message),
    },
  ];
}

/** The single results, in classes by expected intent, since that is what people mend. */
export function* utteranceCases(suite: string, cases: readonly TestCase[]): Generator<JunitCase, void> {
  const used = new Map<string, number>();
  for (const found of cases) {
    const classname = className(suite, sanitize(found.expected, 200) || 'no intent');
    const name = unusedName(used, classname, sanitize(found.name, 250) || '(no utterance)');
    const detail = sanitize(found.detail, 1000);
    if (found.isPassed) {
      yield { classname, name, durationMs: 0, text: detail };
      continue;
    }
    const message = detail || 'It did not pass.';
    const type = found.failedUtterances === 0 ? 'entity' : sanitize(found.kind, 60) || 'unknown';
    yield { classname, name, durationMs: 0, problem: { tag: 'failure', type, message }, text: linesOf(found, message) };
  }
}

function linesOf(found: TestCase, message: string): string {
  return [
    `Utterance: ${sanitize(found.name, 250)}`,
    `Expected intent: ${sanitize(found.expected, 200) || '(none)'}`,
    `Matched intent: ${sanitize(found.matched, 200) || '(none)'}`,
    `Reason: ${message}`,
  ].join('\n');
}

/** Readers take a dot for the end of a package. */
function className(suite: string, group: string): string {
  return [sanitize(suite, 200) || 'batch test', group].map((component) => component.replaceAll('.', '_')).join('.');
}

/** GitLab keeps one of several cases of the same class and name, and with it one of their results. */
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
