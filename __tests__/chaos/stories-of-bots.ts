import type { Bot } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { type Ending, type Kind, makeEnding } from './endings.ts';
import { anyText } from './hostile.ts';
import { BOT, type Fate, ms, TEMPO } from './story.ts';

const PREVIOUS = 'ber-of-last-week';
const SUPERSEDING = 'ber-of-somebody-else';
const FOREIGN_JOBS = [PREVIOUS, SUPERSEDING, 'ber-of-nobody'];
const OLD_ARCHIVE = { files: { 'botDefinition.json': 'the archive of another export' } };
const HOUR_MS = 3_600_000;

const ENDINGS: readonly Ending[] = [
  ...(['succeeds', 'succeeds', 'succeeds', 'at-once', 'link-late', 'link-never', 'link-expires'] as const),
  ...(['serves-once', 'no-ranges', 'fails', 'never', 'odd', 'impostor', 'bad-cargo', 'bad-cargo'] as const),
];

/** The run starts an export of the bot. */
export function exportBot(dice: Dice, cargo: readonly Cargo[]): Fate {
  const { bot, reported } = newExport(dice, cargo);
  const exportStatusNeeds = dice.pick(['nothing', 'nothing', 'query', 'body'] as const);
  return {
    ...reported,
    scenario: { bots: { [BOT]: { ...bot, exportStatusNeeds } } },
    inputs: { botId: BOT, exportType: dice.pick(['published', 'latest']) },
    foreignJobs: FOREIGN_JOBS,
  };
}

/** An export exists already, or was started just before the run. */
export function exportStatus(dice: Dice, cargo: readonly Cargo[]): Fate {
  if (dice.chance(0.25)) return oldExport(dice, cargo);
  const { bot, reported, needsJobId } = newExport(dice, cargo);
  const isNamed = needsJobId || dice.chance(0.6);
  return {
    ...reported,
    scenario: { bots: { [BOT]: bot } },
    inputs: { botId: BOT, ...(isNamed ? {} : { since: '1h' }) },
    ...(isNamed ? {} : { sinceMs: HOUR_MS }),
    startsBefore: { givesJobId: isNamed },
    foreignJobs: FOREIGN_JOBS,
  };
}

function newExport(dice: Dice, cargo: readonly Cargo[]) {
  const isSuperseded = dice.chance(0.12);
  const ending = isSuperseded || dice.chance(0.3) ? 'succeeds' : dice.pick(ENDINGS);
  const kind: Kind = {
    formats: ['zip'],
    running: ['pending', 'PENDING', 'in-progress', 'running'],
    success: ['success', 'SUCCESS', 'Successful'],
    impostor: dice.pick([{ _id: 'ber-of-nobody' }, { streamId: 'st-other' }, { _id: null, id: 'ber-of-nobody' }]),
  };
  const { states, link, cargo: behind, readyMs, reported } = makeEnding(ending, dice, cargo, kind);
  const supersededAfterMs = dice.int(0, Math.max(0, readyMs - 1));
  const bot: Bot = {
    name: anyText(dice, 'A bot'),
    export: {
      states,
      archive: { base64: behind.base64 },
      link: {
        ...link,
        key: dice.pick(['downloadURL', 'downloadUrl', 'response.downloadUrl'] as const),
        leadingSpace: dice.chance(0.2),
      },
    },
    ...(dice.chance(0.6) ? { previousExport: previousExport(dice) } : {}),
    ...(isSuperseded ? { supersededBy: supersedingExport(dice, supersededAfterMs) } : {}),
  };
  const superseded = { fate: 'superseded', mayPass: false, supersededAfterMs, ends: ['superseded', 'stale'] };
  return {
    bot,
    reported: isSuperseded ? { ...reported, ...superseded } : reported,
    needsJobId: isSuperseded || ending === 'impostor',
  };
}

function previousExport(dice: Dice) {
  return {
    id: PREVIOUS,
    exportType: dice.pick(['published', 'latest']),
    lingers: ms(dice.pick([0, dice.int(...TEMPO.shortMs)])),
    archive: OLD_ARCHIVE,
  };
}

function supersedingExport(dice: Dice, afterMs: number) {
  return { id: SUPERSEDING, after: ms(afterMs), exportType: dice.pick(['published', 'latest']) };
}

/** Only an old export, which counts unless the inputs exclude it. */
function oldExport(dice: Dice, cargo: readonly Cargo[]): Fate {
  const good = dice.pick(cargo.filter(({ files, format }) => files !== undefined && format === 'zip'));
  const bot: Bot = { previousExport: { id: PREVIOUS, archive: { base64: good.base64 } } };
  const usual: Omit<Fate, 'fate'> = {
    scenario: { bots: { [BOT]: bot } },
    inputs: { botId: BOT },
    readyMs: 0,
    cargo: good,
    mayPass: false,
    foreignJobs: FOREIGN_JOBS,
    ends: ['stale'],
  };
  const fates: Fate[] = [
    { ...usual, fate: 'stale', inputs: { botId: BOT, since: '1h' }, sinceMs: HOUR_MS },
    { ...usual, fate: 'other-job', inputs: { botId: BOT, jobId: 'ber-never-heard-of' } },
    { ...usual, fate: 'none', scenario: { bots: { [BOT]: {} } }, foreignJobs: [], ends: ['not-found'] },
    { ...usual, fate: 'old-counts', mayPass: true, foreignJobs: [], ends: [''] },
  ];
  return dice.pick(fates);
}
