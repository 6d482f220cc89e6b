import { sanitize } from '../core/sanitize.ts';
import {
  type BatchSuiteRecord,
  conversationImportStatus,
  importBatchSuite as startBatchImport,
  importConversationSuite as startConversationImport,
} from '../platform/test-suite-import.ts';
import type { Fields } from '../platform/wire.ts';
import { eitherPath } from './either-path.ts';
import { judge, judgeAnswer } from './judge.ts';
import { answered, type Job, type JobContext } from './operation.ts';
import { type JobToPoll, pollById } from './poll.ts';
import { startJob } from './start-job.ts';
import { startOnce } from './start-once.ts';
import type { Poll } from './state.ts';

interface SuiteWanted {
  readonly botId: string;
  readonly language: string;
  /** The name for the suite. */
  readonly name: string;
}

interface BatchSuiteWanted extends SuiteWanted {
  /** The file that was uploaded. */
  readonly fileId: string;
}

/** Imports a batch suite from an uploaded file. The answer is the result: there is no job (xo-additions.md, section 2). */
export async function importBatchSuite(wanted: BatchSuiteWanted, body: Fields, context: JobContext): Promise<Job> {
  const { botId, language } = wanted;
  const record = await startOnce(
    {
      what: `import of a batch suite into bot ${botId}`,
      send: (signal, platform) =>
        eitherPath(['stream', 'bot'] as const)((resource) =>
          startBatchImport(platform, { botId, language, resource, body }, signal),
        ),
      beforeAgain: "Check the bot's batch suites in Kore.ai's console, and then run again.",
    },
    context,
  );
  const refusal = {
    what: `The batch suite '${sanitize(wanted.name, 100)}' was not imported as it should be`,
    hint: "Check the bot's batch suites in Kore.ai's console before you run again.",
  };
  const message = mismatchIn(record, wanted);
  return answered(judgeAnswer(record, refusal, message === undefined ? undefined : { code: 'bad-response', message }));
}

/** Why the answer is not about this import: it must name the file that was uploaded, and no other suite. */
function mismatchIn({ fileId, name }: BatchSuiteRecord, wanted: BatchSuiteWanted): string | undefined {
  if (fileId === '') return 'the answer does not name the file';
  if (fileId !== wanted.fileId) return `the answer is about another file (${sanitize(fileId, 80)})`;
  const isOther = name !== '' && name !== wanted.name;
  return isOther ? `the answer is about another suite (${sanitize(name, 100)})` : undefined;
}

/** Starts the import of a conversation suite. @param body - has the id of the uploaded file */
export function importConversationSuite(wanted: SuiteWanted, body: Fields, context: JobContext): Promise<Job> {
  return startJob(
    {
      noun: 'import',
      what: `import of a conversation suite into bot ${wanted.botId}`,
      send: (signal, platform) => startConversationImport(platform, { ...wanted, body }, signal),
      beforeAgain: "Check the bot's conversation tests in Kore.ai's console, and then run again.",
      poll: (job) => suiteImportPoll(context, { ...wanted, ...job }),
    },
    context,
  );
}

/**
 * Polls the import of a conversation suite by its id. Kore.ai plays the conversation meanwhile, and keeps the record for
 * 15 minutes only (xo-additions.md, section 1).
 */
export function suiteImportPoll(context: JobContext, wanted: SuiteWanted & JobToPoll): Poll {
  return pollById(
    { ...wanted, noun: 'import' },
    (options) => conversationImportStatus(context.platform, wanted, options),
    (record) => {
      const state = judge(record, 'import');
      if (state.kind !== 'succeeded' || record.name === '' || record.name === wanted.name) return state;
      const name = sanitize(record.name, 100);
      return { ...state, warning: `Kore.ai named the suite '${name}'. Use that name as {testSuite} to run it.` };
    },
  );
}
