import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { FLOW_ROLES, type FlowFile, type FlowRole, roleByContent, rolesOf } from './flow-roles.ts';
import { parseBytes, print } from './json.ts';
import { filesIn, MAX_CHECKED, NOT_OF_BOT, openArchive, unusable, writeChanged } from './local-archive.ts';
import { fillerOfEmpty, securedValues } from './secured.ts';

/** The files of an exported tool or workflow, as an import takes them (kore-api.md, section 2). */
export interface FlowSource {
  readonly data: UploadedFile;
  readonly flow: UploadedFile;
  readonly variables: UploadedFile | undefined;
  /** Files of the archive that the import has no place for. */
  readonly others: readonly string[];
  /** Files that people and systems keep beside those of an export. */
  readonly leftOut: readonly string[];
  /** Keys of secured variables without a value. */
  readonly empty: readonly string[];
  /** Keys of secured variables that got a value from the environment. */
  readonly given: readonly string[];
}

/** Which file of the archive is which, as far as the inputs say so. */
export type NamedFiles = Readonly<Partial<Record<FlowRole, string | undefined>>>;

/** The input that names the file of a role. */
const INPUT_OF: Readonly<Record<FlowRole, string>> = {
  data: '{dataFile}',
  flow: '{flowFile}',
  variables: '{variablesFile}',
};

const WORDS: Readonly<Record<FlowRole, string>> = {
  data: 'describes the tool or workflow',
  flow: 'holds the flow',
  variables: 'holds the environment variables',
};

const HINT = 'Nothing was sent. The archive must be one as Kore.ai exports it, or a folder with the files of one.';

type Reading = Pick<JobContext, 'workspace' | 'variable' | 'maskVariable' | 'signal'>;

/**
 * Reads what is to be imported: a zip or tar as exported, or a folder with its files.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it is not certain which file is which
 */
export async function readFlowSource(
  archive: string,
  named: NamedFiles,
  scratch: string,
  reading: Reading,
): Promise<FlowSource> {
  const formats = ['zip', 'tar', 'tar.gz'] as const;
  const { folder, name } = await openArchive(archive, scratch, reading, { formats, hint: HINT });
  const { found, leftOut } = await filesIn(folder, name, reading.signal, NOT_OF_BOT);
  const wanted = pathsOf(named);
  const files = await readJson(found, [...wanted.values()], reading.signal);
  const { data, flow, variables } = chosen(files, wanted, sanitize(name, 100));
  const checked = await fillVariables(found.get(variables ?? ''), scratch, reading);
  const sent = [data, flow, variables];
  return {
    data: asUpload(found, data),
    flow: asUpload(found, flow),
    ...checked,
    others: [...found.keys()].filter((path) => !sent.includes(path)),
    leftOut,
  };
}

/** The paths that the inputs name, as the archive has them. */
function pathsOf(named: NamedFiles): ReadonlyMap<FlowRole, string> {
  const paths = new Map<FlowRole, string>();
  for (const role of FLOW_ROLES) {
    const path = named[role];
    if (path !== undefined) paths.set(role, posix.normalize(path.replaceAll('\\', '/')));
  }
  return paths;
}

/**
 * Reads the files that are called `.json`, and those that are named. One that is no JSON has `undefined` as its JSON, one
 * that is too large to be recognized `null`.
 */
async function readJson(
  found: ReadonlyMap<string, UploadedFile>,
  named: readonly string[],
  signal: AbortSignal,
): Promise<FlowFile[]> {
  const files: FlowFile[] = [];
  for (const [path, file] of found) {
    const isRead = file.extension === 'json' || named.includes(path);
    const isTooLarge = isRead && file.size > MAX_CHECKED;
    const text = isRead && !isTooLarge ? await readFile(file.path, { encoding: 'utf8', signal }) : '';
    files.push({ path, json: isTooLarge ? null : parsed(text) });
  }
  return files;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // An archive may hold other files, such as an icon.
    return undefined;
  }
}

