import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SIGNATURE_LENGTH } from '../../src/download/archive-format.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { temporaryFolder } from '../support/after-test.ts';

test('a part file holds what was written, in order, in chunks of every length', async () => {
  const folder = temporaryFolder();
  const chunk = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.nat(3).map((n) => new Uint8Array(n * 200_000).fill(n)),
  );
  const restart = fc.option(fc.nat(5), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 8 }), restart, async (chunks, restartAt) => {
      const part = await PartFile.create(join(folder, 'x.part'));
      let expected = Buffer.alloc(0);
      for (const [index, bytes] of chunks.entries()) {
        if (index === restartAt) {
          await part.restart();
          expected = Buffer.alloc(0);
        }
        await part.write(Buffer.from(bytes));
        expected = Buffer.concat([expected, bytes]);
      }
      expect(part.size).toBe(expected.length);
      expect(part.head.equals(expected.subarray(0, SIGNATURE_LENGTH))).toBe(true);
      expect(await part.finish()).toBe(createHash('sha256').update(expected).digest('hex'));
      expect(readFileSync(part.path).equals(expected)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a part file is removed when it is discarded, more than once too', async () => {
  const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
  await part.write(Buffer.from('x'));

  await part.discard();
  await part.discard();

  expect(existsSync(part.path)).toBe(false);
});

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
    ...['write', 'finish'].map((way) => {
      return { way, ended, written: LIMIT * 1_024, isRight: true, left: [] };
    }),
    { way: 'download', ended: { code: 'download-failed', message }, left: [] },
  ]);
});
