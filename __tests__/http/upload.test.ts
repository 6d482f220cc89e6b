import { createServer } from 'node:http';
import type { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { deferred } from '../support/deferred.ts';
import { deadAddress, openServer, rawServer, scriptedServer } from '../support/scripted-server.ts';
import { failureOf } from './send.ts';
import { bodyOf, countedBody, upload } from './upload.ts';

const MB = 1024 * 1024;
const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok';

describe('a streamed body', () => {
  test('arrives whole, with its length in front and not in chunks', async () => {
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

  test('arrives whole at a server that falls behind', async () => {
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

  test('may take longer than the limit while something moves', async () => {
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

  test('after it said 200 is given up too, in the middle of the body', async () => {
    const { url } = await rawServer((socket) => socket.once('data', () => socket.pause().write(OK)));
    const error = await failureOf(upload(url, countedBody(100 * MB), { limitMs: 1_000 }));
    expect(error).toMatchObject({ failure: 'silent', sent: true });
  });
});

describe('a refusal that comes before the body has left', () => {
  const refusal = (status: number, words: string, length = words.length): string =>
    `HTTP/1.1 ${status} No\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${words}`;

  test.each([
    ['closes', 'end'],
    ['resets', 'resetAndDestroy'],
  ] as const)('is the answer, also of a server that %s the connection with it', async (_, how) => {
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

  test('is the answer of a server that leaves the rest of the body unread, and the connection open', async () => {
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

  test('stands without the rest of its words', async () => {
    const { url } = await rawServer((socket) => {
      socket.once('data', () =>
        socket.pause().write(refusal(413, 'too', 9_000), () => setTimeout(() => socket.end(), 5)),
      );
    });
    expect(await upload(url, countedBody(100 * MB))).toMatchObject({ status: 413, text: 'too' });
  });

  test('is given up where its words do not end', async () => {
    const { url } = await rawServer((socket) =>
      socket.once('data', () => socket.pause().write(refusal(413, 'too', 9))),
    );
    expect(await failureOf(upload(url, countedBody(100 * MB), { limitMs: 1_000 }))).toMatchObject({
      failure: 'silent',
    });
  });
});

describe('a success that comes before the body has left', () => {
  test('is the answer when the body has left', async () => {
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

  test('is none where the connection goes before that', async () => {
    const { url } = await rawServer((socket) => {
      socket.once('data', () => socket.pause().write(OK, () => setTimeout(() => socket.destroy(), 20)));
    });
    expect(await failureOf(upload(url, countedBody(100 * MB)))).toMatchObject({ failure: 'lost', sent: true });
  });
});

describe('a connection that is lost while the body is sent', () => {
  test.each(['destroy', 'resetAndDestroy'] as const)('is told as lost: %s', async (how) => {
    const body = countedBody(100 * MB);
    const { url, connections } = await rawServer((socket) => socket.once('data', () => socket[how]()));
    expect(await failureOf(upload(url, body))).toMatchObject({ failure: 'lost', sent: true });
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
    expect([connections(), body.opened()]).toEqual([1, 1]);
  });

  test('is told as never made where nobody listens', async () => {
    const body = countedBody(100 * MB);
    expect(await failureOf(upload(await deadAddress(), body))).toMatchObject({ failure: 'connect', sent: false });
    await body.closed;
    expect(body.read()).toBeLessThan(2 * MB);
  });
});

describe('a stream that fails', () => {
  const broken = new Error('disk on fire');

  test('fails the request with its own error, and the server gets no whole body', async () => {
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

  test('at being opened does so too', async () => {
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
  ])('to give what was said, and gives %s, is never sent as a whole', async (_, length) => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    await expect(upload(url, bodyOf(['0123456789'], length))).rejects.toMatchObject({ code: 'internal' });
    expect(requests).toEqual([]);
  });
});

describe('the wish to stop', () => {
  test.each([
    ['while the body is sent', ''],
    ['after an early success', OK],
  ])('%s ends it at once, with its own reason', async (_, answer) => {
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

  test('before the start opens nothing', async () => {
    const body = countedBody(10);
    const { url } = await scriptedServer({});
    await expect(upload(url, body, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(body.opened()).toBe(0);
  });
});
