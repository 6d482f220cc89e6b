import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listBots } from '../../src/platform/bots.ts';
import { asking, openPlatform } from './open-platform.ts';

const SECRET = 'c0nfidential-piece';
const bot = (more: object): object => ({ jwtApps: [{ clientId: 'cs-1', clientSecret: SECRET }], ...more });
const page = { offset: 50, limit: 25 };

async function listed(json: unknown) {
  const { platform } = await openPlatform([{ json }]);
  return listBots(platform, page, asking);
}

describe('a page of bots', () => {
  test('has ids and names only', async () => {
    const json = { total: 52, availableMore: true, bots: [bot({ _id: 'st-1', name: 'Bank' }), bot({ _id: 'st-2' })] };
    const { platform, lines } = await openPlatform([{ json }]);
    const answer = await listBots(platform, page, asking);
    expect(answer).toEqual({
      bots: [
        { id: 'st-1', name: 'Bank' },
        { id: 'st-2', name: '' },
      ],
      unreadable: 0,
      total: 52,
      hasMore: true,
    });
    expect(JSON.stringify(answer) + lines.join()).not.toContain(SECRET);
  });

  test('may be a bare list, or an object of bots', async () => {
    const expected = { bots: [{ id: 'st-1', name: 'A' }], unreadable: 0, total: undefined, hasMore: undefined };
    expect(await listed([{ _id: 'st-1', name: 'A' }])).toEqual(expected);
    expect(await listed({ bots: { one: { _id: 'st-1', name: 'A' } } })).toEqual(expected);
  });

  test('takes the first usable id, and counts entries without one', async () => {
    const usable = [{ botId: 'st-1' }, { streamId: 'st-2' }, { _id: '../x', streamId: 'st-3' }];
    const bots = [...usable, { name: 'no id' }, { _id: 'a b' }, null, 'st-9', ['st-8']];
    expect(await listed({ bots })).toMatchObject({
      bots: [{ id: 'st-1' }, { id: 'st-2' }, { id: 'st-3' }],
      unreadable: 5,
    });
  });

  test.each([
    [{ total: '7', availableMore: 'false' }, 7, false],
    [{ total: 0, availableMore: false }, 0, false],
    [{ total: -1, availableMore: 'perhaps' }, undefined, undefined],
    [{ total: 1.5, moreAvailable: true }, undefined, true],
    [{ total: [], availableMore: 'TRUE ' }, undefined, true],
  ])('reads whether there are more: %j', async (more, total, hasMore) => {
    expect(await listed({ bots: [], ...more })).toMatchObject({ total, hasMore });
  });

  test('has nothing but ids, names and numbers', async () => {
    let body = '';
    const { platform } = await openPlatform([() => ({ text: body })]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async (entries) => {
        body = JSON.stringify({ bots: entries });
        const answer = await listBots(platform, page, asking);
        expect(answer.bots.length + answer.unreadable).toBe(entries.length);
        for (const one of answer.bots) expect(Object.keys(one)).toEqual(['id', 'name']);
      }),
      { numRuns: 40 },
    );
  });
});
