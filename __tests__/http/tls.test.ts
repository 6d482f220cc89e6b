import { createServer as createPlainServer } from 'node:http';
import { Agent, createServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import { afterTest } from '../support/after-test.ts';
import { openServer } from '../support/open-server.ts';
import { type Certificate, selfSigned } from './self-signed.ts';
import { countedBody, failureOf, openTransport, send } from './send.ts';

/** A server that answers with the number of bytes it was sent. */
async function secureServer(certificate: Certificate, options: TlsOptions = {}) {
  const requests: string[] = [];
  const server = createServer({ ...certificate, ...options }, async (request, response) => {
    requests.push(request.url ?? '');
    let arrived = 0;
    for await (const piece of request) arrived += piece.length;
    response.end(String(arrived));
  });
  server.on('tlsClientError', () => {});
  const { port } = await openServer(server);
  return { url: new URL(`https://127.0.0.1:${port}/`), requests };
}

/** A transport that trusts one authority, or every certificate. */
function trusting(options: { ca?: string; rejectUnauthorized?: boolean }) {
  const agent = new Agent(options);
  afterTest(() => agent.destroy());
  return openTransport({ agentFor: () => Promise.resolve(agent) });
}

describe('a handshake that no retry can fix', () => {
  test('is one with a port for plain http', async () => {
    const url = await openServer(createPlainServer());
    const error = await failureOf(send(new URL(`https://${url.host}/`), { method: 'POST' }));
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining('plain http') });
    expect(error.message).toBe(`Could not connect to ${url.host}: the server does not speak TLS on this port`);
  });

  test('is one that a server refuses because it does not know the host name', async () => {
    const alert = Buffer.from([0x15, 3, 3, 0, 2, 2, 112]);
    const url = await openServer(
      createTcpServer((socket) => socket.on('error', () => {}).once('data', () => socket.end(alert))),
    );
    const error = await failureOf(send(new URL(`https://${url.host}/`), { method: 'POST' }));
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining('host name') });
    expect(error.message).toContain('the server does not know this host name');
  });

  test.each<[string, TlsOptions, string, string]>([
    [
      'that supports only old TLS',
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
      'no common TLS version',
      'TLS 1.2',
    ],
    ...(['TLSv1.2', 'TLSv1.3'] as const).map((version): [string, TlsOptions, string, string] => [
      `that requires a client certificate, ${version}`,
      { requestCert: true, rejectUnauthorized: true, minVersion: version, maxVersion: version },
      'client certificate',
      'client certificate',
    ]),
  ])('is one with a server %s', async (_name, options, why, hint) => {
    const { url, requests } = await secureServer(selfSigned('127.0.0.1'), options);
    const transport = trusting({ rejectUnauthorized: false });
    const error = await failureOf(send(url, { method: 'POST' }, transport));
    expect(error).toMatchObject({ sent: false, isFinal: true, hint: expect.stringContaining(hint) });
    expect(error.message).toContain(why);
    expect(requests).toEqual([]);
  });

  test.each<[string, Certificate, string, string]>([
    ['has expired', selfSigned.expired('127.0.0.1'), 'its certificate has expired', 'clock'],
    ['is not valid yet', selfSigned.early('127.0.0.1'), 'its certificate is not valid yet', 'clock'],
    ['is self-signed', selfSigned('127.0.0.1'), 'its certificate is self-signed', 'NODE_EXTRA_CA_CERTS'],
    ['is for another name', selfSigned('other.test'), 'its certificate is for other names (other.test)', 'host name'],
  ])('is one with a certificate that %s', async (_name, certificate, why, hint) => {
    const { url, requests } = await secureServer(certificate);
    // All but the self-signed one are of an authority that is trusted.
    const transport = why.includes('self-signed') ? openTransport() : trusting({ ca: certificate.cert });
    const error = await failureOf(send(url, { method: 'POST', headers: { auth: 'secret' } }, transport));
    expect(error).toMatchObject({ failure: 'tls', sent: false, isFinal: true, hint: expect.stringContaining(hint) });
    expect(error.message).toContain(`Could not connect to ${url.host}: ${why}`);
    expect(requests).toEqual([]);
  });
});

test('a streamed body is sent completely over TLS', async () => {
  const { url } = await secureServer(selfSigned('127.0.0.1'));
  const body = countedBody(20_000_001);
  const answer = await send(url, { method: 'POST', body }, trusting({ rejectUnauthorized: false }));
  expect(answer).toMatchObject({ status: 200, text: '20000001' });
  await body.closed;
});
