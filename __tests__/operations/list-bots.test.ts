import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summaryOf } from '../../src/action/summary.ts';
import { resultOf } from '../../src/run/outputs.ts';
import { type Answer, json, refusal, type Seen } from '../support/platform-script.ts';
import { scripted } from './runs.ts';
import { runVirtually } from './virtual-host.ts';

const BOTS = 'GET /api/public/bots';
const SECRET = 'hunter2-client-secret-of-another-app';

interface Listing {
  count: number;
  /** What `offset` counts. */
  counts: 'bots' | 'pages from 0' | 'pages from 1' | 'nothing';
  /** Maximum number of bots on one page. */
  most?: number;
  total?: number | string | null;
  reportsMore?: boolean;
  asObject?: boolean;
}

const account = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    _id: `st-${at + 1}`,
    name: `Bot ${at + 1}`,
    jwtApps: [{ appName: 'other', clientId: 'cs-2', clientSecret: SECRET }],
  }));

/** One page as an account of that kind gives it. */
function pageOf({ count, counts, most = 50, total = count, reportsMore = true, asObject = false }: Listing) {
  const all = account(count);
  return (query: URLSearchParams): Record<string, unknown> => {
    const [offset, limit] = [Number(query.get('offset')), Math.min(most, Number(query.get('limit')))];
    const page = counts === 'pages from 1' ? Math.max(0, offset - 1) : offset;
    const from = counts === 'bots' ? offset : counts === 'nothing' ? 0 : page * limit;
    const bots = all.slice(from, from + limit);
    return {
      ...(total === null ? {} : { total }),
      ...(reportsMore ? { availableMore: from + limit < count } : {}),
      bots: asObject ? Object.fromEntries(bots.map((bot) => [bot._id, bot])) : bots,
    };
  };
}

const answering = (listing: Listing) => {
  const page = pageOf(listing);
  return ({ query }: Seen): Answer => ({ json: page(new URLSearchParams(query)) });
};

const idsOf = (count: number): string[] => account(count).map(({ _id }) => _id);

describe('list-bots finds every bot once', () => {
  test.each<[string, Listing]>([
    ['none at all', { count: 0, counts: 'bots' }],
    ['one page, with one request', { count: 50, counts: 'bots' }],
    ['on pages smaller than asked for, by page from 1', { count: 500, counts: 'pages from 1', most: 20 }],
    ['without either, by page', { count: 120, counts: 'pages from 0', total: null, reportsMore: false }],
    ['with a total that counts the page', { count: 120, counts: 'bots', total: 50 }],
    ['with such a total and no availableMore', { count: 120, counts: 'bots', total: 50, reportsMore: false }],
    ['with a total in a string', { count: 120, counts: 'bots', total: '120' }],
    ['with a total of 0', { count: 120, counts: 'pages from 0', total: 0 }],
    ['as objects by id', { count: 120, counts: 'bots', asObject: true }],
  ])('%s', async (_name, listing) => {
    const { outcome, seen } = await scripted('list-bots', { timeout: '5h' }, { [BOTS]: answering(listing) });

    expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '' });
    expect(outcome.bots?.map(({ id }) => id).sort()).toEqual(idsOf(listing.count).sort());
    if (listing.count === 50) expect(seen.map(({ query }) => query)).toEqual(['offset=0&limit=50']);
    expect(seen.length).toBeLessThanOrEqual(6 + (2 * listing.count) / (listing.most ?? 50));
  });

  test('with any pages, or reports an incomplete list', async () => {
    const listing = fc.record({
      count: fc.integer({ min: 0, max: 400 }),
      counts: fc.constantFrom('bots', 'pages from 0', 'pages from 1', 'nothing') as fc.Arbitrary<Listing['counts']>,
      most: fc.integer({ min: 7, max: 50 }),
      has: fc.constantFrom('total', 'availableMore', 'both'),
    });
    await fc.assert(
      fc.asyncProperty(listing, async ({ has, ...given }) => {
        const total = has === 'availableMore' ? null : given.count;
        const page = pageOf({ ...given, total, reportsMore: has !== 'total' });
        const { outcomes, sent } = await runVirtually('list-bots', { timeout: '5h' }, () => (_path, { url }) => ({
          json: page(url.searchParams),
        }));
        const [outcome] = outcomes;
        if (outcome?.conclusion === 'success') expect(outcome.bots).toHaveLength(given.count);
        else expect([outcome?.errorCode, outcome?.bots]).toEqual(['bad-response', undefined]);
        if (given.counts === 'nothing') return;
        expect(outcome?.conclusion).toBe('success');
        expect(sent.length).toBeLessThanOrEqual(6 + (2 * given.count) / given.most);
      }),
    );
  });

  test('if a page fails for a while', async () => {
    const page = answering({ count: 170, counts: 'bots' });
    let turn = 0;
    const failing = (seen: Seen) => (++turn === 3 || turn === 4 ? json({}, 500) : page(seen));
    const { outcome, lines } = await scripted('list-bots', {}, { [BOTS]: failing });

    expect(outcome.bots).toHaveLength(170);
    expect(outcome.conclusion).toBe('success');
    expect(lines.join('\n')).not.toContain(SECRET);
  });
});

