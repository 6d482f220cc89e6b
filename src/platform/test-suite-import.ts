import { tasksOf } from './component.ts';
import { get, post } from './endpoint.ts';
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

/** Imports a batch suite: `POST /{stream|bot}/{id}/testsuite/import`. */
export const importBatchSuite = post(
  ({ botId, resource, ...rest }: Target & { resource: 'bot' | 'stream'; body: Fields }) => ({
    path: [resource, botId, 'testsuite', 'import'],
    ...rest,
  }),
  (reply): BatchSuiteRecord => {
    const fields = expectFields(reply);
    const name = text(fields, 'name', 'testSuiteName');
    return { ...jobRecord(fields), name, fileId: text(fields, 'fileId', 'fileName') };
  },
);

/** Starts an import of a conversation suite: `POST /stream/{id}/conversation/testsuite/import`. */
export const importConversationSuite = post(
  ({ botId, language, body }: Target & { body: Fields }) => ({ path: pathOf(botId), language, body }),
  recordOf,
);

/** Gets such an import by its id: `GET /stream/{id}/conversation/testsuite/import/{ds-…}/status`. */
export const conversationImportStatus = get(
  ({ botId, language, jobId }: Target & { jobId: string }) => ({
    path: [...pathOf(botId), jobId, 'status'],
    language,
  }),
  recordOf,
);

function pathOf(botId: string): string[] {
  return ['stream', botId, 'conversation', 'testsuite', 'import'];
}

function recordOf(reply: Reply): ConversationImportRecord {
  const fields = expectFields(reply);
  const name = text(nested(fields, 'response'), 'name');
  return { ...jobRecord(fields, ...DOCK_ID), name, components: tasksOf(fields) };
}
