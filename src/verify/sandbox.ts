import { join } from 'node:path';
import type { InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { exportBot } from '../operations/export-bot.ts';
import { importBot } from '../operations/import-bot.ts';
import { publishBot } from '../operations/publish-bot.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { readStep } from '../run/read-step.ts';
import { asStep } from '../run/resume.ts';
import { runStep } from '../run/run-step.ts';
import { type Texts, withGiven } from './read-once.ts';
import type { StepReport, Tried } from './steps.ts';

/** The most time for one step. */
const STEP_TIMEOUT = '30m';

/** Makes a step and keeps its result. */
export type Note = (name: string, work: () => Promise<Omit<Tried, 'name' | 'exchanges'>>) => Promise<Tried>;

export const SANDBOX_STEPS = [
  'export of the sandbox bot',
  'import into the sandbox bot',
  'publish of the sandbox bot',
] as const;

/** Each step needs the one before: an import its archive, a publish a bot that was imported as it was. */
export async function trySandbox(
  botId: string,
  texts: Texts,
  dependencies: Dependencies,
  note: Note,
): Promise<StepReport[]> {
  let archive = '';
  const steps: readonly (readonly [Operation, () => Partial<Record<InputName, string>>])[] = [
    [exportBot, () => ({ botId, exportType: 'latest' })],
    [importBot, () => ({ botId, archive })],
    [publishBot, () => ({ botId, allowAwaitingApproval: 'true', versionComment: 'koreai-ci verify' })],
  ];
  for (const [at, [operation, given]] of steps.entries()) {
    const { error } = await note(SANDBOX_STEPS[at] as string, async () => {
      const inputs = { ...given(), timeout: STEP_TIMEOUT };
      const { clock, spelling = asStep, workspace } = dependencies;
      const step = await readStep(operation, withGiven(texts, inputs), { now: clock.wall(), spell: spelling.input });
      const [outcome] = await runStep(step, dependencies);
      if (outcome?.file) archive = join(workspace, outcome.file.path);
      return { error: outcome?.error, hasWarning: false, accepts: 'publish' };
    });
    // It says which job is still running, and how to resume it.
    if (dependencies.signal.aborted) throw error ?? dependencies.signal.reason;
    if (!error) continue;
    const why = 'needs the step before it';
    return SANDBOX_STEPS.slice(at + 1).map((name) => ({ name, result: 'not tried', why }));
  }
  return [];
}
