import { expect, test } from '@jest/globals';
import { runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { PUBLISH_STATUS, publishDocument } from '../support/samples.ts';
import { old, ours, publishSlot } from './publish-slot.ts';

const errors = [{ msg: 'The model could not be trained' }];

test.each<[string, Record<string, unknown>]>([
  ['of a component without a status', { statusSummary: [{ resourceType: 'NL', name: 'NL', errors }] }],
  ['of its own', { message: 'Published', errors }],
  ['of its own, whose components all succeeded', { errors, statusSummary: [{ name: 'NL', status: 'SUCCESS' }] }],
])('a publish that reports success and errors %s has failed', async (_, more) => {
  const correlation = await publishSlot({
    before: [old('successful')],
    after: [ours('inprogress'), ours('successful', more)],
  });
  const watched = await startPlatform({ [PUBLISH_STATUS]: { json: publishDocument('successful', more) } });

  for (const { outcome } of [await correlation.publish(), await runOperation('publish-status', watched.origin)]) {
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed', status: 'successful' });
    expect(outcome.error?.message).toContain('The model could not be trained');
  }
});

test('an error of a component that awaits approval does not pass', async () => {
  const statusSummary = [{ resourceType: 'dialog', name: 'Pay', errors, result: { state: 'awaitingApproval' } }];
  const { origin } = await startPlatform({
    [PUBLISH_STATUS]: { json: publishDocument('successful', { statusSummary }) },
  });

  const { outcome } = await runOperation('publish-status', origin, { allowAwaitingApproval: 'true' });

  expect(outcome).toMatchObject({ errorCode: 'platform-failed', components: [{ status: 'failed' }] });
});

test('empty errors do not count', async () => {
  const statusSummary = [{ resourceType: 'NL', name: 'NL', status: 'SUCCESS', errors: [] }];
  const { origin } = await startPlatform({
    [PUBLISH_STATUS]: { json: publishDocument('successful', { errors: [], statusSummary }) },
  });

  expect((await runOperation('publish-status', origin)).outcome).toMatchObject({ conclusion: 'success' });
});
