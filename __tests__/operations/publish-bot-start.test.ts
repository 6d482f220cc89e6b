import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { type Transport, TransportError } from '../../src/http/transport.ts';
import { afterTest } from '../support/after-test.ts';
import { type Answer, json, refusal } from '../support/platform-script.ts';
import { BOT, publishDocument } from '../support/samples.ts';
import { OLD, OURS, old, ours, publishBot, type Shown, shown, THEIRS } from './publish-server.ts';
import { botOf, bots, runVirtually } from './virtual-host.ts';

const OVER = [old('successful')];
const SUCCESS = { conclusion: 'success', errorCode: '', jobId: OURS };

describe('the poll before a publish', () => {
  test.each<[string, Answer]>([
    ['404', json({}, 404)],
    ['400', refusal(400, 'No publish has been done for this bot')],
    ['an empty object', json({})],
  ])('recognizes by %s that the bot was never published', async (_name, none) => {
    const after = [none, ours('inprogress'), ours('successful')];
    const { outcome, posts } = await publishBot({ before: [none], after });

    expect(outcome).toMatchObject(SUCCESS);
    expect(posts()).toHaveLength(1);
  });

  test('does not match an old publish that shows up late if the status was empty', async () => {
    const { outcome } = await publishBot({ before: [json({}, 404)], after: OVER }, { timeout: '5m' });

    expect(outcome).toMatchObject({ errorCode: 'stale' });
  });

  test('waits for a publish that runs, and starts its own only then', async () => {
    const running = old('inprogress');
    const { outcome, events, methods } = await publishBot({
      before: [running, running, shown(THEIRS, 'inprogress', -1), old('successful')],
      after: [ours('successful')],
    });

    expect(outcome).toMatchObject(SUCCESS);
    expect(methods).toBe('GET GET GET GET POST GET GET');
    expect(events.filter(({ type }) => type === 'blocked')).toMatchObject([
      { jobId: OLD, status: 'inprogress' },
      { jobId: OLD },
      { jobId: THEIRS },
    ]);
  });

  test.each([
    ['inprogress', old('inprogress')],
    ['half done, requested a moment ago', shown(OLD, 'half done', 0)],
  ])('starts nothing while one runs until the timeout (%s)', async (_name, running) => {
    const { outcome, clock, posts } = await publishBot({ before: [running] }, { timeout: '10m' });

    expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', jobId: '' });
    expect(outcome.error?.message).toMatch(/Nothing was started.*another publish.*, requested 20.*still running/);
    expect(posts()).toEqual([]);
    expect(clock.now()).toBeLessThanOrEqual(600_000);
  });

  test.each<[string, Answer, number]>([
    ['an unknown status', old('half done'), 10_000],
    ['no word at all', old(''), 10_000],
    ['such a word, and no time', old('half done', { requestedTime: undefined }), 11 * 60_000],
  ])('is not blocked for good by an old publish with %s', async (_name, last, mostMs) => {
    const after = [last, ours('inprogress'), ours('successful')];
    const { outcome, lines, clock, posts } = await publishBot({ before: [last], after });

    expect(outcome).toMatchObject(SUCCESS);
    expect(posts()).toHaveLength(1);
    expect(lines.filter((line) => /warning: The last publish .* counts as ended/.test(line))).toHaveLength(1);
    expect(clock.now()).toBeLessThan(mostMs + 10_000);
  });

  test.each<[string, Shown[], string]>([
    ['that ended without success', [old('ROLLED_BACK')], 'GET POST GET GET'],
    ['that changed its unknown status', [old('step one'), old('step two'), ...OVER], 'GET GET GET POST GET GET'],
    ['behind failed polls', [{ status: 503 }, { reset: true }, ...OVER], 'GET GET GET POST GET GET'],
  ])('finds the end of a publish %s', async (_name, before, expected) => {
    const { outcome, methods } = await publishBot({ before, after: [ours('successful')] });

    expect(outcome).toMatchObject(SUCCESS);
    expect(methods).toBe(expected);
  });

  test('does not mention another publish if no poll was answered', async () => {
    const { outcome, posts } = await publishBot({ before: [{ status: 503 }] }, { timeout: '20s' });

    expect(outcome).toMatchObject({ errorCode: 'timed-out' });
    expect(outcome.error?.message).toContain('Nothing was started');
    expect(outcome.error?.message).not.toContain('another publish');
    expect(posts()).toEqual([]);
  });

  test.each<[string, Answer, string]>([
    ['an unknown bot', refusal(400, 'Invalid StreamId'), 'not-found'],
    ['refused credentials', refusal(401, 'Invalid SDK credentials', 4002), 'unauthorized'],
    ['the publish of another bot', old('successful', { streamId: 'st-other' }), 'bad-response'],
    ['a server in trouble', { status: 502 }, 'platform-error'],
  ])('starts nothing after %s', async (_name, answer, errorCode) => {
    const { outcome, posts } = await publishBot({ before: [answer] });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(posts()).toEqual([]);
  });

  test('ends when it is stopped, with nothing started', async () => {
    const stop = new AbortController();
    const stopping: Shown = () => {
      stop.abort(new KoreaiError('cancelled', 'stopped'));
      return old('inprogress');
    };
    const { outcome, posts } = await publishBot({ before: [old('inprogress'), stopping] }, {}, { signal: stop.signal });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', errorCode: 'cancelled', jobId: '' });
    expect(posts()).toEqual([]);
  });
});

