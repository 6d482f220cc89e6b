import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { KoreaiError } from '../core/errors.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import { startDockJob } from '../jobs/dock-job.ts';
import type { InputsOf, Job, JobContext } from '../jobs/operation.ts';
import { uploadForImport } from '../jobs/uploads.ts';
import type { UploadedFile } from '../platform/upload-body.ts';
import { type Fields, merge } from '../platform/wire.ts';
import { FLOW_ROLES, type FlowFile, type FlowRole, ROLES, roleByContent, rolesOf } from './flow-roles.ts';
import { asString, parseBytes, print } from './json.ts';
import { filesIn, MAX_CHECKED, NOT_OF_BOT, openArchive, unusable, withScratch, writeChanged } from './local-archive.ts';
import { fillerOfEmpty, securedInClear, valuesOf } from './secured.ts';

type FlowNoun = 'tool' | 'workflow';

type FlowInputs = InputsOf<'archive', 'dataFile' | 'flowFile' | 'variablesFile' | 'requestBody'>;

/**
 * Imports the files of an exported tool or workflow: uploads each, then starts the import once (kore-api.md, section 2).
 * Into an existing one (`id`) it replaces flow, definition and variables of the version in development.
 */
export async function importFlow(
  noun: FlowNoun,
  { id, name }: { readonly id: string | undefined; readonly name: string | undefined },
  inputs: FlowInputs,
  context: JobContext,
): Promise<Job> {
  const { archive, dataFile: data, flowFile: flow, variablesFile: variables } = inputs;
  const files = await withScratch(context, async (scratch) => {
    const source = await readFlowSource(archive, { data, flow, variables }, scratch, context);
    if (id !== undefined && source.variables === undefined) throw withoutVariables(archive, noun);
    logFiles(source, noun, context);
    return await upload(source, noun, context);
  });
  const fullBody = id === undefined ? { ...files, [`${noun}Name`]: name } : files;
  const body = merge(fullBody, inputs.requestBody);
  return startDockJob(context, { noun, action: 'import', id, body, name, output: `${noun}Id` });
}

/** The names of the fields of a workflow follow those of a tool (kore-api.md, section 2). */
async function upload(source: FlowSource, noun: string, context: JobContext): Promise<Fields> {
  const dataFileId = await uploadForImport(context, source.data);
  const flowDataFileId = await uploadForImport(context, source.flow);
  const envVariablesFileId = source.variables && (await uploadForImport(context, source.variables));
  return { [`${noun}DataFileId`]: dataFileId, flowDataFileId, ...(envVariablesFileId && { envVariablesFileId }) };
}

function withoutVariables(archive: string, noun: FlowNoun): KoreaiError {
  return new KoreaiError('input-invalid', `${sanitize(archive, 100)} has no file with environment variables`, {
    hint: `Nothing was sent. An import into an existing ${noun} needs one: name it with {variablesFile}, or add one with an empty list ([]) if the ${noun} has no variables.`,
  });
}

/** Logs what is sent and what is not. */
function logFiles(source: FlowSource, noun: FlowNoun, { log }: JobContext): void {
  const { data, flow, variables, others, leftOut, empty, given } = source;
  const sent = [`definition ${data.name}`, `flow ${flow.name}`, variables && `variables ${variables.name}`];
  log.info(`Files to import: ${listed(sent.filter(Boolean))}`);
  if (others.length > 0) log.warning(`Not sent, because an import has no place for them: ${listed(others)}`);
  if (leftOut.length > 0) log.info(`Not sent, because they do not belong to a ${noun}: ${listed(leftOut)}`);
  if (given.length > 0) log.info(`Secured variables with a value from the environment: ${listed(given)}`);
  if (empty.length === 0) return;
  log.warning(
    `These secured variables have no value in the archive, so the import may leave them empty: ${listed(empty)}. Give their values as environment variables (KOREAI_VAR_…), or set them in the console afterwards.`,
  );
}

type FlowSource = Awaited<ReturnType<typeof readFlowSource>>;

const HINT = 'Nothing was sent. The archive must be one as Kore.ai exports it, or a folder with the files of one.';

/**
 * Reads what is to be imported: a zip or tar as exported, or a folder with its files.
 *
 * @param named - which file is which, as far as the inputs say so
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it is not certain which file is which
 */
async function readFlowSource(
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
    files.push({ path: file.name, json: isTooLarge ? null : parsed(text), file });
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

/** The file of each role. @throws KoreaiError with everything that is not certain */
function chosen(files: readonly ReadFile[], named: ReadonlyMap<FlowRole, string>, archive: string) {
  const problems: string[] = [];
  const free = files.filter(({ path, json }) => json !== undefined && ![...named.values()].includes(path));
  const recognized = rolesOf(free);
  const paths = new Map(named);
  for (const role of FLOW_ROLES) {
    const { input, purpose } = ROLES[role];
    const wanted = named.get(role);
    const file = files.find(({ path }) => path === wanted);
    const [path, second] = wanted === undefined ? recognized[role] : [wanted];
    if (path !== undefined) paths.set(role, path);
    if (wanted !== undefined && file?.json === undefined) {
      problems.push(`${sanitize(wanted, 100)}, which ${input} names, is not ${file ? 'valid JSON' : 'in it'}`);
    } else if (second !== undefined) {
      problems.push(`${recognized[role].length} files of it may be the one that ${purpose}`);
    } else if (path === undefined && role !== 'variables') {
      problems.push(`no file of it is certainly the one that ${purpose}`);
    }
  }
  if (new Set(named.values()).size < named.size) {
    problems.push(`${[...named.keys()].map((role) => ROLES[role].input).join(' and ')} must name different files`);
  }
  // Variables may be missing, but not because they look unusual.
  const isDecided = paths.has('variables') || (named.has('data') && named.has('flow'));
  const doubtful = free.filter(({ path }) => ![...paths.values()].includes(path));
  if (problems.length === 0 && !isDecided && doubtful.length > 0) {
    problems.push(`${described(doubtful)} may be the one that ${ROLES.variables.purpose}`);
  }
  const fileOf = (role: FlowRole) => files.find(({ path }) => path === paths.get(role))?.file;
  const [data, flow] = [fileOf('data'), fileOf('flow')];
  if (problems.length === 0 && data && flow) return { data, flow, variables: fileOf('variables') };
  const inputs = FLOW_ROLES.map((role) => ROLES[role].input).join(', ');
  throw unusable(
    `It is not certain which file of ${archive} is which: ${problems.join('; ')}`,
    `Nothing was sent. Name the files with ${inputs}. The archive contains: ${described(files)}.`,
  );
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
