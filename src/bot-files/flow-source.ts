import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { parseJson } from '../core/json.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload-body.ts';
import { FLOW_ROLES, type FlowFile, type FlowRole, ROLES, roleByContent, rolesOf } from './flow-roles.ts';
import { asString, parseBytes, print } from './json.ts';
import { filesIn, MAX_CHECKED, NOT_OF_BOT, openArchive, unusable, writeChanged } from './local-archive.ts';
import { fillerOfEmpty, securedInClear, valuesOf } from './secured.ts';

export type FlowSource = Awaited<ReturnType<typeof readFlowSource>>;

const HINT = 'Nothing was sent. The archive must be one as Kore.ai exports it, or a folder with the files of one.';

/**
 * Reads what is to be imported: a zip or tar as exported, or a folder with its files.
 *
 * @param named - which file is which, as far as the inputs say so
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it is not certain which file is which
 */
export async function readFlowSource(
  archive: string,
  named: Readonly<Record<FlowRole, string | undefined>>,
  scratch: string,
  context: JobContext,
) {
  const formats = ['zip', 'tar', 'tar.gz'] as const;
  const { folder, name } = await openArchive(archive, scratch, context, { formats, hint: HINT });
  const { found, leftOut } = await filesIn(folder, name, context.signal, NOT_OF_BOT);
  // The paths that the inputs name, as the archive has them.
  const wanted = new Map<FlowRole, string>();
  for (const role of FLOW_ROLES) {
    const path = named[role];
    if (path !== undefined) wanted.set(role, posix.normalize(path.replaceAll('\\', '/')));
  }
  const files = await readJson([...found.values()], [...wanted.values()], context.signal);
  const { data, flow, variables } = chosen(files, wanted, sanitize(name, 100));
  return {
    data: withoutFolder(data),
    flow: withoutFolder(flow),
    ...(await fillVariables(variables, scratch, context)),
    others: files.flatMap(({ path, file }) => ([data, flow, variables].includes(file) ? [] : [path])),
    leftOut,
  };
}

interface ReadFile extends FlowFile {
  readonly file: UploadedFile;
}

/**
 * Reads the files that are called `.json`, and those that are named. One that is no JSON has `undefined` as its JSON, one
 * that is too large to be recognized `null`.
 */
async function readJson(
  found: readonly UploadedFile[],
  named: readonly string[],
  signal: AbortSignal,
): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const file of found) {
    const isRead = file.extension === 'json' || named.includes(file.name);
    const isTooLarge = isRead && file.size > MAX_CHECKED;
    const text = isRead && !isTooLarge ? await readFile(file.path, { encoding: 'utf8', signal }) : '';
    files.push({ path: file.name, json: isTooLarge ? null : parseJson(text), file });
  }
  return files;
}

/** The file of each role. @throws KoreaiError with everything that is not certain */
function chosen(files: readonly ReadFile[], named: ReadonlyMap<FlowRole, string>, archive: string) {
  const free = files.filter(({ path, json }) => json !== undefined && ![...named.values()].includes(path));
  const recognized = rolesOf(free);
  const pathOf = (role: FlowRole) => named.get(role) ?? recognized[role][0];
  const problems = FLOW_ROLES.flatMap((role) => {
    const path = named.get(role);
    return path === undefined ? uncertain(role, recognized[role].length) : unusableName(role, path, files);
  });
  if (new Set(named.values()).size < named.size) {
    problems.push(`${[...named.keys()].map((role) => ROLES[role].input).join(' and ')} must name different files`);
  }
  // Variables may be missing, but not because they look unusual.
  const isDecided = pathOf('variables') !== undefined || (named.has('data') && named.has('flow'));
  const doubtful = free.filter(({ path }) => !FLOW_ROLES.map(pathOf).includes(path));
  if (problems.length === 0 && !isDecided && doubtful.length > 0) {
    problems.push(`${described(doubtful)} may be the one that ${ROLES.variables.purpose}`);
  }
  const fileOf = (role: FlowRole) => files.find(({ path }) => path === pathOf(role))?.file;
  const [data, flow] = [fileOf('data'), fileOf('flow')];
  if (problems.length === 0 && data && flow) return { data, flow, variables: fileOf('variables') };
  const inputs = FLOW_ROLES.map((role) => ROLES[role].input).join(', ');
  throw unusable(
    `It is not certain which file of ${archive} is which: ${problems.join('; ')}`,
    `Nothing was sent. Name the files with ${inputs}. The archive contains: ${described(files)}.`,
  );
}

/** A problem if it is open which file has a role. @param count - how many may have it by their content */
function uncertain(role: FlowRole, count: number): string[] {
  const { purpose } = ROLES[role];
  if (count > 1) return [`${count} files of it may be the one that ${purpose}`];
  return count === 1 || role === 'variables' ? [] : [`no file of it is certainly the one that ${purpose}`];
}

/** A problem if an input names a file that is missing or is not JSON. */
function unusableName(role: FlowRole, path: string, files: readonly ReadFile[]): string[] {
  const file = files.find((one) => one.path === path);
  if (file?.json !== undefined) return [];
  return [`${sanitize(path, 100)}, which ${ROLES[role].input} names, is not ${file ? 'valid JSON' : 'in it'}`];
}

function described(files: readonly FlowFile[]): string {
  if (files.length === 0) return 'no file';
  return listed(
    files.map(({ path, json }) => {
      const role = roleByContent(json);
      return `${sanitize(path, 100)}${role === undefined ? '' : ` (${ROLES[role].purpose})`}`;
    }),
  );
}

/** Secured variables without a value get one from the environment, as in the import of a bot. */
async function fillVariables(
  file: UploadedFile | undefined,
  scratch: string,
  { variable, secrets, signal }: JobContext,
) {
  if (file === undefined) return { variables: undefined, empty: [], given: [] };
  const json = file.size > MAX_CHECKED ? undefined : parseBytes(await readFile(file.path, { signal }));
  if (!json) return { variables: withoutFolder(file), empty: [], given: [] };
  // The platform may repeat them in the reason of a failure.
  for (const value of securedInClear(json, true).flatMap(valuesOf)) {
    secrets.addVariable(asString(value) ?? print(value, 0));
  }
  const { json: filled, empty, given } = fillerOfEmpty([json], variable, true)(json);
  if (given.length === 0) return { variables: withoutFolder(file), empty, given };
  return { variables: await writeChanged(scratch, file.name, Buffer.from(print(filled, 4))), empty, given };
}

function withoutFolder(file: UploadedFile): UploadedFile {
  return { ...file, name: posix.basename(file.name) };
}
