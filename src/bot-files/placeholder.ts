import { createHash } from 'node:crypto';
import { KoreaiError } from '../core/errors.ts';
import { asString, type Json, type Scalar, string } from './json.ts';
import { parseText } from './parse-json.ts';

const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;

/** Placeholders that are strings of JSON inside of text, percent-encoded or not. */
export const PLACEHOLDERS_IN_TEXT =
  /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;

/** Longer names of environment variables are cut, and end in a hash. */
const LONGEST_NAME = 120;

/** The environment variables that hidden values are filled from: one for each thing that has a value. */
export class VariableNames {
  /** By environment variable, the things that its name could be derived from. */
  readonly #sharers = new Map<string, Set<string>>();

  /**
   * @param words - what the variable is named after
   * @param identity - tells the thing apart from all others
   */
  add(words: string, identity: string): void {
    const name = derivedName(words);
    this.#sharers.set(name, (this.#sharers.get(name) ?? new Set()).add(identity));
  }

  of(words: string, identity: string): string {
    const name = derivedName(words);
    const isShared = (this.#sharers.get(name)?.size ?? 0) > 1;
    if (!isShared && name.length <= LONGEST_NAME) return name;
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
    return `${name.slice(0, LONGEST_NAME)}_${hash}`;
  }
}

function derivedName(words: string): string {
  return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

/** @param name - `undefined` for a value that no environment variable can fill */
export function placeholderFor(value: Json, name: string | undefined): Scalar {
  return string(`\${${name ?? PREFIX}${asString(value) === undefined ? ':json' : ''}}`);
}

/**
 * What a placeholder stands for.
 *
 * @returns the value as it is where it is no placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` where what stands for no string is no JSON
 */
export function filled(
  value: Json,
  variables: (name: string) => string | undefined,
): { readonly value: Json; readonly missing?: string } {
  const [, name = '', asJson] = PLACEHOLDER.exec(asString(value) ?? '') ?? [];
  if (name === '') return { value };
  const given = name === PREFIX ? '' : (variables(name) ?? '');
  if (given === '') return { value: string(''), missing: name };
  return { value: asJson === undefined ? string(given) : readGiven(name, given) };
}

function readGiven(name: string, given: string): Json {
  const json = parseText(given);
  if (json) return json;
  throw new KoreaiError('input-invalid', `The environment variable ${name} is not JSON`, {
    hint: 'The variable that it stands for had a value that was no string, so it is given as JSON.',
  });
}
