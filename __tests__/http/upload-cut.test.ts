import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { rawServer } from '../support/scripted-server.ts';
import { failureOf } from './send.ts';
import { bodyOf, upload } from './upload.ts';

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
])('a connection that is closed %s, before the body has left, is told as what it is', async (_, answer, reported) => {
  const { url } = await rawServer((socket) => socket.once('data', () => void socket.end(answer)));
  const failure = await failureOf(upload(url, bodyOf(slowly(), LENGTH)));
  expect(failure).toMatchObject({ failure: 'lost', sent: true });
  expect(failure.message).toContain(reported);
});
