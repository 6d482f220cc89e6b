import { describe, expect, test } from '@jest/globals';
import type { Scenario, TestSuite } from '../../src/simulator/index.ts';
import { type Answer, ask, CLIENT_ID, CLIENT_SECRET, token, visit } from './visitor.ts';

const LANGUAGE = { 'bot-language': 'en' };
const VERSION = { version: 'published' };

function scenarioOf(suite: TestSuite, more: Scenario = {}): Scenario {
  return { bots: { 'st-1': { testSuites: { 'My suite/1': suite } }, 'st-2': {} }, ...more };
}

async function visitSuite(suite: TestSuite, more: Scenario = {}) {
  const visited = await visit(scenarioOf(suite, more));
  const path = '/bot/st-1/testsuite/My%20suite%2F1';
  const run = (body: unknown = VERSION) => visited.post(`${path}/run`, body, LANGUAGE);
  const status = async (id: string) => (await visited.api(`${path}/${id}/status`)).json;
  /** The status of a run at its end. */
  const ended = async () => {
    const id = (await run()).json.requestId;
    visited.clock.advance(3_000);
    return await status(id);
  };
  return { ...visited, path, run, status, ended };
}

function error({ status, json }: Answer): unknown[] {
  return [status, json?.errors?.[0]?.msg];
}

