import { describe, expect, test } from '@jest/globals';
import { runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { BOT, IMPORT_JOB, PUBLISH_STATUS, publishDocument } from '../support/samples.ts';
import { old, ours, publishSlot } from './publish-slot.ts';

const DONE = { resourceType: 'SETTINGS', name: 'Settings', status: 'SUCCESS' };
const greet = (more: Record<string, unknown>) => ({
  resourceType: 'dialog',
  name: 'Greet',
  status: 'SUCCESS',
  ...more,
});

/** A publish that reports success with these entries, as both operations see it. */
async function published(statusSummary: unknown, given = {}) {
  const correlation = await publishSlot({
    before: [old('successful')],
    after: [ours('successful', { statusSummary })],
  });
  const watched = await startPlatform({ [PUBLISH_STATUS]: { json: publishDocument('successful', { statusSummary }) } });
  return [
    await correlation.publish({ timeout: '2m', ...given }),
    await runOperation('publish-status', watched.origin, { timeout: '2m', ...given }),
  ];
}

/** An import that reports success with these tasks. */
async function imported(...statusLogs: unknown[]) {
  const first = { taskType: 'importRequest', taskName: 'Shop', status: 'success' };
  const json = { _id: IMPORT_JOB, status: 'success', streamId: BOT, statusLogs: [first, ...statusLogs] };
  const { origin } = await startPlatform({ [`GET /api/public/bot/import/status/${IMPORT_JOB}`]: { json } });
  return runOperation('import-status', origin, { timeout: '2m' });
}

const BAD_ENDS = ['FAILED', 'CANCELLED', 'canceled', 'ROLLED_BACK', 'REJECTED', 'aborted', 'Timed Out', 'skipped'];

describe('a publish that reports success', () => {
  test.each(BAD_ENDS)('fails with a component that is %s, and names it', async (status) => {
    for (const { outcome } of await published([DONE, greet({ status })])) {
      expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
      expect(outcome.error?.message).toContain(`dialog Greet (${status})`);
      expect(outcome.error?.message).not.toContain('Settings');
    }
  });

  test.each(['rejected', 'suspended', 'configured'])('is not live with a resource that is %s', async (state) => {
    for (const entry of [greet({ result: { state } }), greet({ state }), greet({ modules: [{ state }] })]) {
      for (const { outcome } of await published([DONE, entry], { allowAwaitingApproval: 'true' })) {
        expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
        expect(outcome.error?.message).toContain(`dialog Greet (${state}`);
      }
    }
  });

  test.each([
    'IN_PROGRESS',
    'Queued',
    'pending',
    'ROLLING_BACK',
  ])('has not ended with one that is %s', async (status) => {
    for (const { outcome, lines } of await published([DONE, greet({ status })])) {
      expect(outcome).toMatchObject({ conclusion: 'timed_out' });
      expect(outcome.error?.message).toContain(`components that had not ended: dialog Greet (${status})`);
      expect(lines.join('\n')).not.toContain('is unknown');
    }
  });

  test.each([
    ['an unknown status', greet({ status: 'half way' })],
    ['an unknown state', greet({ result: { state: 'draft' } })],
    ['no word at all', { resourceType: 'dialog', name: 'Greet' }],
  ])('has not ended with %s in a component', async (_, entry) => {
    for (const { outcome } of await published([DONE, entry])) {
      expect(outcome).toMatchObject({ conclusion: 'timed_out' });
      expect(outcome.error?.message).toContain('dialog Greet');
    }
  });

  test('awaits approval only once everything has ended', async () => {
    const waiting = greet({ result: { state: 'awaitingApproval' } });
    for (const { outcome } of await published([waiting, { ...DONE, status: 'IN_PROGRESS' }])) {
      expect(outcome.conclusion).toBe('timed_out');
    }
    for (const { outcome } of await published([waiting, DONE])) expect(outcome.conclusion).toBe('action_required');
    const given = { allowAwaitingApproval: 'true' };
    for (const { outcome } of await published([waiting, DONE], given)) expect(outcome.conclusion).toBe('success');
  });

  test('awaits approval as a whole by its own word', async () => {
    const json = publishDocument('awaitingApproval', { statusSummary: [DONE] });
    const { origin } = await startPlatform({ [PUBLISH_STATUS]: { json } });
    expect((await runOperation('publish-status', origin)).outcome.conclusion).toBe('action_required');
    const allowed = await runOperation('publish-status', origin, { allowAwaitingApproval: 'true' });
    expect(allowed.outcome.conclusion).toBe('success');
  });

  test('is not refused by an approval state in the reply to its start', async () => {
    const entry = { resourceType: 'dialog', resourceId: 'dg-1', result: { state: 'configured' } };
    const correlation = await publishSlot({
      before: [old('successful')],
      after: [ours('successful')],
      post: { json: [entry] },
    });
    expect((await correlation.publish()).outcome.conclusion).toBe('success');
  });

  test('succeeds when the last component has', async () => {
    const correlation = await publishSlot({
      before: [old('successful')],
      after: [
        ours('successful', { statusSummary: [greet({ status: 'IN_PROGRESS' })] }),
        ours('successful', { statusSummary: [greet({ result: { state: 'published' } })] }),
      ],
    });
    const { outcome, events } = await correlation.publish();
    expect(outcome.conclusion).toBe('success');
    const states = events.flatMap((event) => (event.type === 'polled' ? [event.state] : []));
    expect(states).toMatchObject([
      { kind: 'running', unfinished: 'dialog Greet (IN_PROGRESS)' },
      { kind: 'succeeded' },
    ]);
  });

  test('is not live with a state of its own that is no success', async () => {
    const json = publishDocument('successful', { statusSummary: [DONE], result: { state: 'rejected' } });
    const { origin } = await startPlatform({ [PUBLISH_STATUS]: { json } });
    expect((await runOperation('publish-status', origin)).outcome).toMatchObject({ errorCode: 'platform-failed' });
  });
});

test.each([
  'cancelled',
  'ROLLED_BACK',
  'expired',
])('a publish that ended as %s before does not block the next', async (status) => {
  const correlation = await publishSlot({ before: [old(status)], after: [ours('successful')] });
  expect((await correlation.publish()).outcome).toMatchObject({ conclusion: 'success' });
});

describe('an import that reports success', () => {
  test.each(BAD_ENDS)('fails with a task that is %s, and names it', async (status) => {
    const { outcome } = await imported({ taskType: 'Dialog', taskName: 'Pay', status, message: 'no such node' });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain(`Dialog Pay (${status}: no such node)`);
  });

  test.each(['IN_PROGRESS', 'half way', undefined])('has not ended with a task that is %s', async (status) => {
    const { outcome } = await imported({ taskType: 'Dialog', taskName: 'Pay', status });
    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.message).toContain('Dialog Pay');
  });

  test('succeeds with tasks that all did', async () => {
    const { outcome } = await imported({ taskType: 'Utterences', taskName: 'Utterences', status: 'success ' });
    expect(outcome.conclusion).toBe('success');
  });
});
