import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';

/** In units of 1,024 bytes; no multiple of a write, so that one of them is cut short by it. */
const LIMIT = 3_000;

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a disk that takes no more ends every way of writing, and nothing is taken for written', async () => {
  const program = join(import.meta.dirname, 'small-disk.mjs');
  const limited = `ulimit -f ${LIMIT} && exec "$0" "$@"`;
  const args = ['-c', limited, process.execPath, program, temporaryFolder()];
  const { stdout, stderr } = await promisify(execFile)('bash', args, { timeout: 100_000 });

  expect(stderr).toBe('');
  const reported = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const ways = ['write', 'one large write', 'flush', 'finish', 'restart', 'pieces'];
  const ended = { code: 'EFBIG', message: expect.stringContaining('file too large') };
  expect(reported.slice(0, 6)).toEqual(
    ways.map((way) => ({ way, ended, written: LIMIT * 1_024, isRight: true, left: [] })),
  );
  expect(reported[6].asked).toBeLessThan(16);
  const message = expect.stringContaining('the file is larger than the file system allows (EFBIG)');
  expect(reported[7]).toEqual({ way: 'download', ended: { code: 'download-failed', message }, left: [] });
});
