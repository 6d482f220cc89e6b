import { expect, test } from '@jest/globals';
import { type Given, runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { dockDocument, exportDocument, importDocument } from '../support/samples.ts';
import { RUN, runStatus } from './batch-server.ts';

const errors = [{ msg: 'The webhook channel was not taken over', code: 4711 }];

test.each<[string, Record<string, unknown>, Given]>([
  ['export-status', exportDocument('success'), {}],
  ['import-status', importDocument('success'), {}],
  ['dock-status', dockDocument('SUCCESS', { _id: 'ds-1' }), { jobId: 'ds-1' }],
])('%s: a job that reports success and errors has failed', async (operation, document, given) => {
  const watched = async (more: Record<string, unknown>) => {
    const { origin } = await startPlatform({
      'GET /api/*': ({ headers }) => ({ json: { ...document, downloadURL: `http://${headers.host}/file`, ...more } }),
    });
    return (await runOperation(operation, origin, { ...given, timeout: '1m' })).outcome;
  };

  for (const reported of [errors, errors[0]?.msg]) {
    const outcome = await watched({ errors: reported });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('not all of it succeeded: The webhook channel was not taken over');
  }
  // Empty errors do not count.
  for (const empty of [[], {}, '', ' ', null]) {
    expect((await watched({ errors: empty })).errorCode).not.toBe('platform-failed');
  }
});

test('a batch test that completed and reports errors has failed', async () => {
  const { origin } = await startPlatform({
    'POST /*': { json: { status: 'accepted', requestId: RUN } },
    'GET /*': { json: { ...runStatus(), errors } },
  });

  const { outcome } = await runOperation('run-batch-test', origin);

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
});
