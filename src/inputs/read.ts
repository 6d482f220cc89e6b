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
export function readTexts(
  names: readonly InputName[],
  text: (name: InputName) => string,
  now: number,
): Promise<Reading> {
  return read(names, now, (name) => {
    const given = text(name);
    return given === '' ? undefined : fieldOf(name).type.parse(given, now);
  });
}

/** Checks inputs that a program gave as values; what is `undefined` has its default. */
export function checkValues(
  names: readonly InputName[],
  params: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Reading> {
  return read(names, now, (name) => {
    const given = params[name];
    return given === undefined ? undefined : fieldOf(name).type.check(given, now);
  });
}

/** @param parse - reads what was given for an input; `undefined` if nothing was */
async function read(
  names: readonly InputName[],
  now: number,
  parse: (name: InputName) => Parsed<unknown> | Promise<Parsed<unknown>> | undefined,
): Promise<Reading> {
  const values: Partial<Record<InputName, unknown>> = {};
  const given = new Set<InputName>();
  const problems: string[] = [];
  for (const name of names) {
    const { type, default: usual } = fieldOf(name);
    const own = parse(name);
    if (own !== undefined) given.add(name);
    const parsed = await (own ?? (usual === undefined ? undefined : type.parse(usual, now)));
    if (parsed === undefined) continue;
    if ('value' in parsed) values[name] = parsed.value;
    else problems.push(`{${name}}: ${parsed.problem}`);
  }
  return { values: values as Partial<Inputs>, given, problems };
}

const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;

/** Spells the names of inputs that stand in braces; other braces stay. */
export function spellInputs(text: string, spell: Spell): string {
  return text.replace(PLACEHOLDER, (braces, word: string) =>
    word === 'cwd' || Object.hasOwn(FIELDS, word) ? spell(word as InputName | 'cwd') : braces,
  );
}
