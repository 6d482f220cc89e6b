import { sanitize } from '../core/sanitize.ts';
import type { JobRecord } from '../platform/record.ts';
import { judgeAnswer, type Objection } from './judge.ts';
import type { Ended } from './state.ts';

/** The number in `2 Variables imported/updated successfully.` must be the number of variables that were sent. */
export function judgeVariablesImport(record: JobRecord, botId: string, count: number): Ended {
  const refusal = {
    what: `The import of ${count} variables into bot ${botId} did not succeed`,
    hint: "Compare the bot's variables in Kore.ai's console with the file, and run again.",
  };
  const state = judgeAnswer(record, refusal, objectionTo(record.reason, count));
  return { ...state, status: record.status || record.reason };
}

function objectionTo(message: string, count: number): Objection | undefined {
  const said = sanitize(message);
  const plain = message.replace(NONE, '');
  if (NEGATIVE.test(plain)) return { code: 'platform-failed', message: said };
  const isDone = /\b(imported|updated|created|added|saved)\b/i.test(plain);
  // A second number, as in `0 of 3 variables imported`, says that not all of them were.
  const [reported, ...others] = new Set((plain.match(/-?\d+/g) ?? []).map(Number));
  if (reported === undefined || !isDone)
    return { code: 'bad-response', message: `Kore.ai does not say how many were imported (${said || 'no message'})` };
  if (reported === count && others.length === 0) return undefined;
  return { code: 'platform-failed', message: `Kore.ai says '${said}'` };
}

/** Words of a message that reports no import. */
const NEGATIVE =
  /fail|error|invalid|skipp|reject|ignor|partial|unchanged|pending|queued|\b(?:not?|none|nothing|cannot|could|will|n't)\b/i;

/** `0 failed`, `no errors`. */
const NONE = /\b(?:0|no)\s+(?:variables?\s+)?(?:failed|failures?|errors?|skipped|rejected|ignored|invalid)\b/gi;
