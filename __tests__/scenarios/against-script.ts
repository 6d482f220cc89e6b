import { zip } from '../support/archives.ts';
import { type Answer, type Script, type Seen, startPlatform } from '../support/platform-script.ts';
import { startAction } from '../support/run-action.ts';
import { NEEDED } from '../support/run-operation.ts';
import { exportDocument } from '../support/samples.ts';

export type Scripts = Record<string, Script | readonly Script[]>;
type Texts = Record<string, string>;

export const ARCHIVE = zip({ 'botDefinition.json': '{}' });
export const json = (value: unknown): Answer => ({ json: value });
export const link = ({ headers }: Seen): string => `http://${headers.host}/file`;
export const exported = (seen: Seen): Answer => json(exportDocument('success', { downloadURL: link(seen) }));

/** Starts the built action against a platform that answers as written; polls come quickly. */
export async function start(operation: string, scripts: Scripts, given: Texts = {}, env: NodeJS.ProcessEnv = {}) {
  const platform = await startPlatform({ 'GET /file': { body: await ARCHIVE }, ...scripts });
  const inputs = { operation, host: platform.origin, pollInterval: '50ms', ...NEEDED[operation], ...given };
  return { platform, ...startAction(inputs, { env }) };
}

/** The same, to its end. */
export async function run(operation: string, scripts: Scripts, given: Texts = {}, env: NodeJS.ProcessEnv = {}) {
  const { platform, workspace, ended } = await start(operation, scripts, given, env);
  return { platform, workspace, ...(await ended) };
}
