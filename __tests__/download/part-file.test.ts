import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SIGNATURE_LENGTH } from '../../src/download/archive-format.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { temporaryFolder } from '../support/after-test.ts';

test('a part file holds what was written, in order, in chunks of every length', async () => {
  const folder = temporaryFolder();
  const chunk = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.nat(3).map((n) => new Uint8Array(n * 400_000).fill(n)),
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
