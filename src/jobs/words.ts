import { foldWord } from '../kernel/fold.ts';

export type Meaning = 'running' | 'succeeded' | 'failed' | 'unknown';

/** The status words of one operation, folded as by {@link foldWord}. */
export type WordTable = Readonly<Record<Exclude<Meaning, 'unknown'>, readonly string[]>>;

/** What a status word means. A word that the table does not hold, or none at all, is `unknown`: never a success. */
export function meaningOf(word: string, table: WordTable): Meaning {
  const folded = foldWord(word);
  for (const meaning of ['succeeded', 'failed', 'running'] as const) {
    if (table[meaning].includes(folded)) return meaning;
  }
  return 'unknown';
}

/** Words that say `still running` or `failed`, the same in every operation (kore-api.md, section 3). */
export const RUNNING_WORDS = [
  'pending',
  'inprogress',
  'running',
  'accepted',
  'queued',
  'initiated',
  'started',
] as const;
export const FAILED_WORDS = ['failed', 'failure', 'error'] as const;
