import { describe, expect, test } from '@jest/globals';
import { resumeCall } from '../../src/client/resume-token.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { asStep } from '../../src/run/resume.ts';
import { type Answer, json, refusal } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { BOT, publishDocument } from '../support/samples.ts';
import {
  BOTS,
  OLD,
  OURS,
  old,
  ours,
  type PublishScript,
  publishBot,
  publishServer,
  type Shown,
  shown,
  THEIRS,
} from './publish-server.ts';

const SUCCESS = { conclusion: 'success', errorCode: '', jobId: OURS };
const SUPERSEDED = { conclusion: 'stale', errorCode: 'superseded' };
const DELAYED = { ...old('successful'), headers: { date: 'Sat, 31 Jan 2026 11:59:00 GMT' } };

const NO_PUBLISH = refusal(400, 'No publish was found');

const publish = (after: readonly Shown[], given: Given = {}, more: Partial<PublishScript> = {}) =>
  publishBot({ after, ...more }, given);

describe('publish-bot', () => {
  test('publishes once, and waits until the status shows a newer publish that has ended', async () => {
    const { outcome, events, posts } = await publish([old('successful'), ours('inprogress'), ours('SUCCESSFUL')]);

    expect(outcome).toMatchObject({ ...SUCCESS, status: 'SUCCESSFUL' });
    expect(outcome.requestedAt).toBe(Date.UTC(2026, 0, 31, 12) + 100);
    expect(posts()).toEqual([{ versionComment: 'Published by koreai-ci' }]);
    const polled = events.flatMap((event) => (event.type === 'polled' ? [event.state] : []));
    expect(polled).toMatchObject([{ isStale: true }, { kind: 'running' }, { kind: 'succeeded' }]);
  });

  test.each<[Record<string, string>, unknown]>([
    [{ versionComment: 'build 7' }, { versionComment: 'build 7' }],
    [
      { versionComment: 'build 7', requestBody: 'initiateTraining: false' },
      { versionComment: 'build 7', initiateTraining: false },
    ],
    [{ requestBody: 'versionComment: mine' }, { versionComment: 'mine' }],
  ])('sends what was given, and accepts a publish that ended before the first poll: %j', async (given, body) => {
    const { outcome, posts } = await publish([ours('successful')], given);

    expect(outcome).toMatchObject(SUCCESS);
    expect(posts()).toEqual([body]);
  });

  test.each<[string, Shown[], object, object?]>([
    ['failed', [ours('inprogress'), ours('FAILED')], { errorCode: 'platform-failed', jobId: OURS }],
    ['never shows', [old('successful')], { conclusion: 'stale', errorCode: 'stale', jobId: '' }],
    ['has an unknown status', [ours('published_ok')], { errorCode: 'timed-out', jobId: OURS }],
    ['is of another bot', [ours('successful', { streamId: 'st-other' })], { errorCode: 'bad-response' }],
    ['came between the poll and the request', [shown(THEIRS, 'successful', -30_000)], { errorCode: 'stale' }, DELAYED],
    ['was replaced by another', [ours('inprogress'), shown(THEIRS, 'successful', 60_000)], SUPERSEDED],
    ['was replaced under its id', [shown(OLD, 'inprogress', 100), shown(OLD, 'successful', 60_000)], SUPERSEDED],
    [
      'failed after older ones with its id',
      [shown(OLD, 'inprogress', 100), old('successful'), old('successful'), shown(OLD, 'failed', 100)],
      { errorCode: 'platform-failed' },
    ],
    ['was seen, and its record is gone', [ours('inprogress'), NO_PUBLISH], { errorCode: 'not-found', jobId: OURS }],
    ['failed after a poll was lost', [{ status: 503 }, ours('failed')], { errorCode: 'platform-failed', jobId: OURS }],
  ])('does not succeed if its publish %s', async (_name, after, expected, ...[before]: [object?]) => {
    const { outcome, clock, posts } = await publish(after, { timeout: '5m' }, before ? { before: [before] } : {});

    expect(outcome).toMatchObject(expected);
    expect(outcome.conclusion).not.toBe('success');
    expect(posts()).toHaveLength(1);
    expect(clock.now()).toBeLessThanOrEqual(300_000);
  });

  test.each<[string, Answer, number]>([
    ['429', { status: 429, headers: { 'retry-after': '8' } }, 1],
    ['no answer', { reset: true }, 3],
  ])('does not match a later one if its first polls are lost: %s', async (_name, lost, polls) => {
    const first = Array.from({ length: polls }, () => lost);
    for (const end of [shown(THEIRS, 'successful', 6_000), shown(OLD, 'successful', 6_000)]) {
      const { outcome, posts } = await publish([...first, end]);

      expect(outcome).toMatchObject({ ...SUPERSEDED, jobId: '' });
      expect(posts()).toHaveLength(1);
    }
  });

  test.each<[string, Shown[], Answer]>([
    ['another one came between the poll and the request', [shown(THEIRS, 'successful', -30_000)], DELAYED],
    ['the status shows an older one again', [ours('inprogress'), old('successful')], old('successful')],
    ['the status is empty for a moment', [ours('inprogress'), refusal(404, 'No publish found')], old('successful')],
  ])('waits for its own if %s', async (_name, first, before) => {
    const { outcome } = await publish([...first, ours('inprogress'), ours('successful')], {}, { before: [before] });

    expect(outcome).toMatchObject(SUCCESS);
  });

  test('ends when it is stopped', async () => {
    const stop = new AbortController();
    const stopping: Shown = () => {
      stop.abort(new KoreaiError('cancelled', 'stopped'));
      return old('successful');
    };
    const script = { after: [ours('inprogress'), stopping] };
    const { outcome, posts } = await publishBot(script, {}, { signal: stop.signal });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', jobId: OURS });
    expect(outcome.error?.hint).toContain(BOT);
    expect(posts()).toHaveLength(1);
  });
});

