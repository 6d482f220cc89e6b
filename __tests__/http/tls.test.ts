import { createServer } from 'node:https';
import { describe, expect, test } from '@jest/globals';
import { openServer } from '../support/scripted-server.ts';
import { selfSigned } from './self-signed.ts';
import { failureOf, send } from './send.ts';

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
