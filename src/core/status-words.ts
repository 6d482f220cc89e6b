import { normalizeStatus } from './normalize-text.ts';

export type Meaning = 'running' | 'succeeded' | 'failed' | 'unknown';

/** The status words of one operation, normalized as by {@link normalizeStatus}. */
export type WordTable = Readonly<Record<Exclude<Meaning, 'unknown'>, readonly string[]>>;

/** What a status word means. A word that the table does not hold, or none at all, is `unknown`: never a success. */
export function meaningOf(word: string, table: WordTable): Meaning {
  const folded = normalizeStatus(word);
  for (const meaning of ['succeeded', 'failed', 'running'] as const) {
    if (table[meaning].includes(folded)) return meaning;
  }
  return 'unknown';
}

/** Words that say `still running`, the same in every operation (kore-api.md, section 3). */
export const RUNNING_WORDS = [
  ...['pending', 'inprogress', 'running', 'accepted', 'queued', 'initiated', 'started', 'processing', 'scheduled'],
  // A job on its way to a bad end has not ended yet.
  ...['rollingback', 'reverting', 'cancelling', 'canceling', 'aborting', 'stopping'],
] as const;

/**
 * Words that say how a job ended, and not with a success, the same in every operation. Few of them are documented
 * (kore-api.md, sections 9 and 10), so the usual words of job systems are here too.
 */
export const FAILED_WORDS = [
  ...['failed', 'failure', 'fail', 'error', 'errored', 'unsuccessful', 'crashed', 'invalid'],
  ...['cancelled', 'canceled', 'aborted', 'stopped', 'terminated', 'killed', 'interrupted', 'discarded'],
  ...['rejected', 'refused', 'denied', 'declined', 'expired', 'timedout', 'timeout'],
  ...['reverted', 'rolledback', 'rollback', 'rollbacked', 'skipped', 'incomplete'],
  ...['partial', 'partialsuccess', 'partiallysuccessful', 'partialfailure', 'partiallyfailed', 'partiallycompleted'],
  ...['successwithwarning', 'successwithwarnings', 'completedwithwarnings', 'completedwitherrors'],
] as const;

/** The table of an operation: the words for running and failed are the same for all, those for a success its own. */
export function wordTable(...succeeded: readonly string[]): WordTable {
  return { running: RUNNING_WORDS, succeeded, failed: FAILED_WORDS };
}

const COMPONENT_TABLE = wordTable('success', 'successful', 'succeeded', 'completed', 'finished', 'passed', 'published');

/**
 * The words of one component of a job: a resource of a publish, a task of an import. A resource of a publish has an
 * approval state too, of which `published` alone is live (kore-api.md, section 10).
 */
export const COMPONENT_WORDS: WordTable = {
  ...COMPONENT_TABLE,
  failed: [...COMPONENT_TABLE.failed, 'suspended', 'configured'],
};

/** Words that say that an admin has yet to approve a component. */
export const AWAITING_WORDS = ['awaitingapproval', 'pendingapproval', 'waitingforapproval', 'approvalpending'] as const;

export function awaitsApproval(word: string): boolean {
  return (AWAITING_WORDS as readonly string[]).includes(normalizeStatus(word));
}