describe('the request for a publish', () => {
  test.each<[string, Answer]>([
    ['cut in the middle', { json: [{ status: 'SUCCESS' }], cutAt: 5 }],
    ['an errors envelope', json({ errors: [{ msg: 'Something went wrong', code: 500 }] })],
  ])('is not repeated when its answer is lost (%s), and may be found by the publish that shows', async (_name, post) => {
    const after = [old('successful'), { status: 503 }, ours('inprogress'), ours('successful')];
    const found = await publishBot({ post, after });
    const unknown = await publishBot({ post });

    expect(found.outcome).toMatchObject(SUCCESS);
    expect(unknown.outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(unknown.outcome.error?.hint).toContain('publish-status');
    expect([...found.posts(), ...unknown.posts()]).toHaveLength(2);
  });

  test('is known if its answer was lost, but not how it ended after it was found', async () => {
    const after = [ours('inprogress'), { status: 503, headers: { 'retry-after': '60' } }];
    const { outcome } = await publishBot({ post: { reset: true }, after }, { timeout: '1m' });

    expect(outcome).toMatchObject({ errorCode: 'timed-out', jobId: OURS, status: 'inprogress' });
    expect(outcome.error?.hint).toContain(`Job ${OURS} is still running; resume with: operation: publish-status`);
  });

  test.each([
    { reset: true },
    json([]),
  ])('leaves a publish that is resumed with what decides its verdict', async (post) => {
    const { outcome } = await publishBot({ post }, { allowAwaitingApproval: 'true', timeout: '1m' });

    expect(outcome.error?.resume).toEqual({
      operation: 'publish-status',
      inputs: { botId: BOT, since: '2026-01-31T11:00:00.001Z', allowAwaitingApproval: 'true' },
    });
  });

  test('has no command to check it if the publish before has no time: it would be taken for ours', async () => {
    const { outcome } = await publishBot({
      before: [old('successful', { requestedTime: undefined })],
      post: { reset: true },
    });

    expect(outcome).toMatchObject({ errorCode: 'start-unknown' });
    expect(outcome.error?.hint).toBe("Check the bot's publish first, in Kore.ai's console, then run again.");
  });

  const justBefore = shown(OLD, 'successful', 0, { requestedTime: '2026-01-31T11:59:59.900Z' });
  test.each<[string, Shown[], Shown]>([
    ['that someone requested later', OVER, shown(THEIRS, 'successful', 20_000)],
    ['of no time', OVER, shown(THEIRS, 'successful', 0, { requestedTime: undefined })],
    ['of another bot', OVER, shown(THEIRS, 'successful', 0, { streamId: 'st-other' })],
    ['that had ended just before', [justBefore], justBefore],
  ])('does not count as started because of a publish %s', async (_name, before, after) => {
    const { outcome } = await publishBot({ before, post: { reset: true }, after: [after] });

    expect(outcome).toMatchObject({ errorCode: 'start-unknown' });
  });

  test.each([
    [1_000, { conclusion: 'success', jobId: OURS }],
    [60_000, { errorCode: 'start-unknown', jobId: '' }],
  ])('whose answer never comes counts as started by a publish that soon: after %i ms', async (afterMs, expected) => {
    const { outcomes } = await runVirtually('publish-bot', { timeout: '10m' }, (clock) => {
      let postedAt = Number.POSITIVE_INFINITY;
      return (_path, { method }) => {
        if (method === 'POST') {
          postedAt = clock.wall();
          return 'silence';
        }
        const headers = { date: new Date(clock.wall()).toUTCString() };
        if (clock.wall() < postedAt + afterMs) return { json: old('successful').json, headers };
        const requestedTime = new Date(postedAt + afterMs).toISOString();
        return { json: publishDocument('successful', { _id: OURS, requestedTime }), headers };
      };
    });

    expect(outcomes[0]).toMatchObject(expected);
  });

  const refused = { resourceType: 'CHANNELS', name: 'Web', status: 'FAILED' };
  test.each<[string, unknown]>([
    ['a list', [{ resourceType: 'dialog', name: 'Book', status: 'SUCCESS' }, refused]],
    ['an object', { a: { ...refused, status: 'failure' } }],
    ['a summary', { status: 'inprogress', statusSummary: [{ ...refused, status: 'Error' }] }],
  ])('has failed with an entry that was refused, whatever the status: %s', async (_name, answer) => {
    const { outcome, posts } = await publishBot({ post: json(answer), after: [ours('successful')] });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('CHANNELS Web');
    expect(posts()).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['nothing', { body: '' }],
    ['other words', json([{ resourceType: 'NL', status: 'queued' }, { status: 'SUCCESS' }, null])],
  ])('is started by an answer of %s', async (_name, post) => {
    const { outcome, posts } = await publishBot({ post, after: [ours('inprogress'), ours('successful')] });

    expect(outcome).toMatchObject(SUCCESS);
    expect(posts()).toHaveLength(1);
  });

  test('is sent again after a failed connection only after another poll: another publish may have started', async () => {
    const transport = nodeTransport();
    afterTest(() => transport.close());
    let unreached = 1;
    const failing: Transport = {
      send: (request) => {
        if (request.method === 'GET' || unreached-- <= 0) return transport.send(request);
        return Promise.reject(new TransportError('connect', 'cannot connect'));
      },
      close: () => transport.close(),
    };
    const before = [...OVER, shown(THEIRS, 'inprogress', -500), shown(THEIRS, 'successful', -500)];
    const after = [shown(THEIRS, 'successful', -9_000), ours('successful')];
    const { outcome, methods } = await publishBot({ before, after }, {}, { transport: failing });

    expect(outcome).toMatchObject(SUCCESS);
    expect(methods).toBe('GET GET GET POST GET GET GET');
  });

  test.each<[string, Answer]>([
    ['429', { status: 429, headers: { 'retry-after': '20' } }],
    ['409', refusal(409, 'Another publish is in progress')],
  ])('is repeated after %s, with a new poll before', async (_name, busy) => {
    let posts = 0;
    const theirs = (status: string, afterMs: number) => shown(THEIRS, status, afterMs);
    const { outcome, lines, methods } = await publishBot({
      post: () => (posts++ === 0 ? busy : json([])),
      after: [theirs('inprogress', 0), theirs('successful', 0), theirs('successful', -60_000), ours('successful')],
    });

    expect(outcome).toMatchObject(SUCCESS);
    expect(methods).toBe('GET POST GET GET POST GET GET GET');
    expect(lines.filter((line) => /publish of bot .* was not started: .*Next attempt in/.test(line))).toHaveLength(1);
  });

  test('is sent only after another poll if it had to wait since the last one', async () => {
    // The host throttles three other targets, so all requests wait.
    const { sent } = await runVirtually(
      'publish-bot',
      { botId: bots(4).join('\n'), concurrency: '4', timeout: '1m' },
      () => (path) => {
        if (botOf(path) !== 'st-0004') return { status: 429, json: {} };
        return { json: path.endsWith('/status') ? publishDocument('successful', { streamId: 'st-0004' }) : [] };
      },
    );

    const paths = sent.filter(({ path }) => botOf(path) === 'st-0004').map(({ path }) => path.split('/').at(-1));
    expect(paths.slice(0, 3)).toEqual(['status', 'status', 'publish']);
  });

  test('works without the clock of the server', async () => {
    const { outcome } = await publishBot({ after: [old('successful'), ours('successful')], isTimeless: true });

    expect(outcome).toMatchObject(SUCCESS);
  });
});
