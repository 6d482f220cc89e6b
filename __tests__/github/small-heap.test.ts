import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const MIB = 1024 * 1024;

async function sizeOf(holds: 'small' | 'as usual'): Promise<number> {
  const program = join(import.meta.dirname, 'small-heap.mjs');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--no-warnings', program, holds]);
  // A flag that this version of V8 does not know would be told here.
  expect(stderr).toBe('');
  return Number(stdout);
}

test('what is new in a heap that is kept small gets a few megabytes, where it would take dozens', async () => {
  const [small, usual] = await Promise.all([sizeOf('small'), sizeOf('as usual')]);
  expect(small).toBeGreaterThan(2.5 * MIB);
  expect(small).toBeLessThan(10 * MIB);
  expect(usual).toBeGreaterThan(25 * MIB);
});
