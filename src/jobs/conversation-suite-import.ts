import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import {
  type ConversationImportRecord,
  conversationImportStatus,
  importConversationSuite as startImport,
} from '../platform/test-suite-import.ts';
import type { Fields } from '../platform/wire.ts';
import { isBadEnd, JOB_WORDS, judge, mismatch } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { startOnce } from './start-once.ts';
import type { Poll } from './state.ts';
import { untilSeen } from './until-seen.ts';

export interface SuiteWanted {
  readonly botId: string;
  readonly language: string;
  /** The name that the suite is to have. */
  readonly name: string;
}

/** Starts the import of a conversation suite from an uploaded file, whose id is in the body. */
export async function importConversationSuite(wanted: SuiteWanted, body: Fields, context: JobContext): Promise<Job> {
  const started = await startOnce<ConversationImportRecord>(
    {
      what: `import of a conversation suite into bot ${wanted.botId}`,
      send: async (signal, platform) => {
        const record = await startImport(platform, { ...wanted, body }, signal);
        if (record.id !== '' || isBadEnd(record.status)) return record;
        throw new KoreaiError('bad-response', 'The reply to the start of the import names no job');
      },
      beforeAgain: "Check the bot's conversation tests in Kore.ai's console, and then run again.",
    },
    context,
  );
  const { id: jobId, status, reason } = started;
  // A success at submission does not count.
  const words = { ...JOB_WORDS, succeeded: [] };
  const state = judge({ facts: { status, jobId }, words, noun: 'import', link: '', reason });
  return {
    state: state.kind === 'failed' ? state : { kind: 'running', status, jobId },
    check: suiteImportPoll(context, { ...wanted, jobId, isIssued: true }),
  };
}

/**
 * Polls the import of a conversation suite by its id. Kore.ai plays the conversation meanwhile, and keeps the record for
 * 15 minutes only (xo-additions.md, section 1).
 */
export function suiteImportPoll(
  context: JobContext,
  wanted: SuiteWanted & { readonly jobId: string; readonly isIssued: boolean },
): Poll {
  const { jobId, botId, name, isIssued } = wanted;
  const poll: Poll = async (signal, freshConnection) => {
    const record = await conversationImportStatus(context.platform, wanted, signal, freshConnection);
    if (record.id !== '' && record.id !== jobId) throw mismatch('import', 'job', jobId, record.id);
    if (record.botId !== '' && record.botId !== botId) throw mismatch('import', 'bot', botId, record.botId);
    const { status, percent, requestedAt, logs: components, reason, error } = record;
    const facts = { status, jobId, percent, requestedAt, components };
    const state = judge({ facts, words: JOB_WORDS, noun: 'import', link: '', reason, error });
    if (state.kind !== 'succeeded' || record.name === '' || record.name === name) return state;
    return {
      ...state,
      warning: `Kore.ai named the suite '${sanitize(record.name, 100)}'. Use that name as {testSuite} to run it.`,
    };
  };
  return untilSeen(poll, { jobId, isIssued });
}
