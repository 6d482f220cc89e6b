import { describe, expect, test } from '@jest/globals';
import { proxySecrets } from '../../src/http/proxy.ts';

const basic = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');
const asBase64 = (secrets: string[]): string[] => secrets.map((secret) => Buffer.from(secret).toString('base64'));

describe('the secrets of proxies', () => {
  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])('are found in %s', (name) => {
    expect(proxySecrets({ [name]: 'http://user:hunter22@proxy.test:3128' })).toEqual(
      expect.arrayContaining(['hunter22', 'user:hunter22']),
    );
  });

  test('are told as they stand in the URL and as they are meant', () => {
    const secrets = proxySecrets({ HTTPS_PROXY: 'http://user:p%40ss%2Fw@proxy.test' });
    expect(secrets).toEqual(expect.arrayContaining(['p%40ss%2Fw', 'p@ss/w']));
  });

  test('cover the header that is made of them', () => {
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
  ])('are found also where they are not encoded as they should be: %s', (url) => {
    expect(proxySecrets({ HTTPS_PROXY: url }).join(' ')).toMatch(/100%|%zz/);
  });

  test.each(['', 'http://proxy.test:3128', 'proxy.test:3128', 'not a url', 'http://'])('are none in %j', (url) => {
    expect(proxySecrets({ HTTPS_PROXY: url })).toEqual([]);
  });

  test('are none where there is no proxy', () => {
    expect(proxySecrets({})).toEqual([]);
  });
});
