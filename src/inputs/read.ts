import { FIELDS, fieldOf, type InputName } from './fields.ts';
import type { Parsed } from './types.ts';
import type { Inputs } from './values.ts';

/** How a face spells the name of an input: `botId` in a workflow, `--bot-id` on the command line. */
export type Spell = (name: InputName | 'cwd') => string;

/** What was read of some inputs, and every problem with them. */
export interface Reading {
  readonly values: Partial<Inputs>;
  /** Inputs that were given, not left to their defaults. */
  readonly given: ReadonlySet<InputName>;
  /** With the names of inputs in braces. */
  readonly problems: readonly string[];
}

/**
 * Reads inputs that are texts.
 *
 * @param text - the text of an input, trimmed; empty if it was not given
 * @param now - milliseconds since the epoch, for durations ago
 */
export async function readTexts(
  names: readonly InputName[],
  text: (name: InputName) => string,
  now: number,
): Promise<Reading> {
  const entries = names.map(async (name) => {
    const given = text(name);
    const written = given || fieldOf(name).default;
    return {
      name,
      isGiven: given !== '',
      parsed: written === undefined ? undefined : await fieldOf(name).type.parse(written, now),
    };
  });
  return readingOf(await Promise.all(entries));
}

/** Checks inputs that a program gave as values; what is `undefined` has its default. */
export async function checkValues(
  names: readonly InputName[],
  params: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Reading> {
  const entries = names.map(async (name) => {
    const { type, default: usual } = fieldOf(name);
    const given = params[name];
    const isGiven = given !== undefined;
    const parsed = isGiven ? type.check(given, now) : usual === undefined ? undefined : await type.parse(usual, now);
    return { name, isGiven, parsed };
  });
  return readingOf(await Promise.all(entries));
}

interface Entry {
  name: InputName;
  isGiven: boolean;
  parsed: Parsed<unknown> | undefined;
}

function readingOf(entries: readonly Entry[]): Reading {
  const values: Partial<Record<InputName, unknown>> = {};
  const problems: string[] = [];
  for (const { name, parsed } of entries) {
    if (parsed === undefined) continue;
    if ('value' in parsed) values[name] = parsed.value;
    else problems.push(`{${name}}: ${parsed.problem}`);
  }
  const given = new Set(entries.flatMap(({ name, isGiven }) => (isGiven ? [name] : [])));
  return { values: values as Partial<Inputs>, given, problems };
}

const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;

/** Spells the names of inputs that stand in braces; other braces stay. */
export function spellInputs(text: string, spell: Spell): string {
  return text.replace(PLACEHOLDER, (braces, word: string) =>
    word === 'cwd' || Object.hasOwn(FIELDS, word) ? spell(word as InputName | 'cwd') : braces,
  );
}
