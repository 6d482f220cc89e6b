import { describe, expect, test } from '@jest/globals';
import { advance, countLine, type Progress, progressLine } from '../../src/cli/progress.ts';
import { countsOf, type TargetState } from '../../src/cli/run-operation.ts';
import { type ErrorCode, KoreaiError } from '../../src/core/errors.ts';
import type { JobState } from '../../src/jobs/state.ts';
import type { RunEvent } from '../../src/run/dependencies.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';

const START: Progress = { what: 'export-model', startedAt: 0 };
const outcome = emptyOutcome('export-model', 'cm-1');

function polled(state: Partial<JobState>, nextPollMs?: number): RunEvent {
  return { type: 'polled', state: { kind: 'running', status: '', ...state } as JobState, outcome, nextPollMs };
}

describe('while a job runs', () => {
  test('the line shows its state, the time and the next poll', () => {
    const seen = advance(START, polled({ status: 'IN_PROGRESS', percent: 44.6 }, 5_000), 12_000);
    expect(progressLine(seen, 12_000, 80)).toBe('export-model: IN_PROGRESS 45 %, 12 s elapsed, next poll in 5 s');
    expect(progressLine(seen, 15_500, 80)).toBe('export-model: IN_PROGRESS 45 %, 16 s elapsed, next poll in 2 s');
    expect(progressLine(seen, 18_000, 80)).toBe('export-model: IN_PROGRESS 45 %, 18 s elapsed, polling');
  });

  test('it begins with the start', () => {
    expect(progressLine(START, 400, 80)).toBe('export-model: starting, 1 s elapsed');
  });

  test('it does not take an older job for this one', () => {
    const seen = advance(
      START,
      polled({ status: 'success', isStale: true, percent: 100 } as Partial<JobState>, 1_000),
      1_000,
    );
    expect(progressLine(seen, 1_000, 80)).toBe('export-model: only an older job so far, 1 s elapsed, next poll in 1 s');
  });

  test('it says when a poll has failed', () => {
    const error = new KoreaiError('network', 'no answer');
    const seen = advance(START, { type: 'poll-failed', error, retryMs: 4_000 }, 60_000);
    expect(progressLine(seen, 60_000, 80)).toBe('export-model: trying again, 1 min elapsed, next poll in 4 s');
  });

  test('it never gets wider than the terminal, whatever the platform says', () => {
    const seen = advance(START, polled({ status: '状態\u001b[2J::error::'.repeat(20) }, 5_000), 12_000);
    for (const width of [10, 20, 40, 79]) expect(progressLine(seen, 13_000, width).length).toBeLessThanOrEqual(width);
    expect(progressLine(seen, 13_000, 79)).not.toContain('\u001b');
  });
});

describe('while an archive is downloaded', () => {
  const receive = (progress: Progress, bytes: number, total: number | undefined, now: number): Progress =>
    advance(progress, { type: 'downloading', bytes, total }, now);

  test('the line is a bar with bytes, rate and time left', () => {
    let seen = receive(START, 0, 20_000_000, 10_000);
    seen = receive(seen, 5_000_000, 20_000_000, 12_000);
    expect(progressLine(seen, 12_000, 120)).toBe(
      'Downloading [######------------------] 25 %, 5 MB of 20 MB, 2.5 MB/s, 6 s left, 12 s elapsed',
    );
    expect(progressLine(seen, 12_000, 60)).toBe('Downloading 25 %, 5 MB of 20 MB, 2.5 MB/s, 6 s left');
  });

  test('of unknown length it has no bar', () => {
    const seen = receive(receive(START, 0, undefined, 0), 3_000, undefined, 1_000);
    expect(progressLine(seen, 1_000, 80)).toBe('Downloading 3 kB, 3 kB/s, 1 s elapsed');
  });

  test('after a cut it counts anew', () => {
    const seen = receive(receive(START, 5_000, 10_000, 0), 1_000, 10_000, 9_000);
    expect(progressLine(seen, 9_000, 60)).toBe('Downloading 10 %, 1 kB of 10 kB, 9 s elapsed');
  });
});

describe('while a file is uploaded', () => {
  const send = (progress: Progress, name: string, bytes: number, now: number): Progress =>
    advance(progress, { type: 'uploading', name, bytes, total: 20_000_000 }, now);

  test('the line is a bar too, which counts another file anew, and ends at the start of the job', () => {
    const seen = send(send(START, 'a.json', 0, 0), 'b.json', 10_000_000, 4_000);
    expect(progressLine(seen, 4_000, 80)).toMatch(/^Uploading \[#+-+\] 50 %, 10 MB of 20 MB, 4 s elapsed$/);
    const started = advance(seen, { type: 'started', outcome: { ...outcome, status: 'pending' } }, 5_000);
    expect(progressLine(started, 5_000, 80)).toBe('export-model: pending, 5 s elapsed');
  });
});

test('a job that has to wait for another says so', () => {
  const seen = advance(START, { type: 'blocked', status: 'inprogress', jobId: '', nextPollMs: 5_000 }, 1_000);
  expect(progressLine(seen, 1_000, 80)).toBe('export-model: waiting for another job, 1 s elapsed, next poll in 5 s');
});

test('several targets are counted', () => {
  const what = { what: 'export-bot', startedAt: 0 };
  const counts = { total: 50, done: 12, running: 4, failed: 0 };
  expect(countLine(what, counts, 3_000, 80)).toBe('export-bot: 12 of 50 done, 4 running, 3 s elapsed');
  expect(countLine(what, { ...counts, failed: 2 }, 3_000, 40)).toBe('export-bot: 12 of 50 done, 2 failed');
});

test('a target that was not started because of another one is not counted as failed', () => {
  const ended = (code: ErrorCode): TargetState => {
    const error = new KoreaiError(code, 'no');
    return { hasEnded: true, outcome: { ...outcome, error } } as TargetState;
  };
  expect(countsOf([ended('not-found'), ended('cancelled')])).toMatchObject({ done: 2, running: 0, failed: 1 });
});
