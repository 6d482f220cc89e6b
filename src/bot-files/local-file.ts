import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { KoreaiError, systemCode } from '../core/errors.ts';
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

/**
 * Reads a file that is to be imported as it is.
 *
 * @param extensions - those that it may have, in lower case
 * @throws KoreaiError `input-invalid`
 */
export async function readLocalFile(archive: string, extensions: readonly string[], place: Place): Promise<ReadFile> {
  const path = resolve(place.workspace, archive);
  const stats = await statOf(path, archive);
  const named = extensions.map((extension) => `.${extension}`).join(' or ');
  if (!stats.isFile()) throw unusable(`{archive} is not a file: ${archive}`, `It must be a ${named} file.`);
  return await readOne(path, archive, extensions, place.signal);
}

/**
 * The files with one extension that are at the top of a folder, or the one file that the path names.
 *
 * @returns the files, and the names of those that are left out
 * @throws KoreaiError `input-invalid`, also if there is none
 */
export async function readLocalFiles(archive: string, extension: string, place: Place) {
  const path = resolve(place.workspace, archive);
  const stats = await statOf(path, archive);
  if (stats.isFile()) return { files: [await readOne(path, archive, [extension], place.signal)], leftOut: [] };
  if (!stats.isDirectory()) throw unusable(`{archive} is neither a file nor a folder: ${archive}`);
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
  return { path, size: bytes.length, name: basename(path), extension, bytes };
}

async function statOf(path: string, shown: string) {
  return stat(path).catch((error: unknown) => {
    throw unusable(`{archive} cannot be read (${systemCode(error)}): ${shown}`, undefined, error);
  });
}

function unusable(message: string, hint = 'Check {archive}.', cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', message, { hint: `Nothing was sent. ${hint}`, cause });
}
