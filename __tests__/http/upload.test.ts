import { createServer } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { deferred } from '../support/deferred.ts';
import { deadAddress, openServer, rawServer, scriptedServer } from '../support/scripted-server.ts';
import { failureOf } from './send.ts';
import { bodyOf, countedBody, upload } from './upload.ts';

const MB = 1024 * 1024;
const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok';

describe('a streamed body', () => {
  test('arrives completely, with a content-length and not in chunks', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    expect(await upload(url, bodyOf(['Grü', 'ße ', Buffer.from('🫖')], 12))).toMatchObject({ status: 200, text: 'ok' });
    expect(requests).toMatchObject([{ method: 'POST', body: 'Grüße 🫖', headers: { 'content-length': '12' } }]);
    expect(requests[0]?.headers).not.toHaveProperty('transfer-encoding');
  });

  test('may be empty', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    expect(await upload(url, bodyOf([], 0))).toMatchObject({ status: 200 });
    expect(requests).toMatchObject([{ body: '', headers: { 'content-length': '0' } }]);
  });

  test('arrives completely at a server that falls behind', async () => {
    const body = countedBody(50 * MB);
    let arrived = 0;
    const server = createServer((request, response) => {
      request.on('data', (piece: Buffer) => {
        arrived += piece.byteLength;
        // Now and then the server falls behind, and all buffers between the two fill up.
        if (arrived % (10 * MB) < piece.byteLength) {
          request.pause();
          setTimeout(() => request.resume(), 50);
        }
      });
      request.on('end', () => response.end('ok'));
    });
    expect(await upload(await openServer(server), body)).toMatchObject({ status: 200 });
    expect(arrived).toBe(50 * MB);
    expect(body.opened()).toBe(1);
  });

  test('may take longer than the limit if it makes progress', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    async function* slow(): AsyncGenerator<string> {
      for (let count = 0; count < 30; count += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        yield 'x';
      }
    }
    expect(await upload(url, bodyOf(slow(), 30), { limitMs: 2_000 })).toMatchObject({ status: 200 });
    expect(requests[0]?.body).toHaveLength(30);
  });
});

