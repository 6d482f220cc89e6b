import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn, tasksOf } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { dockId, expectFields, type Fields, instant, nested, text } from './wire.ts';

/** The answer to the import of a batch suite, which is its result: it has a status if something went wrong (xo-additions.md, section 2). */
export interface BatchSuiteRecord extends JobRecord {
  /** `ts-…` */
  readonly id: string;
  readonly name: string;
  /** The file that was imported. */
  readonly fileId: string;
  readonly components: readonly Component[];
}

/** An import of a conversation suite, as its start reply and its status report it (xo-additions.md, section 1). */
export interface ConversationImportRecord extends JobRecord {
  /** `ds-…`; empty if the reply has no usable id. */
  readonly id: string;
  readonly requestedAt: number | undefined;
  /** The name of the new suite, once it exists. */
  readonly name: string;
  readonly logs: readonly Component[];
}

interface Target {
  readonly botId: string;
  readonly language: string;
}

/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. Sent once, never repeated. */
export async function importBatchSuite(
  platform: Platform,
  { botId, language, resource, body }: Target & { resource: 'bot' | 'stream'; body: Fields },
  signal: AbortSignal,
): Promise<BatchSuiteRecord> {
  const path = [resource, botId, 'testsuite', 'import'];
  const fields = expectFields(await platform.request({ method: 'POST', path, language, body, signal }));
  return {
    ...jobRecord(fields),
    id: text(fields, '_id', 'testSuiteId', 'id'),
    name: text(fields, 'name', 'testSuiteName'),
    fileId: text(fields, 'fileId', 'fileName'),
    components: componentsIn(fields),
  };
}

/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. Sent once, never repeated. */
export async function importConversationSuite(
  platform: Platform,
  { botId, language, body }: Target & { body: Fields },
  signal: AbortSignal,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import'];
  return recordOf(expectFields(await platform.request({ method: 'POST', path, language, body, signal })));
}

/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
export async function conversationImportStatus(
  platform: Platform,
  { botId, language, jobId }: Target & { jobId: string },
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import', jobId, 'status'];
  return recordOf(expectFields(await platform.request({ method: 'GET', path, language, signal, freshConnection })));
}

function recordOf(fields: Fields): ConversationImportRecord {
  return {
    ...jobRecord(fields),
    id: dockId(fields),
    requestedAt: instant(fields, 'requestedTime', 'createdOn'),
    name: text(nested(fields, 'response'), 'name'),
    logs: tasksOf(fields),
  };
}
