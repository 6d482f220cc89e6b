import { expect, test } from '@jest/globals';
import { json, linked } from '../support/platform-script.ts';
import { dockDocument, importDocument, publishDocument } from '../support/samples.ts';
import { RUN, runStatus } from './batch-server.ts';
import { scripted } from './runs.ts';

const errors = [{ msg: 'The webhook channel was not taken over', code: 4711 }];

test('a job that reports success and errors has failed', async () => {
  const watched = async (more: Record<string, unknown>) => {
    const scripts = { 'GET /api/*': linked(importDocument('success', more)) };
    return (await scripted('import-status', { timeout: '1m' }, scripts)).outcome;
  };

  const outcome = await watched({ errors });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(outcome.error?.message).toContain('not all of it succeeded: The webhook channel was not taken over');
  // Empty errors do not count.
  for (const empty of [[], ' ']) expect((await watched({ errors: empty })).errorCode).not.toBe('platform-failed');
});

test('a batch test that completed and reports errors has failed, wherever they are', async () => {
  const status = runStatus() as { result: object };
  for (const more of [{ errors }, { result: { ...status.result, error: 'Disk full' } }]) {
    const scripts = { 'POST /*': json({ requestId: RUN }), 'GET /*': json({ ...status, ...more }) };
    const { outcome } = await scripted('run-batch-test', {}, scripts);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  }
});

test.each<[string, Record<string, unknown>]>([
  ['an error', { error: { code: 'X1', message: 'Disk full' } }],
  ['the message of an error', { errorMessage: 'Disk full' }],
  ['success: false', { success: false }],
  ['a status of HTTP', { statusCode: 500 }],
  ['a partial failure', { isPartialFailure: true }],
  ['a number of failures', { failedCount: 2 }],
  ['a total of failures', { totalFailed: 1 }],
  ['a number of what failed', { chunks_failed: 1 }],
  ['a list of what was skipped', { skippedItems: ['flow'] }],
  ['a failed task', { tasks: [{ name: 'flow', status: 'FAILED' }] }],
  ['a state', { state: 'ROLLED_BACK' }],
  ['a failure in its response', { response: { status: 'FAILED', name: 'Regression' } }],
  ['an error in its result', { result: { error: 'Disk full' } }],
])('nothing that reports success and %s succeeds', async (_, more) => {
  const scripts = { '*': json({ status: 'success', appId: 'aa-1', ...more }) };
  expect((await scripted('import-app', {}, scripts)).outcome.errorCode).toBe('platform-failed');
});

/** A completed import of a project: what its reply says beside its data, and in it. */
async function importedProject(outer: Record<string, unknown>, inner: Record<string, unknown>) {
  const data = {
    id: 'imp_1',
    type: 'import',
    status: 'completed',
    errors: [],
    layers: { core: 'activated' },
    dependencyValidation: { valid: true },
    ...inner,
  };
  const scripts = { '*': { json: { success: true, ...outer, data } } };
  return (await scripted('project-status', { jobId: 'imp_1', timeout: '1m' }, scripts)).outcome;
}

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['an error', {}, { error: { code: 'X1', message: 'Disk full' } }],
  ['a failed status beside its data', { status: 'failed' }, {}],
  ['a number of failures', {}, { failedFiles: 2 }],
  ['a failed task', {}, { tasks: [{ name: 'flow', status: 'FAILED' }] }],
  ['a failed result', {}, { result: { status: 'failed' } }],
  ['an error in what was applied', {}, { applied: { created: 1, error: 'Disk full' } }],
  ['a partial failure', {}, { isPartialFailure: true }],
])('no import of a project that reports completed and %s succeeds', async (_, outer, inner) => {
  expect((await importedProject(outer, inner)).errorCode).toBe('platform-failed');
});

test('a failed task beside the data of a project is named once', async () => {
  const { error } = await importedProject({ tasks: [{ name: 'flow', status: 'FAILED' }] }, {});
  expect(error?.message.match(/flow/g)).toEqual(['flow']);
});

