import { formatDuration, parseInstant } from '../core/clock.ts';
import { awaitsApproval, meaningOf } from '../core/status-words.ts';
import type { Kind } from './kinds.ts';

/** What a difference means for the operations: they fail or wait in vain, they manage, they do not read it. */
export type Effect = 'breaks' | 'handled' | 'unused';

/** Server times may be that far ahead of the answer's own time, in milliseconds. */
const TOLERATED_MS = 60_000;

/** What is wrong with a word, as the tables of the operations see it. @param shown - the word, redacted */
export function wordMismatch(
  kind: Extract<Kind, { type: 'word' }>,
  word: string,
  shown: string,
  effect: Effect,
): [found: string, effect: Effect] | undefined {
  if (kind.isOpen || kind.words.includes(word)) return undefined;
  if (!kind.table) return [shown, effect];
  const meaning = awaitsApproval(word) ? 'awaiting approval' : meaningOf(word, kind.table);
  return meaning === 'unknown'
    ? [`${shown}, which koreai-ci does not know`, 'breaks']
    : [`${shown}, which koreai-ci takes for ${meaning}`, 'handled'];
}

/** A time of the platform cannot be later than its answer. */
export function timeMismatch(time: string, answeredAt: number): [found: string, effect: Effect] | undefined {
  const aheadMs = (parseInstant(time) ?? 0) - answeredAt;
  return aheadMs > TOLERATED_MS ? [`a time ${formatDuration(aheadMs)} after the answer's own`, 'handled'] : undefined;
}

/** What is unusual about a download link (kore-api.md, section 7). */
export function linkMismatches(text: string, api: URL): [expected: string, found: string][] {
  const { protocol, origin, searchParams, pathname } = new URL(text);
  const isSigned = ['e', 'n', 's'].every((name) => searchParams.has(name)) && pathname.includes('/getMediaStream/');
  return [
    ...(api.protocol === 'https:' && protocol === 'http:' ? [['https', 'http'] as [string, string]] : []),
    ...(origin === api.origin ? [] : [['a link on the host of the API', 'one on another host'] as [string, string]]),
    ...(isSigned ? [] : [['a signed link below /getMediaStream/', 'one of another form'] as [string, string]]),
  ];
}
