import { isDeepStrictEqual } from 'node:util';
import { asString, firstText, type Json } from '../bot-files/json.ts';
import { isSecretName, OUTSIDE } from '../bot-files/secret-names.ts';
import { textOf } from './noise.ts';

/** A field that differs between two versions, at any depth. */
interface FieldChange {
  /** `mlParams [en, ml].threshold`: the names of fields, and what distinguishes the items of lists. */
  readonly path: string;
  /** `minThreshold 0.3 → 0.6`, `cors changed`. */
  readonly line: string;
}

/**
 * The fields in which two versions differ. An item of a list counts as one field if it was added or removed.
 *
 * @param hasValues - whether lines may show values: numbers and switches only, and none of a field with the name of a
 *   secret, because a text could be one
 */
export function fieldChanges(
  before: Json | undefined,
  after: Json | undefined,
  hasValues: boolean,
  path = '',
): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const asChange = (what: string): FieldChange[] => [{ path, line: `${path || 'value'} ${what}` }];
  const words = before && after ? wordCounts(before, after) : undefined;
  if (words) return asChange(words);
  const [old, fresh] = [before && membersOf(before), after && membersOf(after)];
  if (old && fresh && before?.kind === after?.kind) {
    const names = new Set([...old.keys(), ...fresh.keys()]);
    const inner = [...names].flatMap((name) =>
      fieldChanges(old.get(name), fresh.get(name), hasValues, joined(path, name)),
    );
    // The items themselves are the same, in another order: of a form, for example.
    return inner.length > 0 ? inner : asChange('order changed');
  }
  const isShown = hasValues && !isSecretName(path.slice(path.lastIndexOf('.') + 1), OUTSIDE);
  const [was, is] = [before, after].map((json) => (isShown ? plainValue(json) : undefined));
  if (!before) return asChange(is === undefined ? 'added' : `${is} added`);
  if (!after) return asChange('removed');
  if (is === undefined) return asChange('changed');
  return asChange(was === undefined ? is : `${was} → ${is}`);
}

/** How many items two lists of single values differ by: `+2 −1`; `undefined` for anything else. */
function wordCounts(before: Json, after: Json): string | undefined {
  if (before.kind !== 'list' || after.kind !== 'list') return undefined;
  if (![...before.items, ...after.items].every(({ kind }) => kind === 'scalar')) return undefined;
  const [old, fresh] = [before.items.map(textOf), after.items.map(textOf)];
  const [added, removed] = [leftOver(fresh, old), leftOver(old, fresh)];
  return signedCounts(added.length, removed.length) || 'order changed';
}

/** What distinguishes the items of a list: words for people first, ids if those are not unique. */
const ITEM_NAMES = ['key', 'name', 'language', 'mode', 'type', 'configurationKeyName', 'channel'];
const ITEM_IDS = ['refId', 'id', 'nodeId'];

/** The fields of an object by name, the items of a list by what distinguishes them; `undefined` for a single value. */
function membersOf(json: Json): ReadonlyMap<string, Json> | undefined {
  if (json.kind === 'scalar') return undefined;
  if (json.kind === 'fields') return new Map(json.entries.map(({ name, value }) => [name, value]));
  const names = namesOf(json.items, ITEM_NAMES) ?? namesOf(json.items, [...ITEM_NAMES, ...ITEM_IDS]);
  return new Map(json.items.map((item, index) => [`[${names ? names[index] : index + 1}]`, item]));
}

/** @returns `undefined` if not every item has a name of its own */
function namesOf(items: readonly Json[], fields: readonly string[]): readonly string[] | undefined {
  const names = items.map((item) => fields.flatMap((field) => firstText(item, field) ?? []).join(', '));
  return names.includes('') || new Set(names).size < names.length ? undefined : names;
}

function joined(path: string, name: string): string {
  return path === '' || name.startsWith('[') ? `${path}${path === '' ? '' : ' '}${name}` : `${path}.${name}`;
}

function plainValue(json: Json | undefined): string | undefined {
  if (json?.kind !== 'scalar' || asString(json) !== undefined) return undefined;
  return json.text;
}

/** The texts that the others lack. A repeated text counts each time. */
export function leftOver(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts
    .filter((text) => {
      const count = counts.get(text) ?? 0;
      counts.set(text, count - 1);
      return count <= 0;
    })
    .sort();
}

/** `+3 −1`; empty if both are 0. */
export function signedCounts(added: number, removed: number): string {
  return [added > 0 ? `+${added}` : '', removed > 0 ? `−${removed}` : ''].filter((count) => count !== '').join(' ');
}
