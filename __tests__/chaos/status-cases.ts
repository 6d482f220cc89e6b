import type { Publish, Resource } from '../../src/simulator/index.ts';
import { type Ending, endsOf, mayPass, statesOf } from './endings.ts';
import { anyText } from './hostile.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { BOT, type CaseDetails, DURATIONS, IMPORT, ms } from './test-case.ts';

export function importStatus(rng: Rng, _archives: readonly TestArchive[]): CaseDetails {
  const ending = rng.pick(['succeeds', 'succeeds', 'at-once', 'fails', 'never', 'odd', 'impostor'] as const);
  const readyMs = ending === 'at-once' ? 0 : Math.max(1, rng.int(...DURATIONS.readyMs));
  const kind = {
    running: ['pending', 'in progress'],
    success: ['success', 'Successful'],
    impostor: { _id: 'bir-of-nobody' },
  };
  const tasks = Array.from({ length: rng.int(0, 40) }, () => ({
    type: anyText(rng, 'Dialog') || 'Dialog',
    name: anyText(rng, 'Book a table'),
    status: rng.pick(['success', 'SUCCESS', 'Successful']),
  }));
  const isSuccess = mayPass(ending);
  const isTaskFailed = rng.chance(0.2);
  if (isTaskFailed)
    tasks.push({ type: 'Dialog', name: anyText(rng, 'Cancel a table'), status: rng.pick(['failed', 'skipped']) });
  return {
    name: isSuccess && isTaskFailed ? 'task-failed' : ending,
    scenario: {
      imports: { [IMPORT]: { states: statesOf(ending, rng, readyMs, kind), tasks, name: anyText(rng, 'A bot') } },
    },
    inputs: { jobId: IMPORT },
    mayPass: isSuccess && !isTaskFailed,
    readyMs,
    archive: undefined,
    foreignJobs: ['bir-of-nobody'],
    ends: isSuccess && isTaskFailed ? ['platform-failed'] : endsOf(ending),
  };
}

const PUBLISHES = [
  ...(['succeeds', 'succeeds', 'at-once', 'fails', 'never', 'odd', 'impostor'] as const),
  ...(['awaiting', 'allowed', 'part-failed', 'stale', 'none', 'replaces-old'] as const),
];

export function publishStatus(rng: Rng, _archives: readonly TestArchive[]): CaseDetails {
  const name = rng.pick(PUBLISHES);
  const ending: Ending =
    name === 'fails' || name === 'never' || name === 'odd' || name === 'impostor' ? name : 'succeeds';
  const readyMs = name === 'at-once' || name === 'stale' ? 0 : Math.max(1, rng.int(...DURATIONS.readyMs));
  const kind = {
    running: ['inprogress', 'INPROGRESS', 'in_progress'],
    success: ['successful', 'SUCCESSFUL', 'success'],
    impostor: { streamId: 'st-other' },
  };
  const isFresh = name === 'replaces-old' || name === 'stale' || rng.chance(0.5);
  const publish: Publish = {
    states: statesOf(readyMs === 0 ? 'at-once' : ending, rng, readyMs, kind),
    resources: resourcesOf(name, rng),
    ...(name === 'stale' ? { age: '7d' } : {}),
    ...(name === 'replaces-old' ? { delay: ms(rng.int(...DURATIONS.shortMs)) } : {}),
  };
  const old: Publish = { age: '7d', resources: [{ type: 'NL' }] };
  const bot = { publish, ...(name === 'replaces-old' ? { previousPublish: old } : {}) };
  return {
    name,
    scenario: { bots: { [BOT]: name === 'none' ? {} : bot } },
    inputs: {
      botId: BOT,
      ...(isFresh ? { since: '1h' } : {}),
      ...(name === 'allowed' ? { allowAwaitingApproval: 'true' } : {}),
    },
    mayPass: ['succeeds', 'at-once', 'allowed', 'replaces-old'].includes(name),
    readyMs,
    archive: undefined,
    foreignJobs: [],
    ...(isFresh ? { sinceMs: 3_600_000 } : {}),
    ends: endsOfPublish(name, ending, isFresh),
  };
}

function endsOfPublish(name: string, ending: Ending, hasSince: boolean): readonly string[] {
  const none = hasSince ? 'stale' : 'not-found';
  const own = new Map([
    ['awaiting', 'awaiting-approval'],
    ['part-failed', 'platform-failed'],
    ['stale', 'stale'],
    ['none', none],
  ]).get(name);
  return own === undefined ? endsOf(ending) : [own];
}

function resourcesOf(name: string, rng: Rng): Resource[] {
  const usual: Resource[] = Array.from({ length: rng.int(0, 30) }, () => ({
    type: anyText(rng, 'dialog') || 'dialog',
    name: anyText(rng, 'Book a flight'),
    state: 'published',
  }));
  if (name === 'part-failed') {
    const message = anyText(rng, 'no utterances');
    return [...usual, { type: 'NL', name: anyText(rng, 'NL'), status: 'FAILED', fields: { message } }];
  }
  if (name !== 'awaiting' && name !== 'allowed') return usual;
  const waits: Resource = rng.pick([
    { type: 'dialog', name: anyText(rng, 'x'), state: 'awaitingApproval' },
    { type: 'dialog', fields: { modules: { a: { state: 'AWAITING_APPROVAL' } } } },
    { type: 'dialog', fields: { result: { approvalRequestedLanguages: ['en'], approvedLanguages: [] } } },
  ]);
  return [...usual, waits];
}
