import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { type Answer, json, refusal } from '../support/platform-script.ts';
import { IMPORT_STATUS } from '../support/samples.ts';
import { REFUSED, STARTED, UPLOAD, withZip } from './import-server.ts';

const NEW = { botId: '', botName: 'Travel' };

describe('the request for an import', () => {
  test.each<[string, Answer]>([
    ['cut', { reset: true }],
    ['502', { status: 502 }],
    ['no JSON', { body: '<html>' }],
    ['without an id', json({ status: 'pending' })],
    ['an errors envelope', json({ errors: [{ msg: 'Validation errors', code: 412 }] })],
  ])('is not repeated when its answer is lost: %s', async (_name, start) => {
    for (const given of [{}, NEW]) {
      const { importBot, imports, to } = await withZip({ start });

      const { outcome } = await importBot(given);

      expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
      expect(outcome.error?.message).toMatch(/import (as a new bot|into bot .*) may or may not have started/);
      expect(outcome.error?.hint).toContain('console');
      expect(imports()).toHaveLength(1);
      expect(to(IMPORT_STATUS)).toEqual([]);
    }
  });

  test('is sent again after a temporary refusal', async () => {
    const busy = refusal(409, 'Another import is in progress');
    for (const given of [{}, NEW]) {
      const { importBot, imports } = await withZip({ start: [busy, STARTED] });

      expect((await importBot(given)).outcome).toMatchObject({ conclusion: 'success' });
      expect(imports()).toHaveLength(2);
    }
  });

  test.each<[string, Answer[], string, number]>([
    ['both forms are refused', [REFUSED], 'bad-request', 2],
    ['the answer to the second form is lost', [REFUSED, { reset: true }], 'start-unknown', 2],
    ['the bot is unknown', [refusal(400, 'Invalid StreamId')], 'not-found', 1],
    ['the scope is missing', [refusal(401, 'Permission denied. Scope is incorrect!')], 'unauthorized', 1],
  ])('ends if %s', async (_name, start, errorCode, sent) => {
    const { importBot, imports } = await withZip({ start });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(imports()).toHaveLength(sent);
  });
});

describe('an upload', () => {
  test.each<[string, Answer]>([
    ['503', { status: 503 }],
    ['cut', { reset: true }],
    ['no JSON', { body: '<html>' }],
  ])('is repeated from the start after %s', async (_name, trouble) => {
    const { importBot, uploads, zip, to } = await withZip({ upload: [trouble, trouble] });

    expect((await importBot({})).outcome).toMatchObject({ conclusion: 'success' });
    expect(to(UPLOAD)).toHaveLength(3);
    expect(uploads[0]?.bytes.equals(zip)).toBe(true);
  });

  test.each<[string, Answer, string, number]>([
    ['413', { status: 413 }, 'bad-request', 1],
    ['an id that cannot be one', json({ fileId: '../x' }), 'bad-response', 1],
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
    const onEvent = ({ type }: { type: string }): void => {
      if (type === 'poll-failed') stop.abort(new KoreaiError('cancelled', 'stopped'));
    };

    const { outcome } = await importBot({}, { signal: stop.signal, onEvent });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', jobId: '' });
    expect(imports()).toEqual([]);
  });
});
