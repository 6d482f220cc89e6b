import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { exchange } from '../../src/http/exchange.ts';
import { type FetchFunction, fetchTransport, importBot, type StreamedBody } from '../../src/lib.ts';
import { bodyOf, countedBody } from '../http/upload.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { openServer, rawServer, scriptedServer } from '../support/scripted-server.ts';
import { rejection, startClient } from './start-client.ts';

const MB = 1024 * 1024;

function upload(
  url: URL,
  body: StreamedBody,
  { limitMs, signal = new AbortController().signal, fetcher = fetch }: Options = {},
) {
  const request = { method: 'POST' as const, url, headers: {}, body, freshConnection: true, signal };
  return exchange(fetchTransport(fetcher), request, limitMs);
}

interface Options {
  limitMs?: number;
  signal?: AbortSignal;
  fetcher?: FetchFunction;
}

describe('a streamed body over fetch', () => {
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

  test('arrives whole, whatever its size', async () => {
    const body = countedBody(50 * MB);
    let arrived = 0;
    const server = createServer((request, response) => {
      request.on('data', (piece: Buffer) => {
        arrived += piece.byteLength;
      });
      request.on('end', () => response.end('ok'));
    });

    expect(await upload(await openServer(server), body)).toMatchObject({ status: 200 });
    expect(arrived).toBe(50 * MB);
    await body.closed;
  });

  test('may take longer than the limit while something moves', async () => {
    const { url, requests } = await scriptedServer({ text: 'ok' });
    async function* slow(): AsyncGenerator<string> {
      for (let count = 0; count < 30; count += 1) {
        await wait(100);
        yield 'x';
      }
    }

    expect(await upload(url, bodyOf(slow(), 30), { limitMs: 2_000 })).toMatchObject({ status: 200 });
    expect(requests[0]?.body).toHaveLength(30);
  });

  test('is what an import sends', async () => {
    const archive = join(temporaryFolder(), 'bot.zip');
    writeFileSync(archive, await zip({ 'botDefinition.json': '{}', 'config.json': '{"name":"Shop"}' }));
    const { client, simulator } = await startClient({ transport: fetchTransport(fetch) });

    const { botId } = await importBot(client, { botId: 'st-demo-target', archive });

    expect(botId).toBe('st-demo-target');
    expect(simulator.violations).toEqual([]);
  });
});

describe('a streamed body over fetch is let go of', () => {
  test('when the server stalls in the middle of it', async () => {
    const { url } = await rawServer((socket) => socket.pause());
    const body = countedBody(100 * MB);

    const error = await rejection(upload(url, body, { limitMs: 1_000 }));

    expect(error).toMatchObject({ failure: 'silent', sent: true });
    expect((error as Error).message).toMatch(/^nothing more of the body was taken within .* s, after \d+ of 104857600/);
    await body.closed;
  });

  test('when the server goes away', async () => {
    const { url } = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const body = countedBody(100 * MB);

    expect(await rejection(upload(url, body))).toMatchObject({ failure: 'lost', sent: true });
    await body.closed;
  });

  test('when nobody is there', async () => {
    const body = countedBody(10);

    expect(await rejection(upload(new URL('http://127.0.0.1:1/'), body))).toMatchObject({ name: 'TransportError' });
    await body.closed;
  });

  test('when the caller stops', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const { url } = await rawServer((socket) => {
      socket.pause();
      stop.abort(reason);
    });
    const body = countedBody(100 * MB);

    expect(await rejection(upload(url, body, { signal: stop.signal }))).toBe(reason);
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
  });

  test('when the server refuses it early, and that is the answer', async () => {
    const words = '{"errors":[]}';
    const { url } = await rawServer((socket) =>
      socket.once('data', () =>
        socket.pause().end(`HTTP/1.1 401 No\r\ncontent-length: ${words.length}\r\nconnection: close\r\n\r\n${words}`),
      ),
    );
    const body = countedBody(100 * MB);

    expect(await upload(url, body)).toMatchObject({ status: 401, text: words });
    await body.closed;
    expect(body.read()).toBeLessThan(100 * MB);
  });

  test('when the server says 200 before it has all, and that is no success', async () => {
    const { url } = await rawServer((socket) =>
      socket.once('data', () =>
        socket.pause().end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok'),
      ),
    );
    const body = countedBody(100 * MB);

    expect(await rejection(upload(url, body, { limitMs: 1_000 }))).toMatchObject({
      name: 'TransportError',
      sent: true,
    });
    await body.closed;
  });
});

describe('a body that fails by itself', () => {
  const broken = new Error('the disk is gone');

  test.each<[string, StreamedBody, unknown]>([
    ['while it is read', { length: 10, open: () => Readable.from(failing()) }, broken],
    [
      'when it is opened',
      {
        length: 10,
        open: () => {
          throw broken;
        },
      },
      broken,
    ],
    ['by being too short', bodyOf(['abc'], 10), expect.objectContaining({ code: 'internal' })],
    ['by being too long', bodyOf(['abc', 'defghijklmn'], 10), expect.objectContaining({ code: 'internal' })],
  ])('%s rejects with just that', async (_when, body, expected) => {
    const { url } = await scriptedServer({ text: 'ok' });

    expect(await rejection(upload(url, body))).toEqual(expected);
  });

  test('does so also over a fetch that hides why it failed', async () => {
    const hiding: FetchFunction = async (_url, { body }) => {
      try {
        for await (const _piece of body as AsyncIterable<Uint8Array>);
      } catch {
        throw new TypeError('fetch failed');
      }
      throw new Error('read to its end');
    };
    const body = { length: 10, open: () => Readable.from(failing()) };

    expect(await rejection(upload(new URL('http://127.0.0.1/'), body, { fetcher: hiding }))).toBe(broken);
  });

  async function* failing(): AsyncGenerator<Buffer> {
    yield Buffer.from('abc');
    throw broken;
  }
});
