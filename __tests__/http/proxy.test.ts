import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/http/exchange.ts';
import { proxyAgents, proxySecrets } from '../../src/http/proxy.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { deferred } from '../support/deferred.ts';
import { deadAddress, openServer, rawServer } from '../support/open-server.ts';
import { scriptedServer } from '../support/platform-script.ts';
import { connectProxy } from './connect-proxy.ts';
import { selfSigned } from './self-signed.ts';
import { countedBody, failureOf, openTransport, send } from './send.ts';

/** A server that calls itself platform.test, which only the proxy can find. */
async function platformTest() {
  const requests: unknown[] = [];
  const certificate = selfSigned('platform.test');
  const server = createServer(certificate, (request, response) => {
    const { auth, authorization } = request.headers;
    requests.push({ path: request.url, auth, authorization });
    response.end('from platform.test');
  });
  server.on('tlsClientError', () => {});
  return { port: Number((await openServer(server)).port), requests, certificate };
}

const OK = { status: 200, text: 'from platform.test' };

/** Sends a request through the proxies of an environment. */
function through(
  environment: Record<string, string>,
  url: string,
  method: 'GET' | 'POST' = 'POST',
  more: Parameters<typeof send>[1] = {},
): Promise<Answer> {
  withEnvironment(environment);
  const agentFor = proxyAgents(environment);
  return send(new URL(url), { method, ...more }, openTransport({ agentFor }));
}

describe('through a proxy', () => {
  test('requests reach a host that only the proxy knows, and only the proxy gets its password', async () => {
    const { port, requests, certificate } = await platformTest();
    const authorization = `Basic ${Buffer.from('user:p@ss/w').toString('base64')}`;
    const proxy = await connectProxy({ names: { 'platform.test': port }, authorization });
    // Node.js reads private authorities when it starts.
    const file = join(temporaryFolder(), 'ca.pem');
    writeFileSync(file, certificate.cert);
    const clean = Object.entries(process.env).filter(([name]) => !/proxy|NODE_|^SSL_/i.test(name));
    const https_proxy = `http://user:p%40ss%2Fw@${proxy.url.host}`;
    const env = { ...Object.fromEntries(clean), https_proxy, NODE_EXTRA_CA_CERTS: file };
    const visits = ['GET:https://platform.test/1', 'GET:https://platform.test/2', 'POST:https://platform.test/3'];
    const args = ['--no-warnings', join(import.meta.dirname, 'visit.mjs'), ...visits];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });

    expect(JSON.parse(stdout)).toEqual([OK, OK, OK]);
    expect(new Set(proxy.tunnels)).toEqual(new Set(['platform.test:443']));
    expect(new Set(proxy.authorizations)).toEqual(new Set([authorization]));
    expect(requests).toEqual(['/1', '/2', '/3'].map((path) => ({ path, auth: 't0ken', authorization: undefined })));
  });

  test('an untrusted certificate is reported as such, and nothing is sent', async () => {
    const { port, requests } = await platformTest();
    const proxy = await connectProxy({ names: { 'platform.test': port } });
    const failure = await failureOf(through({ HTTPS_PROXY: proxy.url.href }, 'https://platform.test/'));
    expect(failure).toMatchObject({ failure: 'tls', sent: false });
    expect(requests).toEqual([]);
  });

  const refusing = () => connectProxy({ names: {}, authorization: 'Basic other' });
  test.each([
    ['refuses the password', refusing, 'the proxy requires a user and password (407)', true],
    ['does not know the host', () => connectProxy({ names: {} }), 'the proxy answered 502', false],
    ['does not exist', async () => ({ url: await deadAddress() }), 'connection refused', false],
  ])('a proxy that %s is not bypassed, and nothing is sent', async (_, open, why, isFinal) => {
    const { url } = await open();
    const failure = await failureOf(through({ HTTPS_PROXY: url.href }, 'https://platform.test/'));
    const message = `Could not connect to platform.test:443 through the proxy: ${why}`;
    expect(failure).toMatchObject({ failure: 'connect', sent: false, message, isFinal });
  });

  test('a proxy that never answers does not hold a request longer than its limit, and nothing is sent', async () => {
    const closed = deferred<void>();
    const { url } = await rawServer((socket) => socket.resume().once('close', () => closed.resolve()));
    const sent = through({ HTTPS_PROXY: url.href }, 'https://platform.test/', 'POST', { limitMs: 200 });
    const message = expect.stringContaining('Could not connect to platform.test:443 through the proxy: no answer');
    expect(await failureOf(sent)).toMatchObject({ failure: 'connect', sent: false, message });
    // An open connection would keep a program from its end.
    await closed.promise;
  });

  test('a proxy that never answers does not hold the file that is to be sent', async () => {
    const { url } = await rawServer(() => {});
    const body = countedBody(1_000_000);
    const sent = through({ HTTPS_PROXY: url.href }, 'https://platform.test/', 'POST', { body, limitMs: 200 });
    expect(await failureOf(sent)).toMatchObject({ failure: 'connect', sent: false });
    await body.closed;
  });

  test('a proxy that never answers does not hold a request that is given up', async () => {
    const stop = new AbortController();
    const reason = new Error('the step was cancelled');
    const { url } = await rawServer(() => stop.abort(reason));
    const sent = through({ HTTPS_PROXY: url.href }, 'https://platform.test/', 'POST', { signal: stop.signal });
    await expect(sent).rejects.toBe(reason);
  });

  test('requests to this machine do not use it', async () => {
    const proxy = await connectProxy({ names: {} });
    const local = await scriptedServer({ text: 'local' });
    const environment = { HTTPS_PROXY: proxy.url.href, HTTP_PROXY: proxy.url.href };
    expect(await through(environment, local.url.href, 'GET')).toMatchObject({ status: 200, text: 'local' });
    expect(proxy.tunnels).toEqual([]);
  });
});

