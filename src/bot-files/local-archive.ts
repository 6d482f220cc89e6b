import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { headOf } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { type ArchiveFormat, archiveFormat, SIGNATURE_LENGTH } from '../download/archive-format.ts';
import type { DownloadedFile } from '../download/download.ts';
import { extract } from '../download/extract.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload-body.ts';
import type { Files } from './disk.ts';
import { withScratch } from './scratch.ts';

/** Maximum size of a file that is read, in bytes. JSON takes several times that in memory. */
export const MAX_CHECKED = 64 * 1024 * 1024;

/** Files that operating systems add to zips. */
export const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;

/** Files that people keep beside a bot: hidden files, documents, packages. */
export const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;

/**
 * The file or folder that `archive` names. The name is for messages.
 *
 * @returns `format` is `undefined` for a folder, and for a file that is no archive by its first bytes
 * @throws KoreaiError `input-invalid` if it is neither, or cannot be read
 */
export async function localArchive(archive: string, workspace: string, hint?: string) {
  const path = resolve(workspace, archive);
  const stats = await statArchive(path, archive, hint);
  const isFolder = stats.isDirectory();
  if (!isFolder && !stats.isFile()) throw unusable(`{archive} is neither a file nor a folder: ${archive}`, hint);
  const format = isFolder ? undefined : archiveFormat(await headOf(path, SIGNATURE_LENGTH));
  return { path, name: isFolder ? archive : basename(path), size: stats.size, format, isFolder };
}

/**
 * The folder that `archive` names, or a temporary one with the files of the archive.
 *
 * @param scratch - a folder that the caller removes
 * @throws KoreaiError `input-invalid` for another format, `archive-invalid` if it is broken
 */
export async function openArchive(
  archive: string,
  scratch: string,
  { workspace, signal }: Pick<JobContext, 'workspace' | 'signal'>,
  { formats, hint }: { readonly formats: readonly ArchiveFormat[]; readonly hint: string },
) {
  const { path, name, size, format, isFolder } = await localArchive(archive, workspace, hint);
  if (isFolder) return { folder: path, name };
  if (format === undefined || !formats.includes(format)) {
    const expected = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(formats);
    throw unusable(`{archive} is not a ${expected}: ${name}`, hint);
  }
  const folder = join(scratch, 'unpacked');
  await extract({ path, size, format }, { into: folder, signal });
  return { folder, name, file: { ...fileOf(path, size), extension: format } };
}

/**
 * Every file of a folder by its path in it, sorted.
 *
 * @param archive - its name for messages
 * @throws KoreaiError `input-invalid` for a link among them
 */
export async function filesIn(folder: string, archive: string, signal: AbortSignal, ignored?: RegExp) {
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

/** Reads every file of a folder. @throws KoreaiError as {@link filesIn} does */
export async function readFiles(folder: string, signal: AbortSignal): Promise<Files> {
  const { found } = await filesIn(folder, 'the archive', signal);
  const files = new Map<string, Buffer>();
  for (const [name, { path }] of found) files.set(name, await readFile(path, { signal }));
  return files;
}

export function fileOf(path: string, size: number): UploadedFile {
  return { path, size, name: basename(path), extension: extname(path).slice(1).toLowerCase() };
}

/** Writes a file that is sent instead of the one with this name. */
export async function writeChanged(scratch: string, name: string, bytes: Buffer): Promise<UploadedFile> {
  const path = join(scratch, 'changed', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return fileOf(path, bytes.length);
}

/** The files of a downloaded zip. @throws KoreaiError `archive-invalid`; the signal's reason */
export function filesOfZip(
  { path, size }: Pick<DownloadedFile, 'path' | 'size'>,
  context: Pick<JobContext, 'scratch' | 'log' | 'signal'>,
): Promise<Files> {
  return withScratch(context, async (scratch) => {
    const folder = join(scratch, 'unpacked');
    await extract({ path, size, format: 'zip' }, { into: folder, signal: context.signal });
    return readFiles(folder, context.signal);
  });
}

export async function statArchive(path: string, shown: string, hint?: string) {
  return stat(path).catch((error: unknown) => {
    throw unusable(`{archive} cannot be read (${systemCode(error)}): ${shown}`, hint, error);
  });
}

/** Names of inputs stand in braces. */
export function unusable(message: string, hint = 'Nothing was sent. Check {archive}.', cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', message, { hint, cause });
}
