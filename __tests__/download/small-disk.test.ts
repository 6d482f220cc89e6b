import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';

/** In units of 1,024 bytes; not a multiple of a write, so that one of them is cut short. */
const LIMIT = 3_000;

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a full disk ends every way of writing with an error', async () => {
  const program = join(import.meta.dirname, 'small-disk.mjs');
  const limited = `ulimit -f ${LIMIT} && exec "$0" "$@"`;
  const args = ['-c', limited, process.execPath, program, temporaryFolder()];
  const { stdout, stderr } = await promisify(execFile)('bash', args, { timeout: 100_000 });

  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  const ended = { code: 'EFBIG', message: expect.stringContaining('file too large') };
  const message = expect.stringContaining('the file is larger than the file system allows (EFBIG)');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    ...['write', 'one large write', 'finish', 'pieces'].map((way) => {
      return { way, ended, written: LIMIT * 1_024, isRight: true, left: [] };
    }),
    { way: 'download', ended: { code: 'download-failed', message }, left: [] },
  ]);
});
