import { expect, test } from '@jest/globals';
import { publishState } from '../../src/jobs/publish-state.ts';
import type { PublishRecord } from '../../src/platform/bot-publish.ts';
import type { ComponentRecord } from '../../src/platform/component.ts';

const PART = { kind: 'dialog', name: 'Greet', status: 'SUCCESS', detail: '' };

function ended(...resources: ComponentRecord[]) {
  const record: PublishRecord = {
    id: 'ds-1',
    botId: 'st-1',
    status: 'successful',
    requestedAt: 1,
    percent: 100,
    resources,
    awaitsApproval: false,
    reason: '',
    serverTime: 2,
    isEmpty: false,
  };
  return publishState(record, {
    botId: 'st-1',
    allowAwaitingApproval: false,
    awaitedApproval: [PART],
    match: () => 'ours',
  });
}

test('an approval that was requested at the start is reported as open if the status does not mention it', () => {
  const silent = ended({ ...PART, awaitsApproval: false, isApproved: false });
  expect(silent).toMatchObject({ kind: 'succeeded', warning: expect.stringContaining('dialog Greet') });
  expect(ended()).toMatchObject({ kind: 'succeeded', warning: expect.stringContaining('does not say') });
});

test('an approval that was given has no warning, and one that is still awaited is no success', () => {
  expect(ended({ ...PART, awaitsApproval: false, isApproved: true })).not.toHaveProperty('warning');
  expect(ended({ ...PART, awaitsApproval: true, isApproved: false })).toMatchObject({ code: 'awaiting-approval' });
});