test.each([
  ['.kore.ai', false],
  ['other.test', true],
])('NO_PROXY of %j: is platform.kore.ai proxied? %p', async (NO_PROXY, isProxied) => {
  expect((await agentIn({ HTTPS_PROXY: 'http://proxy.test:3128', NO_PROXY })) !== undefined).toBe(isProxied);
});

/** The agent that an environment gives for a host. */
function agentIn(environment: Record<string, string>, url = 'https://platform.kore.ai') {
  withEnvironment(environment);
  return proxyAgents(environment)?.(new URL(url), false);
}

describe('a proxy that cannot be read', () => {
  test('is ignored for a host in NO_PROXY', async () => {
    const environment = { HTTPS_PROXY: 'http://user:100%@proxy.test', NO_PROXY: 'x.test, KORE.AI' };
    expect(await agentIn(environment)).toBeUndefined();
    await expect(agentIn(environment, 'https://files.test')).rejects.toThrow('cannot be read');
  });

  test.each([
    'http://user:100%@proxy.test:3128',
    'user:pass@proxy.test:3128',
    'proxy.test:3128',
    'socks5://proxy.test:1080',
    'not a url',
  ])('is refused, not bypassed, and its password is not shown: %s', async (value) => {
    for (const [name, url] of [
      ['HTTPS_PROXY', 'https://platform.kore.ai'],
      ['https_proxy', 'https://platform.kore.ai'],
      ['HTTP_PROXY', 'http://platform.kore.ai'],
    ] as const) {
      await expect(agentIn({ [name]: value }, url)).rejects.toMatchObject({
        code: 'input-invalid',
        sent: false,
        message: `The proxy in ${name} cannot be read, and would be bypassed`,
        hint: expect.not.stringMatching(/100%|us%er|pass@proxy/),
      });
    }
  });

  test.each(['https://user:p%25ss@proxy.test', '10.0.0.1:3128', 'HTTP://[::1]:3128/'])('is not %s', async (value) => {
    expect(await agentIn({ HTTPS_PROXY: value })).toBeDefined();
  });
});

describe('the secrets of proxies', () => {
  test.each([
    ['https_proxy', 'http://user:hunter22@proxy.test:3128', ['hunter22', 'user:hunter22']],
    ['HTTPS_PROXY', 'user:hunter22@proxy.test:3128', ['hunter22', 'user:hunter22']],
    ['http_proxy', 'http://user:p%40ss%2Fw@proxy.test', ['p%40ss%2Fw', 'p@ss/w', 'user:p@ss/w']],
    ['HTTP_PROXY', 'http://DOM%5Cuser:hunter22@proxy.test', ['DOM\\user:hunter22']],
    ['HTTPS_PROXY', 'http://user:100%@proxy.test:3128', ['100%']],
    ['HTTPS_PROXY', 'http://user:%zz@proxy.test:3128', ['%zz']],
  ])('are found as they are written and decoded, alone and with the user: %s=%s', (name, url, secrets) => {
    expect(proxySecrets({ [name]: url })).toEqual(expect.arrayContaining(secrets));
  });

  test.each(['', 'http://proxy.test:3128', 'proxy.test:3128', 'not a url', 'http://'])('are none in %j', (url) => {
    expect(proxySecrets({ HTTPS_PROXY: url })).toEqual([]);
  });
});

/** The client of GitHub's own actions reads the variables of the process. */
function withEnvironment(wanted: Record<string, string>): void {
  const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  Object.assign(process.env, wanted);
  afterTest(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
}
