import { expect, test } from '@jest/globals';
import { exitCode } from '../../src/cli/exit-code.ts';
import { conclusionOf, ERROR_CODES } from '../../src/kernel/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/operations/outcome.ts';

function codeOf(outcome: Partial<Outcome>): number {
  return exitCode({ ...emptyOutcome('export-bot', 'st-1'), ...outcome });
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

test('a job that was only meant to be started is a success with an id alone', () => {
  expect(codeOf({ jobId: 'ber-1' })).toBe(0);
  expect(codeOf({})).toBe(1);
});

test('bad usage has a code of its own', () => {
  expect(codeOf({ conclusion: 'failure', errorCode: 'input-invalid' })).toBe(2);
});

test('no error code is ever 0', () => {
  for (const errorCode of ERROR_CODES) {
    expect(codeOf({ errorCode, conclusion: conclusionOf(errorCode), jobId: 'ber-1' })).not.toBe(0);
    expect(codeOf({ errorCode, conclusion: 'success', jobId: 'ber-1' })).not.toBe(0);
  }
});
