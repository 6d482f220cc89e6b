import { expect, test } from '@jest/globals';
import { conclusionOf, ERROR_CODES, type ErrorCode } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome, verdictOf } from '../../src/run/outcome.ts';

const ended = (errorCode: ErrorCode | ''): Outcome => ({
  ...emptyOutcome('export-bot', 'st-1'),
  conclusion: errorCode === '' ? 'success' : conclusionOf(errorCode),
  errorCode,
});

test.each<[(ErrorCode | '')[], string, string]>([
  [[''], 'success', ''],
  [['', '', ''], 'success', ''],
  [['', 'network'], 'failure', 'network'],
  [['awaiting-approval', ''], 'action_required', 'awaiting-approval'],
  [['awaiting-approval', 'superseded'], 'stale', 'superseded'],
  [['stale', 'timed-out', 'awaiting-approval'], 'timed_out', 'timed-out'],
  [['timed-out', 'cancelled', 'stale'], 'cancelled', 'cancelled'],
  [['awaiting-approval', 'stale', 'timed-out', 'cancelled', 'not-found', ''], 'failure', 'not-found'],
  [['', 'platform-failed', 'network'], 'failure', 'platform-failed'],
])('targets that ended with %j make the step %s (%s)', (codes, conclusion, errorCode) => {
  expect(verdictOf(codes.map(ended))).toEqual({ conclusion, errorCode });
});

test.each([...ERROR_CODES])('one target with %s is enough to keep the step from success', (code) => {
  expect(verdictOf([ended(''), ended(code), ended('')])).toEqual({ conclusion: conclusionOf(code), errorCode: code });
});

test('jobs that were only started have no verdict, and neither has an empty list', () => {
  const started = { ...ended(''), conclusion: '' as const };

  expect(verdictOf([started, started])).toEqual({ conclusion: '', errorCode: '' });
  expect(verdictOf([started, ended('start-unknown')]).conclusion).toBe('failure');
  expect(verdictOf([ended(''), started]).conclusion).not.toBe('success');
  expect(verdictOf([])).toEqual({ conclusion: '', errorCode: '' });
});
