import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../src/http/transport.ts';
import type { Fault } from '../../src/simulator/index.ts';
import { POLLING, runWay, STARTING, WAYS, withOther } from './every-operation.ts';

const POLLS = 'GET *';
const EVER = 1_000;
const UNKNOWN: Fault = { kind: 'status', status: 404, message: 'Not found', on: POLLS };

/** If all polls are answered so. */
const FAILING: readonly [Fault, string][] = [
  [{ kind: 'status', status: 503 }, 'platform-error'],
  [{ kind: 'html' }, 'bad-response'],
  [{ kind: 'status', status: 401 }, 'unauthorized'],
];

describe.each(POLLING)('the polls of $title', (way) => {
  test('may fail for a moment', async () => {
    const faults: Fault[] = [
      { kind: 'status', status: 503, on: POLLS },
      { kind: 'reset', on: POLLS },
    ];
    expect((await runWay(way, { faults })).outcome.conclusion).toBe('success');
  });

  test.each(FAILING)('are no success if they fail for ever: %j', async (fault, errorCode) => {
    const { outcome } = await runWay(way, { faults: [{ ...fault, on: POLLS, times: EVER }] });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode, file: undefined });
  });
});

/** What these poll is no job. */
const ANSWERS = ['list-bots', 'export-app'];
const JOBS = POLLING.filter(({ operation }) => !ANSWERS.includes(operation.name));

describe.each(JOBS)('the job of $title', (way) => {
  test('is no success if each poll reports an error instead of a status, and that is named', async () => {
    const body = { success: false, error: { code: 'UNAUTHORIZED', message: 'Key revoked' } };
    const faults = [{ kind: 'slow', delay: '0s', body, on: POLLS, times: EVER }] as const;
    const { outcome } = await runWay(way, { faults });

    expect(outcome.conclusion).toBe('failure');
    expect(outcome.error?.message).toContain('Key revoked');
  });

  test('is no success if its status is about another target', async () => {
    if (way.target === '') return;
    let isOther = false;
    const change = (reply: unknown, { method }: HttpRequest): unknown => {
      const changed = method === 'GET' ? withOther(reply, way.target, 'x-other') : reply;
      isOther ||= !isDeepStrictEqual(changed, reply);
      return changed;
    };
    const { outcome } = await runWay(way, { change });
    // Some statuses name no target. Those that do must be read: a success here means that the parser of the status does not.
    if (isOther) expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
  });

  test('is gone only if it stays unknown after it was seen, and then is no success', async () => {
    const stray = await runWay(way, { faults: [{ ...UNKNOWN, skip: 1, times: 2 }] });
    const gone = (await runWay(way, { faults: [{ ...UNKNOWN, skip: 1, times: EVER }] })).outcome;

    expect(stray.outcome).toMatchObject({ conclusion: 'success', errorCode: '' });
    // The first poll of a publish or a training shows the one before.
    if (gone.errorCode === 'stale') return;
    expect(gone).toMatchObject({ conclusion: 'failure', errorCode: 'not-found' });
    expect(gone.error?.message).toMatch(/record of job \S+ is gone, so its end cannot be known/);
    expect(gone.error?.hint).not.toContain('still running');
  });
});

const BY_ID = POLLING.filter(({ pollsById }) => pollsById);

test.each(BY_ID)('$title does not take another job for its own', async (way) => {
  const change = (reply: unknown, { method }: HttpRequest): unknown =>
    method === 'GET' ? withOther(reply, way.jobId, `${way.jobId}-other`) : reply;
  const { outcome } = await runWay(way, { change });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
});

const STARTED = STARTING.filter(({ polls }) => polls);

test.each(
  STARTED,
)('the job that $title has just started may be unknown for a moment, and is named then', async (way) => {
  const { outcome } = await runWay(way, { faults: [{ ...UNKNOWN, times: 3 }] });
  const never = (await runWay(way, { faults: [{ ...UNKNOWN, times: EVER }] })).outcome;

  expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '' });
  expect(never.errorCode).toMatch(/^(not-found|stale)$/);
  expect(never.error?.hint).toMatch(/may still be running; resume with: |has not shown the job yet/);
});

/** What a reply may report beside a success, and the operations for which it says nothing against that. */
const CONTRADICTIONS: readonly (readonly [object, ...others: string[]])[] = [
  [{ error: { code: 'X1', message: 'Disk full' } }],
  [{ failedCount: 2 }, 'list-bots'],
  [{ tasks: [{ name: 'flow', status: 'FAILED' }] }, 'list-bots', 'run-batch-test'],
];

/** All but the one whose reply is a list of variables. */
const REPORTING = WAYS.filter(({ operation }) => operation.name !== 'export-variables');

describe.each(REPORTING)('$title is no success', (way) => {
  test.each(CONTRADICTIONS)('with %j in its last reply', async (more, ...others) => {
    if (others.includes(way.operation.name)) return;
    const change = (reply: unknown, { method }: HttpRequest): unknown =>
      way.polls && method === 'POST' ? reply : { ...(reply as object), ...more };
    const { outcome } = await runWay(way, { change }, { timeout: '1m' });
    expect(outcome.conclusion).not.toBe('success');
  });
});
