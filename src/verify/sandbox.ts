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
import type { Tried } from './steps.ts';

/** Maximum time for one step. */
const STEP_TIMEOUT = '30m';

/** Makes a step and keeps its result. If something is missing, the step is not made, and that is kept as the reason. */
export type TryStep = (
  name: string,
  missing: string,
  make: () => Promise<Omit<Tried, 'name' | 'exchanges'>>,
) => Promise<Tried>;

/**
 * Exports, imports and publishes the sandbox bot. Each step needs the one before: an import its archive, a publish a bot
 * that was imported as it was.
 *
 * @param missing - what is missing to make any of them; empty if nothing is
 */
export async function trySandbox(
  botId: string,
  texts: Texts,
  dependencies: Dependencies,
  tryStep: TryStep,
  missing: string,
): Promise<void> {
  const { clock, spelling = asStep, workspace, signal } = dependencies;
  let archive = '';
  let needs = missing;
  const attempt = async (
    name: string,
    operation: Operation,
    more: Partial<Record<InputName, string>>,
  ): Promise<void> => {
    const { error } = await tryStep(name, needs, async () => {
      const given = withGiven(texts, { botId, timeout: STEP_TIMEOUT, ...more });
      const step = await readStep(operation, given, { now: clock.wall(), spell: spelling.input });
      const [outcome] = await runStep(step, dependencies);
      if (outcome?.file) archive = join(workspace, outcome.file.path);
      return { error: outcome?.error, accepts: 'publish' };
    });
    // It says which job is still running, and how to resume it.
    if (signal.aborted) throw error ?? signal.reason;
    if (error) needs = 'the step before it';
  };
  await attempt('export of the sandbox bot', exportBot, { exportType: 'latest' });
  await attempt('import into the sandbox bot', importBot, { archive });
  const publish = { allowAwaitingApproval: 'true', versionComment: 'koreai-ci verify' };
  await attempt('publish of the sandbox bot', publishBot, publish);
}
