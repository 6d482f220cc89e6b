import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { rawServer, scriptedServer } from '../support/scripted-server.ts';
import { numbered, onRequests, plainAnswer, sendBulk, wholeBody } from './bulk-request.ts';
import { openTransport } from './send.ts';

const LARGE = plainAnswer(numbered(300_000));
const OK = 'HTTP/1.1 200 OK\r\n';

/** What a server does that is asked for this. */
const ANSWERS: Readonly<Record<string, (socket: Socket) => void>> = {
  '/plain': (socket) => socket.write(LARGE),
  '/close': (socket) => socket.end(plainAnswer(numbered(300_000), 'connection: close')),
  '/chunks': (socket) => socket.write(`${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
  '/cut-head': (socket) => socket.end(`${OK}content-le`),
  '/cut-body': (socket) => socket.end(LARGE.subarray(0, 200_000)),
  '/reset': (socket) => socket.write(LARGE.subarray(0, 200_000), () => setImmediate(() => socket.resetAndDestroy())),
  '/slow': (socket) => socket.write(LARGE.subarray(0, 1_000)),
  '/silent': () => {},
  '/garbage': (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'),
  '/excess': (socket) => socket.write(Buffer.concat([LARGE, LARGE])),
};

test('a process ends by itself, whatever came of its requests, and no error goes astray in it', async () => {
  const { url } = await rawServer((socket) => onRequests(socket, (_, path) => ANSWERS[path]?.(socket)));
  const visit = join(import.meta.dirname, 'bulk-visit.mjs');
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, [visit, url.href], { timeout: 15_000 });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([...Object.keys(ANSWERS).map((path) => path.slice(1)), 'true']);
});

test('an agent that was given is used instead', async () => {
  const { url, requests } = await scriptedServer({ text: 'ok' });
  const agent = new Agent({ keepAlive: true });
  const asked: [string, boolean][] = [];
  const transport = openTransport({
    agentFor: (to, isFresh) => {
      asked.push([to.href, isFresh]);
      return Promise.resolve(agent);
    },
  });
  const used = once(agent, 'free');
  const response = await sendBulk(url, {}, transport);
  expect(response.readInto).toBeUndefined();
  expect((await wholeBody(response)).toString()).toBe('ok');
  await used;
  expect(asked).toEqual([[url.href, false]]);
  expect(requests).toHaveLength(1);
  agent.destroy();
});
