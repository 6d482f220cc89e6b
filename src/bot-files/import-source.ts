import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { diskError } from '../core/disk-error.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { archiveFormat, SIGNATURE_LENGTH } from '../download/archive-format.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload.ts';
import type { ExportScope } from './export-scope.ts';

/** The files of an exported bot, as an import takes them (kore-api.md, section 7). */
export interface BotFiles {
  readonly definition: UploadedFile;
  readonly config: UploadedFile;
  readonly icon: UploadedFile | undefined;
  readonly functions: readonly UploadedFile[];
  /** What only a zip has a place for, by their paths in it. */
  readonly others: readonly UploadedFile[];
}

/** What an import is made of. Once read, it is known to hold a bot. */
export interface ImportSource {
  /** The whole as one zip. */
  readonly zip: UploadedFile;
  readonly files: BotFiles;
  /** Keys of secured variables whose values are nowhere known. */
  readonly empty: readonly string[];
  /** Keys of those that got a value which the archive did not have. */
  readonly given: readonly string[];
  readonly scope: ExportScope | undefined;
  /** Files that are not taken for the bot's. */
  readonly leftOut: readonly string[];
  /** Files that were too large to be looked into. */
  readonly unchecked: readonly string[];
}

const HINT = 'Nothing was sent. The archive has to be a zip as Kore.ai exports it, or a folder that holds its files.';

/** What systems leave in zips. */
const LITTER = /(?:^|\/)(?:__MACOSX|\.DS_Store|\._[^/]*|Thumbs\.db)$/i;

/** What people keep beside a bot: hidden files, documents, packages. */
const NOT_OF_BOT = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|node_modules|LICENSE|[^/]*\.md)$/i;

/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized one, which is packed again.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @param unfilled - what becomes of secured variables of a normalized folder without a value
 * @throws KoreaiError `input-invalid` where it holds no bot
 */
export async function readImportSource(
  archive: string,
  scratch: string,
  { workspace, variable, signal }: Pick<JobContext, 'workspace' | 'variable' | 'signal'>,
  unfilled: 'leave-out' | 'empty',
): Promise<ImportSource> {
  const path = resolve(workspace, archive);
  const found = await stat(path).catch((error: unknown) => {
    throw unusable(`archive cannot be read (${systemCode(error)}): ${archive}`, error);
  });
  const reader = new Reader(scratch, variable, signal);
  if (found.isFile()) return reader.zip(path, found.size);
  if (!found.isDirectory()) throw unusable(`archive is neither a file nor a folder: ${archive}`);
  const { isNormalized } = await import('./normalized.ts');
  if (!(await isNormalized(path))) return reader.folder(path, archive, NOT_OF_BOT);
  const plain = join(scratch, 'packed');
  await mkdir(plain);
  const { packBot } = await import('./pack.ts');
  const { ignoredVariables } = await packBot(path, plain, { variables: variable, unfilled, signal });
  const source = await reader.folder(plain, archive);
  return { ...source, empty: [...new Set([...ignoredVariables, ...source.empty])] };
}

class Reader {
  readonly #scratch: string;
  readonly #variable: JobContext['variable'];
  readonly #signal: AbortSignal;

  constructor(scratch: string, variable: JobContext['variable'], signal: AbortSignal) {
    this.#scratch = scratch;
    this.#variable = variable;
    this.#signal = signal;
  }

