import type { Operation } from '../../src/jobs/operation.ts';
import { operationNamed } from '../../src/operations/table.ts';
import type { ArchiveFormat, Job, Resource, Scenario } from '../../src/simulator/index.ts';
import { ENDINGS, type Ending, type EndingName, type JobWords, ms, statesOf } from './endings.ts';
import { anyText, type Rng } from './random.ts';
import type { TestArchive } from './test-archives.ts';

export const BOT = 'st-chaos';

/** The end of the id of each job that is not the run's own. */
export const OTHERS = 'of-somebody-else';

/** How long things take, in milliseconds of the run's own clock. */
export const DURATIONS = {
  readyMs: [1, 45_000],
  shortMs: [500, 20_000],
} as const;

/** What happens at the platform, and so what may be reported about it. */
export interface TestCase extends Pick<Ending, 'ends' | 'fault'> {
  readonly operation: Operation;
  /** For the log: the name of the ending, or of the broken archive. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  /** An export of the bot is started before the run, which waits for it. */
  readonly startsBefore: boolean;
  /** How long the job takes at least, from its start or from the first poll, in milliseconds. */
  readonly readyMs: number;
  /** What the job's link serves. */
  readonly archive: TestArchive | undefined;
  /** How long after the start another export supersedes it, if one does. */
  readonly supersededAfterMs: number | undefined;
}

/** What was drawn for a case. */
interface Drawn {
  readonly rng: Rng;
  readonly ending: EndingName;
  readonly only: Ending['only'];
  readonly job: Required<Pick<Job, 'states' | 'link'>>;
  readonly archive: { base64: string };
  readonly format: ArchiveFormat;
  /** When the status of the job is forgotten, if it is. */
  readonly record: { recordExpires?: string };
  readonly since: { since?: string };
  readonly supersededAfterMs: number | undefined;
}

/** How an operation is run: the jobs of one platform, and how they may end. */
interface Kind extends JobWords {
  readonly endings: readonly EndingName[];
  readonly inputs: (drawn: Drawn) => Record<string, string>;
  readonly scenario: (drawn: Drawn) => Scenario;
  readonly formats?: readonly ArchiveFormat[];
}

const COMMON = ['succeeds', 'at-once', 'fails', 'never', 'odd', 'impostor'] as const;
const ARCHIVED = ['link-expires', 'serves-once', 'no-ranges', 'bad-archive', 'bad-archive'] as const;
const LATE = ['link-late', 'link-never'] as const;

const BOT_EXPORT: Kind = {
  endings: [...COMMON, ...ARCHIVED, ...LATE, 'superseded'],
  running: ['pending', 'PENDING', 'in-progress', 'running'],
  success: ['success', 'SUCCESS', 'Successful'],
  impostors: [{ _id: `ber-${OTHERS}` }, { streamId: 'st-other' }, { _id: null, id: `ber-${OTHERS}` }],
  inputs: ({ rng }) => ({ botId: BOT, exportType: rng.pick(['published', 'latest']) }),
  scenario: ({ rng, only, job, archive, supersededAfterMs: after }) => {
    const exportType = rng.pick(['published', 'latest']);
    const lingers = ms(rng.pick([0, rng.int(...DURATIONS.shortMs)]));
    const old = { files: { 'botDefinition.json': 'the archive of another export' } };
    const previous = { id: `ber-old-${OTHERS}`, exportType: rng.pick(['published', 'latest']), lingers, archive: old };
    const newest = {
      export: { ...job, archive },
      ...(rng.chance(0.6) ? { previousExport: previous } : {}),
      ...(after === undefined ? {} : { supersededBy: { id: `ber-new-${OTHERS}`, after: ms(after), exportType } }),
    };
    const bots = { old: { previousExport: { id: 'ber-of-last-week', archive } }, none: {} };
    return { bots: { [BOT]: { name: anyText(rng, 'A bot'), ...(only ? bots[only] : newest) } } };
  },
};

const DOCK: Omit<Kind, 'inputs' | 'scenario'> = {
  endings: [...COMMON, ...ARCHIVED, ...LATE, 'unsigned', 'forgotten'],
  running: ['IN_PROGRESS', 'IN PROGRESS', 'Inprogress', 'queued'],
  success: ['SUCCESS', 'success', 'Successful'],
  impostors: [{ _id: `ds-${OTHERS}` }, { 'dock-statusId': `ds-${OTHERS}` }, { toolId: 'a-other', modelId: 'cm-other' }],
};

function dockJob({ rng, job, archive, record }: Drawn) {
  return { ...job, link: { in: rng.pick(['start', 'status', 'both'] as const), ...job.link }, archive, ...record };
}

