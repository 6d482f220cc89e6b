import { expect, test } from '@jest/globals';
import { json, linked, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { dockDocument, exportDocument, importDocument, publishDocument } from '../support/samples.ts';
import { RUN, runStatus } from './batch-server.ts';

const errors = [{ msg: 'The webhook channel was not taken over', code: 4711 }];

test.each<[string, Record<string, unknown>, Given]>([
  ['export-status', exportDocument('success'), {}],
  ['import-status', importDocument('success'), {}],
  ['dock-status', dockDocument('SUCCESS', { _id: 'ds-1' }), { jobId: 'ds-1' }],
])('%s: a job that reports success and errors has failed', async (operation, document, given) => {
  const watched = async (more: Record<string, unknown>) => {
    const { origin } = await startPlatform({ 'GET /api/*': linked({ ...document, ...more }) });
    return (await runOperation(operation, origin, { ...given, timeout: '1m' })).outcome;
  };

  const outcome = await watched({ errors });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(outcome.error?.message).toContain('not all of it succeeded: The webhook channel was not taken over');
  // Empty errors do not count.
  for (const empty of [[], ' ']) expect((await watched({ errors: empty })).errorCode).not.toBe('platform-failed');
});

test('a batch test that completed and reports errors has failed', async () => {
  const { origin } = await startPlatform({
    'POST /*': json({ status: 'accepted', requestId: RUN }),
    'GET /*': json({ ...runStatus(), errors }),
  });

  const { outcome } = await runOperation('run-batch-test', origin);

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
});

const CONTRADICTIONS: [string, Record<string, unknown>][] = [
  ['an error', { error: { code: 'X1', message: 'Disk full' } }],
  ['the message of an error', { errorMessage: 'Disk full' }],
  ['success: false', { success: false }],
  ['a status of HTTP', { statusCode: 500 }],
  ['a partial failure', { isPartialFailure: true }],
  ['a number of failures', { failedCount: 2 }],
  ['a list of what was skipped', { skippedItems: ['flow'] }],
  ['a failed task', { tasks: [{ name: 'flow', status: 'FAILED' }] }],
  ['a state', { state: 'ROLLED_BACK' }],
  ['a failure in its response', { response: { status: 'FAILED', name: 'Regression' } }],
  ['an error in its result', { result: { error: 'Disk full' } }],
];

test.each(CONTRADICTIONS)('nothing that reports success and %s succeeds', async (_, more) => {
  const suite = { suiteType: 'conversation', jobId: 'ds-1', archive: '' };
  const rows: [string, Record<string, unknown>, Given][] = [
    ['dock-status', dockDocument('SUCCESS', { _id: 'ds-1' }), { jobId: 'ds-1' }],
    ['import-app', { status: 'success', appId: 'aa-1' }, {}],
    ['import-test-suite', { _id: 'ds-1', status: 'SUCCESS', response: { name: 'Regression' } }, suite],
  ];
  for (const [operation, document, given] of rows) {
    const { origin } = await startPlatform({ '*': { json: { ...document, ...more } } });
    const { outcome } = await runOperation(operation, origin, { ...given, timeout: '1m' });
    expect([operation, outcome.errorCode]).toEqual([operation, 'platform-failed']);
  }
});

test('empty fields for errors and failures say nothing against a success', async () => {
  const empty = { error: null, errorMessage: '', success: true, failedCount: 0, skippedItems: [], statusCode: 200 };
  const json = { status: 'success', appId: 'aa-1', ...empty, result: { error: { code: 0, message: '' } } };
  const { origin } = await startPlatform({ '*': { json } });
  expect((await runOperation('import-app', origin)).outcome.conclusion).toBe('success');
});

test('an answer without a status that reports an error has failed, in the words of the platform', async () => {
  const { origin } = await startPlatform({ '*': { json: { success: false, error: { message: 'Disk full' } } } });
  const { outcome } = await runOperation('import-app', origin);
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
  const { origin } = await startPlatform({ 'GET /*': json(document) });
  const { outcome } = await runOperation(operation, origin, { timeout: '1m' });
  expect(outcome.errorCode).toBe(errorCode);
});