  /** It is unpacked here too: a broken archive has to be known before anything is written to a bot. */
  async zip(path: string, size: number): Promise<ImportSource> {
    const name = basename(path);
    if (archiveFormat(await headOf(path)) !== 'zip') throw unusable(`archive is no zip: ${name}`);
    const into = join(this.#scratch, 'unpacked');
    const { extract } = await import('../download/extract.ts');
    await extract({ path, size, format: 'zip' }, { into, signal: this.#signal });
    const { isNormalized } = await import('./normalized.ts');
    if (await isNormalized(into)) {
      throw unusable(
        `${name} is a zip of a normalized folder, which only packing makes a bot again: give the folder itself`,
      );
    }
    return this.folder(into, name, LITTER, { ...fileOf(path, size), extension: 'zip' });
  }

  /**
   * @param ignored - what is not taken for the bot's
   * @param zip - one that holds the same, to be sent as it is if no file of it has to change
   */
  async folder(folder: string, reported: string, ignored?: RegExp, zip?: UploadedFile): Promise<ImportSource> {
    const { found, leftOut } = await filesIn(folder, reported, ignored, this.#signal);
    const { checkForImport } = await import('./import-check.ts');
    const { pauseFor } = await import('./pause.ts');
    const texts = new Map<string, Buffer>();
    const unchecked: string[] = [];
    for (const [name, { path, size, extension }] of found) {
      if (extension !== 'json') continue;
      if (size > LARGEST_CHECKED) unchecked.push(name);
      else texts.set(name, await readFile(path, { signal: this.#signal }));
    }
    const check = await checkForImport(texts, this.#variable, pauseFor(this.#signal));
    for (const [name, bytes] of check.changed) {
      const path = join(this.#scratch, 'changed', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      found.set(name, { ...fileOf(path, bytes.length), name });
    }
    const files = botFiles(found, reported, check.unreadable);
    const { empty, given, scope } = check;
    const complete = zip && check.changed.size === 0 ? zip : await this.#packed(files);
    return { zip: complete, files, empty, given, scope, leftOut, unchecked };
  }

  async #packed({ definition, config, icon, functions, others }: BotFiles): Promise<UploadedFile> {
    const { packZip } = await import('./pack-zip.ts');
    const path = join(this.#scratch, 'bot.zip');
    await packZip([definition, config, ...(icon ? [icon] : []), ...functions, ...others], path, this.#signal);
    return fileOf(path, (await stat(path)).size);
  }
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

/** Every file of a folder by its path in it, sorted. @throws KoreaiError `input-invalid` for a link among them */
async function filesIn(folder: string, reported: string, ignored: RegExp | undefined, signal: AbortSignal) {
  const found = new Map<string, UploadedFile>();
  const leftOut: string[] = [];
  const visit = async (below: string): Promise<void> => {
    signal.throwIfAborted();
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const name = below + entry.name;
      if (ignored?.test(name)) leftOut.push(entry.isDirectory() ? `${name}/` : name);
      else if (entry.isDirectory()) await visit(`${name}/`);
      // Left out, it would be gone from the bot after a full import.
      else if (!entry.isFile()) throw unusable(`${name} of ${reported} is no plain file`);
      else found.set(name, { ...fileOf(join(folder, name), (await stat(join(folder, name))).size), name });
    }
  };
  await visit('');
  return { found, leftOut };
}

function botFiles(found: ReadonlyMap<string, UploadedFile>, reported: string, unreadable: readonly string[]): BotFiles {
  const one = (...names: string[]): UploadedFile => {
    const there = names.flatMap((name) => found.get(name) ?? []);
    const [file] = there;
    if (!file) throw unusable(`${reported} holds no ${names.join(' or ')}`);
    if (there.length > 1) throw unusable(`${reported} holds both ${names.join(' and ')}`);
    if (file.size === 0) throw unusable(`${file.name} of ${reported} is empty`);
    // What is cut or broken must not get as far as a bot.
    if (unreadable.includes(file.name)) throw unusable(`${file.name} of ${reported} is no JSON`);
    return file;
  };
  const definition = one('botDefinition.json', 'appDefinition.json');
  const config = one('config.json');
  const icon = [...found.values()].find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
  const functions = [...found.values()].filter(({ name }) => /^[^/]+\.js$/i.test(name));
  const known = new Set([definition, config, icon, ...functions]);
  return { definition, config, icon, functions, others: [...found.values()].filter((file) => !known.has(file)) };
}

/** A larger file is left to the platform: reading it whole would take several times its size. In bytes. */
const LARGEST_CHECKED = 64 * 1024 * 1024;

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
