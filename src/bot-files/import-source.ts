import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sanitize } from '../core/sanitize.ts';
import { extract } from '../download/extract.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { checkForImport, type ExportScope } from './import-check.ts';
import { fileOf, filesIn, LITTER, localArchive, NOT_OF_BOT, unusable } from './local-file.ts';
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
  const { path, name, size, format, isFolder } = await localArchive(archive, workspace, HINT);
  const reading = { scratch, variable, signal, name };
  if (!isFolder && format !== 'zip') throw unusable(`{archive} is not a zip: ${name}`, HINT);
  if (!isFolder) return await readZip(path, size, reading);
  if (!(await isNormalized(path))) return await readFolder(path, reading, { ignored: NOT_OF_BOT });
  const plain = join(scratch, 'packed');
  await mkdir(plain);
  const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
  const source = await readFolder(plain, reading);
  return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}

/** Extracts the zip, although it is sent as it is: a broken one must not reach a bot. */
async function readZip(path: string, size: number, reading: Reading): Promise<ImportSource> {
  const into = join(reading.scratch, 'unpacked');
  await extract({ path, size, format: 'zip' }, { into, signal: reading.signal });
  if (await isNormalized(into)) {
    throw unusable(
      `${reading.name} is a zip of a normalized folder, which must be packed first: give the folder itself`,
      HINT,
    );
  }
  return await readFolder(into, reading, { ignored: LITTER, zip: { ...fileOf(path, size), extension: 'zip' } });
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

function botFiles(found: ReadonlyMap<string, UploadedFile>, archive: string, unreadable: readonly string[]): BotFiles {
  const one = (...names: string[]): UploadedFile => {
    const [file, second] = names.flatMap((name) => found.get(name) ?? []);
    if (!file) {
      const deeper = [...found.keys()].find((path) => names.some((name) => path.endsWith(`/${name}`)));
      const where = deeper === undefined ? '' : ` at its top, but ${sanitize(deeper)}`;
      throw unusable(`${archive} contains no ${names.join(' or ')}${where}`, HINT);
    }
    if (second) throw unusable(`${archive} contains both ${names.join(' and ')}`, HINT);
    if (file.size === 0) throw unusable(`${file.name} of ${archive} is empty`, HINT);
    if (unreadable.includes(file.name)) throw unusable(`${file.name} of ${archive} is not valid JSON`, HINT);
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
