import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { diskError, makeFolder } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { type ArchiveFormat, archiveFormat, SIGNATURE_LENGTH } from '../download/archive-format.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import { type Json, parseBytes } from './json.ts';

type Place = Pick<JobContext, 'workspace' | 'signal'>;

/** A file to send, and what is in it. */
export interface ReadFile extends UploadedFile {
  readonly bytes: Buffer;
}

/** Maximum size of a file that is read before it is sent, in bytes. The platform allows far less. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Files that operating systems add to zips. */
export const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;

/** Files that people keep beside a bot: hidden files, documents, packages. */
export const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;

/** What {@link localArchive} found. */
export interface LocalArchive {
  readonly path: string;
  /** For messages: of a file its name, of a folder the path as it was given. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** By its first bytes; `undefined` for a folder, and for a file that is no archive. */
  readonly format: ArchiveFormat | undefined;
  readonly isFolder: boolean;
}

/** The file or folder that `archive` names. @throws KoreaiError `input-invalid` if it is neither, or cannot be read */
export async function localArchive(archive: string, workspace: string, hint?: string): Promise<LocalArchive> {
  const path = resolve(workspace, archive);
  const stats = await statOf(path, archive, hint);
  const isFolder = stats.isDirectory();
  if (!isFolder && !stats.isFile()) throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
  const format = isFolder ? undefined : archiveFormat(await headOf(path));
  return { path, name: isFolder ? archive : basename(path), size: stats.size, format, isFolder };
}

/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
export async function readLocalFile(archive: string, extensions: readonly string[], place: Place): Promise<ReadFile> {
  const { path, isFolder } = await localArchive(archive, place.workspace);
  const named = extensions.map((extension) => `.${extension}`).join(' or ');
  if (isFolder) throw unusable(`{archive} is not a file: ${archive}`, `Nothing was sent. It must be a ${named} file.`);
  return await readOne(path, archive, extensions, place.signal);
}

/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
export async function readLocalFiles(archive: string, extension: string, place: Place) {
  const { path, isFolder } = await localArchive(archive, place.workspace);
  if (!isFolder) return { files: [await readOne(path, archive, [extension], place.signal)], leftOut: [] };
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const isWanted = (name: string): boolean => extname(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
  const files: ReadFile[] = [];
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    if (!entry.isFile()) throw unusable(`${entry.name} in ${archive} is not a regular file`);
    files.push(await readOne(join(path, entry.name), entry.name, [extension], place.signal));
  }
  if (files.length === 0) throw unusable(`There is no .${extension} file in ${archive}`);
  return { files, leftOut: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name) };
}

/** The JSON of a file. @throws KoreaiError `input-invalid` */
export function jsonIn({ bytes, name }: ReadFile): Json {
  const json = parseBytes(bytes);
  if (json) return json;
  throw unusable(`${name} is not valid JSON`);
}

async function readOne(
  path: string,
  shown: string,
  extensions: readonly string[],
  signal: AbortSignal,
): Promise<ReadFile> {
  const extension = extname(path).slice(1).toLowerCase();
  if (!extensions.includes(extension)) {
    throw unusable(`${shown} is not a ${extensions.map((one) => `.${one}`).join(' or ')} file`);
  }
  const { size } = await statOf(path, shown);
  if (size === 0) throw unusable(`${shown} is empty`);
  if (size > MAX_BYTES) throw unusable(`${shown} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
  const bytes = await readFile(path, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw unusable(`${shown} cannot be read (${systemCode(error)})`, undefined, error);
  });
  return { ...fileOf(path, bytes.length), bytes };
}

/** The first bytes of a file, which show its format. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_LENGTH), 0, SIGNATURE_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
export async function filesIn(
  folder: string,
  { name: archive, signal }: { name: string; signal: AbortSignal },
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

async function statOf(path: string, shown: string, hint?: string) {
  return stat(path).catch((error: unknown) => {
    throw unusable(`{archive} cannot be read (${systemCode(error)}): ${shown}`, hint, error);
  });
}

/** Names of inputs stand in braces. */
export function unusable(message: string, hint = 'Nothing was sent. Check {archive}.', cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', message, { hint, cause });
}
