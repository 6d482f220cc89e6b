import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import {
  type Client,
  createClient,
  download,
  ERROR_CODES,
  exportBot,
  exportTool,
  importBot,
  KoreaiError,
  publishBot,
  request,
  runBatchTest,
  startBotExport,
  type Transport,
  waitForExport,
  waitForImport,
  waitForPublish,
  watch,
} from '../../src/lib.ts';
import { rejection } from './start-client.ts';

const credentials = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
/** Parameters as a program without types could give them. */
const odd = <T>(value: unknown): T => value as T;

let sent = 0;
const transport: Transport = {
  send() {
    sent += 1;
    return Promise.reject(new Error('nothing may be sent'));
  },
  close() {},
};
const client = createClient({ host: 'https://platform.kore.ai', credentials, transport });
const on = (host: string): Client => createClient({ host, credentials, transport });

describe('is refused before anything is sent:', () => {
  test.each<[string, () => PromiseLike<unknown>, RegExp]>([
    ['an id that leaves its place', () => exportBot(client, { botId: '../users' }), /botId: must be an id of letters/],
    ['several ids', () => exportBot(client, { botId: odd(['st-1', 'st-2']) }), /botId: must be/],
    ['several ids in one text', () => exportBot(client, { botId: 'st-1,st-2' }), /botId: must be one id/],
    ['several ids in lines', () => waitForImport(client, { jobId: 'bir-1\nbir-2' }), /jobId: must be one id/],
    [
      'a tool with its flow in one text',
      () => exportTool(client, { toolId: 'a-1:f-1', flowId: 'f-2' }),
      /toolId: must be an id/,
    ],
    [
      'a bot and a new one',
      () => importBot(client, odd({ archive: 'x.zip', botId: 'st-1', botName: 'x' })),
      /botId or botName: .*not both/,
    ],
    ['neither of them', () => importBot(client, odd({ archive: 'x.zip' })), /botId or botName/],
    ['an archive that is a number', () => importBot(client, { botId: 'st-1', archive: odd(5) }), /archive: must be/],
    ['no archive', () => importBot(client, odd({ botId: 'st-1' })), /archive: is required/],
    [
      'an empty name to expect',
      () => publishBot(client, { botId: 'st-1', expectedBotName: ' ' }),
      /expectedBotName: must be a string, not empty/,
    ],
    ['a comment that is none', () => publishBot(client, { botId: 'st-1', versionComment: odd({}) }), /versionComment/],
    [
      'a score above 1',
      () => runBatchTest(client, { botId: 'st-1', testSuite: 'x', minF1: 90 }),
      /minF1: must be a number from 0 to 1/,
    ],
    [
      'half a failure',
      () => runBatchTest(client, { botId: 'st-1', testSuite: 'x', maxFailures: 0.5 }),
      /maxFailures: must be a whole number/,
    ],
    ['variables of an export', () => exportBot(client, odd({ botId: 'st-1', variables: {} })), /has no variables/],
    ['an id that is a number', () => exportBot(client, { botId: odd(7) }), /botId: must be a string/],
    ['no id', () => exportBot(client, odd({})), /botId: is required/],
    ['no parameters', () => exportBot(client, odd(undefined)), /botId: is required/],
    ['plain http', () => exportBot(on('http://kore.example'), { botId: 'st-1' }), /host: must use https/],
    [
      'a host with user info',
      () => exportBot(on('https://me:pw@kore.example'), { botId: 'st-1' }),
      /host: .*user name/,
    ],
    ['no host', () => exportBot(createClient(odd({ credentials, transport })), { botId: 'st-1' }), /host: is required/],
    ['another host in one request', () => request(on('http://kore.example'), { path: ['x'] }), /host: must use https/],
    [
      'a type that is none',
      () => exportBot(client, { botId: 'st-1', exportType: odd('newest') }),
      /exportType: must be/,
    ],
    [
      'a body that is a list',
      () => exportBot(client, { botId: 'st-1', requestBody: odd([1]) }),
      /requestBody: must be/,
    ],
    ['a body with a cycle', () => exportBot(client, { botId: 'st-1', requestBody: cycle() }), /requestBody: must be/],
    [
      'a body with a BigInt',
      () => exportBot(client, { botId: 'st-1', requestBody: { a: 1n } }),
      /requestBody: must be/,
    ],
    [
      'a date that is none',
      () => waitForPublish(client, { botId: 'st-1', since: new Date(Number.NaN) }),
      /since: must/,
    ],
    [
      'a moment without a zone',
      () => waitForPublish(client, { botId: 'st-1', since: '2026-01-01T00:00' }),
      /since: must/,
    ],
    ['a number as a moment', () => waitForPublish(client, { botId: 'st-1', since: odd(5) }), /since: must/],
    [
      'a flag that is a word',
      () => waitForPublish(client, { botId: 'st-1', allowAwaitingApproval: odd('yes') }),
      /allow/,
    ],
    ['a misspelled name', () => waitForPublish(client, odd({ botId: 'st-1', Since: '2h' })), /has no Since/],
    [
      'a name of another operation',
      () => waitForImport(client, odd({ jobId: 'bir-1', exportType: 'latest' })),
      /has no exportType/,
    ],
    [
      'a folder for a job that is only started',
      () => startBotExport(client, odd({ botId: 'st-1', outputDir: 'x' })),
      /no outputDir/,
    ],
    ['a folder that is a number', () => exportBot(client, { botId: 'st-1', outputDir: odd(5) }), /outputDir: must be/],
    ['a folder with a NUL', () => exportBot(client, { botId: 'st-1', outputDir: 'a\0b' }), /outputDir: must/],
    [
      'an origin with a path',
      () => exportBot(client, { botId: 'st-1', downloadOrigin: 'https://a/b' }),
      /downloadOrigin/,
    ],
    ['a timeout of nothing', () => exportBot(client, { botId: 'st-1' }, { timeoutMs: 0 }), /timeoutMs: must be/],
    ['a negative timeout', () => exportBot(client, { botId: 'st-1' }, { timeoutMs: -1 }), /timeoutMs: must be/],
    ['an endless timeout', () => exportBot(client, { botId: 'st-1' }, { timeoutMs: Infinity }), /timeoutMs: must be/],
    ['a timeout in words', () => exportBot(client, { botId: 'st-1' }, { timeoutMs: odd('5m') }), /timeoutMs: must be/],
    [
      'an interval that is no number',
      () => exportBot(client, { botId: 'st-1' }, { pollIntervalMs: Number.NaN }),
      /pollIntervalMs/,
    ],
    ['a misspelled option', () => exportBot(client, { botId: 'st-1' }, odd({ timeout: 5 })), /options has no timeout/],
    [
      'a controller for a signal',
      () => exportBot(client, { botId: 'st-1' }, { signal: odd(new AbortController()) }),
      /signal: must be/,
    ],
    ['the other credentials', () => exportTool(client, { toolId: 'a-1', flowId: 'f' }), /apiKey: is required/],
    ['no client', () => exportBot(odd({ host: 'https://kore.example' }), { botId: 'st-1' }), /client: must be/],
    ['a path that climbs', () => request(client, { path: ['bot', '..', 'x'] }), /path: must be/],
    ['a path in one piece', () => request(client, { path: odd('bot/x') }), /path: must be/],
    ['a link of no web', () => download(client, { link: 'file:///etc/passwd', name: 'x' }), /link: must be/],
    ['a watch without time', () => watch(() => Promise.reject(new Error('polled')), { timeoutMs: 0 }), /timeoutMs/],
  ])('%s', async (_what, call, message) => {
    const error = await rejection(call());

    expect(error).toBeInstanceOf(KoreaiError);
    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
    expect(sent).toBe(0);
  });
});

test('all problems come in one message', async () => {
  const error = await rejection(
    waitForExport(on('http://kore.example'), { botId: 'a/b', since: 'then', extract: odd('maybe') }, { timeoutMs: 5 }),
  );

  expect(error).toMatchObject({
    message: expect.stringMatching(/botId: .*; since: .*; extract: /),
    outcome: { conclusion: 'failure', errorCode: 'input-invalid', operation: 'export-status' },
  });
});

test('a client shows no secret', async () => {
  const { inspect } = await import('node:util');

  expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(credentials.clientSecret);
  expect(JSON.stringify(client)).toBe('{"host":"https://platform.kore.ai"}');
});

test.each([{}, undefined, { credentials: null }])('a client without credentials is refused: %j', (options) => {
  expect(() => createClient(odd(options))).toThrow(/credentials/);
});

test('the codes are a closed list', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
});

function cycle(): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  body['self'] = body;
  return body;
}
