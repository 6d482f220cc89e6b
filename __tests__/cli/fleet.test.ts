import { expect, test } from '@jest/globals';
import { Fleet } from '../../src/cli/fleet.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import type { Operation } from '../../src/jobs/operation.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import type { RunInputs, Step } from '../../src/run/read-step.ts';
import { asStep } from '../../src/run/resume.ts';

const targets = ['st-1', 'st-2', 'st-3'].map((target) => ({ target }) as RunInputs) as [
  RunInputs,
  RunInputs,
  RunInputs,
];

function startFleet(): Fleet {
  const resume: Operation['resume'] = (_inputs, jobId) => ({ operation: 'export-status', inputs: { jobId } });
  const operation = { name: 'export-bot', resume } as Operation;
  return new Fleet({
    operation,
    targets,
    concurrency: 2,
    failFast: false,
    ignored: [],
    notices: [],
  } satisfies Step);
}

function outcomeOf(target: string, facts: Partial<Outcome>): Outcome {
  return { ...emptyOutcome('export-bot', target), ...facts };
}

function failedWith(code: 'not-found' | 'cancelled'): Outcome {
  return outcomeOf('st-2', { error: new KoreaiError(code, 'no') });
}

test('targets are counted: those that ended, those that failed, and those that run', () => {
  const fleet = startFleet();
  expect(fleet.counts()).toEqual({ total: 3, done: 0, running: 0, failed: 0 });
  for (const inputs of targets.slice(0, 2)) fleet.begin(inputs);
  fleet.end(targets[1], failedWith('not-found'));
  expect(fleet.counts()).toEqual({ total: 3, done: 1, running: 1, failed: 1 });
  fleet.begin(targets[2]);
  fleet.end(targets[2], failedWith('cancelled'));
  expect(fleet.counts()).toEqual({ total: 3, done: 2, running: 1, failed: 1 });
});

test('jobs that are left running are reported as far as they are known', () => {
  const fleet = startFleet();
  for (const inputs of targets.slice(0, 2)) fleet.begin(inputs);
  fleet.end(targets[0], outcomeOf('st-1', { conclusion: 'success' }));
  fleet.note(targets[1], outcomeOf('st-2', { jobId: 'ber-2', status: 'pending' }));
  const [good, late, never] = fleet.leftBehind(new KoreaiError('cancelled', 'Cancelled (SIGINT)'), () => asStep);
  expect(good).toMatchObject({ conclusion: 'success', error: undefined });
  expect(late).toMatchObject({
    conclusion: 'cancelled',
    error: { hint: expect.stringContaining('operation: export-status, jobId: ber-2') },
  });
  expect(never).toMatchObject({
    target: 'st-3',
    errorCode: 'cancelled',
    error: { message: 'Not started: Cancelled (SIGINT)', hint: 'Nothing was sent for this target.' },
  });
});