describe('list-bots rejects an incomplete list', () => {
  test.each<[string, Listing, string]>([
    ['total is more than is shown', { count: 120, counts: 'bots', total: 130 }, '120 of 130'],
    ['the same page comes again and again', { count: 120, counts: 'nothing' }, '50 of 120'],
    ['the same page comes without a total', { count: 120, counts: 'nothing', total: null }, '50 and reports more'],
  ])('%s', async (_name, listing, missing) => {
    const { outcome, seen } = await scripted('list-bots', {}, { [BOTS]: answering(listing) });

    expect(outcome).toMatchObject({
      conclusion: 'failure',
      errorCode: 'bad-response',
      error: { message: expect.stringContaining(missing), hint: expect.any(String) },
    });
    expect(outcome.bots).toBeUndefined();
    expect(seen.length).toBeLessThan(10);
  });

  test('pages without end', async () => {
    const { outcomes, sent } = await runVirtually('list-bots', { timeout: '5h' }, () => (_path, { url }) => ({
      json: { bots: [{ _id: `st-${url.searchParams.get('offset')}-${Math.random()}`, name: 'x' }] },
    }));

    expect(outcomes[0]).toMatchObject({
      errorCode: 'bad-response',
      error: { message: expect.stringContaining('without reaching the end') },
    });
    expect(sent.length).toBeLessThanOrEqual(2_000);
  });

  const nameless = [{ _id: 'st-1', name: 'x' }, { name: 'nameless' }];
  test.each<[string, object, string]>([
    ['an entry without an id', { total: 2, availableMore: false, bots: nameless }, '1 entry without a usable id'],
    ['no bots and no total', { bots: [] }, 'no bots and no total'],
    ['a full page and no total', { bots: account(50) }, '50 on a full page and no total'],
    ['a total of one page, but more', { bots: account(50), total: 50, availableMore: true }, '50 and reports more'],
  ])('%s', async (_name, page, missing) => {
    const { outcome } = await scripted('list-bots', {}, { [BOTS]: json(page) });

    expect([outcome.errorCode, outcome.bots]).toEqual(['bad-response', undefined]);
    expect(outcome.error?.message).toContain(missing);
  });
});

test('list-bots that times out names the last failure', async () => {
  const { outcomes } = await runVirtually('list-bots', { timeout: '1m' }, () => () => ({
    status: 503,
    json: {},
  }));

  expect(outcomes[0]?.errorCode).toBe('timed-out');
  expect(outcomes[0]?.error?.message).toContain('the last poll failed: GET /api/public/bots answered 503');
  expect(outcomes[0]?.error?.message).not.toContain('no poll was answered');
});

describe('list-bots reveals no secret of the reply', () => {
  const broken = `{"total":1,"bots":[{"_id":"st-1","jwtApps":[{"clientSecret":"${SECRET}"`;

  test.each<[string, Answer | ((seen: Seen) => Answer)]>([
    ['a good list', answering({ count: 120, counts: 'bots' })],
    ['an incomplete list', answering({ count: 120, counts: 'nothing' })],
    ['JSON that breaks off', { body: broken, headers: { 'content-type': 'application/json' } }],
    ['a page of HTML', { body: `<html>${SECRET}</html>` }],
    ['text in place of the list', json({ bots: SECRET })],
    ['a refusal that repeats it', refusal(400, `bad ${SECRET}`)],
    ['an error with 200', json({ errors: [{ msg: SECRET }] })],
    [
      'a list that reports no success',
      json({ success: false, total: 1, bots: [{ _id: 'st-1', name: 'x', note: SECRET }] }),
    ],
    ['a failure that repeats it', json({ message: SECRET }, 500)],
    ['an id that is one', json({ total: 1, availableMore: false, bots: [{ _id: { SECRET }, botId: 'st-1' }] })],
  ])('of %s', async (_name, answer) => {
    const { outcome, events, lines } = await scripted('list-bots', {}, { [BOTS]: answer });

    expect(lines.some((line) => line.startsWith('debug: '))).toBe(true);
    const deep = { depth: 20, maxArrayLength: null, maxStringLength: null, showHidden: true };
    expect(inspect([outcome, events, lines], deep)).not.toContain(SECRET);
    expect(JSON.stringify(resultOf(outcome)) + summaryOf([outcome])).not.toContain(SECRET);
    for (const bot of outcome.bots ?? []) expect(Object.keys(bot).sort()).toEqual(['id', 'name']);
  });
});
