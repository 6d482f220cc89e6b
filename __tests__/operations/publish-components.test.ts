import { describe, expect, test } from '@jest/globals';
import { json, startPlatform } from '../support/platform-script.ts';
import { runOperation } from '../support/run-operation.ts';
import { PUBLISH_STATUS, publishDocument } from '../support/samples.ts';
import { old, ours, publishServer } from './publish-server.ts';

type Fields = Record<string, unknown>;
const DONE = { resourceType: 'SETTINGS', name: 'Settings', status: 'SUCCESS' };
const greet = (more: Fields) => ({ resourceType: 'dialog', name: 'Greet', status: 'SUCCESS', ...more });
const errors = [{ msg: 'The model could not be trained' }];

/** A publish that reports success with these fields. */
async function watched(more: Fields, given = {}, status = 'successful') {
  const { origin } = await startPlatform({ [PUBLISH_STATUS]: json(publishDocument(status, more)) });
  return runOperation('publish-status', origin, { timeout: '2m', ...given });
}

describe('a publish that reports success', () => {
  test.each<[string, unknown[]]>([
    ['FAILED', [greet({ status: 'FAILED' })]],
    ['Timed Out', [greet({ status: 'Timed Out' })]],
    ['skipped', [greet({ status: 'skipped' })]],
    ['rejected', [greet({ result: { state: 'rejected' } })]],
    ['suspended', [greet({ state: 'suspended' })]],
    ['configured', [greet({ modules: [{ state: 'configured' }] })]],
  ])('fails with a component that is %s, and names it alone', async (status, entries) => {
    const { outcome } = await watched({ statusSummary: [DONE, ...entries] }, { allowAwaitingApproval: 'true' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain(`dialog Greet (${status}`);
    expect(outcome.error?.message).not.toContain('Settings');
  });

  test.each<[string, Fields, boolean]>([
    ['that is running', greet({ status: 'IN_PROGRESS' }), true],
    ['that is being rolled back', greet({ status: 'ROLLING_BACK' }), true],
    ['with an unknown status', greet({ status: 'half way' }), false],
    ['with an unknown state', greet({ result: { state: 'draft' } }), false],
    ['with no word at all', { resourceType: 'dialog', name: 'Greet' }, false],
  ])('has not ended with a component %s', async (_, entry, isKnown) => {
    const { outcome, events } = await watched({ statusSummary: [DONE, entry] });

    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.message).toContain('components that had not ended: dialog Greet');
    expect(JSON.stringify(events).includes('is unknown')).toBe(!isKnown);
  });

  test.each<[string, Fields, Fields, string]>([
    ['of a component without a status', { statusSummary: [{ resourceType: 'NL', name: 'NL', errors }] }, {}, 'failed'],
    ['of its own', { message: 'Published', errors }, {}, 'failed'],
    ['of its own, whose components all succeeded', { errors, statusSummary: [DONE] }, {}, 'failed'],
    [
      'of a component that awaits approval',
      { statusSummary: [greet({ status: undefined, errors, result: { state: 'awaitingApproval' } })] },
      { allowAwaitingApproval: 'true' },
      'failed',
    ],
    ['in an empty list', { errors: [], statusSummary: [{ ...DONE, errors: [] }] }, {}, ''],
  ])('and errors %s has failed', async (_, more, given, failed) => {
    const { outcome } = await watched(more, given);

    expect(outcome.errorCode).toBe(failed === '' ? '' : 'platform-failed');
    expect(outcome.error?.message ?? errors[0]?.msg).toContain(errors[0]?.msg);
  });

  test.each([
    ['a component', { statusSummary: [greet({ result: { state: 'awaitingApproval' } }), DONE] }, 'successful'],
    ['the publish as a whole', { statusSummary: [DONE] }, 'awaitingApproval'],
  ])('passes only if allowed while %s awaits approval', async (_, more, status) => {
    const outcomes = [
      (await watched(more, {}, status)).outcome,
      (await watched(more, { allowAwaitingApproval: 'true' }, status)).outcome,
    ];
    expect(outcomes.map(({ conclusion }) => conclusion)).toEqual(['action_required', 'success']);
  });

  test('awaits approval only once everything has ended', async () => {
    const waiting = greet({ result: { state: 'awaitingApproval' } });
    const { outcome } = await watched({ statusSummary: [waiting, { ...DONE, status: 'IN_PROGRESS' }] });

    expect(outcome.conclusion).toBe('timed_out');
  });

  test('names a resource that failed, even if it awaits approval too', async () => {
    const result = { state: 'awaitingApproval' };
    const statusSummary = [greet({ status: 'FAILED', result }), { ...DONE, result }];
    const { outcome } = await watched({ statusSummary }, { allowAwaitingApproval: 'true' });

    expect(outcome).toMatchObject({
      errorCode: 'platform-failed',
      components: [{ status: 'FAILED' }, { status: 'SUCCESS (awaiting approval)' }],
    });
    expect(outcome.error?.message).toContain('Greet (FAILED)');
    expect(outcome.error?.message).not.toContain('Settings');
  });

  test('is not live with a state of its own that is no success', async () => {
    const { outcome } = await watched({ statusSummary: [DONE], result: { state: 'rejected' } });

    expect(outcome).toMatchObject({ errorCode: 'platform-failed' });
  });
});

describe('publish-bot', () => {
  test('is not refused by an approval state in the reply to its start', async () => {
    const entry = { resourceType: 'dialog', resourceId: 'dg-1', result: { state: 'configured' } };
    const server = await publishServer({
      before: [old('successful')],
      after: [ours('successful')],
      post: json([entry]),
    });

    expect((await server.publish()).outcome.conclusion).toBe('success');
  });

  test('succeeds when the last component has', async () => {
    const server = await publishServer({
      before: [old('successful')],
      after: [
        ours('successful', { statusSummary: [greet({ status: 'IN_PROGRESS' })] }),
        ours('successful', { statusSummary: [greet({ result: { state: 'published' } })] }),
      ],
    });
    const { outcome, events } = await server.publish();

    expect(outcome.conclusion).toBe('success');
    const states = events.flatMap((event) => (event.type === 'polled' ? [event.state] : []));
    expect(states).toMatchObject([
      { kind: 'running', unfinished: 'dialog Greet (IN_PROGRESS)' },
      { kind: 'succeeded' },
    ]);
  });

  test.each<[string, Fields, Fields, RegExp | undefined]>([
    ['approved by name', { name: 'Refund' }, { name: 'Refund', result: { state: 'published' } }, undefined],
    ['approved, if only the status has its name', {}, { name: 'Refund', result: { state: 'published' } }, undefined],
    ['without a state', { name: 'Refund' }, { name: 'Refund' }, /whether these were approved: dialog Refund/],
    ['missing', { name: 'Refund' }, { name: 'Other', result: { state: 'published' } }, /dialog Refund/],
  ])('warns of what awaited approval at the start unless it is approved at the end: %s', async (_, start, end, warning) => {
    const waiting = { resourceType: 'dialog', status: 'SUCCESS', result: { state: 'awaitingApproval' }, ...start };
    const approved = { statusSummary: [{ resourceType: 'dialog', status: 'SUCCESS', ...end }] };
    const server = await publishServer({
      before: [old('successful')],
      post: json([waiting]),
      after: [ours('successful', approved)],
    });

    const { outcome, events } = await server.publish();

    expect(outcome).toMatchObject({ conclusion: 'success' });
    const last = events.flatMap((event) => (event.type === 'polled' ? [event.state] : [])).at(-1);
    if (warning) expect(last).toMatchObject({ kind: 'succeeded', warning: expect.stringMatching(warning) });
    else expect(last).not.toHaveProperty('warning');
  });
});

describe('publish-status', () => {
  test('waits for a publish that is newer than since, and reports its resources', async () => {
    const requestedTime = new Date(Date.UTC(2026, 0, 31, 12, 1)).toISOString();
    const { origin } = await startPlatform({
      [PUBLISH_STATUS]: [
        json(publishDocument('successful', { _id: 'ds-old', requestedTime: '2026-01-30T12:00:00.000Z' })),
        json(publishDocument('inprogress', { requestedTime })),
        json(publishDocument('SUCCESSFUL', { requestedTime })),
      ],
    });

    const { outcome } = await runOperation('publish-status', origin, { since: '1m' });

    const jobId = publishDocument('')['_id'];
    expect(outcome).toMatchObject({ conclusion: 'success', status: 'SUCCESSFUL', jobId, file: undefined });
    expect(outcome.components.map(({ name }) => name)).toEqual(['Book a flight', 'NL']);
  });

  test('uses the versioned path if the plain one is unknown', async () => {
    const versioned = `${PUBLISH_STATUS.replace('/api/public', '/api/1.1/public')}/`;
    const { origin, seen } = await startPlatform({ [versioned]: json(publishDocument('successful')) });

    expect((await runOperation('publish-status', origin)).outcome).toMatchObject({ conclusion: 'success' });
    expect(seen.map(({ path }) => `GET ${path}`)).toEqual([PUBLISH_STATUS, versioned, versioned]);
  });
});