describe('publish-bot with wait: false', () => {
  test.each<[string, Shown, object]>([
    ['returns the id of a publish that runs', ours('inprogress'), { conclusion: '', jobId: OURS }],
    ['returns the id of one that has ended', ours('successful'), { conclusion: '', jobId: OURS }],
    ['reports one that had failed by then', ours('failed'), { errorCode: 'platform-failed' }],
    ['is stale if it never shows', old('successful'), { errorCode: 'stale', jobId: '' }],
  ])('%s', async (_name, last, expected) => {
    const { outcome } = await publish([old('successful'), last], { wait: 'false', timeout: '5m' });

    expect(outcome).toMatchObject(expected);
  });
});

describe('publish-bot with expectedBotName', () => {
  const bots = (name: string, _id = BOT) => ({
    [BOTS]: json({ total: 1, availableMore: false, bots: [{ _id, name }] }),
  });
  const given = { expectedBotName: 'Travel' };

  test('publishes the bot of that name', async () => {
    expect((await publish([ours('successful')], given, { others: bots('Travel') })).outcome).toMatchObject(SUCCESS);
  });

  test.each([
    ['a bot of another name', bots('Travel (production)'), 'input-invalid', 'Travel (production)'],
    ['a bot of almost that name', bots('Tr\u0430vel'), 'input-invalid', BOT],
    ['a bot of that name in another case', bots('travel'), 'input-invalid', BOT],
    ['a bot of a hostile name', bots('x\n::set-output name=a::b'), 'input-invalid', 'x : :set-output'],
    ['a bot that is not in the account', bots('Travel', 'st-other'), 'not-found', BOT],
    ['a list that is refused', { [BOTS]: refusal(401, 'Scope is incorrect!', 4002) }, 'unauthorized', ''],
  ])('writes nothing to %s', async (_name, others, errorCode, said) => {
    const { outcome, seen } = await publish([ours('successful')], given, { others });

    expect(outcome).toMatchObject({ errorCode, conclusion: 'failure' });
    expect(outcome.error?.message).toContain(said);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });
});

/** The resume command of a hint, as the inputs of a step. */
function inputsIn(hint: string | undefined): Record<string, string> {
  const [, advice = ''] = /(operation: .*)\.$/.exec(hint ?? '') ?? [];
  return Object.fromEntries(advice.split(', ').map((input) => input.split(/: (.*)/).slice(0, 2)));
}

const SINCE_OLD = { botId: BOT, since: '2026-01-31T11:00:00.001Z' };

