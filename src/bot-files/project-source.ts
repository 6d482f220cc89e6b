import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import { listed, sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import { filesIn, openArchive, SYSTEM_FILES, unusable } from './local-archive.ts';
import { withScratch } from './scratch.ts';

/** The files of an Artemis project: their texts by path. */
export type ProjectFiles = Readonly<Record<string, string>>;

const HINT =
  'Nothing was sent. The archive must be a zip as export-project downloads it, or a folder with the files of one.';

/** Files that people keep beside a project. Nothing hidden belongs to one (artemis-api.md, section 3). */
const NOT_OF_PROJECT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules)$/i;

/** Maximum size of a file, and of all together, in bytes. Kore.ai has published limits for its older API only (section 2.4). */
const MAX_FILE = 1024 * 1024;
const MAX_TOTAL = 50 * MAX_FILE;

const MAX_NAMED = 10;

/**
 * Reads a zip or a folder as the texts that an import of an Artemis project takes. Files that do not belong to it are
 * named in the log.
 *
 * @throws KoreaiError `input-invalid`, `archive-invalid` if anything in it cannot be sent
 */
export async function readProjectFiles(archive: string, context: JobContext): Promise<ProjectFiles> {
  return withScratch(context, async (scratch) => {
    const formats = ['zip'] as const;
    const { folder, name, file } = await openArchive(archive, scratch, context, { formats, hint: HINT });
    return readFolder(folder, name, file ? SYSTEM_FILES : NOT_OF_PROJECT, context);
  });
}

async function readFolder(folder: string, name: string, ignored: RegExp, context: JobContext): Promise<ProjectFiles> {
  const { signal, log } = context;
  const { found, leftOut } = await filesIn(folder, name, signal, ignored);
  if (leftOut.length > 0) log.info(`Not part of the project, and not sent: ${listed(leftOut, MAX_NAMED)}.`);
  if (found.size === 0) throw unusable(`${name} contains no files`, HINT);
  const large = [...found.values()].filter(({ size }) => size > MAX_FILE).map((file) => file.name);
  if (large.length > 0) throw unsendable(name, 'is larger than 1 MiB', large);
  const total = [...found.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_TOTAL)
    throw unusable(`${name} contains ${total} bytes, which is more than the 50 MiB of an import`, HINT);
  const texts: [string, string][] = [];
  const binary: string[] = [];
  for (const [file, { path }] of found) {
    const text = asText(await readFile(path, { signal }));
    if (text === undefined) binary.push(file);
    else texts.push([file, text]);
  }
  if (binary.length > 0) throw unsendable(name, 'is not UTF-8 text', binary);
  return Object.fromEntries(withoutTopFolder(texts));
}

/** The layers that the archive says it has (artemis-api.md, section 3); empty if it does not say so. */
export function layersIncluded(files: ProjectFiles): string[] {
  const { layers_included: layers }: { layers_included?: unknown } = Object(parseJson(files['project.json'] ?? ''));
  return Array.isArray(layers) ? layers.map((layer) => sanitize(layer, 40)) : [];
}

/** The bytes as UTF-8, unchanged; `undefined` if they are none. */
function asText(bytes: Buffer): string | undefined {
  return bytes.includes(0) || !isUtf8(bytes) ? undefined : bytes.toString();
}

/** Programs that pack a folder often add its name to each path. */
export function withoutTopFolder(texts: readonly (readonly [string, string])[]): typeof texts {
  const top = `${texts[0]?.[0].split('/')[0]}/`;
  const isPacked = texts.every(([path]) => path.startsWith(top));
  const hasProject = texts.some(([path]) => [`${top}project.json`, `${top}project.yaml`].includes(path));
  return isPacked && hasProject ? texts.map(([path, text]) => [path.slice(top.length), text] as const) : texts;
}

function unsendable(archive: string, why: string, names: readonly string[]): KoreaiError {
  return unusable(
    `${archive} contains what an import of an Artemis project cannot take: ${names.length === 1 ? 'this file' : 'each of these files'} ${why}: ${listed(names, MAX_NAMED)}`,
    HINT,
  );
}