describe('a server that stalls', () => {
  test('in the middle of the body is given up after the limit', async () => {
    const { url } = await rawServer((socket) => socket.pause());
    const body = countedBody(100 * MB);
    const error = await failureOf(upload(url, body, { limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: true });
    expect(error.message).toMatch(/^nothing more of the body was taken within .* s, after \d+ of 104857600 bytes$/);
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
  });

  test('after the body is given up after the limit', async () => {
    const { url } = await scriptedServer(() => {});
    const error = await failureOf(upload(url, countedBody(10), { limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: true });
    expect(error.message).toContain('no answer');
  });

  test('in its answer is given up after the limit', async () => {
    const { url } = await scriptedServer((response) => response.writeHead(200).write('{'));
    expect(await failureOf(upload(url, countedBody(10), { limitMs: 1_000 }))).toMatchObject({ failure: 'silent' });
  });

  test('after a 200 in the middle of the body is given up too', async () => {
    const { url } = await rawServer((socket) => socket.once('data', () => socket.pause().write(OK)));
    const error = await failureOf(upload(url, countedBody(100 * MB), { limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: true });
  });
});

describe('a refusal before the body is sent', () => {
  const refusal = (status: number, words: string, length = words.length): string =>
    `HTTP/1.1 ${status} No\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${words}`;

  test.each([
    ['closes', 'end'],
    ['resets', 'resetAndDestroy'],
  ] as const)('is the answer, also of a server that %s the connection', async (_, how) => {
    const { url } = await rawServer((socket) => {
      socket.once('data', () =>
        socket.pause().write(refusal(401, '{"errors":[]}'), () => setTimeout(() => socket[how](), 5)),
      );
    });
    for (let count = 0; count < 20; count += 1) {
      const body = countedBody(100 * MB);
      expect(await upload(url, body)).toMatchObject({ status: 401, text: '{"errors":[]}' });
      await body.closed;
      expect(body.read()).toBeLessThan(100 * MB);
    }
  });

  test('is the answer of a server that does not read the rest, and keeps the connection open', async () => {
    const gone = deferred<string>();
    const { url } = await rawServer((socket) => {
      socket.once('data', () => socket.pause().write(refusal(413, 'too large')));
      socket.on('error', () => gone.resolve('')).on('close', () => gone.resolve(''));
      // Reads on only once there was an answer, to see the connection go.
      setTimeout(() => socket.resume(), 100);
    });
    expect(await upload(url, countedBody(100 * MB))).toMatchObject({ status: 413, text: 'too large' });
    await gone.promise;
  });

  test('counts without the rest of its text', async () => {
    const { url } = await rawServer((socket) => {
      socket.once('data', () =>
        socket.pause().write(refusal(413, 'too', 9_000), () => setTimeout(() => socket.end(), 5)),
      );
    });
    expect(await upload(url, countedBody(100 * MB))).toMatchObject({ status: 413, text: 'too' });
  });

  test('is given up if its text does not end', async () => {
    const { url } = await rawServer((socket) =>
      socket.once('data', () => socket.pause().write(refusal(413, 'too', 9))),
    );
    expect(await failureOf(upload(url, countedBody(100 * MB), { limitMs: 1_000 }))).toMatchObject({
      failure: 'silent',
    });
  });
});

describe('a success before the body is sent', () => {
  test('is the answer once the body is sent', async () => {
    const body = countedBody(50 * MB);
    const arrived = deferred<void>();
    const { url } = await rawServer((socket) => {
      let size = 0;
      socket.once('data', () => socket.write(OK.replace('connection: close\r\n', '')));
      socket.on('data', (piece) => {
        size += piece.byteLength;
        if (size > 50 * MB) arrived.resolve();
      });
    });
    expect(await upload(url, body)).toMatchObject({ status: 200, text: 'ok' });
    expect(body.read()).toBe(50 * MB);
    await body.closed;
    await arrived.promise;
  });

  test('is no answer if the connection is closed before', async () => {
    const { url } = await rawServer((socket) => {
      socket.once('data', () => socket.pause().write(OK, () => setTimeout(() => socket.destroy(), 20)));
    });
    expect(await failureOf(upload(url, countedBody(100 * MB)))).toMatchObject({ failure: 'lost', sent: true });
  });
});

describe('a connection that is lost while the body is sent', () => {
  test.each(['destroy', 'resetAndDestroy'] as const)('is reported as lost: %s', async (how) => {
    const body = countedBody(100 * MB);
    const { url, connections } = await rawServer((socket) => socket.once('data', () => socket[how]()));
    expect(await failureOf(upload(url, body))).toMatchObject({ failure: 'lost', sent: true });
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
    expect([connections(), body.opened()]).toEqual([1, 1]);
  });

  test('is reported as never made if the port is closed', async () => {
    const body = countedBody(100 * MB);
    expect(await failureOf(upload(await deadAddress(), body))).toMatchObject({ failure: 'connect', sent: false });
    await body.closed;
    expect(body.read()).toBeLessThan(2 * MB);
  });
});

describe('a stream that fails', () => {
  const broken = new Error('disk on fire');

  test('fails the request with its own error, and the server gets no complete body', async () => {
    const cut = deferred<string>();
    const { url } = await rawServer((socket) => {
      let arrived = '';
      socket.on('data', (piece) => {
        arrived += piece.toString('latin1');
      });
      socket.on('close', () => cut.resolve(arrived));
    });
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('begun');
      throw broken;
    }
    await expect(upload(url, bodyOf(failing(), 1_000))).rejects.toBe(broken);
    expect(await cut.promise).toMatch(/content-length: 1000\r\n.*\r\n\r\nbegun$/s);
  });

  test('when it is opened does so too', async () => {
    const { url } = await scriptedServer({ text: 'ok' });
    const body = {
      length: 1,
      open(): Readable {
        throw broken;
      },
    };
    await expect(upload(url, body)).rejects.toBe(broken);
  });

  test.each([
    ['less', 11],
    ['more', 9],
  ])('by giving %s than declared is never sent completely', async (_, length) => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    await expect(upload(url, bodyOf(['0123456789'], length))).rejects.toMatchObject({ code: 'internal' });
    expect(requests).toEqual([]);
  });
});

describe("the caller's signal", () => {
  test.each([
    ['aborted while the body is sent', ''],
    ['after an early success', OK],
  ])('%s ends the upload at once, with its reason', async (_, answer) => {
    const controller = new AbortController();
    const body = countedBody(100 * MB);
    const { url } = await rawServer((socket) => {
      socket.once('data', () => {
        socket.pause().write(answer);
        setTimeout(() => controller.abort(new Error('stop')), 50);
      });
    });
    await expect(upload(url, body, { signal: controller.signal })).rejects.toThrow('stop');
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
  });

  test('aborted before the start keeps the stream from being opened', async () => {
    const body = countedBody(10);
    const { url } = await scriptedServer({});
    await expect(upload(url, body, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(body.opened()).toBe(0);
  });
});

const LENGTH = 40_000;

async function* slowly(): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < LENGTH; sent += 1_000) {
    await wait(5);
    yield Buffer.alloc(1_000, 'x');
  }
}

test.each([
  ['before an answer', '', 'connection lost before an answer'],
  [
    'after an early success',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok',
    'closed after an answer',
  ],
])('a connection that is closed %s, before the body is sent, is reported as lost', async (_, answer, reported) => {
  const { url } = await rawServer((socket) => socket.once('data', () => void socket.end(answer)));
  const failure = await failureOf(upload(url, bodyOf(slowly(), LENGTH)));
  expect(failure).toMatchObject({ failure: 'lost', sent: true });
  expect(failure.message).toContain(reported);
});
