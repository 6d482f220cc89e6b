import { asString, firstText, type Json, only } from '../bot-files/json.ts';
import { nameOf } from '../bot-files/part-names.ts';
import { type Content, listOf } from './content.ts';
import type { CommonIds } from './noise.ts';

/** Lists whose members other parts refer to. A `refId` survives an import into another bot, an `_id` does not. */
const LISTS = [
  'dialogs',
  'dialogComponents',
  'knowledgeTasks',
  'forms',
  'widgets',
  'panels',
  'experienceFlows',
  'traits',
];

/**
 * Pairs the members of two versions of a bot: by `refId`, then by `_id`, then by name, of which each must be unique.
 *
 * @returns the common ids of the members, for each of the two versions
 */
export function commonIds(before: Content, after: Content): readonly [CommonIds, CommonIds] {
  const ids = [new Map<string, string>(), new Map<string, string>()] as const;
  for (const name of LISTS) {
    const [old, fresh] = [membersOf(before, name), membersOf(after, name)];
    const pairs = new Map<Json, Json>();
    const byId = ['refId', '_id'].map((id) => (member: Json) => firstText(member, id));
    for (const keyOf of [...byId, typeAndName]) {
      const paired = new Set(pairs.values());
      const left = uniqueBy(old, (member) => (paired.has(member) ? undefined : keyOf(member)));
      const right = uniqueBy(fresh, (member) => (pairs.has(member) ? undefined : keyOf(member)));
      for (const [key, member] of right) {
        const other = left.get(key);
        if (other) pairs.set(member, other);
      }
    }
    for (const member of old) register(ids[0], member, commonId(member));
    for (const member of fresh) register(ids[1], member, commonId(pairs.get(member) ?? member));
  }
  return ids;
}

/** The two languages of a knowledge task have the same `refId`: only the first of them is registered. */
function membersOf(content: Content, name: string): Json[] {
  const seen = new Set<string>();
  return listOf(content, name).filter((member) => {
    const id = commonId(member);
    return !seen.has(id) && seen.add(id);
  });
}

function uniqueBy(members: readonly Json[], keyOf: (member: Json) => string | undefined): Map<string, Json> {
  const found = new Map<string, Json>();
  const repeated = new Set<string>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === undefined) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, member);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

function typeAndName(member: Json): string {
  return JSON.stringify([asString(only(member, 'type')) ?? '', nameOf(member)]);
}

function commonId(member: Json): string {
  return firstText(member, 'refId', '_id') ?? nameOf(member);
}

function register(ids: Map<string, string>, member: Json, id: string): void {
  for (const name of ['_id', 'refId']) {
    const own = firstText(member, name);
    if (own !== undefined) ids.set(own, id);
  }
}
