import type { Component } from '../core/facts.ts';
import { type Call, type Platform, VERSIONED_PREFIX } from './client.ts';
import { componentsIn } from './component.ts';
import { type JobRecord, jobRecord, messageOfErrors } from './record.ts';
import { expectFields, isFields } from './wire.ts';

/** The two forms of the path: the documentation's, and that of the platform's tests (xo-additions.md, section 5). */
export const VARIABLES_PATHS = ['bot', 'stream'] as const;
type VariablesPath = (typeof VARIABLES_PATHS)[number];

/** The answer to an import of variables, which is its result. */
export interface VariablesImportRecord extends JobRecord {
  readonly components: readonly Component[];
}

/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
export async function exportVariables(
  platform: Platform,
  botId: string,
  form: VariablesPath,
  signal: AbortSignal,
): Promise<unknown> {
  // It may hold secrets, so no error shows it.
  const reply = await platform.request({ ...callOf(botId, form, 'export'), confidential: true, signal });
  const { value } = reply;
  // With an error they may be incomplete.
  return isFields(value) && messageOfErrors(value) !== undefined ? undefined : value;
}

/** Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. Sent once, never repeated. */
export async function importVariables(
  platform: Platform,
  { botId, form, body }: { botId: string; form: VariablesPath; body: unknown },
  signal: AbortSignal,
): Promise<VariablesImportRecord> {
  const reply = await platform.request({ ...callOf(botId, form, 'import'), body, signal });
  const fields = expectFields(reply);
  return { ...jobRecord(fields), components: componentsIn(fields) };
}

function callOf(botId: string, form: VariablesPath, action: 'export' | 'import'): Omit<Call, 'signal'> {
  const path = ['builder', form, botId, 'variables', action];
  return { method: 'POST', path, ...(form === 'bot' ? { prefix: VERSIONED_PREFIX } : {}) };
}
