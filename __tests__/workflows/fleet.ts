import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from './runner.ts';

export interface FleetBot {
  id: string;
  name?: string;
  /** How its export ends. Default: `success`. `missing`: the step ends without a result for it. */
  conclusion?: string;
  errorCode?: string;
  /** Its files after unpacking. */
  files?: Record<string, string>;
  /** The text of the report of changes; `undefined` if there was no version before. */
  report?: string;
  /** Number of values in them that look like secrets. */
  suspectedSecrets?: number;
}

export const SECRETS = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };

/** A stand-in for the action, whose exports end as given. `steps` receives the inputs of every step. */
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
      return bot && bot.conclusion !== 'missing' ? [exportOne(bot, inputs, workspace)] : [];
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