describe('a run of a batch test', () => {
  test('is followed by its id, and completes', async () => {
    const { run, status, clock, simulator } = await visitSuite({});
    const start = await run({ version: 'inDevelopment', engine: 'dgpt' });
    expect(start.json).toEqual({ status: 'accepted', requestId: expect.stringMatching(/^tr-/) });
    const id = start.json.requestId;

    clock.advance(1_500);
    const running = await status(id);
    expect(running).toMatchObject({
      _id: id,
      streamId: 'st-1',
      testSuiteId: expect.stringMatching(/^ts-/),
      status: 'running',
      totalUtterances: 10,
      utterance_ran: 5,
      percentage: 50,
    });
    expect(running).not.toHaveProperty('result');

    clock.advance(1_500);
    expect(await status(id)).toMatchObject({
      _id: id,
      testSuiteId: running.testSuiteId,
      status: 'completed',
      utterance_count: 10,
      result: {
        status: 'completed',
        isPartialFailure: false,
        runType: 'inDevelopment',
        startTime: '2026-01-15T12:00:00.000Z',
        endTime: '2026-01-15T12:00:03.000Z',
        f1_score: '1.0000',
        precision: '1.0000',
        recall: '1.0000',
        results: {
          ...{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10, failure: 0, traitSuccess: 0, traitFailure: 0 },
          ...{ totalEntitiesCount: 0, matchedEntitiesCount: 0, totalTraitsCount: 0, matchedTraitsCount: 0 },
          ...{ failedUtteranceCount: 0, failedEntitiesCount: 0 },
        },
        fileId: expect.stringMatching(/^[0-9a-f]{24}$/),
      },
    });
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('completes, passed or not, and reports its metrics and its file', async () => {
    const utterances = [
      { text: 'book, please', intent: 'Book', entities: [{ name: 'Guests', expected: '2' }] },
      { text: 'say "hi"', intent: 'None' },
      { text: 'cancel', intent: 'Cancel', matched: 'Book', parentIntent: 'Orders' },
      { text: 'hello', intent: 'Greet', matched: 'None' },
      {
        text: 'a table for 3',
        intent: 'Book',
        entities: [
          { name: 'Guests', expected: '3', matched: '8' },
          { name: 'Day', expected: 'today' },
        ],
      },
    ];
    const { ended } = await visitSuite({ utterances, isPartialFailure: true });

    const { status, result } = await ended();

    expect(status).toBe('completed');
    expect(result).toMatchObject({
      isPartialFailure: true,
      precision: '0.6667',
      recall: '0.6667',
      f1_score: '0.6667',
      results: {
        ...{ TP: 2, TN: 1, FP: 1, FN: 1, success: 3, failure: 2, failedUtteranceCount: 2 },
        ...{ totalEntitiesCount: 3, matchedEntitiesCount: 2, failedEntitiesCount: 1 },
      },
    });
    const file = await ask(result.fileUrl);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.bytes.toString().split('\r\n')).toEqual([
      'Utterances,Expected Intent,Matched Intent,Parent Intent,Task State,Result Type,Entity Name,Expected EntityValue,Matched EntityValue,Entity Result',
      '"book, please",Book,Book,,Published,True Positive,Guests,2,2,True',
      '"say ""hi""",None,None,,Published,True Negative,,,,',
      'cancel,Cancel,Book,Orders,Published,False Positive,,,,',
      'hello,Greet,None,,Published,False Negative,,,,',
      'a table for 3,Book,Book,,Published,True Positive,Guests,3,8,False',
      'a table for 3,Book,Book,,Published,True Positive,Day,today,today,True',
      '',
    ]);
  });

  test('reports the metrics and the file of the scenario', async () => {
    const metrics = { f1: '0.9', precision: 'NaN', recall: '', TP: 4, failure: 2 };
    const { ended } = await visitSuite({ more: 3, metrics, csv: 'not,what\nyou,think' });
    const { result } = await ended();
    expect(result).toMatchObject({ f1_score: '0.9', precision: 'NaN', recall: '' });
    expect(result.results).toMatchObject({ TP: 4, TN: 0, FP: 0, FN: 0, success: 3, failure: 2 });
    expect((await ask(result.fileUrl)).bytes.toString()).toBe('not,what\nyou,think');
  });

  test('of nothing has no scores to be proud of', async () => {
    const { ended } = await visitSuite({ utterances: [] });
    expect((await ended()).result).toMatchObject({ f1_score: '0.0000', results: { success: 0, failure: 0 } });
  });

  test('may fail itself, and report a percentage and fields of its own', async () => {
    const states = [
      { status: 'running', percent: 12, fields: { totalUtterances: 99 } },
      { after: '3s', status: 'failed' },
    ];
    const { run, status, clock } = await visitSuite({ states });
    const id = (await run()).json.requestId;
    expect(await status(id)).toMatchObject({ percentage: 12, totalUtterances: 99 });
    clock.advance(3_000);
    const { status: word, result } = await status(id);
    expect([word, result.status]).toEqual(['failed', 'failed']);
    expect(result).not.toHaveProperty('results');
    expect(result).not.toHaveProperty('fileUrl');
  });

  test('has a link that expires, or wants credentials, as the scenario says', async () => {
    const signed = await visitSuite({ fileLink: { expiresAfter: '10s' } });
    const { result } = await signed.ended();
    expect((await ask(result.fileUrl)).status).toBe(200);
    signed.clock.advance(10_000);
    expect((await ask(result.fileUrl)).status).toBe(403);

    const unsigned = await visitSuite({ fileLink: { unsigned: true } });
    const link = (await unsigned.ended()).result.fileUrl;
    expect((await ask(link)).status).toBe(401);
    expect((await ask(link, { headers: { auth: token(unsigned.clock) } })).status).toBe(200);
  });
});

describe('a run of a batch test is refused', () => {
  test.each([
    ['without a version', {}, LANGUAGE],
    ['for a version that is none', { version: 'latest' }, LANGUAGE],
    ['for an engine that is none', { ...VERSION, engine: 'steam' }, LANGUAGE],
    ['without a body', undefined, LANGUAGE],
    ['without a language', VERSION, {}],
  ])('%s', async (_, body, headers) => {
    const { post, path, simulator } = await visitSuite({});
    const answer = await post(`${path}/run`, body, headers as Record<string, string>);
    expect(error(answer)).toEqual([412, 'Validation errors/ Invalid arguments']);
    expect(simulator.starts).toEqual({});
  });

  test('for a suite or a run that is unknown', async () => {
    const { post, api, run, path } = await visitSuite({});
    const unknown = [400, 'Test Suite not found'];
    for (const other of [
      '/bot/st-1/testsuite/Other',
      '/bot/st-1/testsuite/toString',
      '/bot/st-2/testsuite/My%20suite%2F1',
    ]) {
      expect(error(await post(`${other}/run`, VERSION, LANGUAGE))).toEqual(unknown);
      expect(error(await api(`${other}/tr-1/status`))).toEqual(unknown);
    }
    await run();
    expect(error(await api(`${path}/tr-1/status`))).toEqual([400, 'Test Result not found.']);
  });

  test('if the limit is reached', async () => {
    const { run } = await visitSuite({}, { limits: { perMinute: 1 } });
    expect((await run()).status).toBe(200);
    expect((await run()).status).toBe(429);
  });

  test('for an app of the Admin Console, and not for one of the App Builder', async () => {
    const app = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
    const as = async (more: object) => {
      const { run } = await visitSuite({}, { credentials: { apps: [{ ...app, ...more }] } });
      return error(await run())[0];
    };
    expect(await as({})).toBe(200);
    expect(await as({ console: 'admin' })).toBe(401);
    expect(await as({ console: 'builder' })).toBe(200);
    expect(await as({ bots: ['st-1'] })).toBe(200);
    expect(await as({ bots: ['st-1'], scopes: ['Bot Export'] })).toBe(401);
    expect(await as({ bots: ['st-2'] })).toBe(401);
  });
});

test.each([
  ['both', 200, 200],
  ['bot', 200, 404],
  ['stream', 404, 200],
] as const)('the path of a batch test may be %s', async (testSuitePath, onBot, onStream) => {
  const { post, api } = await visitSuite({}, { testSuitePath });
  for (const [resource, expected] of [
    ['bot', onBot],
    ['stream', onStream],
  ] as const) {
    const suite = `/${resource}/st-1/testsuite/My%20suite%2F1`;
    const { status, json } = await post(`${suite}/run`, VERSION, LANGUAGE);
    expect(status).toBe(expected);
    if (expected === 200) expect((await api(`${suite}/${json.requestId}/status`)).status).toBe(200);
  }
});
