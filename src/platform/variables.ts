import { type Call, type Platform, VERSIONED_PREFIX } from './client.ts';
import { messageOfErrors } from './contradiction.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { expectFields, isFields } from './wire.ts';

/** The two forms of the path: the documentation's, and that of the platform's tests (xo-additions.md, section 5). */
export const VARIABLES_PATHS = ['bot', 'stream'] as const;
type VariablesPath = (typeof VARIABLES_PATHS)[number];

/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
export async function exportVariables(
  platform: Platform,
  botId: string,
  form: VariablesPath,
  signal: AbortSignal,
): Promise<unknown> {
  // It may hold secrets, so no error shows it.
  const { value } = await platform.request({ ...callOf(botId, form, 'export'), confidential: true, signal });
  // With an error they may be incomplete.
  return isFields(value) && messageOfErrors(value) !== undefined ? undefined : value;
}

/**
 * Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. Sent once, never repeated. The
 * answer is the result.
 */
export async function importVariables(
  platform: Platform,
  { botId, form, body }: { botId: string; form: VariablesPath; body: unknown },
  signal: AbortSignal,
): Promise<JobRecord> {
  return jobRecord(expectFields(await platform.request({ ...callOf(botId, form, 'import'), body, signal })));
}

function callOf(botId: string, form: VariablesPath, action: 'export' | 'import'): Omit<Call, 'signal'> {
  const path = ['builder', form, botId, 'variables', action];
  return { method: 'POST', path, ...(form === 'bot' ? { prefix: VERSIONED_PREFIX } : {}) };
}
