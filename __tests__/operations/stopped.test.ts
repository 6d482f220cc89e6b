import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import type { JobState } from '../../src/jobs/state.ts';
import { logRun } from '../../src/run/log-run.ts';
import { applyState, emptyOutcome } from '../../src/run/outcome.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { deadAddress, rawServer } from '../support/open-server.ts';
import { json, linked, startPlatform } from '../support/platform-script.ts';
import { logInto, runOperation } from '../support/run-operation.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument, JOB, MODEL, MODEL_EXPORT } from '../support/samples.ts';

const exported = linked(exportDocument('success'));
const never = new Promise<never>(() => {});

function stopper() {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)'));
  return { signal: controller.signal, stop };
}

describe('a run with wait: false', () => {
  test('that is cancelled while the job is being started knows its id if the answer still comes', async () => {
    const { signal, stop } = stopper();
    const { origin, seen } = await startPlatform({
      [EXPORT]: () => {
        stop();
        return json(exportDocument('pending'));
      },
    });
    // Besides the deadline, only the time for the answer is waiting on the clock.
    const clock = fakeClock({ kept: 2 });

    const { outcome } = await runOperation('export-bot', origin, { wait: 'false' }, { signal, clock });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', errorCode: 'cancelled', jobId: JOB, status: 'pending' });
    expect(outcome.error?.hint).toContain(`Job ${JOB} is still running`);
    expect(seen).toHaveLength(1);
  });

  test('that is cancelled while the job is being started ends if the answer does not come', async () => {
    const { signal, stop } = stopper();
    const { origin, seen } = await startPlatform({
      [EXPORT]: () => {
        stop();
        return never;
      },
    });

    const { outcome, tookMs } = await runOperation('export-bot', origin, { wait: 'false' }, { signal });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', errorCode: 'cancelled', jobId: '' });
    expect(outcome.error?.message).toContain('may or may not have started');
    expect(outcome.error?.hint).toContain(`export-status, botId: ${BOT}`);
    expect(tookMs).toBe(2_000);
    expect(seen).toHaveLength(1);
  });

  test('reports that a job without an id is unknown', async () => {
    const { origin, seen } = await startPlatform({ [MODEL_EXPORT]: linked({ modelId: MODEL, status: 'SUCCESS' }) });

    const { outcome } = await runOperation('export-model', origin, { wait: 'false' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(seen).toHaveLength(1);
  });
});

describe('a run that ends while the archive of its job is downloaded', () => {
  test('by its timeout says that the job has ended', async () => {
    const clock = fakeClock({ kept: 1 });
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: exported,
      'GET /file': () => {
        // Another sleep ends hours later, so that the deadline comes.
        clock.schedule(1e9, () => {});
        return never;
      },
    });

    const { outcome } = await runOperation('export-status', origin, { timeout: '10m' }, { clock });

    expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', hasEnded: true, jobId: JOB });
    const command = `^Job ${JOB} has ended; download its archive with: .*export-status.*${BOT}.*${JOB}`;
    expect(outcome.error?.hint).toMatch(new RegExp(command));
    expect(outcome.error?.hint).not.toContain('still running');
  });

  test.each([
    ['says so too', 'GET /file', 'has ended'],
    ['before that says that the job is still running', EXPORT_STATUS, 'is still running'],
  ])('by a cancellation %s', async (_, stopsAt, said) => {
    const { signal, stop } = stopper();
    const { origin } = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: exported,
      [stopsAt]: () => {
        stop();
        return never;
      },
    });

    const { outcome } = await runOperation('export-bot', origin, {}, { signal });

    expect(outcome).toMatchObject({ errorCode: 'cancelled', jobId: JOB });
    expect(outcome.error?.hint).toContain(said);
  });

  test('by failures until the timeout names why', async () => {
    const { origin } = await startPlatform({ [EXPORT_STATUS]: exported, 'GET /file': { status: 503 } });

    const { outcome } = await runOperation('export-status', origin, { timeout: '20s' });

    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.message).toMatch(/The timeout of 20 s is over; .* answered 503/);
    expect(outcome.error?.hint).toContain(JOB);
  });
});

describe('a host that cannot be reached', () => {
  test('is reported for each attempt of a start and at the end, and nothing was started', async () => {
    // It accepts the connection, but never answers the TLS handshake.
    const { url } = await rawServer(() => {});

    const { outcome, lines } = await runOperation('export-bot', `https://127.0.0.1:${url.port}`, { timeout: '2s' });

    expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', jobId: '' });
    expect(outcome.error?.message).toMatch(
      /^The export of bot st-.* was not started, .*: .*Could not connect to .*: no answer within/,
    );
    expect(outcome.error?.hint).toContain('Check that host is correct');
    expect(lines.filter((line) => line.includes('Could not connect to'))).not.toEqual([]);
  });

  test.each([
    ['import-status', 'the last poll failed'],
    ['publish-bot', 'the last poll failed'],
    ['export-bot', 'leaves no time for another attempt'],
  ])('is named by %s when the timeout is over', async (operation, said) => {
    const { outcome } = await runOperation(operation, (await deadAddress()).origin, { timeout: '20s' });

    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.message).toContain(said);
    expect(outcome.error?.message).toContain('connection refused');
    expect(outcome.error?.hint).toContain('Check the host name');
  });
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
  logRun(logInto(lines), clock)({ type: 'polled', state, outcome, nextPollMs: undefined });

  expect(lines).toEqual([line]);
});
