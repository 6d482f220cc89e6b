import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn, contradictionOf } from './component.ts';
import { isFields, list, reason, text } from './wire.ts';

/** An uploaded file of functions. */
export interface FunctionsFile {
  readonly fileName: string;
  readonly fileId: string;
}

/** What the answer says about one file. */
export interface FunctionsRecord extends FunctionsFile {
  readonly status: string;
  readonly components: readonly Component[];
  readonly reason: string;
  readonly error: string | undefined;
}

/**
 * Imports functions into a bot: `POST /bot/{id}/import/botfunctions` (xo-additions.md, section 4). Sent once, never
 * repeated. The documented answer is about one file; a list is read too.
 */
export async function importBotFunctions(
  platform: Platform,
  botId: string,
  files: readonly FunctionsFile[],
  signal: AbortSignal,
): Promise<FunctionsRecord[]> {
  const path = ['bot', botId, 'import', 'botfunctions'];
  const { value } = await platform.request({ method: 'POST', path, body: files, signal });
  return (isFields(value) ? [value] : list(value)).map((entry) => ({
    fileId: text(entry, 'fileId'),
    fileName: text(entry, 'fileName'),
    status: text(entry, 'status'),
    reason: reason(entry),
    components: componentsIn(entry),
    error: contradictionOf(entry),
  }));
}
