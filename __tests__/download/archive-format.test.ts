import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archiveFormat, fileFormat } from '../../src/download/archive-format.ts';

describe('the format of an archive', () => {
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
});
