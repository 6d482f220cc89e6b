import { Agent, createServer } from 'node:https';
import { describe, expect, test } from '@jest/globals';
import { openServer } from '../support/scripted-server.ts';
import { selfSigned } from './self-signed.ts';
import { failureOf, openTransport, send } from './send.ts';
import { countedBody } from './upload.ts';

async function secureServer(...names: string[]): Promise<{ url: URL; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer(selfSigned(...names), (request, response) => {
    requests.push(request.url ?? '');
    response.end('ok');
  });
  server.on('tlsClientError', () => {});
  const { port } = await openServer(server);
  return { url: new URL(`https://127.0.0.1:${port}/status`), requests };
}

describe('a certificate that nobody here trusts', () => {
  test.each(['GET', 'POST'] as const)('ends a %s before anything of it is sent', async (method) => {
    const { url, requests } = await secureServer('127.0.0.1');
    const error = await failureOf(send(url, { method, headers: { auth: 'secret' } }));
    expect(error).toMatchObject({ failure: 'tls', sent: false });
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(requests).toEqual([]);
  });

  test('ends a request also over a connection of its own', async () => {
    const { url } = await secureServer('127.0.0.1');
    expect(await failureOf(send(url, { freshConnection: true }))).toMatchObject({ failure: 'tls' });
  });
});

describe('a server that speaks no TLS', () => {
  test('is no certificate problem', async () => {
    const { createServer: plain } = await import('node:http');
    const { port } = await openServer(plain());
    const error = await failureOf(send(new URL(`https://127.0.0.1:${port}/`)));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
  });
});

test('a streamed body goes over TLS too, to its last byte', async () => {
  let arrived = 0;
  const server = createServer(selfSigned('127.0.0.1'), (request, response) => {
    request.on('data', (piece: Buffer) => {
      arrived += piece.byteLength;
    });
    request.on('end', () => response.end('ok'));
  });
  const { port } = await openServer(server);
  const trusting = new Agent({ rejectUnauthorized: false });
  const transport = openTransport({ agentFor: () => Promise.resolve(trusting) });
  const body = countedBody(20_000_001);
  const answer = await send(new URL(`https://127.0.0.1:${port}/`), { method: 'POST', body }, transport);
  expect([answer.status, arrived]).toEqual([200, 20_000_001]);
  await body.closed;
  trusting.destroy();
});
