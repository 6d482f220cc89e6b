import { once } from 'node:events';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { PartFile } from '../../src/download/part-file.ts';
import { remoteOf } from '../../src/download/ranges.ts';
import { type ReadOptions, receive, receivePiece } from '../../src/download/receive.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import type { HttpResponse } from '../../src/http/transport.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { rawServer } from '../support/scripted-server.ts';

const never = new AbortController().signal;

async function partFile(): Promise<PartFile> {
  const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
  afterTest(() => part.discard());
  return part;
}

/** The answer of a server that declares so many bytes, and sends as many as it is told. */
async function answered(declared: number, sent: number): Promise<HttpResponse> {
  const { url } = await rawServer((socket: Socket) =>
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${declared}\r\n\r\n`);
      socket.write(Buffer.alloc(sent, 'x'));
    }),
  );
  const transport = nodeTransport();
  afterTest(() => transport.close());
  return transport.send({ method: 'GET', url, headers: {}, headTimeoutMs: 5_000, signal: never });
}

type Read = (response: HttpResponse, part: PartFile, options: ReadOptions) => Promise<unknown>;

const READS: [string, Read][] = [
  [
    'a file',
    (response, part, options) =>
      receive(response, part, remoteOf(response), {
        ...options,
        formats: ['csv'],
        onProgress: undefined,
        isEnough: () => false,
      }),
  ],
  ['a piece', (response, _, options) => receivePiece(response, Buffer.alloc(1_000), options)],
];

describe('a body', () => {
  describe.each(READS)('%s', (_name, read) => {
    test('that falls silent fails', async () => {
      const [response, part] = [await answered(1_000, 500), await partFile()];
      const reading = read(response, part, { silenceMs: 50, signal: never });
      await expect(reading).rejects.toMatchObject({ failure: 'silent' });
    });

    test('that is given up ends with the reason, whenever that is', async () => {
      for (const isBefore of [true, false]) {
        const [response, part] = [await answered(1_000, 500), await partFile()];
        const stop = new AbortController();
        if (isBefore) stop.abort(new Error('cancelled'));
        else setImmediate(() => stop.abort(new Error('cancelled')));
        const reading = read(response, part, { silenceMs: 60_000, signal: stop.signal });
        await expect(reading).rejects.toThrow('cancelled');
        if (!response.body.closed) await once(response.body, 'close');
      }
    });

    test('that came whole is not taken where it was given up', async () => {
      const [response, part] = [await answered(1_000, 1_000), await partFile()];
      const signal = AbortSignal.abort(new Error('cancelled'));
      await expect(read(response, part, { silenceMs: 2_000, signal })).rejects.toThrow('cancelled');
    });
  });

  test('a piece that is longer or shorter than asked for fails', async () => {
    for (const length of [999, 1_001, 300_000]) {
      const reading = receivePiece(await answered(length, length), Buffer.alloc(1_000), {
        silenceMs: 2_000,
        signal: never,
      });
      await expect(reading).rejects.toMatchObject({ failure: 'truncated' });
    }
  });

  test('a piece that is as long as asked for has all its bytes', async () => {
    const options = { silenceMs: 2_000, signal: never };
    const piece = await receivePiece(await answered(200_000, 200_000), Buffer.alloc(200_000), options);
    expect(piece.equals(Buffer.alloc(200_000, 'x'))).toBe(true);
  });
});

test('a file of another format is refused as soon as its first bytes are enough, however small the chunks', async () => {
  const part = await partFile();
  const body = Readable.from([100, 500, 500, 500].map((size) => Buffer.alloc(size, 'x')));
  const response: HttpResponse = { status: 200, headers: {}, body };
  const options = { silenceMs: 2_000, signal: never, onProgress: undefined, isEnough: () => false };
  const receiving = receive(response, part, remoteOf(response), { ...options, formats: ['zip'] });
  await expect(receiving).rejects.toMatchObject({ code: 'archive-invalid' });
  expect(part.size).toBe(600);
});
