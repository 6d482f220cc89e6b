import type { Publish, Resource } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { type Ending, endsOf, mayPass, statesOf } from './endings.ts';
import { anyText } from './hostile.ts';
import { BOT, type Fate, IMPORT, ms, TEMPO } from './story.ts';

export function importStatus(dice: Dice, _cargo: readonly Cargo[]): Fate {
  const ending = dice.pick(['succeeds', 'succeeds', 'at-once', 'fails', 'never', 'odd', 'impostor'] as const);
  const readyMs = ending === 'at-once' ? 0 : Math.max(1, dice.int(...TEMPO.readyMs));
  const kind = {
    running: ['pending', 'in progress'],
    success: ['success', 'Successful'],
    impostor: { _id: 'bir-of-nobody' },
  };
  const tasks = Array.from({ length: dice.int(0, 40) }, () => ({
    type: anyText(dice, 'Dialog') || 'Dialog',
    name: anyText(dice, 'Book a table'),
    status: dice.pick(['success', 'SUCCESS', 'Successful']),
  }));
  const isSuccess = mayPass(ending);
  const isTaskFailed = dice.chance(0.2);
  if (isTaskFailed)
    tasks.push({ type: 'Dialog', name: anyText(dice, 'Cancel a table'), status: dice.pick(['failed', 'skipped']) });
  return {
    fate: isSuccess && isTaskFailed ? 'task-failed' : ending,
    scenario: {
      imports: { [IMPORT]: { states: statesOf(ending, dice, readyMs, kind), tasks, name: anyText(dice, 'A bot') } },
    },
    inputs: { jobId: IMPORT },
    mayPass: isSuccess && !isTaskFailed,
    readyMs,
    cargo: undefined,
    foreignJobs: ['bir-of-nobody'],
    ends: isSuccess && isTaskFailed ? ['platform-failed'] : endsOf(ending),
  };
}

const PUBLISHES = [
  ...(['succeeds', 'succeeds', 'at-once', 'fails', 'never', 'odd', 'impostor'] as const),
  ...(['awaiting', 'allowed', 'part-failed', 'stale', 'none', 'replaces-old'] as const),
];

export function publishStatus(dice: Dice, _cargo: readonly Cargo[]): Fate {
  const fate = dice.pick(PUBLISHES);
  const ending: Ending =
    fate === 'fails' || fate === 'never' || fate === 'odd' || fate === 'impostor' ? fate : 'succeeds';
  const readyMs = fate === 'at-once' || fate === 'stale' ? 0 : Math.max(1, dice.int(...TEMPO.readyMs));
  const kind = {
    running: ['inprogress', 'INPROGRESS', 'in_progress'],
    success: ['successful', 'SUCCESSFUL', 'success'],
    impostor: { streamId: 'st-other' },
  };
  const isFresh = fate === 'replaces-old' || fate === 'stale' || dice.chance(0.5);
  const publish: Publish = {
    states: statesOf(readyMs === 0 ? 'at-once' : ending, dice, readyMs, kind),
    resources: resourcesOf(fate, dice),
    ...(fate === 'stale' ? { age: '7d' } : {}),
    ...(fate === 'replaces-old' ? { delay: ms(dice.int(...TEMPO.shortMs)) } : {}),
  };
  const old: Publish = { age: '7d', resources: [{ type: 'NL' }] };
  const bot = { publish, ...(fate === 'replaces-old' ? { previousPublish: old } : {}) };
  return {
    fate,
    scenario: {
      bots: { [BOT]: fate === 'none' ? {} : bot },
      publishStatusPath: dice.pick(['both', 'plain', 'versioned'] as const),
    },
    inputs: {
      botId: BOT,
      ...(isFresh ? { since: '1h' } : {}),
      ...(fate === 'allowed' ? { allowAwaitingApproval: 'true' } : {}),
    },
    mayPass: ['succeeds', 'at-once', 'allowed', 'replaces-old'].includes(fate),
    readyMs,
    cargo: undefined,
    foreignJobs: [],
    ...(isFresh ? { sinceMs: 3_600_000 } : {}),
    ends: endsOfPublish(fate, ending, isFresh),
  };
}

function endsOfPublish(fate: string, ending: Ending, hasSince: boolean): readonly string[] {
  const none = hasSince ? 'stale' : 'not-found';
  const own = new Map([
    ['awaiting', 'awaiting-approval'],
    ['part-failed', 'platform-failed'],
    ['stale', 'stale'],
    ['none', none],
  ]).get(fate);
  return own === undefined ? endsOf(ending) : [own];
}

function resourcesOf(fate: string, dice: Dice): Resource[] {
  const usual: Resource[] = Array.from({ length: dice.int(0, 30) }, () => ({
    type: anyText(dice, 'dialog') || 'dialog',
    name: anyText(dice, 'Book a flight'),
    state: 'published',
  }));
  if (fate === 'part-failed') {
    const message = anyText(dice, 'no utterances');
    return [...usual, { type: 'NL', name: anyText(dice, 'NL'), status: 'FAILED', fields: { message } }];
  }
  if (fate !== 'awaiting' && fate !== 'allowed') return usual;
  const waits: Resource = dice.pick([
    { type: 'dialog', name: anyText(dice, 'x'), state: 'awaitingApproval' },
    { type: 'dialog', fields: { modules: { a: { state: 'AWAITING_APPROVAL' } } } },
    { type: 'dialog', fields: { result: { approvalRequestedLanguages: ['en'], approvedLanguages: [] } } },
  ]);
  return [...usual, waits];
}
