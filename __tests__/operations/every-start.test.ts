import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../src/http/transport.ts';
import type { Fault } from '../../src/simulator/index.ts';
import { POLLING, runWay, STARTING, WAYS, withOther } from './every-operation.ts';

const EVER = 1_000;

/** After these, the job may or may not have been started. */
const LOST: readonly Fault[] = [{ kind: 'reset' }, { kind: 'lost-answer' }, { kind: 'html', status: 502 }];

const REFUSED_FOR_NOW: readonly Fault[] = [
  { kind: 'status', status: 409 },
  { kind: 'status', status: 429, retryAfter: '20s' },
];

const REFUSED: readonly [Fault, string][] = [
  [{ kind: 'status', status: 403 }, 'unauthorized'],
  [{ kind: 'redirect' }, 'bad-response'],
];

test.each(WAYS)('$title succeeds if nothing goes wrong, and breaks no rule of the platform', async (way) => {
  const { outcome, simulator } = await runWay(way);

  // With the error, which says what the simulator lacks.
  expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '', error: undefined });
  expect(simulator.violations).toEqual([]);
  // Its request is known as the start if the simulator counts a job.
  if (way.operation.startsJob) expect(way.start).toBeDefined();
});

describe.each(STARTING)('the start of $title', (way) => {
  const { call, path } = way.start;

  /** Runs it while this happens to its start. */
  async function whileStarting(fault: Fault) {
    const ran = await runWay(way, { faults: [{ ...fault, on: call }] });
    const sent = ran.requests.filter((request) => request.call === call).length;
    return { ...ran, sent, started: ran.startedBy(call) };
  }

  test.each(LOST)('is not repeated if its answer is lost, and its job is found or unknown: %j', async (fault) => {
    const { outcome, sent, started } = await whileStarting({ ...fault, times: EVER });

    expect(sent).toBe(1);
    if (started === 1 && way.polls && !way.pollsById) return expect(outcome.conclusion).toBe('success');
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown' });
    expect(outcome.error?.message).toContain('may or may not have started');
  });

  test.each(REFUSED_FOR_NOW)('is repeated after a refusal for now: %j', async (fault) => {
    const { outcome, sent, started } = await whileStarting(fault);
    expect([outcome.conclusion, sent, started]).toEqual(['success', 2, 1]);
  });

  test.each(REFUSED)('is not repeated after a refusal: %j', async (fault, errorCode) => {
    const { outcome, sent, started } = await whileStarting({ ...fault, times: EVER });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect([sent, started]).toEqual([1, 0]);
  });

  test('has failed if its reply reports a failure, even without an id', async () => {
    const failed = { status: 'FAILED', message: 'Another run is in progress' };
    const change = (reply: unknown, { url }: HttpRequest): unknown => (url.pathname === path ? failed : reply);
    const { outcome } = await runWay(way, { change });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain(failed.message);
  });

  test.each<[string, (reply: unknown) => unknown]>([
    ['says nothing', () => ({})],
    ['is about another target', (reply) => withOther(reply, way.target, 'x-other')],
  ])('is unknown if its reply %s, unless its job is found', async (_, other) => {
    let isOther = false;
    const change = (reply: unknown, { url }: HttpRequest): unknown => {
      const changed = url.pathname === path ? other(reply) : reply;
      isOther ||= !isDeepStrictEqual(changed, reply);
      return changed;
    };
    const { outcome } = await runWay(way, { change });
    // Some replies name no target. Those that do must be read: a success here means that the parser of the reply does not.
    const mayBeFound = !isOther || (way.polls && !way.pollsById);
    if (mayBeFound && outcome.conclusion === 'success') return;
    expect(outcome).toMatchObject({
      conclusion: 'failure',
      errorCode: expect.stringMatching(/^(start-unknown|bad-response)$/),
    });
  });

  test('is no success if its reply reports an error instead of a job, and that is named', async () => {
    const body = { success: false, error: { code: 'UNAUTHORIZED', message: 'Key revoked' } };
    const { outcome, sent } = await whileStarting({ kind: 'slow', delay: '0s', body, times: EVER });

    expect(sent).toBe(1);
    // Unless its job is found.
    if (outcome.conclusion === 'success') return expect(way.pollsById).toBe(false);
    expect(outcome.conclusion).toBe('failure');
    expect(outcome.error?.message).toContain('Key revoked');
  });
});

const WAITING = POLLING.filter(({ operation }) => operation.startsJob);

test.each(WAITING)('$title is resumed after its timeout, without a second start if it can be', async (way) => {
  const { outcome, startedBy, resume } = await runWay(way, {}, { timeout: '2s' });
  const job = outcome.error?.resume;
  const resumed = job && (await resume(job));

  expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out' });
  expect(resumed?.outcome).toMatchObject({ conclusion: 'success', errorCode: '' });
  // Plans begin anew.
  const isContinued = job?.inputs['jobId'] !== undefined || job?.inputs['since'] !== undefined;
  if (way.start) expect(startedBy(way.start.call)).toBe(isContinued ? 1 : 2);
});
