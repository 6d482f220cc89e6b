import { readFile } from 'node:fs/promises';
import { abortable } from '../core/deadline.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Texts } from '../inputs/read.ts';
import type { CommandLine } from './arguments.ts';
import { flagOf, isCredential, isSecret, PLACES, spell, variableOf } from './flags.ts';
import { readProfile } from './profile.ts';
import type { Session, Stdin } from './session.ts';

/** In UTF-16 units. */
const MAX_SECRET_LENGTH = 64 * 1_024;

/**
 * The text of every input: from its flag, or else from the environment, or else from the profile; a secret from the file
 * that its flag names, or else from the environment. Secrets are redacted from then on.
 *
 * @throws KoreaiError `input-invalid` for a file that cannot be read or is wrong
 */
export async function inputTexts({ line, environment, stdin, stop, terminal }: Session): Promise<Texts> {
  const secrets = await readSecretFiles(line, stdin, stop.signal);
  const profileName = line.values.get('profile') || environment['KOREAI_PROFILE']?.trim() || undefined;
  const profile = await readProfile(process.cwd(), profileName);
  if (profile) terminal.info(`Using ${profile.source}`);
  const { needs = PLACES, oneOf = [] } = line.operation ?? {};
  const chosen = oneOf.find((name) => line.values.has(name));
  // Only what is required comes from outside: an optional id is a guard, which would refuse the jobs of another bot.
  const places = PLACES.filter((name) => name === 'host' || needs.includes(name) || oneOf.includes(name));
  const textOf: Texts = (name) => {
    // Artifacts need a workflow.
    if (name === 'uploadArtifact') return 'false';
    const given = secrets.get(name) ?? (isSecret(name) ? undefined : line.values.get(name));
    // Of inputs that exclude each other, the one on the command line counts.
    const isExcluded = chosen !== undefined && chosen !== name && oneOf.includes(name);
    if (given !== undefined || isExcluded) return given ?? '';
    if (!isCredential(name) && !places.includes(name)) return '';
    return environment[variableOf(name)]?.trim() || (profile?.values.get(name) ?? '');
  };
  for (const name of INPUT_NAMES.filter((one) => isSecret(one) && textOf(one) !== '')) {
    terminal.secrets.add(textOf(name));
    if (!terminal.secrets.isOwnWord(textOf(name))) continue;
    terminal.warning(
      `${spell(name)} is part of a word that this command prints, so it cannot be redacted. Use a stronger secret.`,
    );
  }
  return textOf;
}

async function readSecretFiles(line: CommandLine, stdin: Stdin, signal: AbortSignal): Promise<Map<InputName, string>> {
  const secrets = new Map<InputName, string>();
  const named = INPUT_NAMES.filter(isSecret).flatMap((name) => {
    const file = line.values.get(`${name}File`);
    return file === undefined ? [] : [{ name, file, flag: `--${flagOf(name)}` }];
  });
  if (named.filter(({ file }) => file === '-').length > 1) throw invalid('Only one secret can come from stdin');
  for (const { name, file, flag } of named) {
    const secret = await (file === '-' ? readStdin(flag, stdin, signal) : readSecret(flag, file, signal));
    if (secret.length > MAX_SECRET_LENGTH) throw invalid(`${flag}: is too long for a secret`);
    if (secret.trim() === '') throw invalid(`${flag}: is empty, but should contain the value of ${spell(name)}`);
    secrets.set(name, secret.trim());
  }
  return secrets;
}

async function readSecret(flag: string, file: string, signal: AbortSignal): Promise<string> {
  try {
    return await readFile(file, { encoding: 'utf8', signal });
  } catch (error) {
    signal.throwIfAborted();
    const code = systemCode(error);
    const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
    throw invalid(`${flag}: ${why}`, error);
  }
}

async function readStdin(flag: string, stdin: Stdin, signal: AbortSignal): Promise<string> {
  if (stdin.isTTY) throw invalid(`${flag}: stdin is a terminal, which would show the secret; give a file or a pipe`);
  return abortable(readPipe(stdin), signal);
}

/** A pipe may never end: it is read until it is too long for a secret. */
async function readPipe(stdin: Stdin): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MAX_SECRET_LENGTH) break;
  }
  return text + decoder.decode();
}

function invalid(problem: string, cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', problem, { hint: 'Nothing was sent.', cause });
}
