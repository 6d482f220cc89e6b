import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { deferred } from '../support/deferred.ts';
import { rawServer } from '../support/open-server.ts';
import { scriptedServer } from '../support/platform-script.ts';
import { bodyOf, countedBody, failureOf, upload } from './send.ts';

const MB = 1024 * 1024;
/** More than fits into the buffers between client and server. */
const LARGE = 100 * MB;
const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok';
const refusal = (status: number, words: string, length = words.length): string =>
  `HTTP/1.1 ${status} No\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${words}`;

/** A server that answers the first bytes of each connection, and reads no more. */
const earlyAnswer = (answer: string, then: (socket: Socket) => void = () => {}) =>
  rawServer((socket) => socket.once('data', () => socket.pause().write(answer, () => then(socket))));

async function* slowly(pieces: number, everyMs: number): AsyncGenerator<string> {
  for (let count = 0; count < pieces; count += 1) {
    await wait(everyMs);
    yield 'x';
  }
}

describe('a streamed body', () => {
  test('arrives completely, with a content-length and not in chunks', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    expect(await upload(url, bodyOf(['Grü', 'ße ', Buffer.from('🫖')], 12))).toMatchObject({ status: 200, text: 'ok' });
    expect(await upload(url, bodyOf([], 0))).toMatchObject({ status: 200 });
    expect(
      requests.map(({ body, headers }) => [body, headers['content-length'], headers['transfer-encoding']]),
    ).toEqual([
      ['Grüße 🫖', '12', undefined],
      ['', '0', undefined],
    ]);
  });

  test('may take longer than the limit if it makes progress', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    expect(await upload(url, bodyOf(slowly(30, 100), 30), { limitMs: 2_000 })).toMatchObject({ status: 200 });
    expect(requests[0]?.body).toHaveLength(30);
  });
});

