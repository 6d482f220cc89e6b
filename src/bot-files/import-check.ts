import type { Files } from './disk.ts';
import { type ExportScope, exportScope } from './export-scope.ts';
import { print } from './json.ts';
import { parseBytes } from './parse-json.ts';
import type { Pause } from './pause.ts';
import { VariableNames } from './placeholder.ts';
import { fillEmpty, nameEmpty } from './secured.ts';
import { isDefinition, isOfBot } from './split.ts';

/** What has to be known of a bot's files before they are imported. */
export interface ImportCheck {
  /** Those whose bytes have to change first, by path. */
  readonly changed: Files;
  /** Keys of secured variables that are empty in the files, as Kore.ai exports them. */
  readonly empty: readonly string[];
  /** Keys of those that got their value here. */
  readonly given: readonly string[];
  /** What the archive says that it holds; `undefined` if it does not say. */
  readonly scope: ExportScope | undefined;
  /** Files called JSON that are none. */
  readonly unreadable: readonly string[];
}

const MARK = Buffer.from('\uFEFF');

/**
 * Looks through the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder in a normalized folder has; a byte order mark, which JSON must not begin with (RFC 8259), goes.
 *
 * @param variables - the value of an environment variable. Nothing, or an empty one, counts as none
 */
export async function checkForImport(
  files: Files,
  variables: (name: string) => string | undefined,
  pause: Pause,
): Promise<ImportCheck> {
  const parsed = [...files].map(([path, bytes]) => ({ path, bytes, json: parseBytes(bytes) }));
  const names = new VariableNames();
  for (const { json } of parsed) if (json) nameEmpty(json, names);
  const changed = new Map<string, Buffer>();
  const [empty, given] = [new Set<string>(), new Set<string>()];
  let scope: ExportScope | undefined;
  for (const { path, bytes, json } of parsed) {
    await pause();
    if (!json) continue;
    const filled = fillEmpty(json, names, variables);
    for (const key of filled.empty) empty.add(key);
    for (const key of filled.given) given.add(key);
    if (filled.given.length > 0) changed.set(path, Buffer.from(print(filled.json, 4)));
    else if (isOfBot(path) && bytes.subarray(0, MARK.length).equals(MARK))
      changed.set(path, bytes.subarray(MARK.length));
    if (isDefinition(path)) scope = exportScope(json, parsed.find((file) => /^config\.json$/i.test(file.path))?.json);
  }
  const unreadable = parsed.filter(({ json }) => !json).map(({ path }) => path);
  return { changed, empty: [...empty], given: [...given], scope, unreadable };
}
