import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sanitize } from '../core/sanitize.ts';
import type { JobContext } from '../jobs/operation.ts';
import type { UploadedFile } from '../platform/upload-body.ts';
import type { Files } from './disk.ts';
import { type ExportScope, exportScope } from './export-scope.ts';
import { type Json, only, parseBytes, print } from './json.ts';
import {
  fileOf,
  filesIn,
  MAX_CHECKED,
  NOT_OF_BOT,
  openArchive,
  SYSTEM_FILES,
  unusable,
  writeChanged,
} from './local-archive.ts';
import { isNormalized } from './normalized.ts';
import { packBot, packZip } from './pack.ts';
import type { Environment } from './placeholder.ts';
import { fillerOfEmpty } from './secured.ts';
import { bodyOf, isConfig, isDefinition, isOfBot, wrapperOf } from './split.ts';

/** The files of an exported bot, as an import takes them (kore-api.md, section 7). */
interface BotFiles {
  readonly definition: UploadedFile;
  readonly config: UploadedFile;
  readonly icon: UploadedFile | undefined;
  readonly functions: readonly UploadedFile[];
  /** Files that can only be sent in a zip, with their paths in it as names. */
  readonly others: readonly UploadedFile[];
  /** Every file. */
  readonly all: readonly UploadedFile[];
}

/** What is imported. It certainly contains the files of a bot. */
export interface ImportSource {
  /** All files in one zip. */
  readonly zip: UploadedFile;
  readonly files: BotFiles;
  /** True if the definition has nothing of a bot: neither dialogs nor options of an export. */
  readonly isForeign: boolean;
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

/**
 * Reads what is to be imported: a zip as exported, a folder with its files, or a normalized folder, which is packed.
 *
 * @param scratch - a folder that the caller removes when the import has been started
 * @throws KoreaiError `input-invalid` if it contains no bot
 */
export async function readImportSource(
  archive: string,
  scratch: string,
  { workspace, variable, signal }: Pick<JobContext, 'workspace' | 'variable' | 'signal'>,
): Promise<ImportSource> {
  // A zip is extracted, although it is sent as it is: a broken one must not reach a bot.
  const formats = ['zip'] as const;
  const opened = await openArchive(archive, scratch, { workspace, signal }, { formats, hint: HINT });
  const { folder, name, file: zip } = opened;
  const mustPack = await isNormalized(folder);
  if (zip && mustPack) {
    const why = 'is a zip of a normalized folder, which must be packed first: give the folder itself';
    throw unusable(`${name} ${why}`, HINT);
  }
  const plain = mustPack ? join(scratch, 'packed') : folder;
  if (mustPack) {
    await mkdir(plain);
    await packBot(folder, plain, variable, signal);
  }
  // A folder that was packed has files of the bot only.
  const ignored = zip ? SYSTEM_FILES : mustPack ? undefined : NOT_OF_BOT;
  const { found, leftOut } = await filesIn(plain, name, signal, ignored);
  const texts = new Map<string, Buffer>();
  const unchecked: string[] = [];
  for (const [path, file] of found) {
    if (file.extension !== 'json') continue;
    if (file.size > MAX_CHECKED) unchecked.push(path);
    else texts.set(path, await readFile(file.path, { signal }));
  }
  const { changed, unreadable, ...checked } = checkForImport(texts, variable);
  for (const [path, bytes] of changed) {
    found.set(path, { ...(await writeChanged(scratch, path, bytes)), name: path });
  }
  const files = botFiles(found, name, unreadable);
  const sentZip = zip && changed.size === 0 ? zip : await zipOf(files.all, join(scratch, 'bot.zip'), signal);
  return { zip: sentZip, files, ...checked, leftOut, unchecked };
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/**
 * Checks the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder would name. A byte order mark, which JSON must not begin with (RFC 8259), is removed.
 *
 * @returns `changed`: files that must be sent with other bytes; `unreadable`: files that are not valid JSON
 */
function checkForImport(files: Files, variable: Environment) {
  const valid: { path: string; bytes: Buffer; json: Json }[] = [];
  const unreadable: string[] = [];
  for (const [path, bytes] of files) {
    const json = parseBytes(bytes);
    if (json) valid.push({ path, bytes, json });
    else unreadable.push(path);
  }
  const fill = fillerOfEmpty(
    valid.map(({ json }) => json),
    variable,
  );
  const changed = new Map<string, Buffer>();
  const empty = new Set<string>();
  const given = new Set<string>();
  let scope: ExportScope | undefined;
  let isForeign = false;
  for (const { path, bytes, json } of valid) {
    const filled = fill(json);
    for (const key of filled.empty) empty.add(key);
    for (const key of filled.given) given.add(key);
    if (filled.given.length > 0) changed.set(path, Buffer.from(print(filled.json, 4)));
    else if (isOfBot(path) && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) {
      changed.set(path, bytes.subarray(BYTE_ORDER_MARK.length));
    }
    if (!isDefinition(path)) continue;
    scope = exportScope(json, valid.find((file) => isConfig(file.path))?.json);
    // An export of settings alone has no dialogs, but says so in its options.
    isForeign = scope === undefined && !hasDialogs(json);
  }
  return { changed, unreadable, empty: [...empty], given: [...given], scope, isForeign };
}

function hasDialogs(definition: Json): boolean {
  const body = bodyOf(definition, wrapperOf(definition));
  return ['dialogs', 'dialogComponents'].some((name) => only(body, name) !== undefined);
}

function botFiles(found: ReadonlyMap<string, UploadedFile>, archive: string, unreadable: readonly string[]): BotFiles {
  const required = (...names: string[]): UploadedFile => {
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
  const definition = required('botDefinition.json', 'appDefinition.json');
  const config = required('config.json');
  const all = [...found.values()];
  const icon = all.find(({ name }) => /^icon\.(?:png|jpe?g|gif|svg)$/i.test(name));
  const functions = all.filter(({ name }) => /^[^/]+\.js$/i.test(name));
  const known = [definition, config, icon, ...functions];
  const others = all.filter((file) => !known.includes(file));
  return { definition, config, icon, functions, others, all };
}

async function zipOf(files: readonly UploadedFile[], path: string, signal: AbortSignal): Promise<UploadedFile> {
  await packZip(files, path, signal);
  return fileOf(path, (await stat(path)).size);
}
