import { describe, expect, test } from '@jest/globals';
import { ask, token, visit } from './visitor.ts';

const STATUS = '/bot/st-1/publish/status';

describe('a publish of a bot', () => {
  test('begins with the first poll, whenever that is', async () => {
    const states = [
      { status: 'inprogress', percent: 40 },
      { after: '2s', status: 'successful' },
    ];
    const { api, clock } = await visit({ bots: { 'st-1': { publish: { states } } } });
    clock.advance(60_000);

    const first = (await api(STATUS)).json;
    expect(first).toMatchObject({
      _id: expect.stringMatching(/^ds-/),
      jobType: 'PUBLISH_BOT',
      streamId: 'st-1',
      status: 'inprogress',
      percentageComplete: 40,
      requestedTime: '2026-01-15T12:01:00.000Z',
      statusSummary: [],
    });

    clock.advance(2_000);
    const last = (await api(STATUS)).json;
    expect(last).toMatchObject({
      _id: first._id,
      status: 'successful',
      percentageComplete: 100,
      requestedTime: first.requestedTime,
      lastModifiedOn: '2026-01-15T12:01:02.000Z',
    });
    expect(last.statusSummary).toContainEqual({
      resourceId: 'NL',
      resourceType: 'NL',
      name: 'Natural Language',
      status: 'SUCCESS',
      result: { name: 'Natural Language', state: 'published' },
    });
  });

  test('names its resources with their state, modules and failures', async () => {
    const resources = [
      { type: 'dialog', id: 'dg-1', name: 'Order', state: 'awaitingApproval' },
      { type: 'dialog', name: 'Pay', fields: { modules: { en: { state: 'awaitingApproval' } } } },
      { type: 'NL', status: 'FAILED', fields: { message: 'no utterances' } },
    ];
    const publish = { states: [{ status: 'FAILED' }], resources };
    const { api } = await visit({ bots: { 'st-1': { publish } } });

    expect((await api(STATUS)).json.statusSummary).toEqual([
      {
        resourceId: 'dg-1',
        resourceType: 'dialog',
        name: 'Order',
        status: 'SUCCESS',
        result: { name: 'Order', state: 'awaitingApproval' },
      },
      {
        resourceId: 'dialog',
        resourceType: 'dialog',
        name: 'Pay',
        status: 'SUCCESS',
        modules: { en: { state: 'awaitingApproval' } },
      },
      { resourceId: 'NL', resourceType: 'NL', name: 'NL', status: 'FAILED', message: 'no utterances' },
    ]);
  });

  test('may be as old as the scenario says', async () => {
    const { api } = await visit({ bots: { 'st-1': { publish: { age: '7d' } } } });
    expect((await api(STATUS)).json).toMatchObject({
      status: 'successful',
      requestedTime: '2026-01-08T12:00:00.000Z',
    });
  });

  test('may appear later than the first poll, after an older one', async () => {
    const publish = { delay: '5s', states: [{ status: 'inprogress' }, { after: '1s', status: 'successful' }] };
    const { api, clock } = await visit({ bots: { 'st-1': { previousPublish: { age: '2d' }, publish } } });

    const old = (await api(STATUS)).json;
    expect(old).toMatchObject({ status: 'successful', requestedTime: '2026-01-13T12:00:00.000Z' });
    clock.advance(5_000);
    const fresh = (await api(STATUS)).json;
    expect(fresh).toMatchObject({ status: 'inprogress', requestedTime: '2026-01-15T12:00:05.000Z' });
    expect(fresh._id).not.toBe(old._id);
    clock.advance(1_000);
    expect((await api(STATUS)).json).toMatchObject({ _id: fresh._id, status: 'successful' });
  });

  test('is unknown for a bot that was never published', async () => {
    const { api } = await visit({ bots: { 'st-1': {} } });
    expect((await api(STATUS)).status).toBe(404);
  });
});

describe('the path of the publish status', () => {
  const versioned = '/api/1.1/public/bot/st-1/publish/status/';
  const plain = '/api/public/bot/st-1/publish/status';

  test.each([
    ['both', 200, 200],
    ['plain', 200, 404],
    ['versioned', 404, 200],
  ] as const)('%s', async (publishStatusPath, onPlain, onVersioned) => {
    const { simulator, clock } = await visit({ bots: { 'st-1': { publish: {} } }, publishStatusPath });
    const status = async (path: string): Promise<number> =>
      (await ask(simulator.url + path, { headers: { Auth: token(clock) } })).status;
    expect(await status(plain)).toBe(onPlain);
    expect(await status(versioned)).toBe(onVersioned);
  });
});
