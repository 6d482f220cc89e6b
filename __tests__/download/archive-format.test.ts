import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archiveFormat, fileFormat } from '../../src/download/archive-format.ts';
import { tar, tarGz, zip } from '../support/archives.ts';

describe('the format of an archive', () => {
  test('follows from its first bytes', async () => {
    const members = [{ name: 'a', content: 'a' }];

    expect(archiveFormat(await zip({ a: 'a' }))).toBe('zip');
    expect(archiveFormat(await tar(members))).toBe('tar');
    expect(archiveFormat(await tarGz(members))).toBe('tar.gz');
  });

  test('follows from the checksum of a tar that is older than POSIX', async () => {
    const old = await tar([{ name: 'a', content: 'a' }]);
    old.fill(0, 257, 345);
    const sum = old.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    old.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');

    expect(archiveFormat(old)).toBe('tar');
  });

  test('is undefined for anything else', () => {
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

describe('the format of a file of results', () => {
  test.each<[string, string | undefined, BufferEncoding?]>([
    ['Utterance,Result\nhi,TP\n', 'csv'],
    ['\uFEFFUtterance;Result', 'csv'],
    ['Utterance,Result\n"a \u0007 bell",TP', 'csv'],
    ['Utterance,Result\nGrüße,TP', 'csv', 'latin1'],
    ['{"results":[]}', 'json'],
    [' [1]', 'json'],
    ['PK\u0003\u0004rest', 'zip'],
    ['<!doctype html>', undefined],
    ['\n  <html>', undefined],
    ['\u0000\u0001\u0002', undefined],
    ['', undefined],
  ])('of %j is %j', (text, format, encoding = 'utf8') => {
    expect(fileFormat(Buffer.from(text, encoding), ['csv', 'json', 'zip'])).toBe(format);
  });

  test('is undefined if only archives are expected', () => {
    expect(fileFormat(Buffer.from('{}'), ['zip'])).toBeUndefined();
  });
});
