import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import {
  exportTool,
  type FetchFunction,
  fetchTransport,
  TransportError,
  waitForExport,
  waitForPublish,
} from '../../src/lib.ts';
import { afterTest } from '../support/after-test.ts';
import { unusedPort } from '../support/unused-port.ts';
import { rejection, startClient } from './start-client.ts';

describe('a transport over fetch', () => {
  test('runs an export and a wait', async () => {
    const { client, outputDir, simulator } = await startClient({ transport: fetchTransport(fetch) });

    const { file } = await exportTool(client, { toolId: 'a-demo', flowId: 'flow-demo', outputDir });
    await waitForPublish(client, { botId: 'st-demo' });

    expect(readFileSync(file.path).byteLength).toBe(file.size);
    expect(simulator.violations).toEqual([]);
  });

  test('tells a GET with a body that it cannot', async () => {
    const { client, outputDir } = await startClient(
      { transport: fetchTransport(fetch) },
      { bots: { 'st-new': { exportStatusNeeds: 'body', previousExport: {} } } },
    );

    const error = await rejection(waitForExport(client, { botId: 'st-new', outputDir }));

    expect(error).toMatchObject({ code: 'network', hint: expect.stringContaining('nodeTransport') });
  });

  test('starts nothing twice where the connection is refused, and says that it was', async () => {
    const transport = fetchTransport(fetch);
    const port = await unusedPort();

    const error = await rejection(transport.send(asked(`http://127.0.0.1:${port}/`)));

    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ failure: 'connect', sent: false });
  });

  test('takes an unknown failure for a request that may have been seen', async () => {
    const failing: FetchFunction = () => Promise.reject(new TypeError('fetch failed'));

    expect(await rejection(fetchTransport(failing).send(asked('http://127.0.0.1/')))).toMatchObject({ sent: true });
  });

  test('follows no redirect, and believes no length of what came compressed', async () => {
    const url = await serve();
    const transport = fetchTransport(fetch);

    const moved = await transport.send(asked(`${url}/moved`));
    moved.body.destroy();
    const packed = await transport.send(asked(`${url}/packed`));

    expect(moved).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(packed.headers['content-length']).toBeUndefined();
    expect(await text(packed.body)).toBe('{"a":1}');
  });

  test('gives up on a silent server', async () => {
    const error = await rejection(
      fetchTransport(fetch).send({ ...asked(`${await serve()}/silent`), headTimeoutMs: 1_000 }),
    );

    expect(error).toMatchObject({ failure: 'silent', sent: true });
  });
});

const asked = (url: string) => ({
  method: 'GET' as const,
  url: new URL(url),
  headers: {},
  headTimeoutMs: 60_000,
  signal: new AbortController().signal,
});

async function serve(): Promise<string> {
  const server = createServer((incoming, response) => {
    if (incoming.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
    if (incoming.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
