import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { rawServer } from '../support/scripted-server.ts';
import { collecting, numbered, onRequests, plainAnswer, sendBulk, trustedServer } from './bulk-request.ts';

const SERVERS: [string, (onConnection: (socket: Socket) => void) => Promise<URL>][] = [
  ['HTTP', async (onConnection) => (await rawServer(onConnection)).url],
  ['TLS', trustedServer],
];

describe.each(SERVERS)('a receiver over %s', (_name, start) => {
  async function answered(): Promise<{ url: URL; closed: Promise<unknown> }> {
    let onClosed: (value?: unknown) => void = () => {};
    const closed = new Promise((resolve) => {
      onClosed = resolve;
    });
    const url = await start((socket) => {
      socket.once('close', onClosed);
      onRequests(socket, () => socket.write(plainAnswer(numbered(5_000_000))));
    });
    return { url, closed };
  }

  const refusals: [string, () => boolean | Promise<boolean>][] = [
    ['says', () => false],
    ['promises', () => turn().then(() => false)],
  ];
  test.each(refusals)('that %s false ends the reading and the connection', async (_how, answer) => {
    const { url, closed } = await answered();
    const { readInto } = await sendBulk(url);
    let calls = 0;
    const receiver = collecting([1_000], () => {
      calls += 1;
      return calls < 3 ? true : answer();
    });
    expect(await readInto?.(receiver)).toBe(false);
    await closed;
    expect(calls).toBe(3);
    const bytes = receiver.bytes();
    expect(bytes.equals(numbered(5_000_000).subarray(0, bytes.length))).toBe(true);
  });

  test('that has no room ends the reading and the connection', async () => {
    const { url, closed } = await answered();
    const { readInto } = await sendBulk(url);
    const receiver = collecting([70_000, 0]);
    expect(await readInto?.(receiver)).toBe(false);
    await closed;
    const bytes = receiver.bytes();
    expect(bytes.equals(numbered(bytes.length))).toBe(true);
  });

  const failures: [string, (fail: () => never) => boolean | Promise<boolean>][] = [
    ['throws', (fail) => fail()],
    ['rejects', (fail) => turn().then(fail)],
  ];
  test.each(failures)('that %s fails the reading with that, and ends the connection', async (_how, answer) => {
    const { url, closed } = await answered();
    const { readInto } = await sendBulk(url);
    let calls = 0;
    const receiver = collecting([100_000], () => {
      calls += 1;
      if (calls < 3) return true;
      return answer(() => {
        throw new Error('disk full');
      });
    });
    await expect(readInto?.(receiver)).rejects.toThrow('disk full');
    await closed;
    expect(calls).toBe(3);
  });

  test.each([1, 2, 3, 10])('whose room fails, at its %s. asking, fails the reading with that', async (turns) => {
    const { url, closed } = await answered();
    const { readInto } = await sendBulk(url);
    const receiver = collecting([100_000]);
    let asked = 0;
    const room = (): Buffer => {
      asked += 1;
      if (asked === turns) throw new Error('no memory');
      return receiver.room();
    };
    await expect(readInto?.({ ...receiver, room })).rejects.toThrow('no memory');
    await closed;
    expect(asked).toBe(turns);
  });

  test('is the only one that a body has', async () => {
    const { url } = await answered();
    const { readInto } = await sendBulk(url);
    const receiver = collecting([1_000_000]);
    const reading = readInto?.(receiver);
    await expect(readInto?.(collecting())).rejects.toThrow('A body can be read once');
    expect(await reading).toBe(true);
    await expect(readInto?.(collecting())).rejects.toThrow('A body can be read once');
    expect(receiver.bytes().equals(numbered(5_000_000))).toBe(true);
  });
});
