import type { Bot } from '../../src/simulator/index.ts';
import { type Ending, type Kind, makeEnding } from './endings.ts';
import { anyText } from './hostile.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { BOT, type CaseDetails, DURATIONS, ms } from './test-case.ts';

const PREVIOUS = 'ber-of-last-week';
const SUPERSEDING = 'ber-of-somebody-else';
const FOREIGN_JOBS = [PREVIOUS, SUPERSEDING, 'ber-of-nobody'];
const OLD_ARCHIVE = { files: { 'botDefinition.json': 'the archive of another export' } };
const HOUR_MS = 3_600_000;

const ENDINGS: readonly Ending[] = [
  ...(['succeeds', 'succeeds', 'succeeds', 'at-once', 'link-late', 'link-never', 'link-expires'] as const),
  ...(['serves-once', 'no-ranges', 'fails', 'never', 'odd', 'impostor', 'bad-archive', 'bad-archive'] as const),
];

/** The run starts an export of the bot. */
export function exportBot(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  const { bot, details } = newExport(rng, archives);
  return {
    ...details,
    scenario: { bots: { [BOT]: bot } },
    inputs: { botId: BOT, exportType: rng.pick(['published', 'latest']) },
    foreignJobs: FOREIGN_JOBS,
  };
}

/** An export exists already, or was started just before the run. */
export function exportStatus(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  if (rng.chance(0.25)) return oldExport(rng, archives);
  const { bot, details, needsJobId } = newExport(rng, archives);
  const isNamed = needsJobId || rng.chance(0.6);
  return {
    ...details,
    scenario: { bots: { [BOT]: bot } },
    inputs: { botId: BOT, ...(isNamed ? {} : { since: '1h' }) },
    ...(isNamed ? {} : { sinceMs: HOUR_MS }),
    startsBefore: { givesJobId: isNamed },
    foreignJobs: FOREIGN_JOBS,
  };
}

function newExport(rng: Rng, archives: readonly TestArchive[]) {
  const isSuperseded = rng.chance(0.12);
  const ending = isSuperseded || rng.chance(0.3) ? 'succeeds' : rng.pick(ENDINGS);
  const kind: Kind = {
    formats: ['zip'],
    running: ['pending', 'PENDING', 'in-progress', 'running'],
    success: ['success', 'SUCCESS', 'Successful'],
    impostor: rng.pick([{ _id: 'ber-of-nobody' }, { streamId: 'st-other' }, { _id: null, id: 'ber-of-nobody' }]),
  };
  const { states, link, archive: behind, readyMs, details } = makeEnding(ending, rng, archives, kind);
  const supersededAfterMs = rng.int(0, Math.max(0, readyMs - 1));
  const bot: Bot = {
    name: anyText(rng, 'A bot'),
    export: {
      states,
      archive: { base64: behind.base64 },
      link: { ...link, leadingSpace: rng.chance(0.2) },
    },
    ...(rng.chance(0.6) ? { previousExport: previousExport(rng) } : {}),
    ...(isSuperseded ? { supersededBy: supersedingExport(rng, supersededAfterMs) } : {}),
  };
  const superseded = { name: 'superseded', mayPass: false, supersededAfterMs, ends: ['superseded', 'stale'] };
  return {
    bot,
    details: isSuperseded ? { ...details, ...superseded } : details,
    needsJobId: isSuperseded || ending === 'impostor',
  };
}

function previousExport(rng: Rng) {
  return {
    id: PREVIOUS,
    exportType: rng.pick(['published', 'latest']),
    lingers: ms(rng.pick([0, rng.int(...DURATIONS.shortMs)])),
    archive: OLD_ARCHIVE,
  };
}

function supersedingExport(rng: Rng, afterMs: number) {
  return { id: SUPERSEDING, after: ms(afterMs), exportType: rng.pick(['published', 'latest']) };
}

/** Only an old export, which counts unless the inputs exclude it. */
function oldExport(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  const good = rng.pick(archives.filter(({ files, format }) => files !== undefined && format === 'zip'));
  const bot: Bot = { previousExport: { id: PREVIOUS, archive: { base64: good.base64 } } };
  const usual: Omit<CaseDetails, 'name'> = {
    scenario: { bots: { [BOT]: bot } },
    inputs: { botId: BOT },
    readyMs: 0,
    archive: good,
    mayPass: false,
    foreignJobs: FOREIGN_JOBS,
    ends: ['stale'],
  };
  const cases: CaseDetails[] = [
    { ...usual, name: 'stale', inputs: { botId: BOT, since: '1h' }, sinceMs: HOUR_MS },
    { ...usual, name: 'other-job', inputs: { botId: BOT, jobId: 'ber-never-heard-of' } },
    { ...usual, name: 'none', scenario: { bots: { [BOT]: {} } }, foreignJobs: [], ends: ['not-found'] },
    { ...usual, name: 'old-counts', mayPass: true, foreignJobs: [], ends: [''] },
  ];
  return rng.pick(cases);
}
