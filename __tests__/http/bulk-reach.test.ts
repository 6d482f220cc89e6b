import dns from 'node:dns';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, jest, test } from '@jest/globals';
import { afterTest } from '../support/after-test.ts';
import { deadAddress, openServer, rawServer } from '../support/scripted-server.ts';
import { numbered, onRequests, plainAnswer, sendBulk, trustedServer, wholeBody } from './bulk-request.ts';
import { selfSigned } from './self-signed.ts';
import { failureOf, openTransport } from './send.ts';

describe('a server that cannot be reached', () => {
  test('is told: nobody listens', async () => {
    const error = await failureOf(sendBulk(await deadAddress()));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
    expect(error.message).toMatch(/^cannot connect: .*ECONNREFUSED/);
    const secure = new URL(`https://127.0.0.1:${(await deadAddress()).port}`);
    expect(await failureOf(sendBulk(secure))).toMatchObject({ failure: 'connect', sent: false });
  });

  test('is told: nobody listens at any address of a name', async () => {
    const { port } = await deadAddress();
    const error = await failureOf(sendBulk(new URL(`http://localhost:${port}/`)));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
    expect(error.message).toMatch(/^cannot connect: .*ECONNREFUSED/);
  });

  test.each(['http', 'https'])('is told: a host that nobody knows, over %s', async (protocol) => {
    const error = await failureOf(sendBulk(new URL(`${protocol}://nobody.invalid/`), { headTimeoutMs: 10_000 }));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
    expect(error.message).toMatch(/^cannot connect: /);
  });

  test('is told: port 0', async () => {
    const error = await failureOf(sendBulk(new URL('http://127.0.0.1:0/')));
    expect(error).toMatchObject({ failure: 'connect', sent: false });
    expect(error.message).toContain('127.0.0.1');
    expect(error.message).not.toContain(':80');
  });

  test('is told: a handshake that breaks off, and one that no TLS answers', async () => {
    const { url } = await rawServer((socket) => socket.destroy());
    const plain = await openServer(createHttpServer());
    for (const { port } of [url, plain]) {
      const error = await failureOf(sendBulk(new URL(`https://127.0.0.1:${port}/`)));
      expect(error).toMatchObject({ failure: 'connect', sent: false });
    }
  });

  test('is told: a handshake that nobody answers', async () => {
    const { url } = await rawServer(() => {});
    const error = await failureOf(sendBulk(new URL(`https://127.0.0.1:${url.port}/`), { headTimeoutMs: 100 }));
    expect(error).toMatchObject({ failure: 'silent', sent: false });
  });
});

describe('a certificate', () => {
  async function secureServer(names: string[], trust: boolean): Promise<{ port: string; seen: string[] }> {
    const certificate = selfSigned(...names);
    const before = getCACertificates('default');
    if (trust) setDefaultCACertificates([...before, certificate.cert]);
    afterTest(() => setDefaultCACertificates(before));
    const seen: string[] = [];
    const server = createTlsServer({ ...certificate, ALPNProtocols: ['http/1.1'] }, (socket) => {
      socket.on('error', () => {});
      socket.on('data', () => {
        seen.push(`${socket.servername || 'none'}, ${socket.alpnProtocol}`);
        socket.write(plainAnswer('ok'));
      });
    });
    server.on('tlsClientError', () => {});
    return { port: (await openServer(server)).port, seen };
  }

  test('that nobody trusts ends a request before anything of it is sent', async () => {
    const { port, seen } = await secureServer(['127.0.0.1'], false);
    const error = await failureOf(sendBulk(new URL(`https://127.0.0.1:${port}/`), { headers: { auth: 'secret' } }));
    expect(error).toMatchObject({ failure: 'tls', sent: false });
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(seen).toEqual([]);
  });

  test.each([
    ['127.0.0.1', 'localhost'],
    ['localhost', '127.0.0.1'],
    ['localhost', 'example.com'],
  ])('for another host ends a request before anything of it is sent: %s is not %s', async (host, name) => {
    const { port, seen } = await secureServer([name], true);
    const error = await failureOf(sendBulk(new URL(`https://${host}:${port}/`)));
    expect(error).toMatchObject({ failure: 'tls', sent: false });
    expect(error.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(seen).toEqual([]);
  });

  test('is asked for by name, and by no name where there is an address alone', async () => {
    const { port, seen } = await secureServer(['localhost', '127.0.0.1'], true);
    const transport = openTransport();
    for (const host of ['localhost', '127.0.0.1']) {
      const response = await sendBulk(new URL(`https://${host}:${port}/`), {}, transport);
      expect((await wholeBody(response)).toString()).toBe('ok');
    }
    expect(seen).toEqual(['localhost, http/1.1', 'none, http/1.1']);
  });
});

describe('an address', () => {
  test('of IPv6 is one like others', async () => {
    const server = createServer((socket) => onRequests(socket, () => socket.end(plainAnswer('ok'))));
    const isListening = await new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(0, '::1', () => resolve(true));
    });
    if (!isListening) return;
    afterTest(() => server.close());
    const { port } = server.address() as AddressInfo;
    expect((await wholeBody(await sendBulk(new URL(`http://[::1]:${port}/`)))).toString()).toBe('ok');
  });

  const answer = (socket: Socket): void => onRequests(socket, () => socket.write(plainAnswer(numbered(300_000))));
  const starts: [string, () => Promise<URL>][] = [
    ['http', async () => (await rawServer(answer)).url],
    ['https', () => trustedServer(answer)],
  ];
  test.each(starts)('that does not answer gives way to the next one of the name, over %s', async (protocol, start) => {
    const { port } = await start();
    const addresses = ['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 }));
    const found = (_name: string, _options: unknown, done: (error: null, all: object[]) => void): void => {
      done(null, [{ address: '::1', family: 6 }, ...addresses]);
    };
    const lookup = jest.spyOn(dns, 'lookup').mockImplementation(found as unknown as typeof dns.lookup);
    afterTest(() => lookup.mockRestore());
    const transport = openTransport();
    for (let count = 0; count < 2; count += 1) {
      const response = await sendBulk(new URL(`${protocol}://localhost:${port}/`), {}, transport);
      expect((await wholeBody(response)).equals(numbered(300_000))).toBe(true);
    }
    expect(lookup).toHaveBeenCalledTimes(1);
  });
});
