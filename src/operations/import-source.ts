import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { archiveFormat, SIGNATURE_LENGTH } from '../download/archive-format.ts';
import { diskError } from '../kernel/disk-error.ts';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { makeFolder } from '../kernel/make-folder.ts';
import type { UploadedFile } from '../platform/upload.ts';
import type { JobContext } from './operation.ts';

/** The files of an exported bot, as an import takes them (kore-api.md, section 7). */
export interface BotFiles {
  readonly definition: UploadedFile;
  readonly config: UploadedFile;
  readonly icon: UploadedFile | undefined;
  readonly functions: readonly UploadedFile[];
}

/** What an import is made of. Once read, it is known to hold a bot. */
export interface ImportSource {
  /** The whole as one zip. */
  readonly zip: UploadedFile;
  readonly files: BotFiles;
  /** Variables whose values are nowhere known, so that the target has to keep its own. */
  readonly ignoredVariables: readonly string[];
}

const HINT = 'Nothing was sent. The archive has to be a zip as Kore.ai exports it, or a folder that holds its files.';

/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized one, which is packed again.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` where it holds no bot
 */
export async function readImportSource(
  archive: string,
  scratch: string,
  { workspace, variable, signal }: Pick<JobContext, 'workspace' | 'variable' | 'signal'>,
): Promise<ImportSource> {
  const path = resolve(workspace, archive);
  const found = await stat(path).catch((error: unknown) => {
    throw unusable(`archive cannot be read (${systemCode(error)}): ${archive}`, error);
  });
  if (found.isFile()) return readZip(path, found.size, join(scratch, 'unpacked'), signal);
  if (!found.isDirectory()) throw unusable(`archive is neither a file nor a folder: ${archive}`);
  const { isNormalized } = await import('../definition/normalized.ts');
  if (!(await isNormalized(path))) return packed(await botFiles(path, archive), [], scratch, signal);
  const plain = join(scratch, 'packed');
  await mkdir(plain);
  const { packBot } = await import('../definition/pack.ts');
  const { ignoredVariables } = await packBot(path, plain, { variables: variable, signal });
  return packed(await botFiles(plain, archive), ignoredVariables, scratch, signal);
}

/** It is unpacked here too: a broken archive has to be known before anything is written to a bot. */
async function readZip(path: string, size: number, into: string, signal: AbortSignal): Promise<ImportSource> {
  const name = basename(path);
  if (archiveFormat(await headOf(path)) !== 'zip') throw unusable(`archive is no zip: ${name}`);
  const { extract } = await import('../download/extract.ts');
  await extract({ path, size, format: 'zip' }, { into, signal });
  const { isNormalized } = await import('../definition/normalized.ts');
  if (await isNormalized(into)) {
    throw unusable(
      `${name} is a zip of a normalized folder, which only packing makes a bot again: give the folder itself`,
    );
  }
  const zip = { ...fileOf(path, size), extension: 'zip' };
  return { zip, files: await botFiles(into, name), ignoredVariables: [] };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_LENGTH), 0, SIGNATURE_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function packed(
  files: BotFiles,
  ignoredVariables: readonly string[],
  scratch: string,
  signal: AbortSignal,
): Promise<ImportSource> {
  const { packZip } = await import('./pack-zip.ts');
  const path = join(scratch, 'bot.zip');
  const { definition, config, icon, functions } = files;
  await packZip([definition, config, ...(icon ? [icon] : []), ...functions], path, signal);
  return { zip: fileOf(path, (await stat(path)).size), files, ignoredVariables };
}

async function botFiles(folder: string, told: string): Promise<BotFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = new Map<string, UploadedFile>();
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (!entry.isFile()) {
      // Left out, it would be gone from the bot after a full import.
      if (isOfBot(entry.name)) throw unusable(`${entry.name} of ${told} is no plain file`);
      continue;
    }
    const path = join(folder, entry.name);
    files.set(entry.name, fileOf(path, (await stat(path)).size));
  }
  const one = (...names: string[]): UploadedFile => {
    const there = names.flatMap((name) => files.get(name) ?? []);
    const [file] = there;
    if (!file) throw unusable(`${told} holds no ${names.join(' or ')}`);
    if (there.length > 1) throw unusable(`${told} holds both ${names.join(' and ')}`);
    if (file.size === 0) throw unusable(`${file.name} of ${told} is empty`);
    return file;
  };
  const definition = one('botDefinition.json', 'appDefinition.json');
  const config = one('config.json');
  for (const file of [definition, config]) await checkJson(file, told);
  return {
    definition,
    config,
    icon: files.get('icon.png'),
    functions: [...files.values()].filter(({ extension }) => extension === 'js'),
  };
}

/** A larger file is left to the platform: reading it whole would take several times its size. In bytes. */
const LARGEST_CHECKED = 64 * 1024 * 1024;

/** What is cut or broken must not get as far as a bot. */
async function checkJson({ path, name, size }: UploadedFile, told: string): Promise<void> {
  if (size > LARGEST_CHECKED) return;
  const text = await readFile(path, 'utf8');
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw unusable(`${name} of ${told} is no JSON`, error);
  }
}

function isOfBot(name: string): boolean {
  return /^((bot|app)Definition\.json|config\.json|icon\.png|.*\.js)$/i.test(name);
}

function fileOf(path: string, size: number): UploadedFile {
  return { path, size, name: basename(path), extension: extname(path).slice(1).toLowerCase() };
}

/** Makes a folder for what has to lie on the disk for a moment, and takes it away whatever happens. */
export async function withScratch<T>(
  { scratch, log }: Pick<JobContext, 'scratch' | 'log'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeScratch(scratch);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      // By now a job may run, whose id must not get lost over this.
      log.warning(`A temporary folder could not be removed (${systemCode(error)}), remove it by hand: ${folder}`);
    });
  }
}

/** The system's folder for temporary files may be named and not exist. */
async function makeScratch(parent: string): Promise<string> {
  try {
    await makeFolder(resolve(parent));
    return await mkdtemp(join(parent, 'koreai-ci-'));
  } catch (error) {
    const hint = 'Nothing was sent. Let RUNNER_TEMP, or TMPDIR, name a folder that can be written to.';
    throw diskError('The folder for temporary files cannot be used', parent, error, 'input-invalid', hint);
  }
}

function unusable(message: string, cause?: unknown): KoreaiError {
  return new KoreaiError('input-invalid', message, { hint: HINT, cause });
}
