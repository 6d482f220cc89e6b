import { describe, expect, test } from '@jest/globals';
import { fileFormat } from '../../src/download/archive-format.ts';

const RESULTS = ['csv', 'json', 'zip'] as const;
const reported = (text: string, encoding: BufferEncoding = 'utf8') => fileFormat(Buffer.from(text, encoding), RESULTS);

describe('the format of a file of results', () => {
  test.each<[string, string | undefined]>([
    ['Utterance,Result\nhi,TP\n', 'csv'],
    ['\uFEFFUtterance;Result', 'csv'],
    ['Utterance,Result\n"a \u0007 bell",TP', 'csv'],
    ['{"results":[]}', 'json'],
    [' [1]', 'json'],
    ['PK\u0003\u0004rest', 'zip'],
    ['<!doctype html>', undefined],
    ['\n  <html>', undefined],
    ['\u0000\u0001\u0002', undefined],
    ['', undefined],
  ])('of %j is %j', (text, format) => {
    expect(reported(text)).toBe(format);
  });

  test('is text in older encodings too', () => {
    expect(reported('Utterance,Result\nGrüße,TP', 'latin1')).toBe('csv');
  });

  test('is none where only archives are looked for', () => {
    expect(fileFormat(Buffer.from('{}'), ['zip'])).toBeUndefined();
  });
});
