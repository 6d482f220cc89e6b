import { parseArgs } from 'node:util';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import {
  COMMANDS,
  type Command,
  type Flag,
  isForWorkflows,
  isSecret,
  kebab,
  LISTS,
  VERSION_FLAG,
  variableOf,
} from './flags.ts';
import { nearest } from './nearest.ts';

/** What a command line says, and everything that is wrong with it. */
export interface CommandLine {
  /** The first argument; empty if there is none. */
  readonly name: string;
  /** `undefined` if no command has that name. */
  readonly command: Command | undefined;
  /** The arguments after the command that are not flags. */
  readonly words: readonly string[];
  /** By the flag's name, without its dashes. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** Secrets that were given as arguments, to be redacted. */
  readonly refused: readonly string[];
  /** True for a switch that is on. */
  has(name: string): boolean;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

const ALL_FLAGS: ReadonlyMap<string, Flag> = new Map(
  [VERSION_FLAG, ...COMMANDS.flatMap(({ flags }) => flags)].map((flag) => [flag.name, flag]),
);
/** Flags that are known only to report why they are not accepted. */
const SECRETS: ReadonlyMap<string, InputName> = new Map(
  INPUT_NAMES.filter((name) => isSecret(name) && !isForWorkflows(name)).map((name) => [kebab(name), name]),
);
const WORKFLOW_FLAGS: ReadonlyMap<string, InputName> = new Map(
  INPUT_NAMES.filter(isForWorkflows).map((name) => [kebab(name), name]),
);

/** Reads a command line. Errors in it are in `problems`, without the values of secrets. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const reading = new Reading();
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) reading.take(token);
  return reading.end();
}

type ParserOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parserOptions(): ParserOptions {
  const options: ParserOptions = {};
  for (const { name, kind, short } of ALL_FLAGS.values()) {
    options[name] = { type: kind === 'switch' ? 'boolean' : 'string', ...(short ? { short } : {}) };
    if (kind === 'switch') options[`no-${name}`] = { type: 'boolean' };
  }
  for (const name of SECRETS.keys()) options[name] = { type: 'string' };
  for (const name of WORKFLOW_FLAGS.keys()) options[name] = { type: name === 'upload-artifact' ? 'boolean' : 'string' };
  return options;
}

class Reading {
  readonly #words: string[] = [];
  readonly #values = new Map<string, string>();
  readonly #problems: string[] = [];
  readonly #refused: string[] = [];
  /** The name of the last token, if it was a switch: `--wait false` means `--wait=false`. */
  #open = '';
  #last = -1;
  #hasUnknown = false;

  take(token: Token): void {
    const open = this.#open;
    this.#open = '';
    if (token.kind === 'positional') {
      if (open !== '' && /^(true|false)$/i.test(token.value)) this.#values.set(open, token.value);
      else this.#words.push(token.value);
    } else if (token.kind === 'option' && token.index !== this.#last) {
      if (!token.rawName.startsWith('--') && !ALL_FLAGS.has(token.name)) this.#last = token.index;
      const problem = this.#takeFlag(token);
      if (problem !== undefined) this.#say(problem);
    }
  }

