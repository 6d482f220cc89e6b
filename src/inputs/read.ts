import { FIELDS, fieldOf, type InputName, type Inputs } from './fields.ts';
import { id, type Parsed, splitList } from './types.ts';

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

/** One bot, tool or other thing that a run works on. */
export interface Target {
  /** Its id, with the one it is paired with if that alone distinguishes it from another. Empty if there is none. */
  readonly name: string;
  readonly ids: Readonly<Partial<Record<InputName, string>>>;
}

/** Maximum number of targets of a step. For more, use a matrix of jobs. */
const MAX_TARGETS = 1_000;

/**
 * The targets that one input names: several if the input takes several.
 *
 * @param pairedWith - an input whose id may follow each target's, after a colon: `toolId:flowId`
 */
export function parseTargets(input: InputName, text: string, pairedWith?: InputName): Parsed<readonly Target[]> {
  const texts = fieldOf(input).isList ? splitList(text) : [text];
  if (texts.length === 0) return { problem: 'must be an id, or several' };
  if (texts.length > MAX_TARGETS) return { problem: `must be ${MAX_TARGETS} ids at most` };
  const targets: Target[] = [];
  for (const one of texts) {
    const target = parseTarget(input, one, pairedWith);
    if ('problem' in target) return target;
    targets.push(target.value);
  }
  return distinct(targets, input, pairedWith);
}

function parseTarget(input: InputName, text: string, pairedWith: InputName | undefined): Parsed<Target> {
  const colon = pairedWith === undefined ? -1 : text.indexOf(':');
  const own = parseId(colon < 0 ? text : text.slice(0, colon).trim());
  if ('problem' in own) return own;
  if (colon < 0 || pairedWith === undefined) return { value: { name: own.value, ids: { [input]: own.value } } };
  const other = parseId(text.slice(colon + 1).trim());
  if ('problem' in other) return { problem: `after the colon, {${pairedWith}} ${other.problem}` };
  return { value: { name: own.value, ids: { [input]: own.value, [pairedWith]: other.value } } };
}

function parseId(text: string): Parsed<string> {
  return id.parse(text, 0) as Parsed<string>;
}

/** The same target twice is a mistake; one tool with two flows is two targets, and their names must show it. */
function distinct(
  targets: readonly Target[],
  input: InputName,
  pairedWith: InputName | undefined,
): Parsed<readonly Target[]> {
  const full = ({ ids }: Target): string => Object.values(ids).join(':');
  const twice = duplicate(targets.map(full));
  if (twice !== undefined) return { problem: `names ${twice} more than once` };
  // On some systems, names that differ only in case are one file.
  const clash = duplicate(targets.map((target) => full(target).replaceAll(':', '-').toLowerCase()));
  if (clash !== undefined) return { problem: `two targets would share the file ${clash}: give each a step of its own` };
  const isAlone = ({ name }: Target): boolean => targets.filter((other) => other.name === name).length === 1;
  if (targets.some((target) => !isAlone(target) && full(target) === target.name)) {
    return {
      problem: `an id that is named more than once needs {${pairedWith}} each time, as {${input}}:{${pairedWith}}`,
    };
  }
  return { value: targets.map((target) => (isAlone(target) ? target : { ...target, name: full(target) })) };
}

function duplicate(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}
