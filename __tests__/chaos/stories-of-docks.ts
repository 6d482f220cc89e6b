import type { ArchiveFormat, DockJob } from '../../src/simulator/index.ts';
import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { type Ending, makeEnding } from './endings.ts';
import { type Fate, FLOW, MODEL, ms, TOOL } from './story.ts';

const ENDINGS: readonly Ending[] = [
  ...(['succeeds', 'succeeds', 'succeeds', 'at-once', 'link-late', 'link-never', 'link-expires'] as const),
  ...(['serves-once', 'no-ranges', 'unsigned', 'fails', 'never', 'odd', 'impostor', 'bad-cargo', 'bad-cargo'] as const),
];

export function exportTool(dice: Dice, cargo: readonly Cargo[]): Fate {
  const { job, reported } = dockJob(dice, cargo, ['zip'], { toolId: 'a-other' });
  return {
    ...reported,
    scenario: { tools: { [TOOL]: { flowId: FLOW, ...job } } },
    inputs: { toolId: TOOL, flowId: FLOW },
  };
}

export function exportModel(dice: Dice, cargo: readonly Cargo[]): Fate {
  const { job, reported } = dockJob(dice, cargo, ['zip', 'tar', 'tar.gz'], { modelId: 'cm-other' });
  const format = reported.cargo?.format ?? 'zip';
  return { ...reported, scenario: { models: { [MODEL]: { ...job, format } } }, inputs: { modelId: MODEL } };
}

function dockJob(
  dice: Dice,
  cargo: readonly Cargo[],
  formats: readonly ArchiveFormat[],
  otherTarget: Record<string, string>,
) {
  const isForgotten = dice.chance(0.06);
  const ending = isForgotten || dice.chance(0.3) ? 'succeeds' : dice.pick(ENDINGS);
  const { states, link, readyMs, ...made } = makeEnding(ending, dice, cargo, {
    formats,
    running: ['IN_PROGRESS', 'IN PROGRESS', 'Inprogress', 'queued'],
    success: ['SUCCESS', 'success', 'Successful'],
    impostor: dice.pick([{ _id: 'ds-of-nobody' }, { 'dock-statusId': 'ds-of-nobody' }, otherTarget]),
  });
  const job: DockJob = {
    states,
    link: { in: dice.pick(['start', 'status', 'both'] as const), ...link, leadingSpace: dice.chance(0.2) },
    archive: { base64: made.cargo.base64 },
    startIdKey: dice.pick(['dockStatusId', 'dock-statusId', '_id'] as const),
    ...(isForgotten ? { recordExpires: ms(dice.int(0, readyMs - 1)) } : {}),
  };
  const forgotten = { fate: 'forgotten', mayPass: false, ends: ['not-found'] };
  return {
    job,
    reported: { ...made.reported, ...(isForgotten ? forgotten : {}), foreignJobs: ['ds-of-nobody'] },
  };
}
