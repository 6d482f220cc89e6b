import type { ArchiveFormat, DockJob } from '../../src/simulator/index.ts';
import { type Ending, makeEnding } from './endings.ts';
import type { Rng } from './rng.ts';
import type { TestArchive } from './test-archives.ts';
import { type CaseDetails, FLOW, MODEL, ms, TOOL } from './test-case.ts';

const ENDINGS: readonly Ending[] = [
  ...(['succeeds', 'succeeds', 'succeeds', 'at-once', 'link-late', 'link-never', 'link-expires'] as const),
  ...([
    'serves-once',
    'no-ranges',
    'unsigned',
    'fails',
    'never',
    'odd',
    'impostor',
    'bad-archive',
    'bad-archive',
  ] as const),
];

export function exportTool(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  const { job, details } = dockJob(rng, archives, ['zip'], { toolId: 'a-other' });
  return {
    ...details,
    scenario: { tools: { [TOOL]: { flowId: FLOW, ...job } } },
    inputs: { toolId: TOOL, flowId: FLOW },
  };
}

export function exportModel(rng: Rng, archives: readonly TestArchive[]): CaseDetails {
  const { job, details } = dockJob(rng, archives, ['zip', 'tar', 'tar.gz'], { modelId: 'cm-other' });
  const format = details.archive?.format ?? 'zip';
  return { ...details, scenario: { models: { [MODEL]: { ...job, format } } }, inputs: { modelId: MODEL } };
}

function dockJob(
  rng: Rng,
  archives: readonly TestArchive[],
  formats: readonly ArchiveFormat[],
  otherTarget: Record<string, string>,
) {
  const isForgotten = rng.chance(0.06);
  const ending = isForgotten || rng.chance(0.3) ? 'succeeds' : rng.pick(ENDINGS);
  const { states, link, readyMs, ...made } = makeEnding(ending, rng, archives, {
    formats,
    running: ['IN_PROGRESS', 'IN PROGRESS', 'Inprogress', 'queued'],
    success: ['SUCCESS', 'success', 'Successful'],
    impostor: rng.pick([{ _id: 'ds-of-nobody' }, { 'dock-statusId': 'ds-of-nobody' }, otherTarget]),
  });
  const job: DockJob = {
    states,
    link: { in: rng.pick(['start', 'status', 'both'] as const), ...link, leadingSpace: rng.chance(0.2) },
    archive: { base64: made.archive.base64 },
    ...(isForgotten ? { recordExpires: ms(rng.int(0, readyMs - 1)) } : {}),
  };
  const forgotten = { name: 'forgotten', mayPass: false, ends: ['not-found'] };
  return {
    job,
    details: { ...made.details, ...(isForgotten ? forgotten : {}), foreignJobs: ['ds-of-nobody'] },
  };
}