test('a publish that was left before it was seen is not resumed as the one before it', async () => {
  const { outcome, origin } = await publish([old('successful')], { timeout: '1m' });

  expect(outcome).toMatchObject({ conclusion: 'stale', jobId: '' });
  expect(outcome.error?.hint).toMatch(
    /^The platform accepted the publish of bot .*, but .* Start no other before it does; check with: /,
  );
  const given = inputsIn(outcome.error?.hint);
  expect(given).toEqual({ operation: 'publish-status', ...SINCE_OLD });
  const again = await runOperation('publish-status', origin, { ...given, timeout: '1m' });
  expect(again.outcome.conclusion).toBe('stale');
});

test('a publish that could not be distinguished from the one before it is not resumed', async () => {
  const timeless = old('successful', { requestedTime: undefined });
  const { outcome } = await publish([timeless], { timeout: '1m' }, { before: [timeless] });

  expect(outcome).toMatchObject({ conclusion: 'stale', jobId: '', requestedAt: undefined });
  expect(outcome.error?.hint).toMatch(/Start no other before it does; check in its console\.$/);
});

test('a publish that was stopped before it was seen is not resumed as the one before it', async () => {
  const stop = new AbortController();
  const onEvent = ({ type }: { type: string }): void => {
    if (type === 'polled') stop.abort(new KoreaiError('cancelled', 'The step was cancelled'));
  };
  const { outcome } = await publishBot({}, {}, { signal: stop.signal, onEvent });

  expect(outcome.conclusion).toBe('cancelled');
  expect(inputsIn(outcome.error?.hint)).toMatchObject(SINCE_OLD);
});

test.each<[string, Shown[], Given]>([
  ['whose first poll is refused', [refusal(401, 'Invalid JWT token', 4002)], {}],
  ['that was only started, and does not show', [old('successful')], { wait: 'false', timeout: '1m' }],
])('a publish %s is not resumed as the one before it', async (_name, after, given) => {
  const { outcome } = await publish(after, given);
  expect(inputsIn(outcome.error?.hint)).toMatchObject(SINCE_OLD);
});

test('a publish without a time does not get that of the one before it', async () => {
  const { outcome } = await publish([old('successful'), ours('successful', { requestedTime: undefined })]);
  expect(outcome).toMatchObject({ ...SUCCESS, requestedAt: undefined });
});

test('a publish that was seen is resumed as itself', async () => {
  const { outcome } = await publish([ours('inprogress')], { timeout: '20s' });
  expect(outcome).toMatchObject({ conclusion: 'timed_out', status: 'inprogress' });
  const seenAt = new Date(outcome.requestedAt ?? 0).toISOString();
  const given = inputsIn(outcome.error?.hint);
  expect(given).toEqual({ operation: 'publish-status', botId: BOT, since: seenAt });

  const done = await publishServer({ before: [old('successful', { requestedTime: seenAt })] });
  expect((await runOperation('publish-status', done.origin, given)).outcome.conclusion).toBe('success');
});

test('a publish whose second start reply was lost is searched for after the one that ended in between', async () => {
  let posts = 0;
  const post = (): Answer => (++posts === 1 ? { status: 409 } : { status: 502 });
  const between = json(publishDocument('successful', { _id: THEIRS, requestedTime: '2026-01-31T11:59:50.000Z' }));
  const { outcome } = await publishBot({ post, after: [between] }, { timeout: '5m' });
  expect(outcome.errorCode).toBe('start-unknown');
  expect(inputsIn(outcome.error?.hint)).toMatchObject({ since: '2026-01-31T11:59:50.001Z' });
});

test('the wait for a publish is resumed with the time of what it saw', async () => {
  const waiting = await publishServer({ before: [old('inprogress', { requestedTime: '2026-01-31T11:45:00Z' })] });
  const given = { since: '2026-01-31T11:30:00Z', timeout: '30s' };
  const { outcome } = await runOperation('publish-status', waiting.origin, given);
  expect(inputsIn(outcome.error?.hint)).toMatchObject({ since: '2026-01-31T11:45:00.000Z' });
});

test('the command that resumes a publish is spelled for a step and for a program', () => {
  const resume = { operation: 'publish-status', inputs: { botId: 'st-1', since: '2026-01-31T00:00:00.000Z' } };
  expect(asStep.resume(resume)).toBe('operation: publish-status, botId: st-1, since: 2026-01-31T00:00:00.000Z');
  expect(resumeCall(resume)).toBe("waitForPublish(client, { botId: 'st-1', since: '2026-01-31T00:00:00.000Z' })");
});
