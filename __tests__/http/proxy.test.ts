import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { checkProxy, proxyAgents, proxySecrets } from '../../src/http/proxy.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { deadAddress, openServer, scriptedServer } from '../support/scripted-server.ts';
import { connectProxy } from './connect-proxy.ts';
import { type Certificate, selfSigned } from './self-signed.ts';

interface Seen {
  path: string;
  auth: string | undefined;
}

/** A server that calls itself platform.test, which only the proxy can find. */
async function platformTest(): Promise<{ port: number; requests: Seen[]; certificate: Certificate }> {
  const requests: Seen[] = [];
  const certificate = selfSigned('platform.test');
  const server = createServer(certificate, (request, response) => {
    const auth = request.headers['auth'];
    requests.push({ path: request.url ?? '', auth: String(auth) });
    response.end('from platform.test');
  });
  server.on('tlsClientError', () => {});
  return { port: Number((await openServer(server)).port), requests, certificate };
}

/** Runs the visits in a process with that environment, and nothing of this one's that touches the network. */
async function visit(visits: string[], environment: Record<string, string>, trusted?: Certificate): Promise<unknown[]> {
  const extra: Record<string, string> = {};
  if (trusted) {
    extra['NODE_EXTRA_CA_CERTS'] = join(temporaryFolder(), 'ca.pem');
    writeFileSync(extra['NODE_EXTRA_CA_CERTS'], trusted.cert);
  }
  const clean = Object.entries(process.env).filter(([name]) => !/proxy|NODE_|^SSL_/i.test(name));
  const script = join(import.meta.dirname, 'visit.mjs');
  const env = { ...Object.fromEntries(clean), ...environment, ...extra };
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script, ...visits], { env });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const OK = { status: 200, text: 'from platform.test' };

describe('through a proxy', () => {
  test('requests reach a host that only the proxy knows, with a certificate of a private authority', async () => {
    const { port, requests, certificate } = await platformTest();
    const proxy = await connectProxy({ names: { 'platform.test': port } });
    const visits = ['GET:https://platform.test/1', 'GET:https://platform.test/2', 'POST:https://platform.test/3'];

    expect(await visit(visits, { HTTPS_PROXY: proxy.url.href }, certificate)).toEqual([OK, OK, OK]);

    expect(new Set(proxy.tunnels)).toEqual(new Set(['platform.test:443']));
    expect(requests.map(({ path, auth }) => [path, auth])).toEqual([
      ['/1', 't0ken'],
      ['/2', 't0ken'],
      ['/3', 't0ken'],
    ]);
  });

  test('its user and password are sent to the proxy only', async () => {
    const { port, certificate } = await platformTest();
    const authorization = `Basic ${Buffer.from('user:p@ss/w').toString('base64')}`;
    const proxy = await connectProxy({ names: { 'platform.test': port }, authorization });
    const url = `http://user:p%40ss%2Fw@${proxy.url.host}`;
    expect(await visit(['GET:https://platform.test/'], { https_proxy: url }, certificate)).toEqual([OK]);
    expect(proxy.authorizations).toEqual([authorization]);
  });

  test('an untrusted certificate is reported as such, and nothing is sent', async () => {
    const { port, requests } = await platformTest();
    const proxy = await connectProxy({ names: { 'platform.test': port } });
    const [reported] = await visit(['POST:https://platform.test/'], { HTTPS_PROXY: proxy.url.href });
    expect(reported).toMatchObject({ name: 'TransportError', failure: 'tls', sent: false });
    expect(requests).toEqual([]);
  });

  test.each([
    [
      'that refuses the password',
      { authorization: 'Basic other' },
      'the proxy requires a user and password (407)',
      true,
    ],
    ['that does not know the host', {}, 'the proxy answered 502', false],
  ])('a proxy %s means that nothing was sent', async (_, options, why, isFinal) => {
    const proxy = await connectProxy({ names: {}, ...options });
    const [reported] = await visit(['POST:https://platform.test/'], { HTTPS_PROXY: proxy.url.href });
    const message = `Could not connect to platform.test:443 through the proxy: ${why}`;
    expect(reported).toMatchObject({ name: 'TransportError', failure: 'connect', sent: false, message, isFinal });
  });

  test('a proxy that does not exist is not bypassed, and nothing is sent', async () => {
    const { url } = await deadAddress().then((dead) => ({ url: dead.href }));
    const [reported] = await visit(['POST:https://platform.test/'], { HTTPS_PROXY: url });
    const message = 'Could not connect to platform.test:443 through the proxy: connection refused';
    expect(reported).toMatchObject({ name: 'TransportError', failure: 'connect', sent: false, message });
  });

  test('requests to this machine do not use it', async () => {
    const proxy = await connectProxy({ names: {} });
    const local = await scriptedServer({ text: 'local' });
    const environment = { HTTPS_PROXY: proxy.url.href, HTTP_PROXY: proxy.url.href };
    expect(await visit([`GET:${local.url.href}`], environment)).toEqual([{ status: 200, text: 'local' }]);
    expect(proxy.tunnels).toEqual([]);
  });
});

