import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { type Spell, spellInputs } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { inputsOf as inputsOfOperation } from '../run/read-step.ts';

/** One flag, as the parser, the help and the completion know it. */
export interface Flag {
  /** Without its dashes. */
  readonly name: string;
  /** What follows it; nothing has to follow a `switch`, and a `path` is a file or a folder. */
  readonly kind: 'switch' | 'text' | 'file' | 'folder' | 'path';
  readonly text: string;
  readonly short?: string;
  /** The only values that make sense. */
  readonly values?: readonly string[];
  /** The input that it sets, or whose secret stands in the file it names. */
  readonly input?: InputName;
}

export const GENERAL_FLAGS: readonly Flag[] = [
  { name: 'json', kind: 'switch', text: 'Print one JSON result on stdout, and everything else on stderr' },
  { name: 'quiet', kind: 'switch', text: 'Print problems only' },
  { name: 'verbose', kind: 'switch', text: 'Also tell each request, without anything secret' },
  { name: 'help', kind: 'switch', short: 'h', text: 'Tell what there is to know and stop' },
];
export const VERSION_FLAG: Flag = { name: 'version', kind: 'switch', text: 'Print the version and stop' };
const OUTPUT_ENV: Flag = {
  name: 'output-env',
  kind: 'file',
  text: "Write the outputs to this file, one KOREAI_NAME=value a line, as GitLab's reports:dotenv reads it",
};
const SIMULATE_FLAGS: readonly Flag[] = [
  { name: 'port', kind: 'text', text: 'Port on 127.0.0.1; 0 takes any free one. [4010]' },
  {
    name: 'scenario',
    kind: 'file',
    text: 'YAML or JSON file that says what it knows and does. [a demo of everything]',
  },
  { name: 'speed', kind: 'text', text: 'How many times as fast the durations of the scenario pass. [1]' },
];
const FOR_FLAG: Flag = {
  name: 'for',
  kind: 'text',
  text: 'Check the scopes of these operations only, separated by commas. [all]',
  values: OPERATIONS.map(({ name }) => name),
};

/** `botId` as `bot-id`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `jobId` as `KOREAI_JOB_ID`. */
export function variableOf(name: string): string {
  return `KOREAI_${kebab(name).replaceAll('-', '_').toUpperCase()}`;
}

export function isSecret(name: InputName): boolean {
  return fieldOf(name).isSecret === true;
}

/** Credentials come from the environment: an argument would show in the list of processes. */
export function isCredential(name: InputName): boolean {
  return name === 'clientId' || isSecret(name);
}

export function isForWorkflows(name: InputName): boolean {
  return fieldOf(name).isForWorkflows === true;
}

/** How an input is spelled here: `botId` is `--bot-id`, and credentials are variables of the environment. */
export function spell(name: InputName): string {
  return isCredential(name) ? variableOf(name) : `--${kebab(name)}`;
}

/** The flag that sets an input; of a secret the one that names a file. */
export function flagOf(name: InputName): Flag {
  if (isSecret(name)) {
    const text = `File with what ${variableOf(name)} would hold; - is stdin`;
    return { name: `${kebab(name)}-file`, kind: 'file', text, input: name };
  }
  const { type, text: meaning, default: usual } = fieldOf(name);
  const { shown } = type;
  const off = usual === 'true' ? ` Off with --no-${kebab(name)} or --${kebab(name)}=false.` : '';
  const several = fieldOf(name).isList ? ' Several: repeat the flag, or separate the ids by commas.' : '';
  const text = `${describe(meaning)}${several}${off}${usual && usual !== '{}' ? ` [${usual}]` : ''}`;
  const flag = { name: kebab(name), text, input: name };
  if (shown === 'flag') return { ...flag, kind: 'switch' };
  if (shown === 'folder') return { ...flag, kind: 'folder' };
  if (shown === 'path') return { ...flag, kind: 'path' };
  return { ...flag, kind: 'text', ...(typeof shown === 'string' ? {} : { values: shown }) };
}

/** Inputs that take several ids: the rest hold one each. */
export const LISTS: ReadonlySet<InputName> = new Set(INPUT_NAMES.filter((name) => fieldOf(name).isList));

/** The inputs that make a difference to an operation on the command line, in the order of the table. */
export function inputsOf(operation: Operation): InputName[] {
  return inputsOfOperation(operation).filter((name) => {
    const { isForWorkflows, isForPrograms } = fieldOf(name);
    return !isForWorkflows && !isForPrograms;
  });
}

/** True where there is something to unpack: the result of a test is a file of its own. */
export function hasArchive({ archive }: Operation): boolean {
  return archive.includes('zip') && !archive.includes('csv');
}

/** A command of the line: an operation of the table, or one of our own. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly operation?: Operation;
  /** Words that may follow it. */
  readonly words?: readonly string[];
  readonly flags: readonly Flag[];
}

const DOCTOR_FLAGS = INPUT_NAMES.filter((name) => name === 'host' || name === 'botId' || isCredential(name))
  .filter((name) => !isForWorkflows(name))
  .map((name) =>
    name === 'botId' ? { ...flagOf(name), text: 'The bot to check the scopes with (st-…)' } : flagOf(name),
  );

const OWN_COMMANDS: readonly Command[] = [
  {
    name: 'doctor',
    summary: 'Check the way to the platform, the clock and the credentials, and tell what to do',
    flags: [...DOCTOR_FLAGS, FOR_FLAG, ...GENERAL_FLAGS],
  },
  {
    name: 'simulate',
    summary: 'Start a Kore.ai on this machine to try things against',
    flags: [...SIMULATE_FLAGS, ...GENERAL_FLAGS],
  },
  {
    name: 'completion',
    summary: 'Print what makes a shell complete this command line',
    words: ['bash', 'zsh'],
    flags: GENERAL_FLAGS.filter(({ name }) => name === 'help'),
  },
];

/** Every command there is. */
export const COMMANDS: readonly Command[] = [
  ...OPERATIONS.map((operation) => ({
    name: operation.name,
    summary: operation.summary,
    operation,
    flags: [...inputsOf(operation).map(flagOf), OUTPUT_ENV, ...GENERAL_FLAGS],
  })),
  ...OWN_COMMANDS,
];

/** A description in the words of a command line. */
export function describe(text: string): string {
  return spellInputs(text.replaceAll('`', ''), spellFlag);
}

/** How the command line spells what stands in braces. */
export function spellFlag(name: Parameters<Spell>[0]): string {
  return name === 'cwd' ? 'the current folder' : spell(name);
}
