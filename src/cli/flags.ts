import type { Operation } from '../jobs/operation.ts';
import { definitionOf, ID_INPUTS, INPUT_NAMES, type InputName } from '../operations/inputs.ts';
import { OPERATIONS } from '../operations/table.ts';
import { parseTargets } from '../operations/targets.ts';

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

/** Workflows have an artifact service and commit statuses; a command line has neither. */
const FOR_WORKFLOWS = /^(uploadArtifact|artifact|githubToken|statusContext)/;
const FOR_ALL: readonly InputName[] = ['host', 'timeout', 'pollInterval'];
const FOR_SEVERAL: readonly InputName[] = ['concurrency', 'failFast'];
const FOR_FILES: readonly InputName[] = ['outputDir', 'downloadOrigin'];

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
  return definitionOf(name).secret === true;
}

/** Credentials come from the environment: an argument would show in the list of processes. */
export function isCredential(name: InputName): boolean {
  return name === 'clientId' || isSecret(name);
}

export function isForWorkflows(name: InputName): boolean {
  return FOR_WORKFLOWS.test(name);
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
  const { description, default: usual } = definitionOf(name);
  const off = usual === 'true' ? ` Off with --no-${kebab(name)} or --${kebab(name)}=false.` : '';
  const text = `${describe(description)}${off}${usual ? ` [${usual}]` : ''}`;
  const flag = { name: kebab(name), text, input: name };
  if (usual === 'true' || usual === 'false') return { ...flag, kind: 'switch' };
  if (name === 'outputDir') return { ...flag, kind: 'folder' };
  if (name === 'archive') return { ...flag, kind: 'path' };
  const values = VALUES[name];
  return { ...flag, kind: 'text', ...(values ? { values } : {}) };
}

const VALUES: Readonly<Partial<Record<InputName, readonly string[]>>> = {
  exportType: ['published', 'latest'],
  botVersion: ['published', 'inDevelopment'],
};

/** Inputs that take several ids: the rest hold one each. */
export const LISTS: ReadonlySet<InputName> = new Set(ID_INPUTS.filter((name) => 'value' in parseTargets(name, 'a,b')));

/** The inputs that make a difference to an operation, in the order of the contract. */
export function inputsOf(operation: Operation): InputName[] {
  const read = new Set<InputName>([
    ...operation.needs,
    ...(operation.oneOf ?? []),
    ...operation.takes,
    ...FOR_ALL,
    ...(operation.target && LISTS.has(operation.target) ? FOR_SEVERAL : []),
    ...(operation.archive.length > 0 ? FOR_FILES : []),
    ...(hasArchive(operation) ? (['extract'] as const) : []),
    ...(operation.startsJob ? (['wait'] as const) : []),
  ]);
  return INPUT_NAMES.filter((name) => {
    if (name === 'operation' || isForWorkflows(name)) return false;
    if (isCredential(name)) return (name === 'apiKey') === (operation.credentials === 'key');
    return read.has(name);
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

/** A description of the contract in the words of a command line. */
export function describe(text: string): string {
  return respell(text.replaceAll('`', ''))
    .replaceAll('relative to the workspace', 'relative to the current folder')
    .replaceAll('for the step, from its start', 'from the start')
    .replaceAll('sets the output jobId', 'prints its id')
    .replaceAll('repository, run number and link of the workflow run', 'one that names this tool');
}

/** Names of inputs as they are spelled here. Those of one word are words of the language too, unless one is to set them. */
export function respell(text: string): string {
  const names = INPUT_NAMES.filter((name) => /[A-Z]/.test(name) && !isForWorkflows(name));
  const set = text.replace(
    /\b(the input|[Ss]et|[Rr]aise|[Ww]ith|[Ww]ithout) (since|timeout|wait|extract|normalize)\b/g,
    (_, verb: string, name: string) => (verb === 'the input' ? `--${name}` : `${verb} --${name}`),
  );
  return set.replace(new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`, 'g'), (name, _group, at: number) =>
    set.slice(0, at).endsWith('output ') ? name : spell(name as InputName),
  );
}