describe('a server that stalls is given up after the limit', () => {
  test.each<[string, () => ReturnType<typeof rawServer>, number, RegExp]>([
    [
      'in the middle of the body',
      () => rawServer((socket) => socket.pause()),
      LARGE,
      /^nothing more of the body was taken within 1 s, after \d+ of 104857600 bytes$/,
    ],
    ['after a 200 in the middle of the body', () => earlyAnswer(OK), LARGE, /^nothing more of the body/],
    ['in the text of a refusal', () => earlyAnswer(refusal(413, 'too', 9)), LARGE, /^no complete answer/],
    ['after the body', () => rawServer(() => {}), 10, /^no answer within 1 s$/],
    ['in its answer', () => earlyAnswer(OK.slice(0, -1)), 10, /^no complete answer/],
  ])('%s', async (_, open, size, message) => {
    const { url } = await open();
    const body = countedBody(size);
    const error = await failureOf(upload(url, body, { limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: true, message: expect.stringMatching(message) });
    await body.closed;
    if (size === LARGE) expect(body.read()).toBeLessThan(LARGE);
  });
});

describe('a refusal before the body is sent', () => {
  test.each([
    ['closes', 'end'],
    ['resets', 'resetAndDestroy'],
  ] as const)('is the answer, also of a server that %s the connection', async (_, how) => {
    const { url } = await earlyAnswer(refusal(401, '{"errors":[]}'), (socket) => setTimeout(() => socket[how](), 5));
    for (let count = 0; count < 20; count += 1) {
      const body = countedBody(LARGE);
      expect(await upload(url, body)).toMatchObject({ status: 401, text: '{"errors":[]}' });
      await body.closed;
      expect(body.read()).toBeLessThan(LARGE);
    }
  });

  test('is the answer of a server that does not read the rest, and keeps the connection open', async () => {
    const gone = deferred<void>();
    const { url } = await earlyAnswer(refusal(413, 'too large'), (socket) => {
      socket.on('close', () => gone.resolve());
      // Reads on only once there was an answer, to see the connection go.
      setTimeout(() => socket.resume(), 100);
    });
    expect(await upload(url, countedBody(LARGE))).toMatchObject({ status: 413, text: 'too large' });
    await gone.promise;
  });

  test('counts without the rest of its text', async () => {
    const { url } = await earlyAnswer(refusal(413, 'too', 9_000), (socket) => setTimeout(() => socket.end(), 5));
    expect(await upload(url, countedBody(LARGE))).toMatchObject({ status: 413, text: 'too' });
  });
});

test('a success before the body is sent is the answer once the body is sent', async () => {
  const body = countedBody(20 * MB);
  const arrived = deferred<void>();
  const { url } = await rawServer((socket) => {
    let size = 0;
    socket.once('data', () => socket.write(OK.replace('connection: close\r\n', '')));
    socket.on('data', (piece) => {
      size += piece.byteLength;
      if (size > 20 * MB) arrived.resolve();
    });
  });
  expect(await upload(url, body)).toMatchObject({ status: 200, text: 'ok' });
  expect(body.read()).toBe(20 * MB);
  await body.closed;
  await arrived.promise;
});

describe('a connection that is lost while the body is sent', () => {
  test.each(['destroy', 'resetAndDestroy'] as const)('is reported as lost: %s', async (how) => {
    const body = countedBody(LARGE);
    const { url, connections } = await rawServer((socket) => socket.once('data', () => socket[how]()));
    expect(await failureOf(upload(url, body))).toMatchObject({ failure: 'lost', sent: true });
    await body.closed;
    expect(body.read()).toBeLessThan(LARGE);
    expect([connections(), body.opened()]).toEqual([1, 1]);
  });

  test.each([
    ['before an answer', '', 'connection lost before an answer'],
    ['after an early success', OK, 'closed before all of the body was sent'],
  ])('is reported as lost if the server closes it in order, %s', async (_, answer, reported) => {
    const { url } = await rawServer((socket) => socket.once('data', () => void socket.end(answer)));
    const failure = await failureOf(upload(url, bodyOf(slowly(40, 5), 40)));
    expect(failure).toMatchObject({ failure: 'lost', sent: true, message: expect.stringContaining(reported) });
  });
});

describe('a stream that fails', () => {
  const broken = new Error('disk on fire');

  /** A server that reports how much of a body had arrived when its connection was closed. */
  async function receiver() {
    const arrived = deferred<string>();
    const { url } = await rawServer((socket) => {
      let text = '';
      socket.on('data', (piece) => {
        text += piece.toString('latin1');
      });
      socket.on('close', () => arrived.resolve(text.replace(/^.*\r\n\r\n/s, '')));
    });
    return { url, arrived: arrived.promise };
  }

  test('fails the request with its own error, and the server gets no complete body', async () => {
    const { url, arrived } = await receiver();
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('begun');
      throw broken;
    }
    await expect(upload(url, bodyOf(failing(), 1_000))).rejects.toBe(broken);
    expect(await arrived).toMatch(/^(begun)?$/);
  });

  test('when it is opened does so too', async () => {
    const { url } = await scriptedServer({ text: 'ok' });
    const open = (): Readable => {
      throw broken;
    };
    await expect(upload(url, { length: 1, open })).rejects.toBe(broken);
  });
});

describe("the caller's signal", () => {
  test.each([
    ['aborted while the body is sent', ''],
    ['after an early success', OK],
  ])('%s ends the upload at once, with its reason', async (_, answer) => {
    const controller = new AbortController();
    const body = countedBody(LARGE);
    const { url } = await rawServer((socket) => {
      socket.once('data', () => {
        socket.pause().write(answer);
        setTimeout(() => controller.abort(new Error('stop')), 50);
      });
    });
    await expect(upload(url, body, { signal: controller.signal, limitMs: 600_000 })).rejects.toThrow('stop');
    await body.closed;
    expect(body.read()).toBeLessThan(LARGE);
  });
});
