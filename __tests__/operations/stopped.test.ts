import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { deadAddress, rawServer } from '../support/open-server.ts';
import { json, linked } from '../support/platform-script.ts';
import { runOperation } from '../support/run-operation.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument, JOB } from '../support/samples.ts';
import { scripted } from './runs.ts';

const exported = linked(exportDocument('success'));
const never = new Promise<never>(() => {});
const NO_WAIT = { wait: 'false' };

function stopper() {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGTERM)'));
  return { signal: controller.signal, stop };
}

describe('a run with wait: false', () => {
  test('that is cancelled while the job is being started knows its id if the answer still comes', async () => {
    const { signal, stop } = stopper();
    const start = () => {
      stop();
      return json(exportDocument('pending'));
    };
    // Besides the deadline, only the time for the answer is waiting on the clock.
    const clock = fakeClock({ kept: 2 });
    const { outcome, seen } = await scripted('export-bot', NO_WAIT, { [EXPORT]: start }, { signal, clock });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', errorCode: 'cancelled', jobId: JOB, status: 'pending' });
    expect(outcome.error?.hint).toContain(`Job ${JOB} is still running`);
    expect(seen).toHaveLength(1);
  });

  test('that is cancelled while the job is being started ends if the answer does not come', async () => {
    const { signal, stop } = stopper();
    const start = () => {
      stop();
      return never;
    };
    const { outcome, seen, tookMs } = await scripted('export-bot', NO_WAIT, { [EXPORT]: start }, { signal });

    expect(outcome).toMatchObject({ conclusion: 'cancelled', errorCode: 'cancelled', jobId: '' });
    expect(outcome.error?.message).toContain('may or may not have started');
    expect(outcome.error?.hint).toContain(`export-status, botId: ${BOT}`);
    expect(tookMs).toBe(2_000);
    expect(seen).toHaveLength(1);
  });
});

describe('a run that ends while the archive of its job is downloaded', () => {
  test('by its timeout says that the job has ended', async () => {
    const clock = fakeClock({ kept: 1 });
    const file = () => {
      // Another sleep ends hours later, so that the deadline comes.
      clock.schedule(1e9, () => {});
      return never;
    };
    const scripts = { [EXPORT_STATUS]: exported, 'GET /file': file };
    const { outcome } = await scripted('export-status', { timeout: '10m' }, scripts, { clock });

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
    const scripts = {
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: exported,
      [stopsAt]: () => {
        stop();
        return never;
      },
    };
    const { outcome } = await scripted('export-bot', {}, scripts, { signal });

    expect(outcome).toMatchObject({ errorCode: 'cancelled', jobId: JOB });
    expect(outcome.error?.hint).toContain(said);
  });

  test('by failures until the timeout names why', async () => {
    const scripts = { [EXPORT_STATUS]: exported, 'GET /file': { status: 503 } };
    const { outcome } = await scripted('export-status', { timeout: '20s' }, scripts);

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
