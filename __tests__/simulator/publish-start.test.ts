import { describe, expect, test } from '@jest/globals';
import type { Bot, Publish } from '../../src/simulator/index.ts';
import { CLIENT_ID, CLIENT_SECRET, visit } from './visitor.ts';

const STATUS = '/bot/st-1/publish/status';
const COMMENT = { versionComment: 'release 7' };

async function visitBot(bot: Bot) {
  const visited = await visit({ bots: { 'st-1': bot } });
  const start = (body: unknown = COMMENT) => visited.post('/bot/st-1/publish', body);
  const status = async () => (await visited.api(STATUS)).json;
  return { ...visited, start, status };
}

describe('a publish that a call starts', () => {
  test('is answered with what became of each resource, and names no job', async () => {
    const resources = [
      { type: 'dialog', id: 'dg-1', name: 'Order' },
      { type: 'NL', state: 'published' },
      { type: 'CHANNELS', replyStatus: 'FAILED', replyFields: { message: 'no channel is enabled' } },
    ];
    const { start, simulator } = await visitBot({ publish: { resources } });

    const answer = await start({ ...COMMENT, initiateTraining: false });

    expect(answer.status).toBe(200);
    const publishedOn = '2026-01-15T12:00:00.000Z';
    expect(answer.json).toEqual([
      {
        resourceType: 'dialog',
        resourceId: 'dg-1',
        status: 'SUCCESS',
        result: { name: 'Order', state: 'awaitingApproval', publishedOn },
      },
      {
        resourceType: 'NL',
        resourceId: 'NL',
        status: 'SUCCESS',
        result: { name: 'NL', state: 'published', publishedOn },
      },
      { resourceType: 'CHANNELS', resourceId: 'CHANNELS', status: 'FAILED', message: 'no channel is enabled' },
    ]);
    expect(JSON.stringify(answer.json)).not.toContain('ds-');
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('is approved, unless the scenario says otherwise', async () => {
    const { start, status, clock } = await visitBot({});
    const states = (entries: { result: { state: string } }[]) => new Set(entries.map(({ result }) => result.state));
    expect(states((await start()).json)).toEqual(new Set(['published']));
    clock.advance(3_000);
    expect(states((await status()).statusSummary)).toEqual(new Set(['published']));
  });

  test.each<[NonNullable<Publish['reply']>, string]>([
    ['object', '{"status":"SUCCESS","message":"Publish initiated"}'],
    ['empty-list', '[]'],
    ['empty', ''],
  ])('may be answered with %s', async (reply, text) => {
    const { start, status } = await visitBot({ publish: { reply } });
    const { bytes, status: code } = await start();
    expect([code, bytes.toString()]).toEqual([200, text]);
    expect((await status()).status).toBe('inprogress');
  });

  test.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['an empty comment', { versionComment: '' }],
    ['a comment that is no text', { versionComment: 7 }],
    ['a list', []],
    ['a training that is neither', { ...COMMENT, initiateTraining: 'yes' }],
  ])('is refused with 412 for %s, and nothing is started', async (_, body) => {
    const { post, simulator, status } = await visitBot({ publish: { startedBy: 'post' } });
    const answer = await post('/bot/st-1/publish', body);
    expect(answer.status).toBe(412);
    expect(answer.json).toEqual({ errors: [{ msg: 'Validation errors/ Invalid arguments', code: 412 }] });
    expect(simulator.starts).toEqual({});
    expect((await status()).errors[0].msg).toBe('No publish request found');
  });

  test('is there from then on, for a bot that was never published', async () => {
    const { start, status, clock } = await visitBot({});
    expect((await status()).errors).toEqual([{ msg: 'No publish request found', code: 404 }]);
    clock.advance(1_000);
    await start();
    const first = await status();
    expect(first).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-15T12:00:01.000Z', statusSummary: [] });
    clock.advance(3_000);
    expect(await status()).toMatchObject({ _id: first._id, status: 'successful', percentageComplete: 100 });
  });

  test('can stay hidden behind the one before, and was requested when it was started', async () => {
    const { start, status, clock } = await visitBot({
      previousPublish: { age: '2d' },
      publish: {
        startedBy: 'post',
        delay: '4s',
        states: [{ status: 'inprogress' }, { after: '6s', status: 'failed' }],
      },
    });
    clock.advance(60_000);
    const old = await status();
    expect(old).toMatchObject({ status: 'successful', requestedTime: '2026-01-13T12:01:00.000Z' });

    await start();
    clock.advance(3_999);
    expect(await status()).toEqual(old);
    clock.advance(1);
    const fresh = await status();
    expect(fresh).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-15T12:01:00.000Z' });
    expect(fresh._id).not.toBe(old._id);
    clock.advance(2_000);
    expect(await status()).toMatchObject({ _id: fresh._id, status: 'failed' });
  });

  test('is the one that somebody else was about to start', async () => {
    const { start, status, clock } = await visitBot({ publish: { delay: '5s' } });
    expect((await status()).errors).toHaveLength(1);
    await start();
    clock.advance(5_000);
    const ours = await status();
    expect(ours.requestedTime).toBe('2026-01-15T12:00:00.000Z');
    clock.advance(60_000);
    expect((await status())._id).toBe(ours._id);
  });

  test('comes after one that still runs', async () => {
    const running = { states: [{ status: 'inprogress' }, { after: '2s', status: 'successful' }] };
    const { start, status, clock } = await visitBot({ previousPublish: running, publish: { startedBy: 'post' } });
    const baseline = await status();
    expect(baseline.status).toBe('inprogress');
    clock.advance(2_000);
    expect(await status()).toMatchObject({ _id: baseline._id, status: 'successful' });
    await start();
    expect((await status())._id).not.toBe(baseline._id);
  });

  test('started twice is two publishes', async () => {
    const { start, status, simulator } = await visitBot({ publish: {} });
    await start();
    const first = await status();
    await start();
    expect((await status())._id).not.toBe(first._id);
    expect(simulator.starts).toEqual({ 'st-1': 2 });
  });
});

