import type { Files } from './disk.ts';
import { asString, type Json, only, parseBytes, print } from './json.ts';
import { VariableNames } from './placeholder.ts';
import { fillEmpty, nameEmpty } from './secured.ts';
import { bodyOf, isDefinition, isOfBot, wrapperOf } from './split.ts';

/** What an import must know about the JSON files of a bot. */
export interface ImportCheck {
  /** The files that must be sent with other bytes, by path. */
  readonly changed: Files;
  /** Keys of secured variables that are still empty, as Kore.ai exports them. */
  readonly empty: readonly string[];
  /** Keys of secured variables that got a value here. */
  readonly given: readonly string[];
  /** What the archive contains; `undefined` if it does not say. */
  readonly scope: ExportScope | undefined;
  /** Files called `.json` that are not valid JSON. */
  readonly unreadable: readonly string[];
}

const MARK = Buffer.from('\uFEFF');

/**
 * Checks the JSON of a bot. A secured variable without a value is filled from the environment variable that its
 * placeholder would name. A byte order mark, which JSON must not begin with (RFC 8259), is removed.
 *
 * @param variables - the value of an environment variable; an empty one counts as missing
 */
export function checkForImport(files: Files, variables: (name: string) => string | undefined): ImportCheck {
  const parsed = [...files].map(([path, bytes]) => ({ path, bytes, json: parseBytes(bytes) }));
  const names = new VariableNames();
  for (const { json } of parsed) if (json) nameEmpty(json, names);
  const changed = new Map<string, Buffer>();
  const [empty, given] = [new Set<string>(), new Set<string>()];
  let scope: ExportScope | undefined;
  for (const { path, bytes, json } of parsed) {
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

/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'] as const;

type Kind = (typeof KINDS)[number];

/** What a bot's archive contains, by the options of its export. */
export interface ExportScope {
  /** The names in the options, by kind. */
  readonly contains: Readonly<Record<Kind, readonly string[]>>;
  /** The kinds of which it contains nothing. */
  readonly lacks: readonly Kind[];
  /** It contains only some of the bot's tasks. */
  readonly isSubset: boolean;
}

/**
 * Reads `exportOptions` of a definition. For a kind that is missing in them, the content of the archive decides.
 *
 * @returns `undefined` without options (older exports), or if they name nothing at all
 */
function exportScope(definition: Json, config?: Json): ExportScope | undefined {
  const body = bodyOf(definition, wrapperOf(definition));
  const options = only(body, 'exportOptions') ?? only(definition, 'exportOptions');
  if (options?.kind !== 'fields') return undefined;
  const of = (kind: Kind): readonly string[] => {
    const reported = only(options, kind);
    return reported ? namesIn(reported) : contentOf(kind, body, config);
  };
  const hasAll = isYes(only(options, 'allTasks') ?? only(body, 'allTasks'));
  const isSubset = !hasAll && hasSome(only(options, 'subTasks') ?? only(body, 'subTasks'));
  const tasks = of('tasks').length === 0 && (hasAll || isSubset) ? ['botTask'] : of('tasks');
  const contains = { tasks, nlpData: of('nlpData'), settings: of('settings') };
  const lacks = KINDS.filter((kind) => contains[kind].length === 0);
  const isReported = KINDS.some((kind) => namesIn(only(options, kind)).length > 0) || hasAll || isSubset;
  return !isReported ? undefined : { contains, lacks, isSubset };
}

/** Whether the archive contains less than its bot. */
export function isPartial({ lacks, isSubset }: ExportScope): boolean {
  return lacks.length > 0 || isSubset;
}

/** The names in a list, or the names in a mapping whose value is true. */
function namesIn(json: Json | undefined): readonly string[] {
  if (json?.kind === 'list') return json.items.map((item) => asString(item) ?? '').filter((name) => name !== '');
  if (json?.kind === 'fields') return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
  const name = asString(json) ?? '';
  return name === '' ? [] : [name];
}

/** Whether a kind was exported, by its content. Exports of only language data have dialogs without nodes. */
function contentOf(kind: Kind, body: Json | undefined, config: Json | undefined): readonly string[] {
  if (kind === 'settings') return hasSome(only(config, 'envVariables')) ? ['botVariables'] : [];
  if (kind === 'nlpData') {
    return ['sentences', 'patterns', 'traits'].some((name) => hasSome(only(body, name))) ? ['utterances'] : [];
  }
  const dialogs = only(body, 'dialogs');
  return dialogs?.kind === 'list' && dialogs.items.some((dialog) => hasSome(only(dialog, 'nodes'))) ? ['botTask'] : [];
}

function isYes(json: Json | undefined): boolean {
  return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}

/** Whether there is a list that is not empty, at any depth. */
function hasSome(json: Json | undefined): boolean {
  if (json?.kind === 'list') return json.items.length > 0;
  return json?.kind === 'fields' && json.entries.some(({ value }) => hasSome(value));
}
