import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import type { Answer } from '../support/platform-script.ts';
import { BOT } from '../support/samples.ts';
import { BOTS, OLD, OURS, old, ours, publishSlot, refusal, type Shown, shown, THEIRS } from './publish-slot.ts';

const OVER = [old('successful')];
const SUCCESS = { conclusion: 'success', errorCode: '', jobId: OURS };

describe('publish-bot', () => {
  test('publishes once, and waits until the slot shows a newer publish that has ended', async () => {
    const correlation = await publishSlot({
      before: OVER,
      after: [old('successful'), ours('inprogress'), ours('SUCCESSFUL')],
    });

    const { outcome, events } = await correlation.publish();

    expect(outcome).toMatchObject({ ...SUCCESS, status: 'SUCCESSFUL' });
    expect(outcome.requestedAt).toBe(Date.UTC(2026, 0, 31, 12) + 100);
    expect(correlation.posts()).toEqual([{ versionComment: 'Published by koreai-ci' }]);
    const polled = events.flatMap((event) => (event.type === 'polled' ? [event.state] : []));
    expect(polled).toMatchObject([{ isStale: true }, { kind: 'running' }, { kind: 'succeeded' }]);
  });

  test('accepts a publish that ended before the first poll', async () => {
    const correlation = await publishSlot({ before: OVER, after: [ours('successful')] });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
  });

  test.each<[string, Record<string, string>, unknown]>([
    ['the comment', { versionComment: 'build 7' }, { versionComment: 'build 7' }],
    [
      'the body',
      { versionComment: 'build 7', requestBody: 'initiateTraining: false' },
      { versionComment: 'build 7', initiateTraining: false },
    ],
    ['a comment in the body', { requestBody: 'versionComment: mine' }, { versionComment: 'mine' }],
  ])('sends what was given: %s', async (_name, given, body) => {
    const correlation = await publishSlot({ before: OVER, after: [ours('successful')] });
    await correlation.publish(given);

    expect(correlation.posts()).toEqual([body]);
  });

  test.each<[string, Shown]>([
    ['failed', ours('FAILED')],
    [
      'failed in a component',
      ours('successful', { statusSummary: [{ resourceType: 'NL', name: 'NL', status: 'FAILED' }] }),
    ],
  ])('reports a publish that %s', async (_name, end) => {
    const correlation = await publishSlot({ before: OVER, after: [ours('inprogress'), ours('inprogress'), end] });

    expect((await correlation.publish()).outcome).toMatchObject({
      conclusion: 'failure',
      errorCode: 'platform-failed',
      jobId: OURS,
    });
    expect(correlation.posts()).toHaveLength(1);
  });

  test.each([
    ['false', { conclusion: 'action_required', errorCode: 'awaiting-approval' }],
    ['true', SUCCESS],
  ])('reports what awaits approval, with allowAwaitingApproval: %s', async (allowAwaitingApproval, expected) => {
    const waiting = {
      statusSummary: [
        { resourceType: 'dialog', name: 'Refund', status: 'SUCCESS', result: { state: 'awaitingApproval' } },
      ],
    };
    const correlation = await publishSlot({ before: OVER, after: [ours('successful', waiting)] });

    const { outcome } = await correlation.publish({ allowAwaitingApproval });

    expect(outcome).toMatchObject(expected);
    if (allowAwaitingApproval === 'false') expect(outcome.error?.message).toContain('Refund');
  });

  test.each<[string, object, object, RegExp | undefined]>([
    ['approved by name', { name: 'Refund' }, { name: 'Refund', result: { state: 'published' } }, undefined],
    ['approved, if only the status has its name', {}, { name: 'Refund', result: { state: 'published' } }, undefined],
    [
      'without a state at the end',
      { name: 'Refund' },
      { name: 'Refund' },
      /whether these were approved: dialog Refund/,
    ],
    ['missing at the end', { name: 'Refund' }, { name: 'Other', result: { state: 'published' } }, /dialog Refund/],
  ])('warns of what awaited approval at the start, unless it was approved: %s', async (_name, atStart, atEnd, warning) => {
    const waiting = { resourceType: 'dialog', status: 'SUCCESS', result: { state: 'awaitingApproval' }, ...atStart };
    const approved = { statusSummary: [{ resourceType: 'dialog', status: 'SUCCESS', ...atEnd }] };
    const slot = await publishSlot({ before: OVER, post: { json: [waiting] }, after: [ours('successful', approved)] });

    const { outcome, events } = await slot.publish();

    expect(outcome).toMatchObject(SUCCESS);
    const states = events.flatMap((event) => (event.type === 'polled' ? [event.state] : []));
    const last = states.at(-1);
    expect(last).toMatchObject({ kind: 'succeeded' });
    if (warning) expect(last).toMatchObject({ warning: expect.stringMatching(warning) });
    else expect(last).not.toHaveProperty('warning');
  });

  test('is stale if nothing newer shows until the timeout', async () => {
    const correlation = await publishSlot({ before: OVER });

    const { outcome, clock } = await correlation.publish({ timeout: '10m' });

    expect(outcome).toMatchObject({ conclusion: 'stale', errorCode: 'stale', jobId: '' });
    expect(correlation.posts()).toHaveLength(1);
    expect(clock.now()).toBeLessThanOrEqual(600_000);
  });

  test('does not count an unknown status as a success', async () => {
    const correlation = await publishSlot({ before: OVER, after: [ours('published_ok')] });

    expect((await correlation.publish({ timeout: '5m' })).outcome).toMatchObject({
      errorCode: 'timed-out',
      jobId: OURS,
    });
  });

  test('does not accept the publish of another bot', async () => {
    const correlation = await publishSlot({ before: OVER, after: [ours('successful', { streamId: 'st-other' })] });

    expect((await correlation.publish()).outcome).toMatchObject({ errorCode: 'bad-response' });
  });
});

