import { describe, expect, test } from '@jest/globals';
import type { Bot } from '../../src/simulator/index.ts';
import { openSimulator } from './open-simulator.ts';

const STATUS = '/bot/st-1/publish/status';
const COMMENT = { versionComment: 'release 7' };
const SUCCESS_LATER = [{ status: 'inprogress' }, { after: '2s', status: 'successful' }];

async function openBot(bot: Bot) {
  const opened = await openSimulator({ bots: { 'st-1': bot } });
  const start = (body: unknown = COMMENT) => opened.post('/bot/st-1/publish', body);
  const status = () => opened.get(STATUS);
  const later = (ms: number) => opened.later(ms, STATUS);
  return { ...opened, start, status, later };
}

describe('a publish of a bot', () => {
  test('begins with the first poll, whenever that is', async () => {
    const states = [
      { status: 'inprogress', percent: 40 },
      { after: '2s', status: 'successful' },
    ];
    const { status, clock, later } = await openBot({ publish: { states } });
    const first = await later(60_000);
    expect(first).toMatchObject({ status: 'inprogress', percentageComplete: 40, statusSummary: [] });
    expect(first.requestedTime).toBe('2026-01-31T12:01:00.000Z');

    await clock.advance(2_000);
    const { _id, requestedTime } = first;
    expect(await status()).toMatchObject({
      ...{ _id, requestedTime, status: 'successful', percentageComplete: 100 },
      lastModifiedOn: '2026-01-31T12:01:02.000Z',
      statusSummary: expect.arrayContaining([expect.objectContaining({ resourceType: 'NL', status: 'SUCCESS' })]),
    });
  });

  test('names its resources with their state, modules and failures', async () => {
    const resources = [
      { type: 'dialog', id: 'dg-1', name: 'Order', state: 'awaitingApproval' },
      { type: 'dialog', name: 'Pay', fields: { modules: { en: { state: 'awaitingApproval' } } } },
      { type: 'NL', status: 'FAILED', fields: { message: 'no utterances' } },
    ];
    const { status } = await openBot({ publish: { states: [{ status: 'FAILED' }], resources } });

    const dialog = { resourceType: 'dialog', status: 'SUCCESS' };
    expect((await status()).statusSummary).toEqual([
      { ...dialog, resourceId: 'dg-1', name: 'Order', result: { name: 'Order', state: 'awaitingApproval' } },
      { ...dialog, resourceId: 'dialog', name: 'Pay', modules: { en: { state: 'awaitingApproval' } } },
      { resourceId: 'NL', resourceType: 'NL', name: 'NL', status: 'FAILED', message: 'no utterances' },
    ]);
  });

  test('may appear later than the first poll, later an older one', async () => {
    const { status, later } = await openBot({
      previousPublish: { age: '2d' },
      publish: { delay: '5s', states: SUCCESS_LATER },
    });
    const old = await status();
    expect(old).toMatchObject({ status: 'successful', requestedTime: '2026-01-29T12:00:00.000Z' });
    const fresh = await later(5_000);
    expect(fresh).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-31T12:00:05.000Z' });
    expect(fresh._id).not.toBe(old._id);
    expect(await later(2_000)).toMatchObject({ _id: fresh._id, status: 'successful' });
  });
});

