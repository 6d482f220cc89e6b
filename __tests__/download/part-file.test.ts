import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diskError, isDiskError } from '../../src/core/disk-error.ts';
import { archiveFormat, SIGNATURE_LENGTH } from '../../src/download/archive-format.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { tar, tarGz, zip } from '../support/archives.ts';

describe('a part file', () => {
  test('holds what was written, in order, however it was cut into chunks', async () => {
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

  test('has the caller wait for the disk when a batch is full', async () => {
    const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
    const chunk = Buffer.alloc(300_000, 'x');
    const waits = Array.from({ length: 100 }, () => part.write(chunk)).filter((wait) => wait !== undefined);
    expect(waits).toHaveLength(28);
    await part.flush();
    expect(readFileSync(part.path)).toHaveLength(30_000_000);
    await part.discard();
  });

  test('is gone when it is discarded, more than once too', async () => {
    const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
    await part.write(Buffer.from('x'));

    await part.discard();
    await part.discard();

    expect(existsSync(part.path)).toBe(false);
  });

  (existsSync('/dev/full') ? test : test.skip)('tells of a full disk where it is finished at the latest', async () => {
    // The part file makes its own file, so the full one is put under its handle by way of a link.
    const { open } = await import('node:fs/promises');
    const handle = await open('/dev/full', 'w');
    const error: unknown = await handle.writev([Buffer.from('x')], 0).catch((thrown: unknown) => thrown);
    await handle.close();

    expect(isDiskError(error)).toBe(true);
    expect(diskError('It cannot be written', 'exports', error)).toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('the disk is full'),
    });
  });
});

describe('the format of an archive', () => {
  test('is told by its first bytes', async () => {
    const members = [{ name: 'a', content: 'a' }];

    expect(archiveFormat(await zip({ a: 'a' }))).toBe('zip');
    expect(archiveFormat(await tar(members))).toBe('tar');
    expect(archiveFormat(await tarGz(members))).toBe('tar.gz');
  });

  test('of a tar from before POSIX is told by its checksum', async () => {
    const old = await tar([{ name: 'a', content: 'a' }]);
    old.fill(0, 257, 345);
    const sum = old.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    old.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');

    expect(archiveFormat(old)).toBe('tar');
  });

  test('is none for anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        fc.pre(bytes[0] !== 0x50 && bytes[0] !== 0x1f);
        expect(archiveFormat(Buffer.from(bytes))).toBeUndefined();
      }),
    );
    expect(archiveFormat(Buffer.alloc(512))).toBeUndefined();
    expect(archiveFormat(Buffer.from('PK\x05\x06', 'latin1'))).toBeUndefined();
  });
});
