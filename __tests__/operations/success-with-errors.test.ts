import { expect, test } from '@jest/globals';
import type { Given } from '../support/engine.ts';
import { json, linked } from '../support/platform-script.ts';
import { dockDocument, exportDocument, importDocument } from '../support/samples.ts';
import { RUN, runStatus } from './batch-server.ts';
import { scripted } from './runs.ts';

const errors = [{ msg: 'The webhook channel was not taken over', code: 4711 }];

test.each<[string, Record<string, unknown>, Given]>([
  ['export-status', exportDocument('success'), {}],
  ['import-status', importDocument('success'), {}],
  ['dock-status', dockDocument('SUCCESS', { _id: 'ds-1' }), { jobId: 'ds-1' }],
])('%s: a job that reports success and errors has failed', async (operation, document, given) => {
  const watched = async (more: Record<string, unknown>) => {
    const scripts = { 'GET /api/*': linked({ ...document, ...more }) };
    return (await scripted(operation, { ...given, timeout: '1m' }, scripts)).outcome;
  };

  const outcome = await watched({ errors });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(outcome.error?.message).toContain('not all of it succeeded: The webhook channel was not taken over');
  // Empty errors do not count.
  for (const empty of [[], ' ']) expect((await watched({ errors: empty })).errorCode).not.toBe('platform-failed');
});

test('a batch test that completed and reports errors has failed', async () => {
  const scripts = { 'POST /*': json({ requestId: RUN }), 'GET /*': json({ ...runStatus(), errors }) };
  expect((await scripted('run-batch-test', {}, scripts)).outcome.errorCode).toBe('platform-failed');
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
    const { outcome } = await scripted(operation, { ...given, timeout: '1m' }, { '*': json({ ...document, ...more }) });
    expect([operation, outcome.errorCode]).toEqual([operation, 'platform-failed']);
  }
});

test('empty fields for errors and failures say nothing against a success', async () => {
  const empty = { error: null, errorMessage: '', success: true, failedCount: 0, skippedItems: [], statusCode: 200 };
  const json = { status: 'success', appId: 'aa-1', ...empty, result: { error: { code: 0, message: '' } } };
  expect((await scripted('import-app', {}, { '*': { json } })).outcome.conclusion).toBe('success');
});

test('an answer without a status that reports an error has failed, in the words of the platform', async () => {
  const reply = json({ success: false, error: { message: 'Disk full' } });
  const { outcome } = await scripted('import-app', {}, { '*': reply });
  expect(outcome.errorCode).toBe('platform-failed');
  expect(outcome.error?.message).toContain('Disk full');
});
