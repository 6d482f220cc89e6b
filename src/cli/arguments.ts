import { parseArgs } from 'node:util';
import { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';
import { definitionOf, INPUT_NAMES, type InputName } from '../operations/inputs.ts';

/** Where credentials are read from: an argument would show in the list of processes. */
export const CREDENTIAL_VARIABLES: Readonly<Partial<Record<InputName, string>>> = {
  clientId: 'KOREAI_CLIENT_ID',
  clientSecret: 'KOREAI_CLIENT_SECRET',
  jwt: 'KOREAI_JWT',
  apiKey: 'KOREAI_API_KEY',
};

/** What a command line says. */
export interface CommandLine {
  command: string;
  help: boolean;
  version: boolean;
  json: boolean;
  /** The text of an input; an empty string where it was not given. */
  input: (name: InputName) => string;
}

const SWITCHES = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** How an input is spelled here: `botId` is `--bot-id`, and credentials are variables of the environment. */
export function spell(name: InputName): string {
  return CREDENTIAL_VARIABLES[name] ?? `--${kebab(name)}`;
}

/** Inputs that have a flag: all but the operation, which is the command, and the credentials. */
export function flaggedInputs(): InputName[] {
  return INPUT_NAMES.filter((name) => name !== 'operation' && !(name in CREDENTIAL_VARIABLES));
}

/** Reads a command line. @throws KoreaiError `input-invalid` for a flag that there is not, or one without its value */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = { ...SWITCHES };
  for (const name of flaggedInputs()) options[kebab(name)] = { type: 'string' };
  const { values, positionals } = parsed(args, options);
  const [command = '', ...surplus] = positionals;
  if (surplus.length > 0) throw usage(`Unexpected argument: ${surplus.join(' ')}`);
  return {
    command,
    help: values['help'] === true || command === '' || command === 'help',
    version: values['version'] === true,
    json: values['json'] === true,
    input: (name) => {
      if (name === 'operation') return command;
      const variable = CREDENTIAL_VARIABLES[name];
      const text = variable === undefined ? values[kebab(name)] : environment[variable];
      // There is no workflow to hand an artifact to, unless somebody says otherwise.
      if (text === undefined && name === 'uploadArtifact') return 'false';
      return typeof text === 'string' ? text.trim() : '';
    },
  };
}

function parsed(args: readonly string[], options: Record<string, { type: 'string' | 'boolean'; short?: string }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function kebab(name: InputName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function usage(problem: string): KoreaiError {
  return new KoreaiError('input-invalid', harmless(problem), { hint: 'See koreai-ci --help.' });
}

/** The one-line help of a flag. */
export function describe(name: InputName): string {
  const { description, default: value } = definitionOf(name);
  const usual = name === 'uploadArtifact' ? 'false' : value;
  return `${description.replaceAll('`', '')}${usual === undefined ? '' : ` [${usual}]`}`;
}
