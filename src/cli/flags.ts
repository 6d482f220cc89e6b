import { fieldOf, INPUT_NAMES, type InputName, textOf } from '../inputs/fields.ts';
import { CREDENTIAL_INPUTS, type Spell, spellInputs } from '../inputs/read.ts';
import { id } from '../inputs/types.ts';
import type { Operation } from '../jobs/operation.ts';
import { inputsOf as inputsOfOperation } from '../run/read-step.ts';

/** The first argument, with which a shell asks for the words that may come next. */
export const COMPLETE = '--complete';

/** `botId` as `bot-id`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `botId` as `KOREAI_BOT_ID`; with a prefix, as `KOREAI_OUT_BOT_ID`. */
export function variableOf(name: string, prefix = 'KOREAI_'): string {
  return `${prefix}${kebab(name).replaceAll('-', '_').toUpperCase()}`;
}

export function isSecret(name: InputName): boolean {
  return fieldOf(name).isSecret === true;
}

/** Credentials come from the environment: the list of processes shows arguments. */
export function isCredential(name: InputName): boolean {
  return name === 'clientId' || isSecret(name);
}

/** Credentials of the platform, for any operation. */
export const CREDENTIALS: readonly InputName[] = [...CREDENTIAL_INPUTS.bot, ...CREDENTIAL_INPUTS.key];

export function isId(name: InputName): boolean {
  return fieldOf(name).type === id;
}

/**
 * Inputs that say where to work: the environment and a profile may set them. Not so a job: a variable that was left
 * from another job would silently make a command wait for that one.
 */
export const PLACES: readonly InputName[] = INPUT_NAMES.filter(
  (name) => name === 'host' || (isId(name) && name !== 'jobId'),
);

/** The name of an input on the command line: `--bot-id` for `botId`, an environment variable for a credential. */
export function spell(name: InputName): string {
  return isCredential(name) ? variableOf(name) : `--${kebab(name)}`;
}

/** The flag that sets an input, without dashes; for a secret, it names a file. */
export function flagOf(name: InputName): string {
  return isSecret(name) ? `${kebab(name)}-file` : kebab(name);
}

/** The inputs that an operation reads on the command line, in the order of the table. */
export function inputsOf(operation: Operation): InputName[] {
  return inputsOfOperation(operation).filter((name) => {
    const { isForWorkflows, isForPrograms } = fieldOf(name);
    return !isForWorkflows && !isForPrograms;
  });
}

/** The text of an input in the help of a command. */
export function describe(name: InputName, command: string): string {
  return spellInputs(textOf(name, command).replaceAll('`', ''), spellFlag);
}

/** The name of an input in braces on the command line. */
export const spellFlag: Spell = (name) => (name === 'cwd' ? 'the current folder' : spell(name));
