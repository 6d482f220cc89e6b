import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { FAULT_KINDS } from '../../src/simulator/index.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { OPERATION_NAMES } from './test-case.ts';

// `npm run chaos` does more of them, with other seeds every time.
test('150 random runs with random faults break no invariant', async () => {
  const main = join(import.meta.dirname, 'main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--seed', '1', '--runs', '150'], {
    env: childEnvironment(COMPILE_CACHE),
  }).catch((error: { stdout: string }) => error);

  expect(stdout).toMatch(/\nEvery invariant held\.\n$/);
  const namesIn = (what: string): string[] =>
    [...(new RegExp(`^${what} (.*)$`, 'm').exec(stdout)?.[1] ?? '').matchAll(/([a-z-]+) \d/g)].map(
      ([, name = '']) => name,
    );
  expect(namesIn('operations').sort()).toEqual([...OPERATION_NAMES].sort());
  expect(namesIn('faults').length).toBeGreaterThan(FAULT_KINDS.length / 2);
});
