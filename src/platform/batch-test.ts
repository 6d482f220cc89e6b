import type { Metrics } from '../core/facts.ts';
import { messageOfErrors } from './contradiction.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import {
  count,
  expectFields,
  type Fields,
  field,
  flag,
  instant,
  nested,
  normalizeKey,
  percentage,
  type Reply,
  ratio,
  text,
} from './wire.ts';

/** A suite of a bot. */
interface BatchSuite {
  readonly botId: string;
  /** The suite's name, which may have spaces. */
  readonly suite: string;
  /** The segment of the path: the documentation has had both for years (kore-api.md, section 1.4). */
  readonly resource: 'bot' | 'stream';
  readonly language: string;
}

/** A run of a batch suite, as its status reports it. `completed` means that it ran, not that its tests passed. */
export interface BatchTestRecord extends JobRecord {
  readonly metrics: Metrics;
}

/** What to check if a suite to run is unknown. */
export const UNKNOWN_SUITE = 'Check {testSuite} and {botId}, and that {host} is the environment in which they exist.';

/** Starts a run: `POST /{bot|stream}/{id}/testsuite/{name}/run`. */
export const startBatchTest = post(
  ({ resource, botId, suite, ...rest }: BatchSuite & { readonly body: Fields }) => ({
    path: [resource, botId, 'testsuite', suite, 'run'],
    notFoundHint: UNKNOWN_SUITE,
    ...rest,
  }),
  (reply) => jobRecord(expectFields(reply), 'tr-', 'requestId'),
);

/** Gets a run by its id: `GET /{bot|stream}/{id}/testsuite/{name}/{tr-…}/status`. */
export const batchTestStatus = get(
  ({ resource, botId, suite, language, runId }: BatchSuite & { readonly runId: string }) => ({
    path: [resource, botId, 'testsuite', suite, runId, 'status'],
    language,
  }),
  recordOf,
);

function recordOf(reply: Reply): BatchTestRecord {
  const fields = expectFields(reply);
  const result = nested(fields, 'result');
  const record = jobRecord(fields, 'tr-', '_id');
  return {
    ...record,
    percent: record.percent ?? percentage(result) ?? share(fields) ?? share(result),
    requestedAt: instant(result, 'startTime') ?? instant(fields, 'startTime') ?? record.requestedAt,
    // Failed tests are no contradiction: the thresholds decide.
    error: messageOfErrors(fields) ?? messageOfErrors(result),
    metrics: metricsOf(fields),
  };
}

/** How much of the suite has run, from 0 to 100, if the platform counts utterances instead. */
function share(fields: Fields): number | undefined {
  const [ran, total] = [count(fields, 'utterance_ran'), count(fields, 'totalUtterances')];
  if (ran === undefined || total === undefined || total === 0 || ran > total) return undefined;
  return Math.floor((100 * ran) / total);
}

/**
 * The metrics of a batch test. What is missing, or no number, is `undefined`, so that no threshold takes it for zero. A
 * number that is reported as failed counts, whatever its field, and of contradicting numbers the worst (kore-api.md,
 * section 10).
 */
function metricsOf(fields: Fields): Metrics {
  const result = nested(fields, 'result');
  const results = nested(result, 'results');
  const numbers = [results, result, fields].flatMap(numbersIn);
  const matrix = {
    truePositives: count(results, 'TP', 'truePositive', 'truePositives'),
    trueNegatives: count(results, 'TN', 'trueNegative', 'trueNegatives'),
    falsePositives: count(results, 'FP', 'falsePositive', 'falsePositives'),
    falseNegatives: count(results, 'FN', 'falseNegative', 'falseNegatives'),
  };
  const success = count(results, 'success');
  const reported = worst(
    numbers.filter((number) => isFailure(number) && !/entit|trait/.test(number.key)).map(({ value }) => value),
  );
  // Wrong results count as failures, but that there are none does not stand in for a number that is missing.
  const wrong = worst(failuresByMatrix(matrix, success, reported)) ?? 0;
  return {
    f1: ratio(result, 'f1_score', 'f1'),
    precision: ratio(result, 'precision'),
    recall: ratio(result, 'recall'),
    ...matrix,
    success,
    failure: wrong > 0 ? Math.max(wrong, reported ?? 0) : reported,
    entityFailures: total([unmatched(numbers, /entit/), unmatched(numbers, /trait/)]),
    isPartial: [fields, result, results].some((place) => flag(field(place, 'isPartialFailure'))),
    utterances: count(fields, 'utterance_count', 'totalUtterances') ?? count(result, 'totalUtterances'),
    resultStatus: text(result, 'status'),
  };
}

interface Named {
  readonly name: string;
  /** The normalized name. */
  readonly key: string;
  readonly value: number;
}

function numbersIn(fields: Fields): Named[] {
  return Object.keys(fields).flatMap((name) => {
    const value = count(fields, name);
    return value === undefined ? [] : [{ name, key: normalizeKey(name), value }];
  });
}

/** `failure`, `failedUtteranceCount`, `traitFailure`; not a rate, a limit, a time or a flag. */
function isFailure({ name, key }: Named): boolean {
  if (/percent|rate|ratio|score|threshold|allowed|max|partial/.test(key) || /(At|On|Time|Date|Code)$/.test(name))
    return false;
  return /fail|error|unmatched|mismatch|incorrect/.test(key);
}

/** The failures by the four counts of the confusion matrix. */
function failuresByMatrix(
  matrix: Pick<Metrics, 'truePositives' | 'trueNegatives' | 'falsePositives' | 'falseNegatives'>,
  success: number | undefined,
  failure: number | undefined,
): number[] {
  const { truePositives, trueNegatives, falsePositives, falseNegatives } = matrix;
  const wrong = total([falsePositives, falseNegatives]);
  const all = [truePositives, trueNegatives, falsePositives, falseNegatives];
  const isComplete = all.every((number) => number !== undefined) && success !== undefined && failure !== undefined;
  // If there are fewer correct results than passed tests, the rest failed.
  const missing = isComplete ? success + failure - (total([truePositives, trueNegatives]) ?? 0) : 0;
  return [...(wrong === undefined ? [] : [wrong]), ...(missing > 0 ? [missing] : [])];
}

/** Entities or traits that were not matched; `undefined` if no field is about them. */
function unmatched(numbers: readonly Named[], what: RegExp): number | undefined {
  const ours = numbers.filter(({ key }) => what.test(key));
  const values = (isWanted: (number: Named) => boolean): number[] => ours.filter(isWanted).map(({ value }) => value);
  const all = worst(values(({ key }) => key.startsWith('total')));
  const matched = values(({ key }) => key.startsWith('matched'));
  const passed = matched.length > 0 ? matched : values(({ key }) => /success|passed/.test(key));
  const left = all === undefined ? [] : [Math.max(0, all - (passed.length > 0 ? Math.min(...passed) : 0))];
  return worst([...values(isFailure), ...left]);
}

function worst(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

function total(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}