describe("somebody else's publish", () => {
  test('may come in between, requested before the call', async () => {
    const { start, status, clock } = await visitBot({
      previousPublish: { age: '1d' },
      publish: { startedBy: 'post', delay: '3s' },
      otherPublish: { age: '10s', states: [{ status: 'successful' }] },
    });
    const baseline = await status();
    await start();
    const other = await status();
    expect(other._id).not.toBe(baseline._id);
    expect(other).toMatchObject({ status: 'successful', requestedTime: '2026-01-15T11:59:50.000Z' });
    clock.advance(3_000);
    const ours = await status();
    expect(ours.requestedTime).toBe('2026-01-15T12:00:00.000Z');
    expect([baseline._id, other._id]).not.toContain(ours._id);
  });

  test('may take the slot afterwards', async () => {
    const { start, status, clock } = await visitBot({ otherPublish: { delay: '2s' } });
    await start();
    const ours = await status();
    clock.advance(2_000);
    const other = await status();
    expect(other._id).not.toBe(ours._id);
    expect(other.requestedTime).toBe('2026-01-15T12:00:02.000Z');
  });
});

test('an App Builder app cannot publish, and limits hold it back', async () => {
  const app = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  const builder = { ...app, console: 'builder' as const };
  const denied = await visit({ bots: { 'st-1': {} }, credentials: { apps: [builder] } });
  expect((await denied.post('/bot/st-1/publish', COMMENT)).status).toBe(401);
  const limited = await visit({ bots: { 'st-1': {} }, limits: { perMinute: 1 } });
  expect((await limited.post('/bot/st-1/publish', COMMENT)).status).toBe(200);
  expect((await limited.post('/bot/st-1/publish', COMMENT)).status).toBe(429);
  expect((await limited.post('/bot/st-9/publish', COMMENT)).json.errors[0].msg).toBe('Invalid StreamId');
  expect(limited.simulator.starts).toEqual({ 'st-1': 1 });
});