test.each<[string, Record<string, unknown>]>([
  ['settings', { failureThreshold: 5, maxErrors: 3, retryOnFailure: 1 }],
  ['counts of things that are named after errors', { errorHandlers: 2, failoverRegions: ['eu', 'us'] }],
  ["tasks in a layer's words", { tasks: [{ name: 'core', status: 'activated' }], components: [{ status: 'skipped' }] }],
  ['what it skipped, as it was told to', { skipped: 2, result: { skippedFiles: ['a.json'], errorRateLimit: 10 } }],
])('an import of a project that reports completed and %s succeeds', async (_, more) => {
  const { conclusion, error } = await importedProject(more, more);
  expect([conclusion, error?.message]).toEqual(['success', undefined]);
});

test.each([
  ['a partial failure', { isPartialFailure: true }],
  ['a failed component outside of its summary', { components: [{ name: 'Greet', status: 'FAILED' }] }],
  ['a failed task', { tasks: [{ name: 'Greet', result: { state: 'rejected' } }] }],
  ['an error in its result', { result: { error: 'no such node' } }],
  ['a failure in its response', { response: { status: 'FAILED' } }],
])('no publish that reports success and %s succeeds', async (_, more) => {
  const scripts = { '*': json(publishDocument('successful', more)) };
  const { outcome } = await scripted('publish-status', { timeout: '1m' }, scripts);
  expect(outcome.errorCode).toBe('platform-failed');
});

test('a publish that lists an open approval outside of its summary awaits it', async () => {
  const open = { tasks: [{ name: 'Greet', approvalRequestedLanguages: ['en'] }] };
  const scripts = { '*': json(publishDocument('successful', open)) };
  const { outcome } = await scripted('publish-status', { timeout: '1m' }, scripts);
  expect(outcome).toMatchObject({ conclusion: 'action_required', errorCode: 'awaiting-approval' });
});

test.each([
  [
    'a task that awaits approval',
    { tasks: [{ name: 'flow', status: 'SUCCESS', result: { state: 'awaitingApproval' } }] },
  ],
  ['a task that only names an open approval', { tasks: [{ name: 'flow', approvalRequestedLanguages: ['en'] }] }],
  ['a state that awaits approval', { state: 'awaitingApproval' }],
])('no job that reports success and %s succeeds', async (_, more) => {
  const scripts = { '*': json(dockDocument('SUCCESS', { _id: 'ds-1', ...more })) };
  const { outcome } = await scripted('dock-status', { jobId: 'ds-1', timeout: '1m' }, scripts);
  expect(outcome.errorCode).toBe('timed-out');
  expect(outcome.error?.message).toMatch(/awaiting approval|awaitingApproval/);
});

test('empty fields for errors and failures say nothing against a success', async () => {
  const empty = { error: null, errorMessage: '', success: true, failedCount: 0, skippedItems: [], statusCode: 200 };
  const json = { status: 'success', appId: 'aa-1', ...empty, result: { error: { code: 0, message: '' } } };
  expect((await scripted('import-app', {}, { '*': { json } })).outcome.conclusion).toBe('success');
});

test('an answer without a status that reports an error has failed, in the words of the platform', async () => {
  const answer = json({ success: false, error: { message: 'Disk full' } });
  const { outcome } = await scripted('import-app', {}, { '*': answer });
  expect(outcome.errorCode).toBe('platform-failed');
  expect(outcome.error?.message).toContain('Disk full');
});

// `Number` and `String` throw for such an object.
const TEXTLESS = { toString: 'success', valueOf: 'success' };

test.each([
  ['publish-status', publishDocument('successful', { status: TEXTLESS }), 'timed-out'],
  ['import-status', importDocument('success', { status: TEXTLESS }), 'timed-out'],
  ['import-status', importDocument('success', { statusCode: TEXTLESS }), ''],
])('%s: a status that is an object without a text is no defect', async (operation, document, errorCode) => {
  const { outcome } = await scripted(operation, { timeout: '1m' }, { 'GET /*': json(document) });
  expect(outcome.errorCode).toBe(errorCode);
});
