import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rawServer } from '../support/scripted-server.ts';
import {
  collecting,
  numbered,
  onRequests,
  plainAnswer,
  sendBulk,
  trustedServer,
  writeInPieces,
} from './bulk-request.ts';
import { openTransport } from './send.ts';

const SERVERS: [string, (onConnection: (socket: Socket) => void) => Promise<URL>][] = [
  ['HTTP', async (onConnection) => (await rawServer(onConnection)).url],
  ['TLS', trustedServer],
];

const length = fc.oneof(fc.nat(300), fc.nat(300_000));
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90_000 })), {
  maxLength: 8,
});
const rooms = fc.array(fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1_000, max: 200_000 })), {
  minLength: 1,
  maxLength: 4,
});
const pace = fc.constantFrom('at once', 'by promise', 'later', 'mixed');

function pacing(how: string): () => boolean | Promise<boolean> {
  let count = 0;
  const later = (): Promise<boolean> => turn().then(() => true);
  return () => {
    count += 1;
    if (how === 'at once' || (how === 'mixed' && count % 3 > 0)) return true;
    return how === 'by promise' ? Promise.resolve(true) : later();
  };
}

describe.each(SERVERS)('a body over %s', (_name, start) => {
  test('arrives byte for byte, however it is cut and whatever room there is', async () => {
    let answer: { bytes: Buffer; pieces: readonly number[] } = { bytes: Buffer.alloc(0), pieces: [] };
    let connections = 0;
    const url = await start((socket) => {
      connections += 1;
      onRequests(socket, () => void writeInPieces(socket, answer.bytes, answer.pieces));
    });
    const transport = openTransport();
    await fc.assert(
      fc.asyncProperty(length, sizes, rooms, pace, async (bytes, pieces, roomSizes, how) => {
        const expected = numbered(bytes);
        answer = { bytes: plainAnswer(expected, 'etag: "v1"'), pieces };
        const response = await sendBulk(url, {}, transport);
        expect([response.status, response.headers['etag']]).toEqual([200, '"v1"']);
        const receiver = collecting(roomSizes, pacing(how));
        expect(await response.readInto?.(receiver)).toBe(true);
        expect(receiver.bytes().equals(expected)).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(connections).toBe(1);
  });

  test('arrives as a stream too', async () => {
    const expected = numbered(1_000_000);
    const url = await start((socket) =>
      onRequests(socket, () => void writeInPieces(socket, plainAnswer(expected), [20, 7, 100_000, 1, 1])),
    );
    const transport = openTransport();
    for (let count = 0; count < 3; count += 1) {
      const { body } = await sendBulk(url, {}, transport);
      expect((await buffer(body)).equals(expected)).toBe(true);
    }
  });

  test('waits while nobody reads it, and is whole all the same', async () => {
    const expected = numbered(8_000_000);
    let written = false;
    const url = await start((socket) =>
      onRequests(socket, () => socket.write(plainAnswer(expected), () => (written = true))),
    );
    const { body } = await sendBulk(url);
    for (let count = 0; count < 100; count += 1) await turn();
    expect(written).toBe(false);
    const chunks: Buffer[] = [];
    for await (const chunk of body) {
      chunks.push(chunk);
      await turn();
    }
    expect(Buffer.concat(chunks).equals(expected)).toBe(true);
  });

  test('in chunks waits for whoever reads it too, and is whole', async () => {
    const expected = numbered(8_000_000);
    let written = false;
    const head = `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${expected.length.toString(16)}\r\n`;
    const answer = Buffer.concat([Buffer.from(head), expected, Buffer.from('\r\n0\r\n\r\n')]);
    const url = await start((socket) => onRequests(socket, () => socket.write(answer, () => (written = true))));
    const { body, readInto } = await sendBulk(url);
    expect(readInto).toBeUndefined();
    for (let count = 0; count < 100; count += 1) await turn();
    expect(written).toBe(false);
    expect((await buffer(body)).equals(expected)).toBe(true);
  });

  test('of no bytes ends at once, and its connection is kept', async () => {
    let connections = 0;
    const url = await start((socket) => {
      connections += 1;
      onRequests(socket, () => socket.write(plainAnswer('')));
    });
    const transport = openTransport();
    for (let count = 0; count < 3; count += 1) {
      const { readInto } = await sendBulk(url, {}, transport);
      const receiver = collecting();
      expect(await readInto?.(receiver)).toBe(true);
      expect(receiver.bytes()).toHaveLength(0);
    }
    expect(await buffer((await sendBulk(url, {}, transport)).body)).toHaveLength(0);
    expect(connections).toBe(1);
  });
});
