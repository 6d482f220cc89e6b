import { describe, expect, test } from '@jest/globals';
import type { Bot, TestSuite } from '../../src/simulator/index.ts';
import { openSimulator, refusal, sendRequest } from './open-simulator.ts';

const LANGUAGE = { 'bot-language': 'en' };
const VERSION = { version: 'published' };

async function openSuite(suite: TestSuite) {
  const bots: Record<string, Bot> = {
    'st-1': { testSuites: { 'My suite/1': suite } },
    'st-2': { testSuites: { Twin: suite, 'My suite/1': suite } },
  };
  const opened = await openSimulator({ bots });
  const path = '/bot/st-1/testsuite/My%20suite%2F1';
  const run = (body: unknown = VERSION) => opened.post(`${path}/run`, body, LANGUAGE);
  const status = (id: string) => opened.get(`${path}/${id}/status`);
  const later = (ms: number, id: string) => opened.later(ms, `${path}/${id}/status`);
  const ended = async () => later(3_000, (await run()).json.requestId);
  return { ...opened, path, run, status, later, ended };
}

describe('a run of a batch test', () => {
  test('is followed by its id, and completes', async () => {
    const { run, simulator, later } = await openSuite({});
    const start = await run({ version: 'inDevelopment', engine: 'dgpt' });
    expect(start.json).toEqual({ status: 'accepted', requestId: expect.stringMatching(/^tr-/) });
    const id = start.json.requestId;

    const running = await later(1_500, id);
    expect(running).toMatchObject({
      _id: id,
      status: 'running',
      totalUtterances: 10,
      utterance_ran: 5,
      percentage: 50,
    });
    expect(running).not.toHaveProperty('result');

    const { testSuiteId, result } = await later(1_500, id);
    expect(testSuiteId).toBe(running.testSuiteId);
    expect(result).toMatchObject({ status: 'completed', runType: 'inDevelopment', isPartialFailure: false });
    expect(result).toMatchObject({ startTime: '2026-01-31T12:00:00.000Z', endTime: '2026-01-31T12:00:03.000Z' });
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('completes, passed or not, and reports its metrics and its file', async () => {
    const utterances = [
      { text: 'book, please', intent: 'Book', entities: [{ name: 'Guests', expected: '2' }] },
      { text: 'say "hi"', intent: 'None' },
      { text: 'cancel', intent: 'Cancel', matched: 'Book' },
      { text: 'hello', intent: 'Greet', matched: 'None' },
      { text: 'a table for 3', intent: 'Book', entities: [{ name: 'Guests', expected: '3', matched: '8' }] },
    ];
    const { ended } = await openSuite({ utterances, result: { isPartialFailure: true } });

    const { status, result } = await ended();

    expect(status).toBe('completed');
    expect(result).toMatchObject({
      isPartialFailure: true,
      precision: '0.6667',
      recall: '0.6667',
      f1_score: '0.6667',
      results: {
        ...{ TP: 2, TN: 1, FP: 1, FN: 1, success: 3, failure: 2, failedUtteranceCount: 2 },
        ...{ totalEntitiesCount: 2, matchedEntitiesCount: 1, failedEntitiesCount: 1 },
      },
    });
    const file = await sendRequest(result.fileUrl);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.bytes.toString().split('\r\n')).toEqual([
      'Utterances,Expected Intent,Matched Intent,Parent Intent,Task State,Result Type,Entity Name,Expected EntityValue,Matched EntityValue,Entity Result',
      '"book, please",Book,Book,,Published,True Positive,Guests,2,2,True',
      '"say ""hi""",None,None,,Published,True Negative,,,,',
      'cancel,Cancel,Book,,Published,False Positive,,,,',
      'hello,Greet,None,,Published,False Negative,,,,',
      'a table for 3,Book,Book,,Published,True Positive,Guests,3,8,False',
      '',
    ]);
  });

  test('reports the metrics of the scenario', async () => {
    const own = { f1_score: '0.9', precision: 'NaN', results: { success: 3 } };
    const { ended } = await openSuite({ more: 3, result: own });
    expect((await ended()).result).toMatchObject({ ...own, recall: '1.0000' });
  });

  test('of nothing has no scores to be proud of', async () => {
    const { ended } = await openSuite({ utterances: [] });
    expect((await ended()).result).toMatchObject({ f1_score: '0.0000', results: { success: 0, failure: 0 } });
  });

  test('may fail itself, and report a percentage and fields of its own', async () => {
    const states = [
      { status: 'running', percent: 12, fields: { totalUtterances: 99 } },
      { after: '3s', status: 'failed' },
    ];
    const { run, status, later } = await openSuite({ states });
    const id = (await run()).json.requestId;
    expect(await status(id)).toMatchObject({ percentage: 12, totalUtterances: 99 });
    const { status: word, result } = await later(3_000, id);
    expect([word, result.status]).toEqual(['failed', 'failed']);
    expect(result).not.toHaveProperty('results');
    expect(result).not.toHaveProperty('fileUrl');
  });
});

describe('a run of a batch test is refused', () => {
  test.each([
    '/bot/st-1/testsuite/Other',
    '/bot/st-1/testsuite/toString',
    '/bot/st-1/testsuite/Twin',
  ])('for a suite or a run that is unknown: %s', async (other) => {
    const { post, api, run, path } = await openSuite({});
    expect(refusal(await post(`${other}/run`, VERSION, LANGUAGE))).toEqual([400, 'Test Suite not found']);
    expect(refusal(await api(`${other}/tr-1/status`))).toEqual([400, 'Test Suite not found']);
    const { requestId } = (await run()).json;
    for (const result of [`${path}/tr-1`, `${path.replace('st-1', 'st-2')}/${requestId}`]) {
      expect(refusal(await api(`${result}/status`))).toEqual([400, 'Test Result not found.']);
    }
  });
});
