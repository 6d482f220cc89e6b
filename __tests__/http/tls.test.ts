import { Agent, createServer } from 'node:https';
import type { TlsOptions } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import { openServer } from '../support/scripted-server.ts';
import { type Certificate, selfSigned } from './self-signed.ts';
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

describe('a certificate that is not trusted', () => {
  test.each(['GET', 'POST'] as const)('ends a %s before anything is sent', async (method) => {
    const { url, requests } = await secureServer('127.0.0.1');
    const error = await failureOf(send(url, { method, headers: { auth: 'secret' } }));
    expect(error).toMatchObject({ failure: 'tls', sent: false });
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(requests).toEqual([]);
  });
});

describe('a handshake that no retry can fix', () => {
  const failing = async (port: number | string, name = '127.0.0.1') =>
    failureOf(send(new URL(`https://${name}:${port}/`), { method: 'POST' }));

  async function port(options: TlsOptions, certificate: Certificate = selfSigned('127.0.0.1')): Promise<string> {
    const server = createServer({ ...certificate, ...options }, (_, response) => response.end('ok'));
    server.on('tlsClientError', () => {});
    return (await openServer(server)).port;
  }

  test('is one with a port for plain http', async () => {
    const { createServer: plain } = await import('node:http');
    const url = await openServer(plain());
    const error = await failing(url.port);
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining('plain http') });
    expect(error.message).toBe(`Could not connect to ${url.host}: the server does not speak TLS on this port`);
  });

  test('is one with a server of old TLS', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const error = await failing(await port(old));
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining('TLS 1.2') });
    expect(error.message).toContain('no common TLS version');
  });

  test.each([
    'TLSv1.2',
    'TLSv1.3',
  ] as const)('is one with a server that requires a client certificate, %s', async (version) => {
    const server = createServer(
      {
        ...selfSigned('127.0.0.1'),
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: version,
        maxVersion: version,
      },
      (_, response) => response.end('ok'),
    );
    server.on('tlsClientError', () => {});
    const { port } = await openServer(server);
    const trusting = new Agent({ rejectUnauthorized: false });
    const transport = openTransport({ agentFor: () => Promise.resolve(trusting) });
    const error = await failureOf(send(new URL(`https://127.0.0.1:${port}/`), { method: 'POST' }, transport));
    trusting.destroy();
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining('client certificate') });
    expect(error.message).toContain('client certificate');
  });

  test.each<[string, Certificate, string, string]>([
    ['has expired', selfSigned.expired('127.0.0.1'), 'its certificate has expired', 'clock'],
    ['is not valid yet', selfSigned.early('127.0.0.1'), 'its certificate is not valid yet', 'clock'],
    ['is self-signed', selfSigned('127.0.0.1'), 'its certificate is self-signed', 'NODE_EXTRA_CA_CERTS'],
    ['is for another name', selfSigned('other.test'), 'its certificate is for other names (other.test)', 'host name'],
  ])('is one with a certificate that %s', async (_name, certificate, why, hint) => {
    // All but the self-signed one are of an authority that is trusted.
    const trusting = new Agent(why.includes('self-signed') ? {} : { ca: certificate.cert });
    const transport = openTransport({ agentFor: () => Promise.resolve(trusting) });
    const url = new URL(`https://127.0.0.1:${await port({}, certificate)}/`);
    const error = await failureOf(send(url, { method: 'POST' }, transport));
    trusting.destroy();
    expect(error).toMatchObject({ failure: 'tls', sent: false, isFinal: true, hint: expect.stringContaining(hint) });
    expect(error.message).toContain(`Could not connect to ${url.host}: ${why}`);
  });
});

test('a streamed body is sent completely over TLS', async () => {
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
