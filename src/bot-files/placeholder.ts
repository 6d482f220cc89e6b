import { createHash } from 'node:crypto';
import { KoreaiError } from '../core/errors.ts';
import { asString, type Json, parseText, type Scalar, string } from './json.ts';

/** The value of an environment variable; an empty one counts as missing. */
export type Environment = (name: string) => string | undefined;

const PREFIX = 'KOREAI_VAR_';
const PLACEHOLDER = /^\$\{(KOREAI_VAR_[A-Z0-9_]*)(:json)?\}$/;

/** Placeholders that are JSON strings in text, percent-encoded or not. */
export const PLACEHOLDERS_IN_TEXT =
  /"\$\{KOREAI_VAR_[A-Z0-9_]*(?::json)?\}"|%22%24%7BKOREAI_VAR_[A-Z0-9_]*(?:%3Ajson)?%7D%22/gi;

/** Whether text begins like a placeholder, and so is no secret in clear. */
export function isPlaceholder(text: string): boolean {
  return text.startsWith(`\${${PREFIX}`);
}

/** Maximum length of an environment variable's name, without the hash that a longer one ends in. */
const MAX_NAME = 120;

/** A value that an environment variable stands for. */
export interface Replaced {
  /** The environment variable is named after these. */
  readonly words: string;
  /** Unique for each value. */
  readonly identity: string;
}

/** The names of the environment variables for replaced values: a hash keeps those with the same words apart. */
export function variableNames(all: readonly Replaced[]): (replaced: Replaced) => string {
  const sharers = new Map<string, Set<string>>();
  for (const { words, identity } of all) {
    const name = derivedName(words);
    sharers.set(name, (sharers.get(name) ?? new Set()).add(identity));
  }
  return ({ words, identity }) => {
    const name = derivedName(words);
    const isShared = (sharers.get(name)?.size ?? 0) > 1;
    if (!isShared && name.length <= MAX_NAME) return name;
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8).toUpperCase();
    return `${name.slice(0, MAX_NAME)}_${hash}`;
  };
}

function derivedName(words: string): string {
  return PREFIX + words.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

/** @param name - `undefined` for a value that no environment variable can fill */
export function placeholderFor(value: Json, name: string | undefined): Scalar {
  // A variable that had no value gets a text, as one with an empty value does.
  const isText = asString(value) !== undefined || (value.kind === 'scalar' && value.text === 'null');
  return string(`\${${name ?? PREFIX}${isText ? '' : ':json'}}`);
}

/**
 * The value for a placeholder.
 *
 * @returns the same value if it is not a placeholder; `missing` is the name of a variable that is not set or empty
 * @throws KoreaiError `input-invalid` if the value must be JSON and is not
 */
export function filled(value: Json, environment: Environment): { readonly value: Json; readonly missing?: string } {
  const [, name = '', asJson] = PLACEHOLDER.exec(asString(value) ?? '') ?? [];
  if (name === '') return { value };
  const given = name === PREFIX ? '' : (environment(name) ?? '');
  if (given === '') return { value: string(''), missing: name };
  return { value: asJson === undefined ? string(given) : readGiven(name, given) };
}

function readGiven(name: string, given: string): Json {
  const json = parseText(given);
  if (json) return json;
  throw new KoreaiError('input-invalid', `The environment variable ${name} is not JSON`, {
    hint: 'The original value was not a string, so it must be given as JSON, such as 5 or {"a": 1}.',
  });
}
