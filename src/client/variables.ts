import { sanitize } from '../core/sanitize.ts';
import { invalid } from './invalid.ts';

/** Values for the placeholders of a normalized bot. */
export interface Variables {
  readonly secrets: readonly string[];
  readonly valueOf: (name: string) => string | undefined;
  /** Those that nothing has asked for yet. */
  unused(): string[];
}

/** @throws KoreaiError `input-invalid` for a name that no placeholder can have, and for what is no text */
export function readVariables(given: unknown): Variables {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw invalid('variables: must be an object of texts by their names');
  }
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(given ?? {})) {
    if (!/^KOREAI_VAR_[A-Z0-9_]+$/.test(name)) {
      throw invalid(`variables: ${sanitize(name, 60)} must be a name as in the placeholder, such as KOREAI_VAR_TOKEN`);
    }
    // Left out without a word, the bot would keep a value of its own instead.
    if (typeof value !== 'string') throw invalid(`variables: ${sanitize(name, 60)} must be a text`);
    values.set(name, value);
  }
  const asked = new Set<string>();
  return {
    secrets: [...values.values()],
    valueOf: (name) => {
      asked.add(name);
      return values.get(name);
    },
    unused: () => [...values.keys()].filter((name) => !asked.has(name)),
  };
}
