import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { type Transport, TransportError } from '../../src/http/transport.ts';
import { afterTest } from '../support/after-test.ts';
import type { Answer } from '../support/platform-script.ts';
import { OLD, OURS, old, ours, publishSlot, refusal, type Shown, shown, THEIRS } from './publish-slot.ts';

const OVER = [old('successful')];
const SUCCESS = { conclusion: 'success', errorCode: '', jobId: OURS };

describe('the poll before a publish', () => {
  test.each<[string, Answer]>([
    ['404', { status: 404, json: {} }],
    ['400', refusal(400, 'No publish has been done for this bot')],
    ['an empty object', { json: {} }],
  ])('recognizes by %s that the bot was never published', async (_name, none) => {
    const correlation = await publishSlot({ before: [none], after: [none, ours('inprogress'), ours('successful')] });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
    expect(correlation.posts()).toHaveLength(1);
  });

  test('does not match an old publish that shows up late if the slot was empty', async () => {
    const correlation = await publishSlot({ before: [{ status: 404, json: {} }], after: OVER });

    expect((await correlation.publish({ timeout: '5m' })).outcome).toMatchObject({ errorCode: 'stale' });
  });

  test('recognizes a publish with the same id as the one before by its later time', async () => {
    const correlation = await publishSlot({
      before: OVER,
      after: [old('successful'), shown(OLD, 'inprogress', 100), shown(OLD, 'successful', 100)],
    });

    expect((await correlation.publish()).outcome).toMatchObject({ ...SUCCESS, jobId: OLD });
  });

  test('waits for a publish that runs, and starts its own only then', async () => {
    const running = old('inprogress');
    const correlation = await publishSlot({
      before: [running, running, shown(THEIRS, 'inprogress', -1), old('successful')],
      after: [ours('successful')],
    });

    const { outcome, events } = await correlation.publish();

    expect(outcome).toMatchObject(SUCCESS);
    expect(correlation.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'POST', 'GET', 'GET']);
    expect(events.filter(({ type }) => type === 'blocked')).toMatchObject([
      { jobId: OLD, status: 'inprogress' },
      { jobId: OLD },
      { jobId: THEIRS },
    ]);
  });

  test.each([
    ['inprogress', old('inprogress')],
    ['queued', old('queued')],
    ['half done, requested a moment ago', shown(OLD, 'half done', 0)],
  ])('starts nothing while one runs until the timeout (%s)', async (_name, running) => {
    const correlation = await publishSlot({ before: [running] });

    const { outcome, clock } = await correlation.publish({ timeout: '10m' });

    expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', jobId: '' });
    expect(outcome.error?.message).toMatch(/Nothing was started.*another publish.*, requested 20.*still running/);
    expect(correlation.posts()).toEqual([]);
    expect(clock.now()).toBeLessThanOrEqual(600_000);
  });

  test.each<[string, Answer, number]>([
    ['an unknown status', old('half done'), 10_000],
    ['no word at all', old(''), 10_000],
    ['such a word, and no time', old('half done', { requestedTime: undefined }), 11 * 60_000],
  ])('is not blocked for good by an old publish with %s', async (_name, last, mostMs) => {
    const correlation = await publishSlot({ before: [last], after: [last, ours('inprogress'), ours('successful')] });

    const { outcome, lines, clock } = await correlation.publish();

    expect(outcome).toMatchObject(SUCCESS);
    expect(correlation.posts()).toHaveLength(1);
    expect(lines.filter((line) => /warning: The last publish .* counts as ended/.test(line))).toHaveLength(1);
    expect(clock.now()).toBeLessThan(mostMs + 10_000);
  });

  test('waits while an old publish changes between unknown statuses', async () => {
    const correlation = await publishSlot({
      before: [old('step one'), old('step two'), old('step three'), old('successful')],
      after: [ours('successful')],
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
    expect(correlation.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'POST', 'GET', 'GET']);
  });

  test('does not mention another publish if no poll was answered', async () => {
    const correlation = await publishSlot({ before: [{ status: 503 }] });

    const { outcome } = await correlation.publish({ timeout: '20s' });

    expect(outcome).toMatchObject({ errorCode: 'timed-out' });
    expect(outcome.error?.message).toContain('Nothing was started');
    expect(outcome.error?.message).not.toContain('another publish');
    expect(correlation.posts()).toEqual([]);
  });

  test.each<[string, Answer, string]>([
    ['an unknown bot', refusal(400, 'Invalid StreamId'), 'not-found'],
    ['refused credentials', refusal(401, 'Invalid SDK credentials', 4002), 'unauthorized'],
    ['a missing scope', refusal(403, 'Permission denied. Scope is incorrect!', 4002), 'unauthorized'],
    ['the publish of another bot', old('successful', { streamId: 'st-other' }), 'bad-response'],
    ['a server in trouble', { status: 502 }, 'platform-error'],
    ['a page', { body: '<html>login</html>' }, 'bad-response'],
  ])('starts nothing after %s', async (_name, answer, errorCode) => {
    const correlation = await publishSlot({ before: [answer] });

    expect((await correlation.publish()).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(correlation.posts()).toEqual([]);
  });

  test('is repeated if it fails for a moment', async () => {
    const correlation = await publishSlot({
      before: [{ status: 503 }, { reset: true }, ...OVER],
      after: [ours('successful')],
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
  });

  test('ends when it is stopped, with nothing started', async () => {
    const stop = new AbortController();
    const stopping: Shown = () => {
      stop.abort(new KoreaiError('cancelled', 'stopped'));
      return old('inprogress');
    };
    const correlation = await publishSlot({ before: [old('inprogress'), stopping] });

    expect((await correlation.publish({}, { signal: stop.signal })).outcome).toMatchObject({
      conclusion: 'cancelled',
      errorCode: 'cancelled',
      jobId: '',
    });
    expect(correlation.posts()).toEqual([]);
  });
});

const LOST: [string, Answer][] = [
  ['cut', { reset: true }],
  ['cut in the middle', { json: [{ status: 'SUCCESS' }], cutAt: 5 }],
  ['502', { status: 502 }],
  ['a page', { body: '<html>' }],
  ['an errors envelope', { json: { errors: [{ msg: 'Something went wrong', code: 500 }] } }],
];

describe('the request for a publish', () => {
  test.each(
    LOST,
  )('is not repeated when its answer is lost (%s), and is found by the publish that shows', async (_name, post) => {
    const correlation = await publishSlot({
      before: OVER,
      post,
      after: [old('successful'), ours('inprogress'), ours('successful')],
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
    expect(correlation.posts()).toHaveLength(1);
  });

  test.each(
    LOST,
  )('may or may not have been accepted if its answer is lost (%s) and nothing shows', async (_name, post) => {
    const correlation = await publishSlot({ before: OVER, post });

    const { outcome } = await correlation.publish();

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(outcome.error?.hint).toContain('publish-status');
    expect(correlation.posts()).toHaveLength(1);
  });

  test.each<[string, Shown[], Shown]>([
    ['that someone requested later', OVER, shown(THEIRS, 'successful', 20_000)],
    ['of no time', OVER, shown(THEIRS, 'successful', 0, { requestedTime: undefined })],
    ['of another bot', OVER, shown(THEIRS, 'successful', 0, { streamId: 'st-other' })],
    [
      'that had ended just before',
      [shown(OLD, 'successful', 0, { requestedTime: '2026-01-31T11:59:59.900Z' })],
      shown(OLD, 'successful', 0, { requestedTime: '2026-01-31T11:59:59.900Z' }),
    ],
  ])('does not count as started because of a publish %s', async (_name, before, after) => {
    const correlation = await publishSlot({ before, post: { reset: true }, after: [after] });

    expect((await correlation.publish()).outcome).toMatchObject({ errorCode: 'start-unknown' });
  });

  test.each<[string, unknown]>([
    [
      'a list',
      [
        { resourceType: 'dialog', name: 'Book', status: 'SUCCESS' },
        { resourceType: 'CHANNELS', name: 'Web', status: 'FAILED' },
      ],
    ],
    ['an object', { a: { resourceType: 'CHANNELS', name: 'Web', status: 'failure' } }],
    [
      'a summary',
      { status: 'inprogress', statusSummary: [{ resourceType: 'CHANNELS', name: 'Web', status: 'Error' }] },
    ],
  ])('has failed with an entry that was refused, whatever the status: %s', async (_name, json) => {
    const correlation = await publishSlot({ before: OVER, post: { json }, after: [ours('successful')] });

    const { outcome } = await correlation.publish();

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('CHANNELS Web');
    expect(correlation.posts()).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['nothing', { body: '' }],
    ['an empty list', { json: [] }],
    ['an empty object', { json: {} }],
    ['an object', { json: { message: 'Publish started' } }],
    ['other words', { json: [{ resourceType: 'NL', status: 'queued' }, { status: 'SUCCESS' }, null] }],
    ['201', { status: 201, json: [] }],
  ])('is started by an answer of %s', async (_name, post) => {
    const correlation = await publishSlot({ before: OVER, post, after: [ours('inprogress'), ours('successful')] });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
    expect(correlation.posts()).toHaveLength(1);
  });

  test.each<[Answer, string]>([
    [refusal(401, 'Permission denied. Scope is incorrect!', 4002), 'unauthorized'],
    [refusal(400, 'Invalid StreamId'), 'not-found'],
    [refusal(412, 'Validation errors/ Invalid arguments'), 'bad-request'],
    [refusal(429, "You've exceeded the hourly rate limit."), 'rate-limited'],
  ])('ends with its refusal (%#)', async (post, errorCode) => {
    const correlation = await publishSlot({ before: OVER, post, after: [ours('successful')] });

    expect((await correlation.publish()).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(correlation.posts()).toHaveLength(1);
  });

  test('is sent again after a failed connection only after another poll: another publish may have started', async () => {
    const transport = nodeTransport();
    afterTest(() => transport.close());
    let unreached = 1;
    const failing: Transport = {
      send: (request) => {
        if (request.method === 'GET' || unreached-- <= 0) return transport.send(request);
        return Promise.reject(new TransportError('connect', 'cannot connect', false));
      },
      close: () => transport.close(),
    };
    const correlation = await publishSlot({
      before: [...OVER, shown(THEIRS, 'inprogress', -500), shown(THEIRS, 'successful', -500)],
      after: [shown(THEIRS, 'successful', -9_000), ours('successful')],
    });

    expect((await correlation.publish({}, { transport: failing })).outcome).toMatchObject(SUCCESS);
    expect(correlation.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST', 'GET', 'GET', 'GET']);
  });

  test.each<[string, Answer]>([
    ['429', { status: 429, headers: { 'retry-after': '20' } }],
    ['a rate limit in words', refusal(400, 'Rate limit for this API has been reached. Please try again later')],
    ['409', refusal(409, 'Another publish is in progress')],
  ])('is repeated after %s, with a new poll of the slot before', async (_name, busy) => {
    let posts = 0;
    const correlation = await publishSlot({
      before: OVER,
      post: () => (posts++ === 0 ? busy : { json: [] }),
      after: [
        shown(THEIRS, 'inprogress', 0),
        shown(THEIRS, 'successful', 0),
        shown(THEIRS, 'successful', -60_000),
        ours('successful'),
      ],
    });

    const { outcome, lines } = await correlation.publish();

    expect(outcome).toMatchObject(SUCCESS);
    expect(correlation.seen.map(({ method }) => method).join(' ')).toBe('GET POST GET GET POST GET GET GET');
    expect(lines.filter((line) => /publish of bot .* was not started: .*Next attempt in/.test(line))).toHaveLength(1);
  });

  test('works without the clock of the server', async () => {
    const correlation = await publishSlot({
      before: OVER,
      after: [old('successful'), ours('successful')],
      isTimeless: true,
    });

    expect((await correlation.publish()).outcome).toMatchObject(SUCCESS);
  });
});
