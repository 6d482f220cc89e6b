import { describe, expect, test } from '@jest/globals';
import type { Bot, Link } from '../../src/simulator/index.ts';
import { openSimulator, sendRequest, zipMembers } from './open-simulator.ts';

const STATUS = '/bot/st-1/export/status';

async function openBot(bot: Bot = {}) {
  const opened = await openSimulator({ bots: { 'st-1': bot } });
  const { get, startExport } = opened;
  const start = async (exportType?: string) => (await startExport('st-1', exportType)).json;
  const status = () => get(STATUS);
  const later = (ms: number) => opened.later(ms, STATUS);
  return { ...opened, start, status, later };
}

describe('an export of a bot', () => {
  test('is started pending and ends with a link, all under one id', async () => {
    const { start, simulator, later } = await openBot();

    const started = await start('latest');
    expect(started).toMatchObject({ _id: expect.stringMatching(/^ber-[0-9a-f-]{36}$/), status: 'pending' });
    expect(started).toMatchObject({ exportType: 'latest', createdOn: '2026-01-31T12:00:00.000Z' });

    expect(await later(2_999)).toMatchObject({ _id: started._id, status: 'pending' });

    const end = await later(1);
    expect(end).toMatchObject({ _id: started._id, botId: 'st-1', exportType: 'latest', status: 'success' });
    expect(end.fileId).toMatch(/^[0-9a-f]{24}$/);
    const file = await sendRequest(end.downloadURL);
    expect(file.bytes.toString('latin1', 0, 4)).toBe('PK\x03\x04');
    expect(end.fileSize).toBe(String(file.bytes.length));
    expect(end.downloadURL.endsWith(`?${end.store.urlParams}`)).toBe(true);
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('reports the statuses of the scenario, and all other fields of its states', async () => {
    const states = [
      { status: 'PENDING', percent: 10 },
      { after: '1s', status: 'Half_Done' },
      { after: '2s', fields: { note: 'no status at all' } },
      { after: '3s', status: 'FAILED', fields: { message: 'No such component', createdBy: null } },
    ];
    const { start, later } = await openBot({ export: { states } });

    expect(await start()).toMatchObject({ status: 'PENDING', percentageComplete: 10 });
    expect(await later(1_000)).toMatchObject({ status: 'Half_Done' });
    const third = await later(1_000);
    expect(third).toMatchObject({ note: 'no status at all' });
    expect(third).not.toHaveProperty('status');
    const last = await later(1_000);
    expect(last).toMatchObject({ status: 'FAILED', message: 'No such component', createdBy: null });
    expect(last).not.toHaveProperty('downloadURL');
  });

  test('comes as Kore.ai packs it, with the options of its request: three files, their sizes only at the end', async () => {
    const { clock, post, status } = await openBot();
    const exportOptions = { tasks: ['botTask'], nlpData: [], settings: [] };
    await post('/bot/st-1/export', { exportType: 'latest', exportOptions });
    await clock.advance(3_000);
    const { bytes } = await sendRequest((await status()).downloadURL);
    const members = await zipMembers(bytes);
    expect(Object.keys(members)).toEqual(['botDefinition.json', 'config.json', 'icon.png']);
    expect(members['icon.png']?.toString('latin1', 1, 4)).toBe('PNG');
    const jsonOf = (name: string) => JSON.parse(members[name]?.toString() ?? '');
    expect(jsonOf('botDefinition.json').exportOptions).toEqual({ exportType: 'latest', ...exportOptions });
    expect(jsonOf('config.json').envVariables).toEqual([]);
    expect(bytes.readUInt16LE(6) & 8).toBe(8);
  });

  test('is replaced by one that is started later, and is unknown before the first', async () => {
    const { api, start, status, simulator } = await openBot();
    expect((await api(STATUS)).status).toBe(404);
    const first = await start('published');
    const second = await start('latest');

    expect(second._id).not.toBe(first._id);
    expect(await status()).toMatchObject({ _id: second._id, exportType: 'latest' });
    expect(simulator.starts).toEqual({ 'st-1': 2 });
  });

  test('may still be hidden by the one before it', async () => {
    const previousExport = { id: 'ber-old', exportType: 'latest', age: '7d', lingers: '2s' };
    const { start, status, later } = await openBot({ previousExport });
    const old = { _id: 'ber-old', exportType: 'latest', status: 'success', createdOn: '2026-01-24T12:00:00.000Z' };

    expect(await status()).toMatchObject(old);
    const { _id } = await start();
    expect(await status()).toMatchObject(old);
    expect(await later(2_000)).toMatchObject({ _id });
  });

  test('may be superseded by somebody else, as often as the scenario says', async () => {
    const supersededBy = { after: '2s', id: 'ber-theirs', exportType: 'latest', times: 1 };
    const { clock, start, status, later } = await openBot({ supersededBy });

    const first = await start();
    expect(await later(1_999)).toMatchObject({ _id: first._id });
    await clock.advance(1);
    const theirs = { _id: 'ber-theirs', exportType: 'latest', status: 'pending' };
    expect(await status()).toMatchObject({ ...theirs, createdOn: '2026-01-31T12:00:02.000Z' });

    const second = await start();
    expect(await later(60_000)).toMatchObject({ _id: second._id });
  });
});

describe('the link of an export', () => {
  test.each<[Link, object]>([
    [{ leadingSpace: true }, { downloadURL: expect.stringMatching(/^ http/) }],
    [{ unsigned: true }, { downloadURL: expect.stringMatching(/\/api\/v1\/account\/[^?]*$/) }],
  ])('with %j', async (link, expected) => {
    const { start, later } = await openBot({ export: { link } });
    await start();
    expect(await later(3_000)).toMatchObject(expected);
  });

  test('may be empty for some polls after the success', async () => {
    const { clock, start, status } = await openBot({ export: { link: { emptyLinks: 2 } } });
    await start();
    await status();
    await clock.advance(3_000);
    const links = [await status(), await status(), await status()].map(({ downloadURL }) => downloadURL);
    expect(links).toEqual(['', '', expect.stringMatching(/^http/)]);
  });

  test('can be in the start reply only, and answers 404 before the success', async () => {
    const { start, later } = await openBot({ export: { link: { in: 'start' } } });
    const link = (await start()).downloadURL;
    expect((await sendRequest(link)).status).toBe(404);
    expect(await later(3_000)).not.toHaveProperty('downloadURL');
    expect((await sendRequest(link)).status).toBe(200);
  });
});
