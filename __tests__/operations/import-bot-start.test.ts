import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { IMPORT_STATUS } from '../support/samples.ts';
import { REFUSED, STARTED, UPLOAD, withZip } from './import-server.ts';

describe('the request for an import', () => {
  test.each([
    ['cut', { reset: true }],
    ['502', { status: 502 }],
    ['no JSON', { body: '<html>' }],
    ['without an id', { json: { status: 'pending' } }],
    ['an errors envelope', { json: { errors: [{ msg: 'Validation errors', code: 412 }] } }],
  ])('is not repeated when its answer is lost: %s', async (_name, start) => {
    const { importBot, imports, to } = await withZip({ start });

    const { outcome } = await importBot({});

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(imports()).toHaveLength(1);
    expect(to(IMPORT_STATUS)).toEqual([]);
  });

  test.each([
    ['cut', { reset: true }],
    ['504', { status: 504 }],
    ['408', { status: 408 }],
    ['a page', { body: '<html>' }],
    ['without an id', { json: { status: 'pending' } }],
  ])('for a new bot is never sent twice, because it would make a second one: %s', async (_name, start) => {
    const { importBot, imports } = await withZip({ start });

    const { outcome } = await importBot({ botId: '', botName: 'Travel' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown' });
    expect(outcome.error?.message).toContain('import as a new bot may or may not have started');
    expect(outcome.error?.hint).toContain('console');
    expect(imports()).toHaveLength(1);
  });

  test.each([
    ['409', { status: 409, json: { errors: [{ msg: 'Another import is in progress', code: 409 }] } }],
    ['429', { status: 429, headers: { 'retry-after': '30' } }],
  ])('is sent again after a temporary refusal: %s', async (_name, busy) => {
    for (const given of [{}, { botId: '', botName: 'Travel' }]) {
      const { importBot, imports } = await withZip({ start: [busy, STARTED] });

      expect((await importBot(given)).outcome).toMatchObject({ conclusion: 'success' });
      expect(imports()).toHaveLength(2);
    }
  });

  test('is not repeated when the answer to the second form is lost', async () => {
    const { importBot, imports } = await withZip({ start: [REFUSED, { reset: true }] });

    expect((await importBot({})).outcome).toMatchObject({ errorCode: 'start-unknown' });
    expect(imports()).toHaveLength(2);
  });

  test.each([
    [400, 'Invalid StreamId', 'not-found'],
    [400, 'Nothing to import', 'bad-request'],
    [401, 'Permission denied. Scope is incorrect!', 'unauthorized'],
    [405, 'Method Not Allowed', 'bad-request'],
    [429, "You've exceeded the hourly rate limit.", 'rate-limited'],
  ])('ends with its refusal: %s %s', async (status, msg, errorCode) => {
    const { importBot, imports } = await withZip({ start: { status, json: { errors: [{ msg, code: status }] } } });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(imports()).toHaveLength(1);
  });
});

describe('an upload', () => {
  test.each([
    ['503', { status: 503 }],
    ['cut', { reset: true }],
    ['no JSON', { body: '<html>' }],
    ['429', { status: 429 }],
  ])('is repeated from the start after %s', async (_name, trouble) => {
    const { importBot, uploads, zip, to } = await withZip({ upload: [trouble, trouble] });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success' });
    expect(to(UPLOAD)).toHaveLength(3);
    expect(uploads[0]?.bytes.equals(zip)).toBe(true);
  });

  test.each([
    ['413', { status: 413 }, 'bad-request', 1],
    ['401', { status: 401 }, 'unauthorized', 1],
    ['no id', { json: { hash: 'x' } }, 'bad-response', 1],
    ['an id that cannot be one', { json: { fileId: '../x' } }, 'bad-response', 1],
    ['503 without end', { status: 503 }, 'platform-error', 10],
  ])('starts no import after %s', async (_name, trouble, errorCode, most) => {
    const { importBot, imports, to } = await withZip({ upload: Array.from({ length: 20 }, () => trouble) });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(imports()).toEqual([]);
    expect(to(UPLOAD).length).toBeLessThanOrEqual(most);
  });

  test('ends when it is stopped, with nothing started', async () => {
    const stop = new AbortController();
    const { importBot, imports } = await withZip({ upload: [{ status: 503 }] });

    const { outcome } = await importBot(
      {},
      {
        signal: stop.signal,
        onEvent: ({ type }) => type === 'poll-failed' && stop.abort(new KoreaiError('cancelled', 'stopped')),
      },
    );

    expect(outcome).toMatchObject({ conclusion: 'cancelled', jobId: '' });
    expect(imports()).toEqual([]);
  });
});