const KINDS: Readonly<Record<string, Kind>> = {
  'export-bot': BOT_EXPORT,
  'export-status': {
    ...BOT_EXPORT,
    endings: [...BOT_EXPORT.endings, 'stale', 'other-job', 'old-counts', 'none', 'none-new'],
    inputs: ({ ending, since }) => ({
      botId: BOT,
      ...since,
      ...(ending === 'other-job' ? { jobId: 'ber-never-heard-of' } : {}),
    }),
  },
  'export-tool': {
    ...DOCK,
    inputs: () => ({ toolId: 'a-chaos', flowId: 'flow-chaos' }),
    scenario: (drawn) => ({ tools: { 'a-chaos': { flowId: 'flow-chaos', ...dockJob(drawn) } } }),
  },
  'export-model': {
    ...DOCK,
    formats: ['zip', 'tar', 'tar.gz'],
    inputs: () => ({ modelId: 'cm-chaos' }),
    scenario: (drawn) => ({ models: { 'cm-chaos': { ...dockJob(drawn), format: drawn.format } } }),
  },
  'export-project': {
    endings: [...COMMON, ...ARCHIVED, 'forgotten', 'broken', 'broken'],
    running: ['queued', 'validating', 'STAGING', 'Packaging', 'processing'],
    success: ['completed', 'Completed', 'COMPLETED'],
    impostors: [{ id: `exp_${OTHERS}` }, { type: 'import' }, { projectId: `project-${OTHERS}` }],
    inputs: () => ({ projectId: 'project-chaos', layers: 'prompts' }),
    scenario: ({ job, archive, record }) => ({
      projects: { 'project-chaos': { export: { ...job, archive, ...record } } },
    }),
  },
  'publish-status': {
    endings: [...COMMON, 'awaiting', 'allowed', 'part-failed', 'stale', 'old-counts', 'none', 'none-new'],
    running: ['inprogress', 'INPROGRESS', 'in_progress'],
    success: ['successful', 'SUCCESSFUL', 'success'],
    impostors: [{ streamId: 'st-other' }],
    inputs: ({ ending, since }) => ({
      botId: BOT,
      ...since,
      ...(ending === 'allowed' ? { allowAwaitingApproval: 'true' } : {}),
    }),
    scenario: ({ rng, ending, only, job: { states }, since }) => {
      const publish = { states, resources: resourcesOf(ending, rng) };
      const delay = ms(rng.int(...DURATIONS.shortMs));
      const replaced = { publish: { ...publish, delay }, previousPublish: { age: '7d', resources: [{ type: 'NL' }] } };
      const newest = since.since !== undefined && rng.chance(0.5) ? replaced : { publish };
      const bots = { old: { publish: { ...publish, age: '7d' } }, none: {} };
      return { bots: { [BOT]: only ? bots[only] : newest } };
    },
  },
  'import-status': {
    endings: [...COMMON, 'part-failed'],
    running: ['pending', 'in progress'],
    success: ['success', 'Successful'],
    impostors: [{ _id: `bir-${OTHERS}` }],
    inputs: () => ({ jobId: 'bir-chaos' }),
    scenario: ({ rng, ending, job: { states } }) => {
      const task = (status: string) => ({
        type: anyText(rng, 'Dialog') || 'Dialog',
        name: anyText(rng, 'A table'),
        status,
      });
      const tasks = Array.from({ length: rng.int(0, 40) }, () => task(rng.pick(['success', 'SUCCESS', 'Successful'])));
      if (ending === 'part-failed') tasks.push(task(rng.pick(['failed', 'skipped'])));
      return { imports: { 'bir-chaos': { states, tasks, name: anyText(rng, 'A bot') } } };
    },
  },
};

function resourcesOf(ending: EndingName, rng: Rng): Resource[] {
  const usual: Resource[] = Array.from({ length: rng.int(0, 30) }, () => ({
    type: anyText(rng, 'dialog') || 'dialog',
    name: anyText(rng, 'Book a flight'),
    state: 'published',
  }));
  const failed = { type: 'NL', status: 'FAILED', fields: { message: anyText(rng, 'no utterances') } };
  const waiting: Resource = rng.pick([
    { type: 'dialog', name: anyText(rng, 'x'), state: 'awaitingApproval' },
    { type: 'dialog', fields: { modules: { a: { state: 'AWAITING_APPROVAL' } } } },
    { type: 'dialog', fields: { result: { approvalRequestedLanguages: ['en'], approvedLanguages: [] } } },
  ]);
  if (ending === 'part-failed') usual.push({ ...failed, name: anyText(rng, 'NL') });
  if (ending === 'awaiting' || ending === 'allowed') usual.push(waiting);
  return usual;
}

export const OPERATION_NAMES = Object.keys(KINDS);

export function makeTestCase(rng: Rng, archives: readonly TestArchive[]): TestCase {
  // More can go wrong in exports, because they do more.
  const name = rng.pick([...OPERATION_NAMES, ...OPERATION_NAMES.slice(0, 5)]);
  const operation = operationNamed(name);
  const { formats = ['zip'], ...kind } = KINDS[name] as Kind;
  const ending = rng.chance(0.3) ? 'succeeds' : rng.pick(kind.endings);
  const rules: Ending = ENDINGS[ending];
  const { only, hasSince = rng.chance(0.5) } = rules;
  const readyMs = ending === 'at-once' || only ? 0 : rng.int(...DURATIONS.readyMs);
  const fitting = archives.filter(({ format }) => formats.includes(format));
  const archive = rng.pick(fitting.filter(({ files }) => (files === undefined) === (ending === 'bad-archive')));
  const supersededAfterMs = ending === 'superseded' ? rng.int(0, readyMs - 1) : undefined;
  const drawn: Drawn = {
    rng,
    ending,
    only,
    job: {
      states: statesOf(rules, rng, readyMs, kind),
      link: { ...rules.link?.(rng), leadingSpace: rng.chance(0.2) },
    },
    archive: { base64: archive.base64 },
    format: archive.format,
    record: ending === 'forgotten' ? { recordExpires: ms(rng.int(0, readyMs - 1)) } : {},
    since: hasSince ? { since: '1h' } : {},
    supersededAfterMs,
  };
  return {
    operation,
    name: ending === 'bad-archive' ? archive.name : ending,
    scenario: kind.scenario(drawn),
    inputs: kind.inputs(drawn),
    startsBefore: name === 'export-status' && only === undefined,
    readyMs,
    archive: operation.archive.length > 0 ? archive : undefined,
    supersededAfterMs,
    ends: archive.isArchive ? rules.ends : ['archive-invalid'],
    ...(rules.fault ? { fault: rules.fault } : {}),
  };
}
