export type Meaning = 'running' | 'succeeded' | 'failed' | 'unknown';

/** The status words of one operation, normalized as by {@link normalizeWord}. */
export type WordTable = Readonly<Record<Exclude<Meaning, 'unknown'>, readonly string[]>>;

/** What a status word means. A word that is not in the table, or an empty one, is `unknown`: never a success. */
export function meaningOf(word: string, table: WordTable): Meaning {
  const normalized = normalizeWord(word);
  for (const meaning of ['succeeded', 'failed', 'running'] as const) {
    if (table[meaning].includes(normalized)) return meaning;
  }
  return 'unknown';
}

/** Words for a job that is still running, the same in every operation (kore-api.md, section 3). */
export const RUNNING_WORDS = [
  ...['pending', 'inprogress', 'running', 'accepted', 'queued', 'initiated', 'started', 'processing', 'scheduled'],
  // A job that is being stopped has not ended yet.
  ...['rollingback', 'reverting', 'cancelling', 'canceling', 'aborting', 'stopping'],
] as const;

/**
 * Words for a job that ended without success, the same in every operation. Few of them are documented (kore-api.md,
 * sections 9 and 10), so the usual words of other job systems are included.
 */
export const FAILED_WORDS = [
  ...['failed', 'failure', 'fail', 'error', 'errored', 'fault', 'faulted', 'unsuccessful', 'crashed', 'invalid'],
  ...['exportfailed', 'importfailed', 'publishfailed', 'deployfailed', 'deploymentfailed', 'trainingfailed'],
  ...['cancelled', 'canceled', 'aborted', 'stopped', 'terminated', 'killed', 'interrupted', 'discarded', 'abandoned'],
  ...['rejected', 'refused', 'denied', 'declined', 'expired', 'timedout', 'timeout'],
  ...['reverted', 'rolledback', 'rollback', 'rollbacked', 'rollbackcomplete', 'rollbackcompleted', 'rollbackfailed'],
  ...['skipped', 'incomplete', 'succeededpartial', 'partiallysucceeded'],
  ...['partial', 'partialsuccess', 'partiallysuccessful', 'partialfailure', 'partiallyfailed', 'partiallycompleted'],
  ...['successwithwarning', 'successwithwarnings', 'successwitherrors', 'succeededwitherrors', 'succeededwithissues'],
  ...['completedwithwarnings', 'completedwitherrors', 'completedwithfailures', 'finishedwitherrors'],
] as const;

/** True for a word that means an end without success. */
export function isFailedWord(word: string): boolean {
  return (FAILED_WORDS as readonly string[]).includes(normalizeWord(word));
}

/** The table of an operation, with its own words for success. */
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

/** The `kind` of those components of a job that are layers of an Artemis project. */
export const LAYER_KIND = 'Artemis layer';

/** The words of a layer in an Artemis import (artemis-api.md, section 2.3): one that was skipped on purpose is fine. */
const LAYER_WORDS: WordTable = {
  succeeded: ['activated', 'skipped'],
  running: [...RUNNING_WORDS, 'staged', 'validating', 'staging', 'activating'],
  failed: FAILED_WORDS,
};

/** What the status of a component means. */
export function meaningOfComponent({ kind = '', status }: { kind?: string; status: string }): Meaning {
  return meaningOf(status, kind === LAYER_KIND ? LAYER_WORDS : COMPONENT_WORDS);
}

/** Words for a component that waits for the approval of an admin. */
export const AWAITING_WORDS = ['awaitingapproval', 'pendingapproval', 'waitingforapproval', 'approvalpending'] as const;

export function awaitsApproval(word: string): boolean {
  return (AWAITING_WORDS as readonly string[]).includes(normalizeWord(word));
}

/**
 * Lower case, without `_`, `-` and spaces: the platform spells a status, and the name of a field, in many ways (kore-api.md,
 * section 3).
 */
export function normalizeWord(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
