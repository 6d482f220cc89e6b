import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { systemCode } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload-body.ts';
import { type Json, parseBytes } from './json.ts';
import { fileOf, localArchive, MAX_CHECKED, statArchive, unusable } from './local-archive.ts';

type Place = Pick<JobContext, 'workspace' | 'signal'>;

/** A file to send, and what is in it. */
export interface ReadFile extends UploadedFile {
  readonly bytes: Buffer;
}

/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
export async function readLocalFile(archive: string, extensions: readonly string[], place: Place): Promise<ReadFile> {
  const { path, isFolder } = await localArchive(archive, place.workspace);
  if (isFolder) {
    throw unusable(`{archive} is not a file: ${archive}`, `Nothing was sent. It must be a ${anyOf(extensions)} file.`);
  }
  return await readOne(path, archive, extensions, place);
}

/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
export async function readLocalFiles(archive: string, extension: string, place: Place) {
  const { path, isFolder } = await localArchive(archive, place.workspace);
  if (!isFolder) return { files: [await readOne(path, archive, [extension], place)], leftOut: [] };
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const isWanted = (name: string): boolean => extname(name).toLowerCase() === `.${extension}` && !name.startsWith('.');
  const files: ReadFile[] = [];
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    if (!entry.isFile()) throw unusable(`${entry.name} in ${archive} is not a regular file`);
    files.push(await readOne(join(path, entry.name), entry.name, [extension], place));
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

async function readOne(path: string, shown: string, extensions: readonly string[], { signal }: Place) {
  const { size } = await statArchive(path, shown);
  const file = fileOf(path, size);
  if (!extensions.includes(file.extension)) throw unusable(`${shown} is not a ${anyOf(extensions)} file`);
  if (size === 0) throw unusable(`${shown} is empty`);
  // The platform allows far less.
  if (size > MAX_CHECKED) throw unusable(`${shown} is larger than ${MAX_CHECKED / 1024 / 1024} MiB`);
  const bytes = await readFile(path, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw unusable(`${shown} cannot be read (${systemCode(error)})`, undefined, error);
  });
  return { ...file, size: bytes.length, bytes };
}

function anyOf(extensions: readonly string[]): string {
  return extensions.map((extension) => `.${extension}`).join(' or ');
}

/**
 * The file of an exported model, which must be a tar (kore-api.md, section 2). It is not read to its end: it can be far
 * larger than a disk for temporary files.
 *
 * @throws KoreaiError `input-invalid` if it cannot be read, is empty or is another kind of archive
 */
export async function readModelFile(
  archive: string,
  { workspace, log }: Pick<JobContext, 'workspace' | 'log'>,
): Promise<UploadedFile> {
  const hint = 'Nothing was sent. The archive must be the uncompressed tar of a model.';
  const { path, name, size, format, isFolder } = await localArchive(archive, workspace, hint);
  if (isFolder) throw unusable(`{archive} is not a file: ${archive}`, hint);
  if (size === 0) throw unusable(`{archive} is empty: ${archive}`, hint);
  if (format === 'zip' || format === 'tar.gz') {
    throw unusable(`{archive} is a ${format} file, not a tar: ${archive}`, hint);
  }
  if (format === undefined) log.warning(`${sanitize(name, 100)} does not begin like a tar. It is sent as it is.`);
  return { path, size, name, extension: 'tar' };
}
