import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KoreaiError } from '../../src/core/errors.ts';
import { VERSIONED_PREFIX } from '../../src/platform/client.ts';
import { expectFields } from '../../src/platform/wire.ts';
import { anyCharacter } from '../support/any-character.ts';
import { deadAddress, rawServer, scriptedServer } from '../support/scripted-server.ts';
import { errorOf, never, openPlatform, platformAt } from './open-platform.ts';

const get = { method: 'GET', path: ['bot', 'st-1', 'export', 'status'], signal: never } as const;
const post = { method: 'POST', path: ['bot', 'st-1', 'export'], signal: never } as const;

describe('a call', () => {
  test('is a path under the public API, with its headers', async () => {
    const { platform, requests } = await openPlatform([{ json: { ok: true } }]);
    const reply = await platform.request({ ...get, query: { exportType: 'latest & more' } });
    expect(reply).toMatchObject({ value: { ok: true }, call: 'GET /api/public/bot/st-1/export/status' });
    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: '/api/public/bot/st-1/export/status',
        body: '',
        headers: { accept: 'application/json', 'user-agent': 'koreai-ci/test' },
      },
    ]);
    expect(requests[0]?.query.get('exportType')).toBe('latest & more');
    expect(requests[0]?.headers).not.toHaveProperty('content-type');
  });

  test('with a body sends it as JSON, a GET too', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    await platform.request({ ...post, body: { exportType: 'latest', name: 'Grüße' } });
    await platform.request({ ...get, body: { exportType: 'latest' } });
    await platform.request(post);
    expect(requests.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"exportType":"latest","name":"Grüße"}'],
      ['GET', '{"exportType":"latest"}'],
      ['POST', ''],
    ]);
    for (const { headers } of requests) expect(headers['content-type']).toBe('application/json');
  });

  test('in its versioned form has another prefix and a slash at the end', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    await platform.request({ ...get, prefix: VERSIONED_PREFIX, trailingSlash: true });
    expect(requests[0]?.path).toBe('/api/1.1/public/bot/st-1/export/status/');
  });

  test('that starts something uses a new connection', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    for (const call of [get, post, get]) await platform.request(call);
    const [first, second, third] = requests.map(({ connection }) => connection);
    expect(second).not.toBe(first);
    expect(third).toBe(first);
  });

  test('goes to the origin of the host only', async () => {
    const { url, requests } = await scriptedServer({ json: {} });
    const { platform } = platformAt(new URL('/some/where/?a=b#c', url));
    await platform.request(get);
    expect(requests[0]?.path).toBe('/api/public/bot/st-1/export/status');
  });

  test('keeps an id in one segment of the path', async () => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    const segment = fc.string({ unit: anyCharacter, minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    await fc.assert(
      fc.asyncProperty(segment, async (id) => {
        await platform.request({ method: 'GET', path: ['bot', id, 'status'], signal: never });
        const segments = requests.at(-1)?.path.split('/') ?? [];
        expect(segments).toHaveLength(6);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
      }),
      { numRuns: 30, examples: [['../../x'], ['a/b'], ['a?b'], ['a#b'], ['%2e%2e'], ['a\\b'], ['é 😀']] },
    );
  });

  test.each(['', '.', '..'])('is not sent if an id would change the path: %j', async (id) => {
    const { platform, requests } = await openPlatform([{ json: {} }]);
    expect(await errorOf(platform.request({ ...get, path: ['bot', id, 'export'] }))).toMatchObject({
      code: 'internal',
    });
    expect(requests).toEqual([]);
  });

  test('returns the time of the server', async () => {
    const date = 'Thu, 01 Jan 2026 10:00:00 GMT';
    const { platform } = await openPlatform([
      { json: {}, headers: { date } },
      { json: {}, headers: { date: 'soon' } },
    ]);
    expect((await platform.request(get)).serverTime).toBe(Date.UTC(2026, 0, 1, 10));
    expect((await platform.request(get)).serverTime).toBeUndefined();
  });

  test('waits for its turn, and is not sent without it', async () => {
    const turns: string[] = [];
    const { platform, requests } = await openPlatform([{ json: {} }], {
      beforeRequest: () => {
        turns.push(`after ${requests.length}`);
        return turns.length < 3 ? Promise.resolve() : Promise.reject(new KoreaiError('cancelled', 'stop'));
      },
    });
    await platform.request(get);
    await platform.request(get);
    expect(await errorOf(platform.request(get))).toMatchObject({ code: 'cancelled' });
    expect(turns).toEqual(['after 0', 'after 1', 'after 2']);
    expect(requests).toHaveLength(2);
  });

  test('writes one debug line, without query, credentials or answer', async () => {
    const { platform, lines } = await openPlatform([{ json: { downloadURL: 'https://h/x?s=signature' } }]);
    await platform.request({ ...get, query: { e: 'query' } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GET \/api\/public\/bot\/st-1\/export\/status: 200, \d+ characters, \d+ ms$/);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('with %i is not followed: credentials go to the host only', async (status) => {
    const elsewhere = await scriptedServer({ json: { status: 'success' } });
    const { platform, requests } = await openPlatform([{ status, headers: { location: elsewhere.url.href } }]);
    for (const call of [get, post]) {
      const error = await errorOf(platform.request(call));
      expect(error).toMatchObject({ code: 'bad-response' });
      expect(error.message).toContain('redirect');
    }
    expect(elsewhere.requests).toEqual([]);
    expect(requests).toHaveLength(2);
  });
});

describe('no answer', () => {
  test('from a closed port is a network error of a request that was not sent', async () => {
    const { platform } = platformAt(await deadAddress());
    expect(await errorOf(platform.request(post))).toMatchObject({ code: 'network', transient: true, sent: false });
  });

  test('but half of one is a transient network error', async () => {
    const cut = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"status":"success"}';
    const { url } = await rawServer((socket) => socket.on('data', () => socket.end(cut)));
    const error = await errorOf(platformAt(url).platform.request(get));
    expect(error).toMatchObject({ code: 'network', transient: true, sent: true });
    expect(error.message).toContain('GET /api/public/bot/st-1/export/status');
  });

  test('within the limit is a transient network error', async () => {
    const { platform } = await openPlatform([() => {}], { requestLimitMs: 1_000 });
    expect(await errorOf(platform.request(get))).toMatchObject({ code: 'network', transient: true, sent: true });
  });

  test('after an abort has the reason of the signal', async () => {
    const controller = new AbortController();
    const { platform } = await openPlatform([() => controller.abort(new KoreaiError('cancelled', 'stop'))]);
    const error = await errorOf(platform.request({ ...get, signal: controller.signal }));
    expect(error).toMatchObject({ code: 'cancelled', message: 'stop' });
  });
});

/** A server that answers the first request of its first connection, and drops connections at the requests that follow. */
async function dropping(times: number) {
  const tokens: string[] = [];
  let drops = 0;
  const { url } = await rawServer((socket) => {
    socket.on('data', (bytes) => {
      tokens.push(/^auth: (.*)$/im.exec(bytes.toString('latin1'))?.[1] ?? '');
      if (tokens.length > 1 && drops < times) {
        drops += 1;
        socket.resetAndDestroy();
      } else socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  return { url, tokens };
}

test('a request over a kept connection that the server had closed is repeated with a new token', async () => {
  const { url, tokens } = await dropping(1);
  const { platform } = platformAt(url);
  await platform.request(get);
  expect((await platform.request(get)).value).toEqual({});
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(3);
});

test('it is repeated once only', async () => {
  const { url, tokens } = await dropping(Number.POSITIVE_INFINITY);
  const { platform } = platformAt(url);
  await platform.request(get);
  expect(await errorOf(platform.request(get))).toMatchObject({ code: 'network', transient: true });
  expect(tokens).toHaveLength(3);
});

describe('the fields of a reply', () => {
  test.each([
    'null',
    '[]',
    '[{"status":"success"}]',
    '42',
    '"success"',
    'true',
    '1e999',
  ])('are missing in %s, which is a transient bad response', async (text) => {
    const { platform } = await openPlatform([{ text, headers: { 'content-type': 'application/json' } }]);
    const error = await errorOf(platform.request(get).then(expectFields));
    expect(error).toMatchObject({ code: 'bad-response', transient: true });
    expect(error.message).toContain('instead of an object');
  });

  test('do not come from the prototype of an object', async () => {
    const { platform } = await openPlatform([{ text: '{"__proto__":{"status":"success"}}' }]);
    const fields = expectFields(await platform.request(get));
    expect(fields['status']).toBeUndefined();
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
});
