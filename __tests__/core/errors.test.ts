import { describe, expect, test } from '@jest/globals';
import {
  asKoreaiError,
  type Conclusion,
  conclusionOf,
  ERROR_CODES,
  KoreaiError,
  systemCode,
} from '../../src/core/errors.ts';

describe('the vocabulary of errors', () => {
  test.each<[Conclusion, string[]]>([
    [
      'failure',
      [
        ...['input-invalid', 'unauthorized', 'not-found', 'bad-request', 'rate-limited', 'platform-failed'],
        ...['platform-error', 'bad-response', 'network', 'start-unknown', 'download-failed', 'archive-invalid'],
        ...['artifact-failed', 'internal'],
      ],
    ],
    ['timed_out', ['timed-out']],
    ['cancelled', ['cancelled']],
    ['stale', ['stale', 'superseded']],
    ['action_required', ['awaiting-approval', 'would-remove']],
  ])('keeps the codes that lead to %s, as the contract promises', (conclusion, codes) => {
    expect(ERROR_CODES.filter((code) => conclusionOf(code) === conclusion)).toEqual(expect.arrayContaining(codes));
  });

  test('leads to a conclusion for each code, and never to success', () => {
    for (const code of ERROR_CODES) {
      expect(conclusionOf(code)).not.toBe('success');
      expect(new KoreaiError(code, 'x').conclusion).toBe(conclusionOf(code));
    }
  });
});

describe('KoreaiError', () => {
  test('is permanent and sent by default', () => {
    const expected = { message: 'lost', transient: false, sent: true, hint: undefined, retryAfterMs: undefined };
    expect(new KoreaiError('network', 'lost')).toMatchObject(expected);
  });
});

describe('asKoreaiError', () => {
  test('returns a KoreaiError unchanged', () => {
    const error = new KoreaiError('stale', 'old');
    expect(asKoreaiError(error)).toBe(error);
  });

  test.each([new TypeError('x'), 'a string', null])('turns %p into an internal error, to be reported', (thrown) => {
    const error = asKoreaiError(thrown);
    expect(error).toMatchObject({ code: 'internal', conclusion: 'failure', transient: false });
    expect(error.hint).toContain('report');
    expect(error.message).not.toContain('    at ');
  });
});

describe('systemCode', () => {
  test.each([
    [Object.assign(new Error('full'), { code: 'ENOSPC' }), 'ENOSPC'],
    [Object.assign(new Error('odd'), { code: 42 }), ''],
    [new Error('plain'), ''],
    [{ code: 'ENOSPC' }, ''],
    ['ENOSPC', ''],
    [null, ''],
  ])('of %p is %j', (thrown, code) => {
    expect(systemCode(thrown)).toBe(code);
  });
});