describe('a publish that a call starts', () => {
  test('is answered with what became of each resource, and names no job', async () => {
    const resources = [
      { type: 'dialog', id: 'dg-1', name: 'Order' },
      { type: 'NL', state: 'published' },
      { type: 'CHANNELS', replyStatus: 'FAILED', replyFields: { message: 'no channel is enabled' } },
    ];
    const { start, simulator } = await openBot({ publish: { resources } });

    const { status, json } = await start({ ...COMMENT, initiateTraining: false });

    const publishedOn = '2026-01-31T12:00:00.000Z';
    const [dialog, nl] = [
      { name: 'Order', state: 'awaitingApproval', publishedOn },
      { name: 'NL', state: 'published', publishedOn },
    ];
    expect(status).toBe(200);
    expect(json).toEqual([
      { resourceType: 'dialog', resourceId: 'dg-1', status: 'SUCCESS', result: dialog },
      { resourceType: 'NL', resourceId: 'NL', status: 'SUCCESS', result: nl },
      { resourceType: 'CHANNELS', resourceId: 'CHANNELS', status: 'FAILED', message: 'no channel is enabled' },
    ]);
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('is approved, unless the scenario says otherwise', async () => {
    const { start, status, clock } = await openBot({});
    const states = (entries: { result: { state: string } }[]) => new Set(entries.map(({ result }) => result.state));
    expect(states((await start()).json)).toEqual(new Set(['published']));
    await clock.advance(3_000);
    expect(states((await status()).statusSummary)).toEqual(new Set(['published']));
  });

  test('is there from then on, for a bot that was never published; a second start is another publish', async () => {
    const { start, status, clock, simulator, later } = await openBot({});
    expect((await status()).errors).toEqual([{ msg: 'No publish request found', code: 404 }]);
    await clock.advance(1_000);
    await start();
    const first = await status();
    expect(first).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-31T12:00:01.000Z', statusSummary: [] });
    expect(await later(3_000)).toMatchObject({ _id: first._id, status: 'successful', percentageComplete: 100 });
    await start();
    expect((await status())._id).not.toBe(first._id);
    expect(simulator.starts).toEqual({ 'st-1': 2 });
  });

  test('can stay hidden behind the one before, and was requested when it was started', async () => {
    const states = [{ status: 'inprogress' }, { after: '6s', status: 'failed' }];
    const publish = { startedBy: 'post', delay: '4s', states } as const;
    const { start, later } = await openBot({ previousPublish: { age: '2d' }, publish });
    const old = await later(60_000);
    expect(old).toMatchObject({ status: 'successful', requestedTime: '2026-01-29T12:01:00.000Z' });

    await start();
    expect(await later(3_999)).toEqual(old);
    const fresh = await later(1);
    expect(fresh).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-31T12:01:00.000Z' });
    expect(fresh._id).not.toBe(old._id);
    expect(await later(2_000)).toMatchObject({ _id: fresh._id, status: 'failed' });
  });

  test('is the one that somebody else was about to start', async () => {
    const { start, status, clock, later } = await openBot({ publish: { delay: '5s' } });
    expect((await status()).errors).toHaveLength(1);
    await clock.advance(2_000);
    await start();
    expect((await later(4_000)).errors).toHaveLength(1);
    const ours = await later(1_000);
    expect(ours.requestedTime).toBe('2026-01-31T12:00:02.000Z');
    expect((await later(60_000))._id).toBe(ours._id);
  });
});

describe("somebody else's publish", () => {
  test('may come in between, requested before the call', async () => {
    const { start, status, later } = await openBot({
      previousPublish: { age: '1d' },
      publish: { startedBy: 'post', delay: '3s' },
      otherPublish: { age: '10s', states: [{ status: 'successful' }] },
    });
    const baseline = await status();
    await start();
    const other = await status();
    expect(other._id).not.toBe(baseline._id);
    expect(other).toMatchObject({ status: 'successful', requestedTime: '2026-01-31T11:59:50.000Z' });
    const ours = await later(3_000);
    expect(ours.requestedTime).toBe('2026-01-31T12:00:00.000Z');
    expect([baseline._id, other._id]).not.toContain(ours._id);
  });

  test('may replace it afterwards', async () => {
    const { start, status, later } = await openBot({ otherPublish: { delay: '2s' } });
    await start();
    const ours = await status();
    const other = await later(2_000);
    expect(other._id).not.toBe(ours._id);
    expect(other.requestedTime).toBe('2026-01-31T12:00:02.000Z');
  });
});
