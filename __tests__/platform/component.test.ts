import { describe, expect, test } from '@jest/globals';
import { componentOf } from '../../src/platform/component.ts';
import type { Fields } from '../../src/platform/wire.ts';

const statusOf = (entry: Fields): string => componentOf({ resourceType: 'dialog', ...entry }).status;

describe('the status of a component', () => {
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
    [
      'a word that a module has by name',
      { status: 'SUCCESS', modules: { en: 'published', de: 'ROLLED_BACK' } },
      'ROLLED_BACK',
    ],
    [
      'that of a module of a module',
      { status: 'SUCCESS', modules: [{ modules: { en: { state: 'rejected' } } }] },
      'rejected',
    ],
    [
      'that of one of several results',
      { status: 'SUCCESS', result: [{ state: 'published' }, { state: 'suspended' }] },
      'suspended',
    ],
    ['that of a result of a result', { status: 'SUCCESS', result: { result: { status: 'CANCELLED' } } }, 'CANCELLED'],
    [
      'its own word beside names of modules',
      { status: 'SUCCESS', modules: { name: 'Error', type: 'failed' } },
      'SUCCESS',
    ],
    ['an unknown word', { status: 'SUCCESS', result: { status: 'half way' } }, 'half way'],
    ['nothing if there is no word', { modules: ['nl_model', 'settings'], result: { name: 'Find' } }, ''],
    ['nothing if the word is none', { status: true }, ''],
  ])('is %s', (_, entry, expected) => {
    expect(statusOf(entry)).toBe(expected);
  });

  test('is correct for the documented samples', () => {
    const modules = { enabledLanguages: ['en'] };
    const result = { resourceId: 'BOTLANGUAGES', resourceType: 'BOTLANGUAGES', name: 'BotLanguages', modules };
    expect(statusOf({ status: 'SUCCESS', modules, result })).toBe('SUCCESS');
    const dialog = { state: 'published', isPublishedVersion: false, adminTaskStatus: 'active', nodes: [{ type: 'x' }] };
    expect(statusOf({ status: 'SUCCESS', approvalRequestedLanguages: ['en'], result: dialog })).toBe('SUCCESS');
  });

  test('names the module that it comes from', () => {
    const modules = [{ name: 'de', status: 'FAILED' }];
    expect(componentOf({ status: 'SUCCESS', modules }).detail).toBe('in its module de');
  });
});

test.each<[Fields, boolean, boolean]>([
  [{ status: 'SUCCESS' }, false, false],
  [{ status: 'SUCCESS', state: 'published' }, false, true],
  [{ status: 'SUCCESS', state: 'awaitingApproval' }, true, false],
  [{ status: 'SUCCESS', state: 'rejected' }, false, false],
  [{ status: 'SUCCESS', state: 'configured' }, false, false],
  [{ status: 'SUCCESS', state: 'published', modules: [{ state: 'awaiting approval' }] }, true, false],
  [{ status: 'SUCCESS', result: [{ state: 'awaitingApproval' }] }, true, false],
  [{ status: 'SUCCESS', modules: { en: 'awaitingApproval' } }, true, false],
])('a component %j awaits approval: %p, and is approved: %p', (entry, awaitsApproval, isApproved) => {
  expect(componentOf(entry)).toMatchObject({ awaitsApproval, isApproved });
});
