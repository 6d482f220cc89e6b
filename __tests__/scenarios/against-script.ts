import { zip } from '../support/archives.ts';
import { NEEDED } from '../support/engine.ts';
import { type Answer, type Script, type Seen, startPlatform } from '../support/platform-script.ts';
import { runAction } from '../support/run-action.ts';
import { exportDocument } from '../support/samples.ts';

export type Scripts = Record<string, Script | readonly Script[]>;
export const json = (value: unknown): Answer => ({ json: value });
export const link = ({ headers }: Seen): string => `http://${headers.host}/file`;
export const exported = (seen: Seen): Answer => json(exportDocument('success', { downloadURL: link(seen) }));
const FAST = { pollInterval: '50ms' };

export async function run(operation: string, scripts: Scripts, given: Record<string, string> = {}) {
  const platform = await startPlatform({
    'GET /file': { body: await zip({ 'botDefinition.json': '{}' }) },
    ...scripts,
  });
  const ended = await runAction({ operation, host: platform.origin, ...FAST, ...NEEDED[operation], ...given });
  return { ...ended, platform };
}