describe('NO_PROXY', () => {
  test.each([
    ['platform.test', 'https://platform.test/', false],
    ['other.test,platform.test', 'https://platform.test/', false],
    ['.kore.ai', 'https://platform.kore.ai/', false],
    ['platform.test:8443', 'https://platform.test:8443/', false],
    ['*', 'https://platform.test/', false],
    ['other.test', 'https://platform.test/', true],
    ['platform.test:8443', 'https://platform.test/', true],
    ['', 'https://platform.test/', true],
  ])('of %j: is %s proxied? %p', async (noProxy, url, isProxied) => {
    const environment = { HTTPS_PROXY: 'http://proxy.test:3128', NO_PROXY: noProxy };
    withEnvironment(environment);
    const agent = await proxyAgents(environment)?.(new URL(url), false);
    expect(agent !== undefined).toBe(isProxied);
  });
});

const PLATFORM = new URL('https://platform.kore.ai');

describe('a proxy that cannot be read', () => {
  test.each([
    'platform.kore.ai',
    '.kore.ai',
    'kore.ai',
    'other.test, KORE.AI',
  ])('does not matter for a host in NO_PROXY: %s', async (noProxy) => {
    const environment = { HTTPS_PROXY: 'http://user:100%@proxy.test', NO_PROXY: noProxy };
    expect(() => checkProxy(environment, PLATFORM)).not.toThrow();
    await expect(proxyAgents(environment)?.(new URL('https://files.test'), false)).rejects.toThrow('cannot be read');
  });

  test.each([
    ['http://user:100%@proxy.test:3128', '%'],
    ['http://us%er:pass@proxy.test:3128', '%'],
    ['user:pass@proxy.test:3128', 'http://'],
    ['proxy.test:3128', 'http://'],
    ['socks5://proxy.test:1080', 'only http and https'],
    ['http://', 'no URL'],
    ['not a url', 'no URL'],
  ])('is refused, not bypassed, and its password is not shown: %s', (value, why) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY']) {
      expect(() => checkProxy({ [name]: value }, PLATFORM)).toThrow(
        expect.objectContaining({
          code: 'input-invalid',
          message: expect.stringMatching(`The proxy in ${name} cannot be read: .*${why}`),
          hint: expect.not.stringMatching(/100%|us%er|pass@proxy/),
        }),
      );
    }
  });

  test.each([
    'http://proxy.test:3128',
    'https://user:p%25ss@proxy.test',
    '10.0.0.1:3128',
    'HTTP://[::1]:3128/',
  ])('is not %s', (value) => {
    expect(() => checkProxy({ HTTPS_PROXY: value }, PLATFORM)).not.toThrow();
  });
});

test('without a proxy in the environment there are no agents', () => {
  expect(proxyAgents({ HTTPS_PROXY: '', NO_PROXY: '*' })).toBeUndefined();
});

const basic = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');
const asBase64 = (secrets: string[]): string[] => secrets.map((secret) => Buffer.from(secret).toString('base64'));

describe('the secrets of proxies', () => {
  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])('are found in %s', (name) => {
    expect(proxySecrets({ [name]: 'http://user:hunter22@proxy.test:3128' })).toEqual(
      expect.arrayContaining(['hunter22', 'user:hunter22']),
    );
  });

  test('are encoded as in the URL, and decoded', () => {
    const secrets = proxySecrets({ HTTPS_PROXY: 'http://user:p%40ss%2Fw@proxy.test' });
    expect(secrets).toEqual(expect.arrayContaining(['p%40ss%2Fw', 'p@ss/w']));
  });

  test('include the value of the header', () => {
    for (const [url, user, password] of [
      ['http://user:hunter22@proxy.test', 'user', 'hunter22'],
      ['http://user:p%40ss%2Fw@proxy.test', 'user', 'p@ss/w'],
      ['http://DOM%5Cuser:hunter22@proxy.test', 'DOM\\user', 'hunter22'],
    ] as const) {
      expect(asBase64(proxySecrets({ HTTPS_PROXY: url }))).toContain(basic(user, password));
    }
  });

  test.each([
    'http://user:100%@proxy.test:3128',
    'http://user:%zz@proxy.test:3128',
  ])('are found also if they are not encoded correctly: %s', (url) => {
    expect(proxySecrets({ HTTPS_PROXY: url }).join(' ')).toMatch(/100%|%zz/);
  });

  test.each(['', 'http://proxy.test:3128', 'proxy.test:3128', 'not a url', 'http://'])('are none in %j', (url) => {
    expect(proxySecrets({ HTTPS_PROXY: url })).toEqual([]);
  });

  test('are none without a proxy', () => {
    expect(proxySecrets({})).toEqual([]);
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
