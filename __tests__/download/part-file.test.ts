import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a full disk ends a download with an error, with the last bytes too', async () => {
  const program = join(import.meta.dirname, 'small-disk.mjs');
  // In units of 1,024 bytes. A write of 256 KiB is cut short: one in the middle of the file, or the last one.
  const limited = 'ulimit -f 3000 && exec "$0" "$@"';
  const args = ['-c', limited, process.execPath, program, temporaryFolder(), '8000000', '3072001'];
  const { stdout, stderr } = await promisify(execFile)('bash', args, { timeout: 100_000 });

  expect(stderr).toBe('');
  const message = expect.stringContaining('the file is larger than the file system allows (EFBIG)');
  const failed = { code: 'download-failed', message, left: [] };
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([failed, failed]);
});
