import type { CallOptions, Platform } from './client.ts';
import { tasksOf } from './component.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { DOCK_ID, expectFields, type Fields, nested, type Reply, text } from './wire.ts';

/** The answer to the import of a batch suite, which is its result: it has a status if something went wrong (xo-additions.md, section 2). */
export interface BatchSuiteRecord extends JobRecord {
  readonly name: string;
  /** The file that was imported. */
  readonly fileId: string;
}

/** An import of a conversation suite, as its start reply and its status report it (xo-additions.md, section 1). */
interface ConversationImportRecord extends JobRecord {
  /** The name of the new suite, once it exists. */
  readonly name: string;
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
  const name = text(fields, 'name', 'testSuiteName');
  return { ...jobRecord(fields), name, fileId: text(fields, 'fileId', 'fileName') };
}

/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. Sent once, never repeated. */
export async function importConversationSuite(
  platform: Platform,
  { botId, language, body }: Target & { body: Fields },
  signal: AbortSignal,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import'];
  return recordOf(await platform.request({ method: 'POST', path, language, body, signal }));
}

/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
export async function conversationImportStatus(
  platform: Platform,
  { botId, language, jobId }: Target & { jobId: string },
  options: CallOptions,
): Promise<ConversationImportRecord> {
  const path = ['stream', botId, 'conversation', 'testsuite', 'import', jobId, 'status'];
  return recordOf(await platform.request({ method: 'GET', path, language, ...options }));
}

function recordOf(reply: Reply): ConversationImportRecord {
  const fields = expectFields(reply);
  const name = text(nested(fields, 'response'), 'name');
  return { ...jobRecord(fields, ...DOCK_ID), name, components: tasksOf(fields) };
}
