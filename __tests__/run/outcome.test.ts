import { describe, expect, test } from '@jest/globals';
import { conclusionOf, ERROR_CODES, type ErrorCode } from '../../src/core/errors.ts';
import { parseTargets } from '../../src/inputs/targets.ts';
import { applyState, emptyOutcome, type Outcome, verdictOf } from '../../src/run/outcome.ts';
import { matrixOf } from '../../src/run/outputs.ts';

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

const bots = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `st-${at + 1}`, name: `Bot ${at + 1}` }));

test('an older job counts only while nothing is known about the one to wait for, and its id is never reported', () => {
  const old = { kind: 'running', status: 'success', jobId: 'ber-0', requestedAt: 1, isStale: true } as const;
  const [known, unknown] = [
    { ...emptyOutcome('export-bot', 'st-1'), jobId: 'ber-1' },
    emptyOutcome('export-bot', 'st-1'),
  ];
  for (const outcome of [known, unknown]) applyState(outcome, old);

  expect(known).toMatchObject({ jobId: 'ber-1', status: '', isOld: false });
  expect(unknown).toMatchObject({ jobId: '', status: 'success', requestedAt: 1, isOld: true });
});

describe('a matrix', () => {
  test.each([0, 1, 256, 257, 600, 5_000])('of %i bots has 256 entries at most and every bot once', (count) => {
    const { include } = matrixOf(bots(count));

    expect(include.length).toBeLessThanOrEqual(256);
    expect(include.flatMap(({ botId }) => botId.split(',')).filter((id) => id !== '')).toEqual(
      bots(count).map(({ id }) => id),
    );
    for (const { botId } of include) expect(parseTargets('botId', botId)).toHaveProperty('value');
  });

  test('has one bot per entry if there is room, and evenly filled entries if there is not', () => {
    expect(matrixOf(bots(256)).include[255]).toEqual({ botId: 'st-256', name: 'Bot 256' });
    const { include } = matrixOf(bots(257));
    expect(include[0]).toEqual({ botId: 'st-1,st-2', name: 'bots 1 to 2' });
    expect(include.at(-1)).toEqual({ botId: 'st-257', name: 'Bot 257' });
  });
});
