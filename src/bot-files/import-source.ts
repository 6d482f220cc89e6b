import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { diskError } from '../core/disk-error.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { sanitize } from '../core/sanitize.ts';
import { archiveFormat, SIGNATURE_LENGTH } from '../download/archive-format.ts';
import { extract } from '../download/extract.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { checkForImport, type ExportScope } from './import-check.ts';
import { isNormalized } from './normalized.ts';
import { packBot } from './pack.ts';
import { packZip } from './pack-zip.ts';

/** The files of an exported bot, as an import takes them (kore-api.md, section 7). */
export interface BotFiles {
  readonly definition: UploadedFile;
  readonly config: UploadedFile;
  readonly icon: UploadedFile | undefined;
  readonly functions: readonly UploadedFile[];
  /** Files that can only be sent in a zip, with their paths in it as names. */
  readonly others: readonly UploadedFile[];
}

/** What is imported. It certainly contains a bot. */
export interface ImportSource {
  /** All files in one zip. */
  readonly zip: UploadedFile;
  readonly files: BotFiles;
  /** Keys of secured variables without a value. */
  readonly empty: readonly string[];
  /** Keys of secured variables that got a value from the environment. */
  readonly given: readonly string[];
  readonly scope: ExportScope | undefined;
  /** Files that do not belong to the bot. */
  readonly leftOut: readonly string[];
  /** Files that were too large to be checked. */
  readonly unchecked: readonly string[];
}

const HINT = 'Nothing was sent. The archive must be a zip as Kore.ai exports it, or a folder with the files of one.';

/** Files that operating systems add to zips. */
export const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;

/** Files that people keep beside a bot: hidden files, documents, packages. */
export const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;

/** Maximum size of a JSON file to check, in bytes: its memory takes several times that. */
const MAX_CHECKED = 64 * 1024 * 1024;

interface Reading extends Pick<JobContext, 'variable' | 'signal'> {
  /** A folder for temporary files. */
  readonly scratch: string;
  /** The name of the archive for messages. */
  readonly name: string;
}

/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized folder, which is packed.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @param unfilled - what to do with secured variables of a normalized folder that have no value
 * @throws KoreaiError `input-invalid` if it contains no bot
 */
export async function readImportSource(
  archive: string,
  scratch: string,
  { workspace, variable, signal }: Pick<JobContext, 'workspace' | 'variable' | 'signal'>,
  unfilled: 'leave-out' | 'empty',
): Promise<ImportSource> {
  const path = resolve(workspace, archive);
  const stats = await stat(path).catch((error: unknown) => {
    throw unusable(`archive cannot be read (${systemCode(error)}): ${archive}`, error);
  });
  const reading = { scratch, variable, signal, name: stats.isFile() ? basename(path) : archive };
  if (stats.isFile()) return await readZip(path, stats.size, reading);
  if (!stats.isDirectory()) throw unusable(`archive is neither a file nor a folder: ${archive}`);
  if (!(await isNormalized(path))) return await readFolder(path, reading, { ignored: NOT_OF_BOT });
  const plain = join(scratch, 'packed');
  await mkdir(plain);
  const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
  const source = await readFolder(plain, reading);
  return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}

/** Extracts the zip, although it is sent as it is: a broken one must not reach a bot. */
async function readZip(path: string, size: number, reading: Reading): Promise<ImportSource> {
  if (archiveFormat(await headOf(path)) !== 'zip') throw unusable(`archive is not a zip: ${reading.name}`);
  const into = join(reading.scratch, 'unpacked');
  await extract({ path, size, format: 'zip' }, { into, signal: reading.signal });
  if (await isNormalized(into)) {
    throw unusable(
      `${reading.name} is a zip of a normalized folder, which must be packed first: give the folder itself`,
    );
  }
  return await readFolder(into, reading, { ignored: LITTER, zip: { ...fileOf(path, size), extension: 'zip' } });
}

/** The first bytes of a file, which show its format. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_LENGTH), 0, SIGNATURE_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

interface FolderOptions {
  /** Files that do not belong to the bot. */
  readonly ignored?: RegExp;
  /** A zip with the same files, which is sent unless one of them must change. */
  readonly zip?: UploadedFile;
}

