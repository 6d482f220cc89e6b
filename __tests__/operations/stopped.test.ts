import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { runOperation } from '../support/engine.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import {
  BOT,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  JOB,
  MODEL,
  MODEL_EXPORT,
  TOOL_EXPORT,
} from '../support/samples.ts';

const json = (value: unknown): Answer => ({ json: value });
const exported = ({ headers }: Seen): Answer =>
  json(exportDocument('success', { downloadURL: `http://${headers.host}/file` }));

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
    const clock = new IdleClock({ kept: 2 });

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
        return new Promise(() => {});
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
    const { origin, seen } = await startPlatform({
      [MODEL_EXPORT]: ({ headers }) =>
        json({ modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: `http://${headers.host}/file` } }),
    });

    const { outcome } = await runOperation('export-model', origin, { wait: 'false' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(seen).toHaveLength(1);
  });
});

describe('a run that ends while the archive of its job is downloaded', () => {
  test('by its timeout says that the job has ended', async () => {
    const clock = new IdleClock({ kept: 1 });
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: exported,
      'GET /file': () => {
        // Another sleep ends hours later, so that the deadline comes.
        clock.schedule(1e9, () => {});
        return new Promise(() => {});
      },
    });

    const { outcome } = await runOperation('export-status', origin, { timeout: '10m' }, { clock });

    expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', hasEnded: true, jobId: JOB });
    expect(outcome.error?.hint).toMatch(
      new RegExp(`^Job ${JOB} has ended; download its archive with: .*export-status.*${BOT}.*${JOB}`),
    );
    expect(outcome.error?.hint).not.toContain('still running');
  });

  test('by a cancellation says so too, and one before that says that the job is still running', async () => {
    for (const [stopsAt, said] of [
      ['GET /file', 'has ended'],
      [EXPORT_STATUS, 'is still running'],
    ] as const) {
      const { signal, stop } = stopper();
      const { origin } = await startPlatform({
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: exported,
        [stopsAt]: () => {
          stop();
          return new Promise(() => {});
        },
      });

      const { outcome } = await runOperation('export-bot', origin, {}, { signal });

      expect(outcome).toMatchObject({ errorCode: 'cancelled', jobId: JOB });
      expect(outcome.error?.hint).toContain(said);
    }
  });
});

describe('an id that would be a command to the runner is not accepted', () => {
  test.each([
    ['export-bot', EXPORT, '_id'],
    ['export-tool', TOOL_EXPORT, 'dockStatusId'],
    ['export-model', MODEL_EXPORT, '_id'],
  ])('in the start reply of %s', async (operation, call, key) => {
    const { origin, to } = await startPlatform({ [call]: json({ [key]: '::stop-commands::x', status: 'pending' }) });

    const { outcome, events, lines } = await runOperation(operation, origin);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown', jobId: '' });
    expect(JSON.stringify([outcome, events, lines])).not.toContain('stop-commands');
    expect(to(call)).toHaveLength(1);
  });
});
