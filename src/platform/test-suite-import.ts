import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn, contradictionOf, taskOf } from './component.ts';
import {
  dockId,
  expectFields,
  type Fields,
  field,
  instant,
  languageHeader,
  list,
  nested,
  percentage,
  reason,
  text,
} from './wire.ts';

/** The answer to the import of a batch suite, which is its result (xo-additions.md, section 2). */
export interface BatchSuiteRecord {
  /** `ts-…` */
  readonly id: string;
  readonly name: string;
  /** The file that was imported. */
  readonly fileId: string;
  /** Empty, unless something went wrong. */
  readonly status: string;
  readonly components: readonly Component[];
  readonly reason: string;
  readonly error: string | undefined;
}

/** An import of a conversation suite, as its start reply and its status report it (xo-additions.md, section 1). */
export interface ConversationImportRecord {
  /** `ds-…`; empty if the reply has no usable id. */
  readonly id: string;
  readonly botId: string;
  readonly status: string;
  readonly percent: number | undefined;
  readonly requestedAt: number | undefined;
  /** The name of the new suite, once it exists. */
  readonly name: string;
  readonly logs: readonly Component[];
  readonly reason: string;
  readonly error: string | undefined;
}

interface Target {
  readonly botId: string;
  /** Sent as the header `bot-language`. */
  readonly language: string;
}

/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. Sent once, never repeated. */
export async function importBatchSuite(
  platform: Platform,
  { botId, language, resource, body }: Target & { resource: 'bot' | 'stream'; body: Fields },
  signal: AbortSignal,
): Promise<BatchSuiteRecord> {
  const path = [resource, botId, 'testsuite', 'import'];
  const headers = languageHeader({ language });
  const fields = expectFields(await platform.request({ method: 'POST', path, headers, body, signal }));
  return {
    id: text(fields, '_id', 'testSuiteId', 'id'),
    name: text(fields, 'name', 'testSuiteName'),
    fileId: text(fields, 'fileId', 'fileName'),
    status: text(fields, 'status'),
    components: componentsIn(fields),
    reason: reason(fields),
    error: contradictionOf(fields),
  };
}

/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. Sent once, never repeated. */
export async function importConversationSuite(
  platform: Platform,
  { botId, language, body }: Target & { body: Fields },
  signal: AbortSignal,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import'];
  const headers = languageHeader({ language });
  return recordOf(expectFields(await platform.request({ method: 'POST', path, headers, body, signal })));
}

/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
export async function conversationImportStatus(
  platform: Platform,
  { botId, language, jobId }: Target & { jobId: string },
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import', jobId, 'status'];
  const headers = languageHeader({ language });
  return recordOf(expectFields(await platform.request({ method: 'GET', path, headers, signal, freshConnection })));
}

function recordOf(fields: Fields): ConversationImportRecord {
  return {
    id: dockId(fields),
    botId: text(fields, 'streamId', 'botId'),
    status: text(fields, 'status'),
    percent: percentage(fields),
    requestedAt: instant(fields, 'requestedTime', 'createdOn'),
    name: text(nested(fields, 'response'), 'name'),
    logs: [
      ...list(field(fields, 'statusLogs'))
        .map(taskOf)
        .filter(({ status }) => status === ''),
      ...componentsIn(fields),
    ],
    reason: reason(fields),
    error: contradictionOf(fields),
  };
}