describe('publish-bot with wait: false', () => {
  test.each(['inprogress', 'successful'])('returns the id of our own publish once it shows (%s)', async (status) => {
    const correlation = await publishSlot({
      before: OVER,
      after: [old('successful'), old('successful'), ours(status)],
    });

    expect((await correlation.publish({ wait: 'false' })).outcome).toMatchObject({
      conclusion: '',
      errorCode: '',
      jobId: OURS,
      status,
    });
  });

  test('is stale if it never shows', async () => {
    const correlation = await publishSlot({ before: OVER });

    expect((await correlation.publish({ wait: 'false', timeout: '5m' })).outcome).toMatchObject({
      errorCode: 'stale',
      jobId: '',
    });
  });

  test('reports a publish that had failed by then', async () => {
    const correlation = await publishSlot({ before: OVER, after: [ours('failed')] });

    expect((await correlation.publish({ wait: 'false' })).outcome).toMatchObject({ errorCode: 'platform-failed' });
  });
});

describe("publish-bot beside others' publishes", () => {
  const theirs = (afterMs: number, status = 'successful'): Shown => shown(THEIRS, status, afterMs);

  test('does not match one between the poll and the request, and waits for its own', async () => {
    // The host delays the request, so that another publish can come between.
    const late = shown(THEIRS, 'successful', -30_000);
    const correlation = await publishSlot({
      before: [{ ...old('successful'), headers: { date: 'Sat, 31 Jan 2026 11:59:00 GMT' } }],
      after: [late, late, ours('inprogress'), ours('successful')],
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
  });

  test('never succeeds with one that came between', async () => {
    const correlation = await publishSlot({
      before: [{ ...old('successful'), headers: { date: 'Sat, 31 Jan 2026 11:59:00 GMT' } }],
      after: [shown(THEIRS, 'successful', -30_000)],
    });

    expect((await correlation.publish({ timeout: '5m' })).outcome).toMatchObject({ errorCode: 'stale' });
  });

  test.each<[string, Answer, number]>([
    ['429', { status: 429, headers: { 'retry-after': '8' } }, 1],
    ['503', { status: 503 }, 3],
    ['no answer', { reset: true }, 3],
  ])('does not match a later one if its first polls are lost: %s', async (_name, lost, polls) => {
    const first = Array.from({ length: polls }, () => lost);
    for (const end of [theirs(6_000), shown(OLD, 'successful', 6_000)]) {
      const correlation = await publishSlot({ before: OVER, after: [...first, end] });

      const { outcome } = await correlation.publish();

      expect(outcome).toMatchObject({ conclusion: 'stale', errorCode: 'superseded', jobId: '' });
      expect(correlation.posts()).toHaveLength(1);
    }
  });

  test('matches its own although its first polls are lost', async () => {
    const lost: Answer = { status: 503 };
    const correlation = await publishSlot({ before: OVER, after: [lost, lost, lost, lost, ours('failed')] });

    expect((await correlation.publish()).outcome).toMatchObject({ errorCode: 'platform-failed', jobId: OURS });
  });

  test.each<[string, Shown]>([
    ['another id', theirs(60_000)],
    ['another id, still running', theirs(60_000, 'inprogress')],
  ])('is superseded by a later one with %s', async (_name, later) => {
    const correlation = await publishSlot({ before: OVER, after: [ours('inprogress'), later] });

    expect((await correlation.publish()).outcome).toMatchObject({
      conclusion: 'stale',
      errorCode: 'superseded',
    });
  });

  test('is superseded by a later one if all publishes of the bot have one id', async () => {
    const correlation = await publishSlot({
      before: OVER,
      after: [shown(OLD, 'inprogress', 100), shown(OLD, 'successful', 60_000)],
    });

    expect((await correlation.publish()).outcome).toMatchObject({ errorCode: 'superseded' });
  });

  test('continues if the slot shows an older one again for a moment', async () => {
    const correlation = await publishSlot({
      before: OVER,
      after: [ours('inprogress'), old('successful'), refusal(404, 'No publish found'), ours('successful')],
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
  });
});

describe('publish-bot with expectedBotName', () => {
  const bots = (name: string, _id = BOT) => ({
    [BOTS]: { json: { total: 1, availableMore: false, bots: [{ _id, name }] } },
  });

  test('publishes the bot of that name', async () => {
    const correlation = await publishSlot({ before: OVER, after: [ours('successful')], others: bots('Travel') });

    expect((await correlation.publish({ expectedBotName: 'Travel' })).outcome).toMatchObject(SUCCESS);
  });

  test.each([
    ['a bot of another name', bots('Travel (production)'), 'input-invalid', 'Travel (production)'],
    ['a name in other letters', bots('travel'), 'input-invalid', 'travel'],
    ['a bot that is not in the account', bots('Travel', 'st-other'), 'not-found', BOT],
    [
      'a list that is refused',
      { [BOTS]: refusal(401, 'Permission denied. Scope is incorrect!', 4002) },
      'unauthorized',
      '',
    ],
  ])('writes nothing to %s', async (_name, others, errorCode, said) => {
    const correlation = await publishSlot({ before: OVER, after: [ours('successful')], others });

    const { outcome } = await correlation.publish({ expectedBotName: 'Travel' });

    expect(outcome).toMatchObject({ errorCode, conclusion: 'failure' });
    expect(outcome.error?.message).toContain(said);
    expect(correlation.seen.every(({ method }) => method === 'GET')).toBe(true);
  });
});

test('ends when it is stopped', async () => {
  const stop = new AbortController();
  const stopping: Shown = () => {
    stop.abort(new KoreaiError('cancelled', 'stopped'));
    return old('successful');
  };
  const correlation = await publishSlot({ before: OVER, after: [ours('inprogress'), stopping] });

  const { outcome } = await correlation.publish({}, { signal: stop.signal });

  expect(outcome).toMatchObject({ conclusion: 'cancelled', jobId: OURS });
  expect(outcome.error?.hint).toContain(BOT);
  expect(correlation.posts()).toHaveLength(1);
});
