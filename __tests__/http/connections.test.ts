import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { deadAddress, rawServer } from '../support/open-server.ts';
import { scriptedServer } from '../support/platform-script.ts';
import { failureOf, openTransport, send } from './send.ts';

const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

describe('connections', () => {
  test('are not more at once than allowed', async () => {
    const { url, connections } = await scriptedServer(() => delay(5, { text: 'ok' }));
    const transport = openTransport({ maxSockets: 2 });
    await Promise.all(Array.from({ length: 8 }, () => send(url, {}, transport)));
    expect(connections()).toBe(2);
  });

  test('that are idle are closed with the transport', async () => {
    const { url, server } = await scriptedServer({ text: 'ok' });
    const transport = openTransport();
    const connected = once(server, 'connection');
    await send(url, {}, transport);
    const [socket] = await connected;
    const closed = once(socket, 'close');
    transport.close();
    await closed;
  });
});

describe('a kept connection that the server has closed', () => {
  test('fails a GET as stale if it holds a stray answer', async () => {
    const { url } = await rawServer((socket, number) => {
      let seen = 0;
      socket.on('data', () => {
        seen += 1;
        socket.write(number === 1 && seen === 2 ? 'no HTTP at all\r\n\r\n' : ANSWER);
      });
    });
    const transport = openTransport();
    await send(url, {}, transport);
    expect(await failureOf(send(url, {}, transport))).toMatchObject({ failure: 'stale' });
  });

  test('loses a POST, which is never sent again', async () => {
    const requests: string[] = [];
    const { url } = await rawServer((socket) => {
      socket.on('data', (bytes) => {
        const turn = requests.push(bytes.toString('latin1').split(' ')[0] ?? '');
        if (turn === 2) socket.resetAndDestroy();
        else socket.write(ANSWER);
      });
    });
    const transport = openTransport();
    await send(url, {}, transport);
    const error = await failureOf(send(url, { method: 'POST', body: '{}' }, transport));
    expect(error).toMatchObject({ failure: 'lost', sent: true });
    expect(requests).toEqual(['GET', 'POST']);
  });
});

describe('a request that cannot have reached a server', () => {
  test.each(['GET', 'POST'] as const)('is reported as not sent: %s to a closed port', async (method) => {
    const dead = await deadAddress();
    const error = await failureOf(send(dead, { method, body: '{}' }));
    expect(error).toMatchObject({ failure: 'connect', sent: false, isFinal: false });
    expect(error.message).toBe(`Could not connect to ${dead.host}: connection refused`);
    expect(error.hint).toBe('Check the host name and whether this runner may reach it.');
  });

  test('is reported as not sent: an unknown host', async () => {
    const error = await failureOf(send(new URL('http://nobody.invalid/'), { limitMs: 10_000 }));
    expect(error.message).toMatch(/^Could not connect to nobody.invalid:80: /);
    expect(error).toMatchObject({ failure: 'connect', sent: false });
  });

  test('is reported as not sent: a server that breaks off the handshake', async () => {
    const { url } = await rawServer((socket) => socket.destroy());
    const error = await failureOf(send(new URL(`https://127.0.0.1:${url.port}/`), { method: 'POST' }));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
  });
});
