import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from './runner.ts';

export interface FleetBot {
  id: string;
  name?: string;
  /** How its export ends; `success` unless it says otherwise. `unheard` ends the step without a word of it. */
  conclusion?: string;
  errorCode?: string;
  /** Its files, where it is unpacked. */
  files?: Record<string, string>;
  /** What the report says that changed since the version before; without it, there was none. */
  report?: string;
  /** How many values in them look like secrets. */
  suspectedSecrets?: number;
}

export const SECRETS = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };

/** The action as its contract has it, over a fleet that ends as given. `steps` gets the inputs of every step. */
export function fleetAction(bots: readonly FleetBot[], steps: Record<string, string>[] = []): Action {
  return async (inputs, workspace) => {
    steps.push(inputs);
    if (inputs['operation'] === 'list-bots') {
      const listed = bots.map(({ id, name = id }) => ({ id, name }));
      return { code: 0, outputs: { conclusion: 'success', bots: JSON.stringify(listed) } };
    }
    const targets = (inputs['botId'] ?? '').split(',');
    const results = targets.flatMap((target) => {
      const bot = bots.find(({ id }) => id === target);
      return bot && bot.conclusion !== 'unheard' ? [exportOne(bot, inputs, workspace)] : [];
    });
    const isGood = results.length === targets.length && results.every(({ conclusion }) => conclusion === 'success');
    return { code: isGood ? 0 : 1, outputs: { results: JSON.stringify(results) } };
  };
}

function exportOne(
  { id, conclusion = 'success', errorCode = '', files = {}, report, suspectedSecrets = 0 }: FleetBot,
  inputs: Record<string, string>,
  workspace: string,
) {
  const result = { operation: 'export-bot', target: id, conclusion, errorCode, jobId: `ber-${id}`, fileSize: 12 };
  if (conclusion !== 'success' || inputs['extract'] !== 'true') return result;
  const extractedPath = join('koreai-exports', id);
  for (const [name, text] of Object.entries(files)) {
    const file = join(workspace, extractedPath, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  const reportPath = report === undefined ? '' : `${extractedPath}.md`;
  if (report !== undefined) writeFileSync(join(workspace, reportPath), report);
  return {
    ...result,
    extractedPath,
    reportPath,
    suspectedSecrets,
    sha256: createHash('sha256').update(JSON.stringify(files)).digest('hex'),
  };
}
