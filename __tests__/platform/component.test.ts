import { describe, expect, test } from '@jest/globals';
import { componentOf } from '../../src/platform/component.ts';
import type { Fields } from '../../src/platform/wire.ts';

const OF_SEVERAL = [{ state: 'published' }, { state: 'suspended' }];

test.each<[string, Fields, string]>([
  ['its own word', { status: 'SUCCESS' }, 'SUCCESS'],
  ['its own word beside a state that is live', { status: 'SUCCESS', result: { state: 'published' } }, 'SUCCESS'],
  ['a state of its own', { status: 'SUCCESS', state: 'suspended' }, 'suspended'],
  ['the state of its result', { status: 'SUCCESS', result: { state: 'Rejected' } }, 'Rejected'],
  ['the status of its result', { status: 'SUCCESS', result: { status: 'IN_PROGRESS' } }, 'IN_PROGRESS'],
  ['the worst of several', { status: 'Queued', result: { state: 'configured' } }, 'configured'],
  ['that of a module', { status: 'SUCCESS', modules: [{ status: 'SUCCESS' }, { status: 'FAILED' }] }, 'FAILED'],
  ['that of a module by name', { status: 'SUCCESS', modules: { en: { status: 'CANCELLED' } } }, 'CANCELLED'],
  ['that of one object of modules', { status: 'SUCCESS', modules: { state: 'rejected' } }, 'rejected'],
  ['that of a module of its result', { status: 'SUCCESS', result: { modules: [{ state: 'queued' }] } }, 'queued'],
  ['that of a result of a module', { status: 'SUCCESS', modules: [{ result: { state: 'rejected' } }] }, 'rejected'],
  ['a word that a module has by name', { status: 'SUCCESS', modules: { en: 'published', de: 'FAILED' } }, 'FAILED'],
  ['that of a module of a module', { status: 'SUCCESS', modules: [{ modules: { en: 'failed' } }] }, 'failed'],
  ['that of one of several results', { status: 'SUCCESS', result: OF_SEVERAL }, 'suspended'],
  ['that of a result of a result', { status: 'SUCCESS', result: { result: { status: 'CANCELLED' } } }, 'CANCELLED'],
  ['its own beside names of modules', { status: 'SUCCESS', modules: { name: 'Error', type: 'failed' } }, 'SUCCESS'],
  ['an unknown word', { status: 'SUCCESS', result: { status: 'half way' } }, 'half way'],
  ['nothing if there is no word', { modules: ['nl_model', 'settings'], result: { name: 'Find' } }, ''],
  ['nothing if the word is none', { status: true }, ''],
  ['failed with errors and no word', { name: 'silent', errors: [{ msg: 'no training' }] }, 'failed'],
  ['failed with texts of errors', { name: 'silent', status: '', errors: ['no training'] }, 'failed'],
  ['its own word beside errors', { status: 'SUCCESS', errors: [{ msg: 'no training' }] }, 'SUCCESS'],
  ['nothing with empty lists of errors', { name: 'silent', errors: [] }, ''],
])('the status of a component is %s', (_, entry, expected) => {
  const { status, detail } = componentOf({ resourceType: 'dialog', ...entry });
  expect(status).toBe(expected);
  if (JSON.stringify(entry).includes('no training')) expect(detail).toBe('no training');
});

test('a component names the module that its status comes from, and why it failed', () => {
  const modules = [{ name: 'de', status: 'FAILED' }];
  expect(componentOf({ status: 'SUCCESS', modules }).detail).toBe('in its module de');
  expect(componentOf({ status: 'SUCCESS', modules, message: 'no intent' }).detail).toBe('no intent');
});

test('the documented sample of a resource has succeeded', () => {
  const languages = { approvedLanguages: ['en'], approvalRequestedLanguages: ['en'] };
  const result = { state: 'published', isPublishedVersion: false, adminTaskStatus: 'active', ...languages };
  const component = componentOf({ status: 'SUCCESS', approvalRequestedLanguages: ['en'], result });
  expect(component).toMatchObject({ status: 'SUCCESS', awaitsApproval: false, isApproved: true });
});

describe('a component awaits approval', () => {
  test.each<Fields>([
    { status: 'AWAITING_APPROVAL' },
    { status: 'SUCCESS', result: { state: 'awaitingApproval' } },
    { result: [{ state: 'Awaiting Approval' }] },
    { state: 'published', modules: [{ state: 'published' }, { state: 'awaiting approval' }] },
    { modules: { en: { state: 'awaitingApproval' } } },
    { modules: { en: 'awaitingApproval' } },
    { modules: [{ result: { state: 'awaiting-approval' } }] },
    { result: { modules: [{ state: 'awaitingApproval' }] } },
    { result: { approvalRequestedLanguages: ['en', 'de'], approvedLanguages: ['en'] } },
    { approvalRequestedLanguages: ['en'], status: 'SUCCESS' },
    { result: { approvalRequestedLanguages: ['en'], approvedLanguages: [] } },
  ])('as in %j', (entry) => {
    expect(componentOf(entry)).toMatchObject({ awaitsApproval: true, isApproved: false });
  });
});

test.each<[Fields, boolean]>([
  [{ status: 'SUCCESS' }, false],
  [{ status: 'SUCCESS', state: 'published' }, true],
  [{ status: 'SUCCESS', state: 'rejected' }, false],
  [{ status: 'SUCCESS', state: 'configured' }, false],
  [{ modules: ['rtm', 'awaitingApproval'] }, false],
  [{ modules: { enabledLanguages: ['en'] } }, false],
  [{ result: { approvalRequestedLanguages: ['en'], approvedLanguages: ['en', 'de'] } }, false],
])('a component %j does not await approval, and is approved: %p', (entry, isApproved) => {
  expect(componentOf(entry)).toMatchObject({ awaitsApproval: false, isApproved });
});
