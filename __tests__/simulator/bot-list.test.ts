import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { CLIENT_ID, CLIENT_SECRET, openSimulator } from './open-simulator.ts';

async function openList(botList: Scenario['botList'] = {}) {
  const opened = await openSimulator({ bots: { 'st-1': { name: 'Shop' }, 'st-2': {} }, botList });
  const page = (query: string) => opened.get(`/bots?${query}`);
  const ids = async (query: string) => (await page(query)).bots.map(({ _id }: { _id: string }) => _id);
  return { ...opened, page, ids };
}

describe('the list of bots', () => {
  test('has all bots of the scenario, and the secrets of their apps in clear', async () => {
    const builder = { clientId: 'cs-shop', clientSecret: 'secret-of-the-shop', bots: ['st-1'] };
    const { api } = await openSimulator({
      bots: { 'st-1': { name: 'Shop' }, 'st-2': {} },
      credentials: { apps: [{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET }, builder] },
    });
    const { json } = await api('/bots');
    expect(json).toMatchObject({
      total: 2,
      availableMore: false,
      bots: [
        { _id: 'st-1', name: 'Shop' },
        { _id: 'st-2', name: 'st-2' },
      ],
    });
    expect(json.bots[0].jwtApps).toContainEqual({ clientId: 'cs-shop', clientSecret: 'secret-of-the-shop' });
    expect(json.bots[1].jwtApps).toEqual([
      { clientId: expect.stringMatching(/^cs-/), clientSecret: expect.stringMatching(/^.{40,}$/) },
    ]);
  });

  test('comes in pages, of more bots than the scenario names, which are bots like any other', async () => {
    const { page, ids, startExport } = await openList({ more: 120 });
    const first = await page('offset=0&limit=50');
    expect([first.total, first.availableMore, first.bots.length]).toEqual([122, true, 50]);
    const last = await page('offset=100&limit=50');
    expect([last.availableMore, last.bots.length]).toEqual([false, 22]);
    expect((await page('offset=122')).bots).toEqual([]);
    const all = [...(await ids('')), ...(await ids('offset=50')), ...(await ids('offset=100'))];
    expect(new Set(all).size).toBe(122);
    const again = await openList({ more: 120 });
    expect(await again.ids('offset=50')).toEqual(all.slice(50, 100));
    expect(last.bots[21].name).toBe('Sample bot 120');
    expect((await startExport(all[121])).status).toBe(200);
  });

  test('may repeat its last page without end', async () => {
    const { page, ids } = await openList({ more: 3, repeatsPages: true });
    const last = await ids('offset=4&limit=2');
    expect(await ids('offset=6&limit=2')).toEqual(last);
    expect((await page('offset=600&limit=2')).availableMore).toBe(true);
    expect(new Set([...(await ids('offset=0&limit=2')), ...(await ids('offset=2&limit=2')), ...last]).size).toBe(5);
  });
});
