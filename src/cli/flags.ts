import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { type Spell, spellInputs } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { inputsOf as inputsOfOperation } from '../run/read-step.ts';

/** A flag, for the parser, the help and the completion. */
export interface Flag {
  /** The name without dashes. */
  readonly name: string;
  /** The kind of its value; a `switch` needs none, and a `path` is a file or a folder. */
  readonly kind: 'switch' | 'text' | 'file' | 'folder' | 'path';
  readonly text: string;
  readonly short?: string;
  /** The only values that are allowed. */
  readonly values?: readonly string[];
  /** The input that it sets, directly or by the name of a file that contains it. */
  readonly input?: InputName;
}

export const GENERAL_FLAGS: readonly Flag[] = [
  { name: 'json', kind: 'switch', text: 'Print one JSON result on stdout, and everything else on stderr' },
  { name: 'quiet', kind: 'switch', text: 'Print problems only' },
  { name: 'verbose', kind: 'switch', text: 'Also log each request, with secrets redacted' },
  { name: 'help', kind: 'switch', short: 'h', text: 'Show help and stop' },
];
export const VERSION_FLAG: Flag = { name: 'version', kind: 'switch', text: 'Print the version and stop' };
const OUTPUT_ENV: Flag = {
  name: 'output-env',
  kind: 'file',
  text: "Write the outputs to this file, one KOREAI_NAME=value per line, as GitLab's reports:dotenv reads it",
};
const SIMULATE_FLAGS: readonly Flag[] = [
  { name: 'port', kind: 'text', text: 'Port on 127.0.0.1; 0 for any free port. [4010]' },
  {
    name: 'scenario',
    kind: 'file',
    text: 'YAML or JSON file with the bots and jobs to simulate. [a demo of every operation]',
  },
  { name: 'speed', kind: 'text', text: 'How many times faster than real time the scenario runs. [1]' },
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

/** Credentials come from the environment: the list of processes shows arguments. */
export function isCredential(name: InputName): boolean {
  return name === 'clientId' || isSecret(name);
}

export function isForWorkflows(name: InputName): boolean {
  return fieldOf(name).isForWorkflows === true;
}

/** The name of an input on the command line: `--bot-id` for `botId`, an environment variable for a credential. */
export function spell(name: InputName): string {
  return isCredential(name) ? variableOf(name) : `--${kebab(name)}`;
}

/** The flag that sets an input; for a secret, it names a file. */
export function flagOf(name: InputName): Flag {
  if (isSecret(name)) {
    const text = `File that contains the value of ${variableOf(name)}; - for stdin`;
    return { name: `${kebab(name)}-file`, kind: 'file', text, input: name };
  }
  const { type, text: meaning, default: usual } = fieldOf(name);
  const { shown } = type;
  const off = usual === 'true' ? ` Off with --no-${kebab(name)} or --${kebab(name)}=false.` : '';
  const several = fieldOf(name).isList ? ' For several, repeat the flag or separate the ids by commas.' : '';
  const text = `${describe(meaning)}${several}${off}${usual && usual !== '{}' ? ` [${usual}]` : ''}`;
  const flag = { name: kebab(name), text, input: name };
  if (shown === 'flag') return { ...flag, kind: 'switch' };
  if (shown === 'folder') return { ...flag, kind: 'folder' };
  if (shown === 'path') return { ...flag, kind: 'path' };
  return { ...flag, kind: 'text', ...(typeof shown === 'string' ? {} : { values: shown }) };
}

/** Inputs that take several ids. */
export const LISTS: ReadonlySet<InputName> = new Set(INPUT_NAMES.filter((name) => fieldOf(name).isList));

/** The inputs that an operation reads on the command line, in the order of the table. */
export function inputsOf(operation: Operation): InputName[] {
  return inputsOfOperation(operation).filter((name) => {
    const { isForWorkflows, isForPrograms } = fieldOf(name);
    return !isForWorkflows && !isForPrograms;
  });
}

/** True if an operation downloads an archive that can be unpacked; the result file of a test is none. */
export function hasArchive({ archive }: Operation): boolean {
  return archive.includes('zip') && !archive.includes('csv');
}

/** A command: an operation, or one of the command line's own. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly operation?: Operation;
  /** Arguments that may follow it. */
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
    summary: 'Check the connection to the platform, the clock and the credentials, and say how to fix problems',
    flags: [...DOCTOR_FLAGS, FOR_FLAG, ...GENERAL_FLAGS],
  },
  {
    name: 'simulate',
    summary: 'Simulate Kore.ai on this machine, to test against',
    flags: [...SIMULATE_FLAGS, ...GENERAL_FLAGS],
  },
  {
    name: 'completion',
    summary: 'Print a completion script for a shell',
    words: ['bash', 'zsh'],
    flags: GENERAL_FLAGS.filter(({ name }) => name === 'help'),
  },
];

/** All commands. */
export const COMMANDS: readonly Command[] = [
  ...OPERATIONS.map((operation) => ({
    name: operation.name,
    summary: operation.summary,
    operation,
    flags: [...inputsOf(operation).map(flagOf), OUTPUT_ENV, ...GENERAL_FLAGS],
  })),
  ...OWN_COMMANDS,
];

/** A description with inputs named as on the command line. */
export function describe(text: string): string {
  return spellInputs(text.replaceAll('`', ''), spellFlag);
}

/** The name of an input in braces on the command line. */
export function spellFlag(name: Parameters<Spell>[0]): string {
  return name === 'cwd' ? 'the current folder' : spell(name);
}
