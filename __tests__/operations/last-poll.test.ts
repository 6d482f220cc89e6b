import { expect, test } from '@jest/globals';
import type { JobState } from '../../src/jobs/state.ts';
import { logRun } from '../../src/run/log-run.ts';
import { applyState, emptyOutcome } from '../../src/run/outcome.ts';
import { keptIn, runOperation } from '../support/engine.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { startPlatform } from '../support/platform-script.ts';
import { DOCK_JOB, PUBLISH_STATUS, publishDocument } from '../support/samples.ts';

test('a run that timed out reports the job of its last poll', async () => {
  const clock = new IdleClock({ kept: 1 });
  const requestedTime = new Date(clock.wall() + 30_000).toISOString();
  const before = publishDocument('successful', { _id: 'ds-old', requestedTime: '2026-01-30T12:00:00.000Z' });
  const { origin } = await startPlatform({
    [PUBLISH_STATUS]: () => ({
      json: clock.now() < 59_000 ? before : publishDocument('inprogress', { requestedTime }),
    }),
  });

  const { outcome, events } = await runOperation('publish-status', origin, { since: '1m', timeout: '1m' }, { clock });

  expect(outcome).toMatchObject({
    errorCode: 'timed-out',
    jobId: DOCK_JOB,
    status: 'inprogress',
    requestedAt: Date.parse(requestedTime),
  });
  expect(events.at(-1)).toMatchObject({ type: 'polled', nextPollMs: undefined, outcome: { jobId: DOCK_JOB } });
});

test.each<[string, boolean, string]>([
  ['runs', false, 'ds-1: inprogress, requested 2026-01-31T09:00:00.000Z; that was the last poll'],
  [
    'is an older one',
    true,
    'Waiting for st-1: the platform still shows an older job (inprogress, requested 2026-01-31T09:00:00.000Z); that was the last poll',
  ],
])('a job that still %s at the last poll is not logged as one that has ended', (_, isStale, line) => {
  const clock = { now: () => 0, wall: () => Date.UTC(2026, 0, 31, 12), schedule: () => () => {} };
  const lines: string[] = [];
  const outcome = { ...emptyOutcome('publish-status', 'st-1'), jobId: isStale ? '' : 'ds-1' };
  const requestedAt = Date.UTC(2026, 0, 31, 9);
  const state: JobState = { kind: 'running', status: 'inprogress', requestedAt, isStale };
  applyState(outcome, state);
  logRun(keptIn(lines), clock)({ type: 'polled', state, outcome, nextPollMs: undefined });

  expect(lines).toEqual([line]);
});
