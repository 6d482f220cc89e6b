import { describe, expect, test } from '@jest/globals';
import { Fleet } from '../../src/cli/fleet.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import type { JobContext, Operation } from '../../src/jobs/operation.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';
import type { RunInputs, Step } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';

const context = {} as JobContext;
const never = new AbortController().signal;
const refused = new KoreaiError('not-found', 'no such bot');

function stepOf(operation: Partial<Operation>, failFast = false) {
  const targets = ['st-1', 'st-2', 'st-3'].map((target) => ({ target }) as RunInputs) as [
    RunInputs,
    RunInputs,
    RunInputs,
  ];
  const step: Step = {
    operation: { name: 'export-bot', ...operation } as Operation,
    targets,
    concurrency: 2,
    failFast,
    ignored: [],
    emptyGuards: [],
  };
  return { step, targets, fleet: new Fleet(step) };
}

describe('targets', () => {
  test('are counted: those that ended, those that failed at the start, and those that run', async () => {
    const { fleet, targets } = stepOf({ start: () => Promise.reject(refused) });
    expect(fleet.counts()).toEqual({ total: 3, done: 0, running: 0, failed: 0 });
    for (const inputs of targets.slice(0, 2)) fleet.begin(inputs, never);
    expect(fleet.counts()).toMatchObject({ done: 0, running: 2 });
    const outcome = emptyOutcome('export-bot', 'st-1');
    fleet.note(targets[0], outcome);
    await expect(fleet.watched.operation.start(targets[1], context)).rejects.toBe(refused);
    expect(fleet.counts()).toEqual({ total: 3, done: 1, running: 1, failed: 1 });
    Object.assign(outcome, { conclusion: 'success', durationMs: 5 });
    expect(fleet.counts()).toEqual({ total: 3, done: 2, running: 0, failed: 1 });
  });

  test('have not ended while a failed poll is to be repeated', async () => {
    const check = () => Promise.reject(new KoreaiError('network', 'no answer', { transient: true }));
    const { fleet, targets } = stepOf({ start: () => Promise.resolve({ state: undefined, check }) });
    fleet.begin(targets[0], never);
    const job = await fleet.watched.operation.start(targets[0], context);
    await expect(job.check(never)).rejects.toThrow('no answer');
    expect(fleet.counts()).toMatchObject({ done: 1, running: 0 });
    // The run reports that it will poll again.
    fleet.note(targets[0], undefined);
    expect(fleet.counts()).toMatchObject({ done: 0, running: 1, failed: 0 });
  });

  test('are skipped after a failure with failFast', async () => {
    const { fleet, targets } = stepOf({ start: () => Promise.reject(refused) }, true);
    fleet.begin(targets[0], never);
    await expect(fleet.watched.operation.start(targets[0], context)).rejects.toBe(refused);
    fleet.begin(targets[1], never);
    expect(fleet.counts()).toEqual({ total: 3, done: 2, running: 0, failed: 1 });
  });
});

test('jobs that are left running are reported as far as they are known', () => {
  const { fleet, targets } = stepOf({
    resume: (_inputs, jobId) => ({ operation: 'export-status', inputs: { jobId } }),
  });
  for (const inputs of targets.slice(0, 2)) fleet.begin(inputs, never);
  fleet.note(targets[0], { ...emptyOutcome('export-bot', 'st-1'), conclusion: 'success', durationMs: 5 });
  fleet.note(targets[1], { ...emptyOutcome('export-bot', 'st-2'), jobId: 'ber-2', status: 'pending' });
  const reason = new KoreaiError('cancelled', 'Cancelled (SIGINT)');
  const [good, late, never1] = fleet.leftBehind(reason, () => asStep);
  expect(good).toMatchObject({ conclusion: 'success', error: undefined });
  expect(late).toMatchObject({
    conclusion: 'cancelled',
    error: { hint: expect.stringContaining('operation: export-status, jobId: ber-2') },
  });
  expect(never1).toMatchObject({
    target: 'st-3',
    errorCode: 'cancelled',
    error: { message: 'Not started: Cancelled (SIGINT)', hint: 'Nothing was sent for this target.' },
  });
});
