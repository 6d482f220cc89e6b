import type { FailedAssertion, StepCounts, TestStep } from '../core/facts.ts';
import { COMPONENT_WORDS, meaningOf } from '../core/status-words.ts';
import { UNKNOWN_SUITE } from './batch-test.ts';
import { failuresIn, messageOfErrors } from './contradiction.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import {
  count,
  expectFields,
  type Fields,
  field,
  instant,
  isFields,
  list,
  nested,
  percentage,
  type Reply,
  strings,
  text,
} from './wire.ts';

/** A conversation suite of a bot. */
interface ConversationSuite {
  readonly botId: string;
  readonly suite: string;
  readonly language: string;
}

/** A run of a conversation suite, as its status reports it (xo-additions.md, section 1). */
export interface ConversationRecord extends JobRecord {
  /** In milliseconds. */
  readonly durationMs: number | undefined;
  /** The status of the result inside. */
  readonly innerStatus: string;
  /** The version that it says it tested: `configured` is the one in development. */
  readonly version: string;
  readonly counts: StepCounts;
  /** The number of steps of the suite. */
  readonly suiteSteps: number | undefined;
  /** The newest page of the documentation leaves them out, so there may be none. */
  readonly steps: readonly TestStep[];
}

const RUN_ID = ['ctr-', 'testRunId'] as const;

/** Starts a run: `POST /stream/{id}/conversation/testsuite/{name}/run`. */
export const startConversationTest = post(
  ({ botId, suite, language, body }: ConversationSuite & { readonly body: Fields }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, 'run'],
    language,
    body,
    notFoundHint: UNKNOWN_SUITE,
  }),
  (reply) => jobRecord(expectFields(reply), ...RUN_ID),
);

/** Gets a run by its id: `GET /stream/{id}/conversation/testsuite/{name}/{ctr-…}/status`. */
export const conversationTestStatus = get(
  ({ botId, suite, language, runId }: ConversationSuite & { readonly runId: string }) => ({
    path: ['stream', botId, 'conversation', 'testsuite', suite, runId, 'status'],
    language,
  }),
  recordOf,
);

function recordOf(reply: Reply): ConversationRecord {
  const fields = expectFields(reply);
  const result = nested(fields, 'result');
  const details = nested(result, 'stepDetails');
  const { failed: _failed, ...others } = details;
  const record = jobRecord(fields, ...RUN_ID);
  return {
    ...record,
    percent: record.percent ?? percentage(result),
    requestedAt: instant(result, 'startTime') ?? instant(fields, 'startTime') ?? record.requestedAt,
    durationMs: count(result, 'duration'),
    innerStatus: text(result, 'status'),
    version: text(result, 'version'),
    counts: { passed: count(details, 'passed'), failed: count(details, 'failed'), total: count(details, 'total') },
    suiteSteps: count(fields, 'totalTestStepsCount'),
    steps: list(field(result, 'executionResults')).map(stepOf),
    error: record.error ?? messageOfErrors({ errors: field(result, 'errorDetails') }) ?? failuresIn(others),
  };
}

function stepOf(step: Fields): TestStep {
  const actual = textsOf(field(step, 'actualOutput')).join(' | ');
  const outputs = list(field(step, 'outputs'));
  return {
    input: text(step, 'input', 'event'),
    status: text(step, 'status'),
    failures: outputs.flatMap((output) => failuresOf(nested(output, 'assertions'), actual)),
  };
}

/** A passed step may have a text mismatch too, so only the status of an assertion counts. */
function failuresOf(assertions: Fields, actual: string): FailedAssertion[] {
  return Object.entries(assertions).flatMap(([kind, assertion]) => {
    if (!isFields(assertion)) return [];
    const parts = list(field(assertion, 'contains'));
    const failed = parts.filter(isFailed);
    if (!isFailed(assertion) && failed.length === 0) return [];
    return [{ kind, expected: textsOf(failed.length > 0 ? failed : parts).join(' | '), actual }];
  });
}

function isFailed(part: Fields): boolean {
  return meaningOf(text(part, 'status'), COMPONENT_WORDS) === 'failed';
}

function textsOf(value: unknown): string[] {
  const texts = list(value).map((part) => text(part, 'text', 'nodeId', 'nodeName', 'value', 'key'));
  return [...strings(value), ...texts].filter((part) => part !== '');
}