async function readFolder(
  folder: string,
  reading: Reading,
  { ignored, zip }: FolderOptions = {},
): Promise<ImportSource> {
  const { scratch, name, variable, signal } = reading;
  const { found, leftOut } = await filesIn(folder, reading, ignored);
  const texts = new Map<string, Buffer>();
  const unchecked: string[] = [];
  for (const [path, file] of found) {
    if (file.extension !== 'json') continue;
    if (file.size > MAX_CHECKED) unchecked.push(path);
    else texts.set(path, await readFile(file.path, { signal }));
  }
  const { changed, unreadable, empty, given, scope } = checkForImport(texts, variable);
  for (const [path, bytes] of changed) {
    const target = join(scratch, 'changed', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    found.set(path, { ...fileOf(target, bytes.length), name: path });
  }
  const files = botFiles(found, name, unreadable);
  const complete = zip && changed.size === 0 ? zip : await zipOf(files, join(scratch, 'bot.zip'), signal);
  return { zip: complete, files, empty, given, scope, leftOut, unchecked };
}

/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
export async function filesIn(
  folder: string,
  { name: archive, signal }: Pick<Reading, 'name' | 'signal'>,
  ignored: RegExp | undefined,
) {
  const found = new Map<string, UploadedFile>();
  const leftOut: string[] = [];
  const visit = async (below: string): Promise<void> => {
    signal.throwIfAborted();
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const name = below + entry.name;
      if (ignored?.test(name)) leftOut.push(entry.isDirectory() ? `${name}/` : name);
      else if (entry.isDirectory()) await visit(`${name}/`);
      // If it were left out, a full import would remove it from the bot.
      else if (!entry.isFile()) throw unusable(`${name} of ${archive} is not a regular file`);
      else found.set(name, { ...fileOf(join(folder, name), (await stat(join(folder, name))).size), name });
    }
  };
  await visit('');
  return { found, leftOut };
}

function botFiles(found: ReadonlyMap<string, UploadedFile>, archive: string, unreadable: readonly string[]): BotFiles {
  const one = (...names: string[]): UploadedFile => {
    const [file, second] = names.flatMap((name) => found.get(name) ?? []);
    if (!file) {
      const deeper = [...found.keys()].find((path) => names.some((name) => path.endsWith(`/${name}`)));
      const where = deeper === undefined ? '' : ` at its top, but ${sanitize(deeper)}`;
      throw unusable(`${archive} contains no ${names.join(' or ')}${where}`);
    }
    if (second) throw unusable(`${archive} contains both ${names.join(' and ')}`);
    if (file.size === 0) throw unusable(`${file.name} of ${archive} is empty`);
    if (unreadable.includes(file.name)) throw unusable(`${file.name} of ${archive} is not valid JSON`);
    return file;
  };
  const definition = one('botDefinition.json', 'appDefinition.json');
  const config = one('config.json');
  const icon = [...found.values()].find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
  const functions = [...found.values()].filter(({ name }) => /^[^/]+\.js$/i.test(name));
  const known = new Set([definition, config, icon, ...functions]);
  return { definition, config, icon, functions, others: [...found.values()].filter((file) => !known.has(file)) };
}

async function zipOf(files: BotFiles, path: string, signal: AbortSignal): Promise<UploadedFile> {
  const { definition, config, icon, functions, others } = files;
  await packZip([definition, config, ...(icon ? [icon] : []), ...functions, ...others], path, signal);
  return fileOf(path, (await stat(path)).size);
}

export function fileOf(path: string, size: number): UploadedFile {
  return { path, size, name: basename(path), extension: extname(path).slice(1).toLowerCase() };
}

/** Creates a folder for temporary files and removes it afterwards, also after an error. */
export async function withScratch<T>(
  { scratch, log }: Pick<JobContext, 'scratch' | 'log'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeScratch(scratch);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      // Not an error: a job may have been started by now, and its id must not be lost.
      log.warning(`A temporary folder could not be removed (${systemCode(error)}). Remove it by hand: ${folder}`);
    });
  }
}

/** The folder that the system names for temporary files may not exist. */
async function makeScratch(parent: string): Promise<string> {
  try {
    await makeFolder(resolve(parent));
    return await mkdtemp(join(parent, 'koreai-ci-'));
  } catch (error) {
    const hint = 'Nothing was sent. Set RUNNER_TEMP, or TMPDIR, to a folder that can be written to.';
    throw diskError('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
  }
}

function unusable(message: string, cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', message, { hint: HINT, cause });
}
