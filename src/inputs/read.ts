import { FIELDS, fieldOf, type InputName, type Inputs } from './fields.ts';
import type { Parsed } from './types.ts';

/** How a face spells the name of an input: `botId` in a workflow, `--bot-id` on the command line. */
export type Spell = (name: InputName | 'cwd') => string;

/** The text of an input, trimmed; empty if it was not given. */
export type Texts = (name: InputName) => string;

/** What was read of some inputs, and every problem with them. */
export interface Reading {
  readonly values: Partial<Inputs>;
  /** Inputs that were given, not left to their defaults. */
  readonly given: ReadonlySet<InputName>;
  /** With the names of inputs in braces. */
  readonly problems: readonly string[];
}

/** Reads inputs that are texts. @param now - milliseconds since the epoch, for durations ago */
export function readTexts(names: readonly InputName[], text: Texts, now: number): Promise<Reading> {
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

export type Credentials =
  | { readonly kind: 'app'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'jwt'; readonly jwt: string }
  | { readonly kind: 'key'; readonly apiKey: string };

/** Inputs that hold credentials: for bots, and for the Agent Platform. */
export const CREDENTIAL_INPUTS = {
  bot: ['clientId', 'clientSecret', 'jwt'],
  key: ['apiKey'],
} as const satisfies Record<string, readonly InputName[]>;

/**
 * The credentials of one kind among the inputs that were read.
 *
 * @param operation - the name of what needs them, for the problem
 */
export function credentialsOf(
  kind: 'bot' | 'key',
  { clientId, clientSecret, jwt, apiKey }: Partial<Inputs>,
  operation: string,
): Credentials | { readonly problem: string } {
  if (kind === 'key') return apiKey ? { kind, apiKey } : { problem: `{apiKey}: is required for ${operation}` };
  if (jwt) return { kind: 'jwt', jwt };
  if (clientId && clientSecret) return { kind: 'app', clientId, clientSecret };
  const missing = [clientId ? '' : '{clientId}', clientSecret ? '' : '{clientSecret}'].filter((name) => name !== '');
  return {
    problem: `${missing.join(' and ')}: ${missing.length > 1 ? 'are' : 'is'} required for ${operation}, unless {jwt} is given`,
  };
}
