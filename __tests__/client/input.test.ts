import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import {
  createClient,
  download,
  exportBot,
  exportTool,
  importBot,
  KoreaiError,
  publishBot,
  request,
  runBatchTest,
  startExportBot,
  type Transport,
  waitForExport,
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
const OUT = { outputDir: 'x' };
const BOT = { ...OUT, botId: 'st-1' };
const SUITE = { ...BOT, testSuite: 'x' };
const ST1 = { botId: 'st-1' };

describe('is refused before anything is sent:', () => {
  test.each<[string, () => PromiseLike<unknown>, RegExp]>([
    ['a path as id', () => exportBot(client, { ...BOT, botId: '../users' }), /botId: must be an id/],
    ['several ids', () => exportBot(client, { ...BOT, botId: odd(['st-1', 'st-2']) }), /botId: must be/],
    ['a bot and a new one', () => importBot(client, odd({ archive: 'x', botId: 'a', botName: 'b' })), /not both/],
    ['neither of them', () => importBot(client, odd({ archive: 'x.zip' })), /botId or botName/],
    ['an archive that is a number', () => importBot(client, { botId: 'st-1', archive: odd(5) }), /archive: must be/],
    ['no archive', () => importBot(client, odd({ botId: 'st-1' })), /archive: is required/],
    ['an empty name', () => publishBot(client, { botId: 'st-1', expectedBotName: ' ' }), /expectedBotName: must be/],
    ['a comment that is none', () => publishBot(client, { botId: 'st-1', versionComment: odd({}) }), /versionComment/],
    ['a score above 1', () => runBatchTest(client, { ...SUITE, minF1: 90 }), /minF1: must be/],
    ['half a failure', () => runBatchTest(client, { ...SUITE, maxFailures: 0.5 }), /maxFailures: must be a whole/],
    ['variables of an export', () => exportBot(client, odd({ ...BOT, variables: {} })), /has no variables/],
    ['an id that is a number', () => exportBot(client, { ...BOT, botId: odd(7) }), /botId: must be a string/],
    ['no parameters', () => exportBot(client, odd(undefined)), /outputDir: is required.*; botId: is required/],
    ['a type that is none', () => exportBot(client, { ...BOT, exportType: odd('newest') }), /exportType: must be/],
    ['a body that is a list', () => exportBot(client, { ...BOT, requestBody: odd([1]) }), /requestBody: must be/],
    ['a body with a cycle', () => exportBot(client, { ...BOT, requestBody: cycle() }), /requestBody: must be/],
    ['a date that is none', () => waitForPublish(client, { ...ST1, since: new Date(Number.NaN) }), /since: must/],
    ['a flag that is a word', () => waitForPublish(client, { ...ST1, allowAwaitingApproval: odd('yes') }), /allow/],
    ['a misspelled name', () => waitForPublish(client, odd({ botId: 'st-1', Since: '2h' })), /has no Since/],
    ['a folder for a job that is only started', () => startExportBot(client, odd(BOT)), /no outputDir/],
    ['a folder that is a number', () => exportBot(client, { ...BOT, outputDir: odd(5) }), /outputDir: must be/],
    ['an origin with a path', () => exportBot(client, { ...BOT, downloadOrigin: 'https://a/b' }), /downloadOrigin/],
    ['a timeout of nothing', () => exportBot(client, BOT, { timeoutMs: 0 }), /timeoutMs: must be/],
    ['an interval of no number', () => exportBot(client, BOT, { pollIntervalMs: Number.NaN }), /pollIntervalMs/],
    ['a misspelled option', () => exportBot(client, BOT, odd({ timeout: 5 })), /options has no timeout/],
    ['a controller', () => exportBot(client, BOT, { signal: odd(new AbortController()) }), /signal: must be/],
    ['the other credentials', () => exportTool(client, { ...OUT, toolId: 'a-1', flowId: 'f' }), /apiKey: is required/],
    ['no client', () => exportBot(odd({ host: 'https://kore.example' }), BOT), /client: must be/],
    ['normalize alone', () => exportBot(client, { ...BOT, normalize: true }), /normalize: needs extract/],
    ['no limit of failures', () => exportBot(client, BOT, { retry: { maxFailures: 0 } }), /maxFailures: must be/],
    ['a misspelled limit', () => exportBot(client, BOT, { retry: odd({ count: 3 }) }), /retry has no count/],
    ['a path that climbs', () => request(client, { path: ['bot', '..', 'x'] }), /path: must be/],
    ['an option of another call', () => request(client, { path: ['x'] }, odd({ timeoutMs: 5 })), /has no timeoutMs/],
    ['a misspelled body', () => request(client, odd({ path: ['x'], boby: {} })), /request has no boby/],
    ['a path in one piece', () => request(client, { path: odd('bot/x') }), /path: must be/],
    ['a link of no web', () => download(client, { ...OUT, link: 'file:///etc/passwd', name: 'x' }), /link: must be/],
    ['a watch without time', () => watch(client, async () => ({ kind: 'succeeded' }), { timeoutMs: 0 }), /timeoutMs/],
  ])('%s', async (_what, call, message) => {
    const error = await rejection(call());

    expect(error).toBeInstanceOf(KoreaiError);
    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
    expect(sent).toBe(0);
  });
});

test('all problems come in one message', async () => {
  const error = await rejection(
    waitForExport(client, { ...OUT, botId: 'a/b', since: 'then', extract: odd('maybe') }, { timeoutMs: 5 }),
  );

  expect(error).toMatchObject({
    message: expect.stringMatching(/botId: .*; since: .*; extract: /),
    outcome: { conclusion: 'failure', code: 'input-invalid', operation: 'export-status' },
  });
});

test('a client shows no secret', async () => {
  const { inspect } = await import('node:util');

  expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(credentials.clientSecret);
  expect(JSON.stringify(client)).toBe('{"host":"https://platform.kore.ai"}');
});

const host = 'https://platform.kore.ai';

test.each<[string, unknown, RegExp]>([
  ['without options', undefined, /options: must have/],
  ['without credentials', { host }, /credentials: must be/],
  ['without a host', { credentials }, /host: is required/],
  ['with plain http', { host: 'http://kore.example', credentials }, /host: must use https/],
  ['with half of the credentials', { host, credentials: { clientId: 'cs-1' } }, /credentials: must be/],
  ['with two kinds of credentials for bots', { host, credentials: { ...credentials, jwt: 'a.b.c' } }, /both a jwt and/],
  ['with an empty key', { host, credentials: { apiKey: '' } }, /apiKey: must be/],
  ['with a misspelled option', { host, credentials, logger: console }, /createClient has no logger/],
  ['with misspelled credentials', { host, credentials: { clientID: 'cs-1' } }, /credentials has no clientID/],
  ['with a log that is none', { host, credentials, log: { info() {} } }, /log: has no debug, warn/],
  ['with a transport that is none', { host, credentials, transport: {} }, /transport: has no send, close/],
])('a client %s is refused at once', (_what, options, message) => {
  expect(() => createClient(odd(options))).toThrow(
    expect.objectContaining({ code: 'input-invalid', message: expect.stringMatching(message) }),
  );
});

function cycle(): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  body['self'] = body;
  return body;
}
