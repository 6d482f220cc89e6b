import { describe, expect, test } from '@jest/globals';
import { AnswerError } from '../../src/platform/answer-error.ts';
import type { Answer } from '../support/platform-script.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

async function errorAfter(answer: Answer, authorization: 'bot' | 'key' = 'bot'): Promise<AnswerError> {
  const { platform } = await openPlatform([answer], { authorization });
  const error = await errorOf(platform.request({ method: 'GET', path: ['x'], signal: never }));
  if (error instanceof AnswerError) return error;
  throw error;
}

const envelope = (msg: string, code: number | string): unknown => ({ errors: [{ msg, code }] });

describe('an answer that waiting cannot fix', () => {
  test.each([
    [401, 'Invalid SDK credentials', 4002, 'unauthorized'],
    [401, 'Permission denied. Scope is incorrect!', 4002, 'unauthorized'],
    [401, 'error verifying the jwt: possibly a replay', 401, 'unauthorized'],
    [403, 'Forbidden', 403, 'unauthorized'],
    [400, 'Invalid StreamId', 400, 'not-found'],
    [400, 'Invalid request ID', 400, 'not-found'],
    [400, 'Invalid dock status id', 400, 'not-found'],
    [400, 'Test Suite not found', 400, 'not-found'],
    [404, 'Not Found', 404, 'not-found'],
    [410, 'Gone', 410, 'not-found'],
    [400, 'Please select at least one component', 400, 'bad-request'],
    [405, 'Method Not Allowed', 405, 'bad-request'],
    [412, 'Validation errors/ Invalid arguments', 412, 'bad-request'],
    [409, 'Conflict', 'RESOURCE_CONFLICT', 'bad-request'],
  ])('%i "%s" (%p) is %s', async (status, msg, code, expected) => {
    const error = await errorAfter({ status, json: envelope(msg, code) });
    expect(error).toMatchObject({ code: expected, transient: false, httpStatus: status, sent: true });
    expect(error.message).toBe(`GET /api/public/x answered ${status}: ${msg} (code ${code})`);
    expect(error.hint).toMatch(/.{20}/);
  });

  test('has a hint on the host if the call is unknown there', async () => {
    const unknown = { status: 405, json: envelope('Method Not Allowed', 405) };
    expect((await errorAfter(unknown)).hint).toContain('{host}');
  });

  test('has a hint on the four causes of a refused token, and another one for a refused key', async () => {
    const refused = { status: 401, json: envelope('Invalid SDK credentials', 4002) };
    expect((await errorAfter(refused)).hint).toMatch(/clientSecret.*scope.*botId.*JTI.*JWE/);
    expect((await errorAfter(refused, 'key')).hint).toMatch(/^(?!.*clientSecret).*apiKey/);
  });

  test.each([
    [401, ''],
    [403, '<html><title>403 Forbidden</title></html>'],
    [403, 'RBAC: access denied'],
  ])('has a hint on what stands between, if %i comes without JSON: "%s"', async (status, text) => {
    const error = await errorAfter({ status, text });
    expect(error).toMatchObject({ code: 'unauthorized', transient: false });
    expect(error.hint).toMatch(/firewall.*clientSecret/);
  });
});

describe('an answer that waiting may fix', () => {
  test.each([500, 501, 502, 503, 504, 520, 408, 425])('%i is a platform error', async (status) => {
    const json = envelope('Internal Server Error', 500);
    const error = await errorAfter({ status, json, headers: { 'retry-after': '7' } });
    expect(error).toMatchObject({ code: 'platform-error', transient: true, retryAfterMs: 7_000 });
  });

  test('has the time to wait, in seconds or by a date', async () => {
    const until = (header: string, date = ''): Answer => ({ status: 503, headers: { 'retry-after': header, date } });
    expect((await errorAfter(until('30'))).retryAfterMs).toBe(30_000);
    expect((await errorAfter(until('Thu, 01 Jan 2026 12:00:45 GMT'))).retryAfterMs).toBe(45_000);
    // By the clock of the server, which may differ from ours.
    const ahead = until('Thu, 01 Jan 2026 12:10:45 GMT', 'Thu, 01 Jan 2026 12:10:00 GMT');
    expect((await errorAfter(ahead)).retryAfterMs).toBe(45_000);
    const behind = until('Thu, 01 Jan 2026 11:50:45 GMT', 'Thu, 01 Jan 2026 11:50:00 GMT');
    expect((await errorAfter(behind)).retryAfterMs).toBe(45_000);
    expect((await errorAfter({ status: 503 })).retryAfterMs).toBeUndefined();
    // Artemis says it in the body too, and the longer time counts.
    const body = { error: { message: 'Full', retryAfterMs: 40_000 } };
    expect((await errorAfter({ ...until('30'), json: body })).retryAfterMs).toBe(40_000);
    expect((await errorAfter({ ...until('60'), json: body })).retryAfterMs).toBe(60_000);
  });
});

