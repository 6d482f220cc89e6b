import { formatInstant } from '../core/clock.ts';
import type { Resume } from '../core/errors.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { OPERATIONS } from '../operations/table.ts';
import type { CommandLine } from './arguments.ts';
import { flagOf, inputsOf, isId, isSecret } from './flags.ts';

/** Inputs of the step, which have no effect on the job that is resumed. */
const FOR_THE_STEP: readonly InputName[] = ['wait', 'concurrency', 'failFast', 'archive'];

/**
 * The command that resumes a job, ready to be pasted into a shell.
 *
 * @param line - its flags that apply to the resumed job too are part of the command
 * @param since - what `since` means in it, in milliseconds since the epoch
 */
export function resumeCommand({ operation, inputs }: Resume, host: URL, line: CommandLine, since?: number): string {
  const values = new Map<InputName, string>([['host', host.origin]]);
  for (const name of INPUT_NAMES) if (inputs[name]) values.set(name, inputs[name]);
  for (const name of OPERATIONS.filter((known) => known.name === operation).flatMap(inputsOf)) {
    const text = givenText(name, line, since);
    if (text !== undefined && !values.has(name)) values.set(name, text);
  }
  const flags = [...values].map(([name, text]) => `--${flagOf(name)} ${quoted(text)}`);
  const profile = line.values.get('profile');
  if (profile !== undefined) flags.push(`--profile ${quoted(profile)}`);
  return `koreai-ci ${operation} ${flags.join(' ')}`;
}

/** The text of a flag that applies to the resumed job too; `undefined` if there is none. */
function givenText(name: InputName, { values }: CommandLine, since: number | undefined): string | undefined {
  // The operation itself gives the ids, and the version.
  if (FOR_THE_STEP.includes(name) || isId(name)) return undefined;
  if (isSecret(name)) {
    const file = values.get(`${name}File`);
    // Stdin cannot be read again.
    return file === '-' ? undefined : file;
  }
  // A duration would then mean another time.
  return name === 'since' && values.has(name) ? formatInstant(since) : values.get(name);
}

/** An argument quoted for a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
