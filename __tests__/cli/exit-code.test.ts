import { describe, expect, test } from '@jest/globals';
import { exitCode } from '../../src/cli/exit-code.ts';
import { conclusionOf, ERROR_CODES } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';

function codeOf(outcome: Partial<Outcome>): number {
  return exitCode([{ ...emptyOutcome('export-bot', 'st-1'), ...outcome }]);
}

function codeOfSeveral(...outcomes: readonly Partial<Outcome>[]): number {
  return exitCode(outcomes.map((outcome, at) => ({ ...emptyOutcome('export-bot', `st-${at}`), ...outcome })));
}

test.each([
  ['success', 0],
  ['failure', 1],
  ['timed_out', 3],
  ['stale', 3],
  ['action_required', 4],
  ['cancelled', 130],
] as const)('%s is %i', (conclusion, code) => {
  expect(codeOf({ conclusion })).toBe(code);
});

test('a job that was only to be started is a success only with an id', () => {
  expect(codeOf({ jobId: 'ber-1' })).toBe(0);
  expect(codeOf({})).toBe(1);
});

test('bad usage has its own code', () => {
  expect(codeOf({ conclusion: 'failure', errorCode: 'input-invalid' })).toBe(2);
});

test('no error code is ever 0', () => {
  for (const errorCode of ERROR_CODES) {
    expect(codeOf({ errorCode, conclusion: conclusionOf(errorCode), jobId: 'ber-1' })).not.toBe(0);
    expect(codeOf({ errorCode, conclusion: 'success', jobId: 'ber-1' })).not.toBe(0);
  }
});

describe('of several targets', () => {
  const good = { conclusion: 'success' } as const;
  const failed = { conclusion: 'failure', errorCode: 'platform-failed' } as const;
  const unusable = { conclusion: 'failure', errorCode: 'input-invalid' } as const;
  const late = { conclusion: 'timed_out', errorCode: 'timed-out' } as const;
  const waiting = { conclusion: 'action_required', errorCode: 'awaiting-approval' } as const;

  test('the worst conclusion counts', () => {
    expect(codeOfSeveral(good, good)).toBe(0);
    expect(codeOfSeveral(good, waiting)).toBe(4);
    expect(codeOfSeveral(waiting, late, good)).toBe(3);
    expect(codeOfSeveral(good, late, failed)).toBe(1);
  });

  test('it is bad usage only if it is for each', () => {
    expect(codeOfSeveral(unusable, unusable)).toBe(2);
    expect(codeOfSeveral(unusable, good)).toBe(1);
  });

  test('jobs that were only started all need an id', () => {
    expect(codeOfSeveral({ jobId: 'ber-1' }, { jobId: 'ber-2' })).toBe(0);
    expect(codeOfSeveral({ jobId: 'ber-1' }, {})).toBe(1);
  });

  test('no targets are no success', () => {
    expect(exitCode([])).toBe(1);
  });
});