test('a 304, which a cache may send, is no redirect', async () => {
  const error = await errorAfter({ status: 304 });
  expect(error).toMatchObject({ code: 'bad-response', transient: true, message: 'GET /api/public/x answered 304' });
});

describe('a rate limit', () => {
  const MINUTE = "You've exceeded the per-minute rate limit. Please wait.";
  const answers = [200, 400, 401, 403, 412, 429].flatMap((status): [string, Answer][] => [
    ['later', { status, json: envelope('Rate limit for this API has been reached. Please try again later', status) }],
    ['in a minute', { status, json: envelope(MINUTE, status) }],
  ]);

  test.each<[string, Answer]>([
    ...answers,
    ['without words', { status: 429 }],
    ['with a page', { status: 429, text: '<html>slow down</html>' }],
    ['in a minute, in plain text', { status: 400, text: MINUTE }],
    ['of a gateway', { status: 400, json: { message: 'Rate exceeded', code: 'Throttling' } }],
    ['of a gateway', { status: 403, json: { message: 'Too Many Requests' } }],
    ['of a gateway', { status: 400, json: { message: 'Denied', code: 'ThrottlingException' } }],
  ])('is recognized by its words or by 429: %s %j', async (name, answer) => {
    const error = await errorAfter(answer);
    expect(error).toMatchObject({ code: 'rate-limited', transient: true });
    if (name.includes('minute')) expect(error.retryAfterMs).toBe(60_000);
  });

  test('is waited for as long as it names, but one of an hour is not', async () => {
    const named = { status: 429, headers: { 'retry-after': '90' }, json: envelope(MINUTE, 429) };
    expect((await errorAfter(named)).retryAfterMs).toBe(90_000);
    const hourly = { status: 429, json: envelope("You've exceeded the hourly rate limit.", 429) };
    expect(await errorAfter(hourly)).toMatchObject({ code: 'rate-limited', transient: false });
  });
});

describe('the error message of the platform', () => {
  test.each([
    [{ errors: [{ msg: 'first' }, { msg: 'second' }] }, 'first'],
    [{ errors: [{}, { message: 'second', code: 7 }] }, 'second (code 7)'],
    [{ success: false, error: { code: 'VALIDATION_ERROR', message: 'bad name' } }, 'bad name (code VALIDATION_ERROR)'],
    [{ error: 'plain' }, 'plain'],
    [{ message: 'plain', code: 'X' }, 'plain (code X)'],
    [{ errorMessage: 'plain' }, 'plain'],
    ['just a string', 'just a string'],
  ])('in %j is found', async (json, said) => {
    expect((await errorAfter({ status: 409, json })).message).toBe(`GET /api/public/x answered 409: ${said}`);
  });

  test('is empty where there are no words', async () => {
    for (const text of [
      'null',
      '[1]',
      '{"errors":"x"}',
      '{"errors":[null,1]}',
      '{"error":{"msg":{}}}',
      '{"msg":[1]}',
    ]) {
      expect((await errorAfter({ status: 409, text })).message).toBe('GET /api/public/x answered 409');
    }
  });

  test('is sanitized and short', async () => {
    const error = await errorAfter({ status: 400, json: envelope(`\n::error::${'x'.repeat(9_999)}\u001b[31m`, 1) });
    expect(error.message).not.toMatch(/::|\p{Cc}/u);
    expect(error.message.length).toBeLessThan(400);
  });

  test('in a page of HTML is empty', async () => {
    const error = await errorAfter({ status: 502, text: '\n<!doctype html><h1>Bad Gateway</h1>' });
    expect(error).toMatchObject({ code: 'platform-error', message: 'GET /api/public/x answered 502' });
  });
});
