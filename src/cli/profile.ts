import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { isSecret, PLACES, variableOf } from './flags.ts';

export const PROFILE_FILE = 'koreai-ci.yaml';

const FIX = 'Nothing was sent. Fix the file and run again.';

/** What a profile may set: where to work, and as which app. */
const SETTINGS: readonly string[] = [...PLACES, 'clientId'] satisfies readonly InputName[];

/** Host and ids of a repository, from its configuration file. */
export interface Profile {
  /** The file and the profile, for the log. */
  readonly source: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads `koreai-ci.yaml` of a folder or of the repository around it.
 *
 * @param name - the profile, whose settings precede those outside of profiles. Default: these alone
 * @returns `undefined` if there is no file and no profile was asked for
 * @throws KoreaiError `input-invalid` if the file is wrong, or there is no such profile
 */
export async function readProfile(folder: string, name: string | undefined): Promise<Profile | undefined> {
  const path = findFile(folder);
  if (path === undefined) {
    if (name === undefined) return undefined;
    throw invalid([`there is no profile ${name}, because there is no such file here`], 'Write it with koreai-ci init.');
  }
  const { profiles = {}, ...common } = mappingOf(await parsed(path), '');
  const all = mappingOf(profiles, 'profiles: ');
  const chosen = name === undefined || !Object.hasOwn(all, name) ? {} : mappingOf(all[name], `${name}: `);
  const problems = [
    ...problemsOf(common, ''),
    ...Object.entries(all).flatMap(([one, settings]) => problemsOf(mappingOf(settings, `${one}: `), `${one}: `)),
  ];
  if (problems.length > 0) throw invalid(problems, FIX);
  if (name !== undefined && !Object.hasOwn(all, name)) {
    throw invalid([`there is no profile ${name}`], `Profiles: ${Object.keys(all).join(', ') || 'none'}.`);
  }
  const texts = Object.entries({ ...common, ...chosen }).map(
    ([key, value]) => [key, [value].flat().join(',')] as const,
  );
  return {
    source: `${relative(folder, path)}${name === undefined ? '' : `, profile ${name}`}`,
    values: new Map(texts),
  };
}

/** Files above the repository do not belong to it. */
function findFile(folder: string): string | undefined {
  const path = join(folder, PROFILE_FILE);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return existsSync(join(folder, '.git')) || parent === folder ? undefined : findFile(parent);
}

async function parsed(path: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await import('yaml');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw invalid([`it cannot be read (${systemCode(error)})`], 'Check its permissions.');
  });
  const lines = new LineCounter();
  // With this schema every value is a text. The lines of the file are not printed: they may hold a secret by mistake.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
  const [error] = document.errors;
  if (error) throw invalid([`it is not YAML, line ${lines.linePos(error.pos[0]).line}`], FIX);
  try {
    return document.toJS() ?? {};
  } catch {
    throw invalid(['it has an alias without an anchor, or too many of them'], FIX);
  }
}

function mappingOf(value: unknown, where: string): Record<string, unknown> {
  if (value === '' || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid([`${where}must be a mapping of names to values`], FIX);
}

function problemsOf(settings: Record<string, unknown>, where: string): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const name = INPUT_NAMES.find((known) => known === key);
    if (name && isSecret(name)) {
      return [
        `${where}${key} is a secret, and secrets do not belong into a repository: remove it, replace it in Kore.ai, ` +
          `and set ${variableOf(name)} in the environment`,
      ];
    }
    if (!name || !SETTINGS.includes(name)) {
      return [`${where}${key.slice(0, 40)} is no setting of a profile, which are ${SETTINGS.join(', ')}`];
    }
    const isList = fieldOf(name).isList && Array.isArray(value) && value.every((one) => typeof one === 'string');
    return typeof value === 'string' || isList ? [] : [`${where}${key} must be a text`];
  });
}

function invalid(problems: readonly string[], hint: string): KoreaiError {
  return new KoreaiError('input-invalid', problems.map((problem) => `${PROFILE_FILE}: ${problem}`).join('; '), {
    hint,
  });
}
