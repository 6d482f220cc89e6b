import type { Change } from './change.ts';
import type { Version } from './normalized.ts';
import type { Pause } from './pause.ts';
import { ordersOf, type Unit, unitsOf } from './units.ts';

const KINDS: readonly Change['kind'][] = ['dialog', 'intent', 'entity', 'knowledge', 'variable', 'setting', 'file'];
const HOWS: readonly Change['how'][] = ['added', 'changed', 'removed'];

/** The platform's checksum of a definition: it follows every change, and says something only where it is alone. */
const CHECKSUM = 'encryptedHash';

/** What was added, changed and removed between two versions, by kind, how and name. */
export async function changesBetween(before: Version, after: Version, pause: Pause): Promise<Change[]> {
  const old = byKey(await unitsOf(before, pause));
  const fresh = byKey(await unitsOf(after, pause));
  const changes = new Map<string, Change>();
  const report = (how: Change['how'], { kind, name }: Pick<Unit, 'kind' | 'name'>): void => {
    const key = keyOf({ kind, name });
    if (!changes.has(key)) changes.set(key, { how, kind, name });
  };
  for (const [key, unit] of fresh) {
    const was = old.get(key);
    if (!was) report('added', unit);
    else if (JSON.stringify(was.texts) !== JSON.stringify(unit.texts)) report('changed', unit);
  }
  for (const [key, unit] of old) if (!fresh.has(key)) report('removed', unit);
  for (const name of reordered(before, after)) report('changed', { kind: 'setting', name });
  const all = [...changes.values()];
  const reporting = all.filter(({ kind, name }) => kind !== 'setting' || name !== CHECKSUM);
  return (reporting.length > 0 ? reporting : all).sort(compare);
}

/** The lists whose members that stayed stand in another order. */
function reordered(before: Version, after: Version): string[] {
  const fresh = ordersOf(after);
  return [...ordersOf(before)].flatMap(([name, old]) => {
    const now = fresh.get(name) ?? [];
    const [kept, keptNow] = [common(old, now), common(now, old)];
    return kept.some((path, index) => path !== keptNow[index]) ? [name] : [];
  });
}

function common(paths: readonly string[], others: readonly string[]): string[] {
  const wanted = new Set(others);
  return paths.filter((path) => wanted.has(path));
}

function byKey(units: readonly Unit[]): Map<string, Unit> {
  return new Map(units.map((unit) => [keyOf(unit), unit]));
}

function keyOf({ kind, name }: Pick<Unit, 'kind' | 'name'>): string {
  return JSON.stringify([kind, name]);
}

function compare(one: Change, other: Change): number {
  return (
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    HOWS.indexOf(one.how) - HOWS.indexOf(other.how) ||
    (one.name < other.name ? -1 : Number(one.name > other.name))
  );
}
