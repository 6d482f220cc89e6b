import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { afterTest } from '../support/after-test.ts';

/** A request and its answer are several kilobytes of objects. */
const LITTLE_BYTES = 1_000;
/** Little room for what is new, so that it is collected often, and enough for all else, so that that never is. */
const HEAP = ['--max-semi-space-size=1', '--initial-heap-size=256', '--expose-gc', '--no-warnings'];

test('a request that has been answered is collected with what is new', async () => {
  const server = createServer((_, response) => response.end('{"status":"IN_PROGRESS"}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  const program = [join(import.meta.dirname, 'litter.mjs'), `http://127.0.0.1:${port}/`, '60'];
  const { stdout } = await promisify(execFile)(process.execPath, [...HEAP, ...program]);
  expect(Number(stdout)).toBeLessThan(LITTLE_BYTES);
});
