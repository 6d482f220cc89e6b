import { type Fields, isFields } from '../platform/wire.ts';

/** Two bodies in one: mappings are merged, lists joined, and if they differ, the second counts. */
export function merge(one: Fields, other: Fields): Fields {
  const merged = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) merged.set(name, mergeValues(merged.get(name), value));
  // Not assigned name by name to an object, because a body may contain `__proto__`.
  return Object.fromEntries(merged);
}

function mergeValues(one: unknown, other: unknown): unknown {
  if (isFields(one) && isFields(other)) return merge(one, other);
  return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : other;
}