interface Chosen {
  readonly data: string;
  readonly flow: string;
  readonly variables: string | undefined;
}

/** The path of each role. @throws KoreaiError with everything that is not certain */
function chosen(files: readonly FlowFile[], named: ReadonlyMap<FlowRole, string>, archive: string): Chosen {
  const wanted = [...named];
  const problems = wanted.flatMap(([role, path]) => problemOf(path, role, files));
  const isTwice = new Set(wanted.map(([, path]) => path)).size < wanted.length;
  if (isTwice) problems.push(`${wanted.map(([role]) => INPUT_OF[role]).join(' and ')} must name different files`);
  const free = files.filter(({ path }) => !wanted.some(([, other]) => other === path));
  const recognized = rolesOf(free.filter(({ json }) => json !== undefined));
  const paths = new Map(named);
  for (const role of FLOW_ROLES.filter((candidate) => !paths.has(candidate))) {
    const [path, second] = recognized[role];
    if (second !== undefined)
      problems.push(`${recognized[role].length} files of it may be the one that ${WORDS[role]}`);
    else if (path !== undefined) paths.set(role, path);
    else if (role !== 'variables') problems.push(`no file of it is certainly the one that ${WORDS[role]}`);
  }
  // Variables may be missing, but not because they look unusual.
  const isDecided = paths.has('variables') || (named.has('data') && named.has('flow'));
  const doubtful = free.filter(({ path, json }) => json !== undefined && ![...paths.values()].includes(path));
  if (problems.length === 0 && !isDecided && doubtful.length > 0) {
    problems.push(`${described(doubtful)} may be the one that ${WORDS.variables}`);
  }
  const [data, flow] = [paths.get('data'), paths.get('flow')];
  if (problems.length === 0 && data !== undefined && flow !== undefined) {
    return { data, flow, variables: paths.get('variables') };
  }
  const all = FLOW_ROLES.map((role) => INPUT_OF[role]).join(', ');
  throw unusable(
    `It is not certain which file of ${archive} is which: ${problems.join('; ')}`,
    `Nothing was sent. Name the files with ${all}. The archive contains: ${described(files)}.`,
  );
}

function problemOf(path: string, role: FlowRole, files: readonly FlowFile[]): string[] {
  const file = files.find((candidate) => candidate.path === path);
  const shown = `${sanitize(path, 100)}, which ${INPUT_OF[role]} names,`;
  if (!file) return [`${shown} is not in it`];
  return file.json === undefined ? [`${shown} is not valid JSON`] : [];
}

function described(files: readonly FlowFile[]): string {
  const shown = files.slice(0, 20).map(({ path, json }) => {
    const role = roleByContent(json);
    return `${sanitize(path, 100)}${role === undefined ? '' : ` (${WORDS[role]})`}`;
  });
  const more = files.length - shown.length;
  return `${shown.join(', ') || 'no file'}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Secured variables without a value get one from the environment, as in the import of a bot. */
async function fillVariables(
  file: UploadedFile | undefined,
  scratch: string,
  { variable, maskVariable, signal }: Reading,
) {
  if (file === undefined) return { variables: undefined, empty: [], given: [] };
  const json = file.size > MAX_CHECKED ? undefined : parseBytes(await readFile(file.path, { signal }));
  if (!json) return { variables: withoutFolder(file), empty: [], given: [] };
  // The platform may repeat them in the reason of a failure.
  for (const value of securedValues(json, true)) maskVariable(value);
  const { json: filled, empty, given } = fillerOfEmpty([json], variable, true)(json);
  if (given.length === 0) return { variables: withoutFolder(file), empty, given };
  return { variables: await writeChanged(scratch, file.name, Buffer.from(print(filled, 4))), empty, given };
}

function asUpload(found: ReadonlyMap<string, UploadedFile>, path: string): UploadedFile {
  const file = found.get(path);
  if (!file) throw new Error(`without ${path}`);
  return withoutFolder(file);
}

function withoutFolder(file: UploadedFile): UploadedFile {
  return { ...file, name: posix.basename(file.name) };
}