  /** @returns the problem, if there is one */
  #takeFlag({ name, rawName, value, inlineValue }: Extract<Token, { kind: 'option' }>): string | undefined {
    const secret = SECRETS.get(name);
    if (secret) return this.#refuseSecret(secret, value);
    if (name === 'no-upload-artifact' || (name === 'upload-artifact' && value === 'false')) return undefined;
    const forWorkflows = WORKFLOW_FLAGS.get(name);
    if (forWorkflows) return this.#refuseForWorkflows(forWorkflows, value);
    const [flag, isNegated] = flagNamed(name);
    if (!flag) {
      this.#hasUnknown = true;
      return unknownFlag(rawName);
    }
    if (flag.kind === 'switch') return this.#takeSwitch(flag, isNegated, value);
    if (value === undefined || value.trim() === '') return `--${name}: has no value; give one, or leave it out`;
    if (!inlineValue && value.startsWith('-') && value !== '-') {
      return `--${name}: has no value, another flag follows (a value that begins with - is given as --${name}=…)`;
    }
    const before = this.#values.get(name);
    const isList = flag.input !== undefined && LISTS.has(flag.input);
    if (before !== undefined && !isList) return `--${name}: was given more than once`;
    this.#values.set(name, before === undefined ? value.trim() : `${before},${value.trim()}`);
    return undefined;
  }

  #takeSwitch(flag: Flag, isNegated: boolean, value: string | undefined): string | undefined {
    if (isNegated && value !== undefined) return `--no-${flag.name}: takes no value`;
    if (value !== undefined && !/^(true|false)$/i.test(value)) return `--${flag.name}: must be true or false`;
    const text = isNegated ? 'false' : (value?.toLowerCase() ?? 'true');
    const before = this.#values.get(flag.name);
    if (before !== undefined && before !== text) return `--${flag.name}: was given as both true and false`;
    this.#values.set(flag.name, text);
    if (value === undefined && !isNegated && flag.input) this.#open = flag.name;
    return undefined;
  }

  #refuseSecret(input: InputName, value: string | undefined): string {
    if (value !== undefined) this.#refused.push(value);
    const where = `set ${variableOf(input)} in the environment, or name a file with --${kebab(input)}-file`;
    return `--${kebab(input)}: secrets are not accepted as arguments, because the list of processes and the shell's history show them; ${where}`;
  }

  #refuseForWorkflows(input: InputName, value: string | undefined): string {
    if (isSecret(input) && value !== undefined) this.#refused.push(value);
    const what = /artifact/i.test(input) ? 'workflow artifacts' : 'commit statuses';
    return `--${kebab(input)}: there are no ${what} here; leave it out`;
  }

  #say(problem: string): void {
    if (!this.#problems.includes(problem)) this.#problems.push(problem);
  }

  end(): CommandLine {
    const [first = '', ...rest] = this.#words;
    const isHelp = first === 'help';
    const [name = '', ...words] = isHelp ? rest : [first, ...rest];
    if (isHelp) this.#values.set('help', 'true');
    const command = COMMANDS.find((candidate) => candidate.name === name);
    // The value after a mistyped flag may be a secret, so arguments are never printed.
    if (words.length > (command?.words ? 1 : 0) && !this.#hasUnknown) {
      this.#say(
        `Unexpected argument after ${command?.name ?? 'the command'}: values follow a flag, as in --host https://…`,
      );
    }
    const [values, warnings] = [this.#values, command ? this.#misplaced(command) : []];
    return {
      name,
      command,
      words,
      values,
      problems: this.#problems,
      warnings,
      refused: this.#refused,
      has: (flag) => values.get(flag) === 'true',
    };
  }

  /** Flags of other commands: a warning if an operation does not use them, otherwise an error. */
  #misplaced(command: Command): string[] {
    const own = new Set(command.flags.map(({ name }) => name));
    const strange = [...this.#values.keys()].filter((name) => !own.has(name) && name !== 'version');
    const isForOperations = (name: string): boolean => command.operation !== undefined && !!ALL_FLAGS.get(name)?.input;
    for (const name of strange.filter((name) => !isForOperations(name))) {
      this.#say(`--${name}: is not a flag of ${command.name}; see koreai-ci ${command.name} --help`);
    }
    return strange.filter(isForOperations).map((name) => `--${name} has no effect on ${command.name}`);
  }
}

function flagNamed(name: string): [Flag | undefined, boolean] {
  const negated = name.startsWith('no-') ? ALL_FLAGS.get(name.slice(3)) : undefined;
  const isNegated = negated?.kind === 'switch';
  return [isNegated ? negated : ALL_FLAGS.get(name), isNegated];
}

function unknownFlag(rawName: string): string {
  const isLong = rawName.startsWith('--');
  const near = isLong ? nearest(rawName.slice(2), [...ALL_FLAGS.keys(), ...SECRETS.keys()]) : undefined;
  if (near !== undefined) {
    const secret = SECRETS.get(near);
    const meant = secret ? `${variableOf(secret)} in the environment, or --${near}-file` : `--${near}`;
    return `There is no flag ${rawName.slice(0, 40)}; did you mean ${meant}?`;
  }
  return `There is no flag ${rawName.slice(0, 40)}`;
}
