import { describe, expect, test } from '@jest/globals';
import { publishStatusReader } from '../../src/platform/bot-publish.ts';
import type { PlatformOptions } from '../../src/platform/client.ts';
import type { PlainAnswer } from '../support/scripted-server.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const get = { method: 'GET', path: ['bot', 'st-1', 'publish', 'status'], signal: never } as const;

/** Asks by the same path for what a server answers in turn: the value of each answer, or the error. */
async function answersTo(answers: PlainAnswer[], more: Partial<Omit<PlatformOptions, 'authorization'>> = {}) {
  const { platform } = await openPlatform(answers, more);
  const told: unknown[] = [];
  for (const _ of answers) {
    told.push(
      await platform.request(get).then(
        ({ value }) => value,
        (error: unknown) => error,
      ),
    );
  }
  return told;
}

const RUNNING = '{"status":"inprogress","percentageComplete":10,"parts":[{"name":"NL"}]}';

describe('a success in the very same words', () => {
  test('is the same value, which was read once', async () => {
    const [first, second, third] = await answersTo([{ text: RUNNING }, { text: RUNNING }, { text: RUNNING }]);

    expect(first).toEqual(JSON.parse(RUNNING));
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  test.each([
    ['a changed character', RUNNING.replace('10', '11')],
    ['one more', `${RUNNING} `],
    ['a part of it', '{"status":"inprogress"}'],
  ])('is not one with %s', async (_, other) => {
    const told = await answersTo([{ text: RUNNING }, { text: other }, { text: RUNNING }]);

    expect(told).toEqual([RUNNING, other, RUNNING].map((text) => JSON.parse(text) as unknown));
    expect(told[1]).not.toBe(told[0]);
    expect(told[2]).not.toBe(told[1]);
  });

  test('by another path is a value of its own', async () => {
    const { platform } = await openPlatform([{ text: RUNNING }]);
    const first = await platform.request(get);
    const other = await platform.request({ ...get, path: [...get.path] });

    expect(other.value).toEqual(first.value);
    expect(other.value).not.toBe(first.value);
  });

  test('is a good answer like any other to who is told how requests end', async () => {
    const ends: unknown[] = [];
    await answersTo([{ text: RUNNING }, { text: RUNNING }, { status: 500, text: RUNNING }, { text: RUNNING }], {
      afterRequest: (error) => ends.push(error?.code),
    });

    expect(ends).toEqual([undefined, undefined, 'platform-error', undefined]);
  });

  test('that is very long is read each time, and is not kept in place of a shorter one', async () => {
    const long = JSON.stringify({ parts: 'x'.repeat(64 * 1024) });
    const told = await answersTo([RUNNING, long, long, RUNNING].map((text) => ({ text })));

    expect(told).toEqual([RUNNING, long, long, RUNNING].map((text) => JSON.parse(text) as unknown));
    expect(told[2]).not.toBe(told[1]);
    expect(told[3]).toBe(told[0]);
  });

  test('is nothing each time where a success may be empty', async () => {
    const { platform } = await openPlatform([{ text: '' }]);
    for (let count = 0; count < 2; count += 1) {
      expect((await platform.request({ ...get, mayBeEmpty: true })).value).toBeUndefined();
    }
  });
});

describe('an answer that is no success', () => {
  test.each([
    [500, 'platform-error'],
    [401, 'unauthorized'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [302, 'bad-response'],
  ])('is an error with status %i, in the very words of a success too', async (status, code) => {
    const failing = { status, text: RUNNING };
    const [success, ...errors] = await answersTo([{ text: RUNNING }, failing, failing]);

    expect(success).toEqual(JSON.parse(RUNNING));
    for (const error of errors) expect(error).toMatchObject({ code, httpStatus: status });
  });

  test('is none for a success in the same words after it', async () => {
    const [error, success] = await answersTo([{ status: 500, text: RUNNING }, { text: RUNNING }]);

    expect(error).toMatchObject({ code: 'platform-error' });
    expect(success).toEqual(JSON.parse(RUNNING));
  });

  test.each([
    ['errors alone', '{"errors":[{"msg":"No such bot","code":4002}]}'],
    ['something that is not JSON', '<html>Sign in</html>'],
    ['half of an object', RUNNING.slice(0, -1)],
    ['nothing', ''],
  ])('is an error each time with %s', async (_, text) => {
    const [first, second, success, third] = await answersTo([{ text }, { text }, { text: RUNNING }, { text }]);

    for (const error of [first, second, third]) {
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ code: (first as { code: string }).code });
    }
    expect(third).not.toBe(first);
    expect(success).toEqual(JSON.parse(RUNNING));
  });
});

describe('a secret that an answer repeats', () => {
  const SECRET = 'c1ient+s3cret';
  const echo = JSON.stringify({ status: 'inprogress', said: `for ${SECRET}` });
  const redact = (text: string): string => text.replaceAll(SECRET, '***');

  test('is hidden each time', async () => {
    const other = echo.replace('inprogress', 'successful');
    const told = await answersTo(
      [echo, echo, other, echo].map((text) => ({ text })),
      { redact },
    );

    expect(told).toMatchObject(Array(4).fill({ said: 'for ***' }));
    expect(told[1]).toBe(told[0]);
  });

  test('is hidden in the errors among its successes', async () => {
    const failing = { status: 500, json: { errors: [{ msg: `no such client ${SECRET}` }] } };
    const { platform } = await openPlatform([{ text: echo }, failing, failing], { redact });
    await platform.request(get);

    for (let count = 0; count < 2; count += 1) {
      const { message } = await errorOf(platform.request(get));
      expect(message).toContain('no such client ***');
    }
  });
});

test('a publish status in the same words has the time of its own answer', async () => {
  const seconds = [0, 7, 14];
  const dated = seconds.map((second) => ({
    text: '{"_id":"ds-1","streamId":"st-1","status":"inprogress"}',
    headers: { date: new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toUTCString() },
  }));
  const done = { text: '{"_id":"ds-1","streamId":"st-1","status":"successful"}', headers: { date: 'soon' } };
  const { platform } = await openPlatform([...dated, done]);
  const read = publishStatusReader(platform, 'st-1');
  const records = [await read(never), await read(never), await read(never), await read(never)];

  expect(records.map(({ serverTime }) => serverTime)).toEqual([
    ...seconds.map((second) => Date.UTC(2026, 0, 1, 12, 0, second)),
    undefined,
  ]);
  expect(records.map(({ id, status }) => `${id} ${status}`)).toEqual([
    ...Array<string>(3).fill('ds-1 inprogress'),
    'ds-1 successful',
  ]);
});
