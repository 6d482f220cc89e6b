import type { Version } from './normalized.ts';
import { keyOf, readBot, referenceIds, unitsOf } from './units.ts';

/** One difference between two versions of a bot. The name is the bot's own text. */
export interface Change {
  readonly how: 'added' | 'changed' | 'removed';
  readonly kind: 'dialog' | 'intent' | 'entity' | 'knowledge' | 'variable' | 'setting' | 'file';
  readonly name: string;
}

const KINDS: readonly Change['kind'][] = ['dialog', 'intent', 'entity', 'knowledge', 'variable', 'setting', 'file'];
const HOWS: readonly Change['how'][] = ['added', 'changed', 'removed'];

/** What was added, changed and removed between two versions, sorted by kind, how and name. */
export function changesBetween(before: Version, after: Version): Change[] {
  const bots = [readBot(before), readBot(after)] as const;
  const ids = referenceIds(bots);
  const [old, fresh] = [unitsOf(bots[0], ids), unitsOf(bots[1], ids)];
  const changes: Change[] = [];
  for (const { kind, name, texts } of fresh.values()) {
    const previous = old.get(keyOf(kind, name));
    if (!previous) changes.push({ how: 'added', kind, name });
    else if (previous.texts.join('') !== texts.join('')) changes.push({ how: 'changed', kind, name });
  }
  for (const { kind, name } of old.values()) {
    if (!fresh.has(keyOf(kind, name))) changes.push({ how: 'removed', kind, name });
  }
  return changes.sort(compare);
}

function compare(one: Change, other: Change): number {
  return (
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    HOWS.indexOf(one.how) - HOWS.indexOf(other.how) ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  );
}
