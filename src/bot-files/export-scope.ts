import { asString, entriesOf, itemsOf, type Json, only } from './json.ts';
import { bodyOf, wrapperOf } from './split.ts';

/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'] as const;

type Kind = (typeof KINDS)[number];

/** What a bot's archive contains, by the options of its export. */
export interface ExportScope {
  /** The names in the options, by kind. */
  readonly contains: Readonly<Record<Kind, readonly string[]>>;
  /** The kinds of which it contains nothing. */
  readonly lacks: readonly Kind[];
  /** Whether it contains less than its bot: nothing of a kind, or only some of its tasks. */
  readonly isPartial: boolean;
}

/**
 * Reads `exportOptions` of a definition. For a kind that is missing in them, the content of the archive decides.
 *
 * @returns `undefined` without options (older exports), or if they name nothing at all
 */
export function exportScope(definition: Json, config: Json | undefined): ExportScope | undefined {
  const body = bodyOf(definition, wrapperOf(definition));
  const options = only(body, 'exportOptions') ?? only(definition, 'exportOptions');
  if (options?.kind !== 'fields') return undefined;
  const namesOf = (kind: Kind): readonly string[] => {
    const reported = only(options, kind);
    return reported ? namesIn(reported) : contentOf(kind, body, config);
  };
  const hasAll = isTrue(only(options, 'allTasks') ?? only(body, 'allTasks'));
  const isSubset = !hasAll && hasSome(only(options, 'subTasks') ?? only(body, 'subTasks'));
  const tasks = namesOf('tasks').length === 0 && (hasAll || isSubset) ? ['botTask'] : namesOf('tasks');
  const contains = { tasks, nlpData: namesOf('nlpData'), settings: namesOf('settings') };
  const lacks = KINDS.filter((kind) => contains[kind].length === 0);
  const isReported = KINDS.some((kind) => namesIn(only(options, kind)).length > 0) || hasAll || isSubset;
  return isReported ? { contains, lacks, isPartial: lacks.length > 0 || isSubset } : undefined;
}

/** The names in a list, or the names in a mapping whose value is true. */
function namesIn(json: Json | undefined): readonly string[] {
  if (json?.kind === 'list') return json.items.map((item) => asString(item) ?? '').filter((name) => name !== '');
  if (json?.kind === 'fields') return json.entries.filter(({ value }) => isTrue(value)).map(({ name }) => name);
  const name = asString(json) ?? '';
  return name === '' ? [] : [name];
}

/** Whether a kind was exported, by its content. Exports of only language data have dialogs without nodes. */
function contentOf(kind: Kind, body: Json | undefined, config: Json | undefined): readonly string[] {
  if (kind === 'settings') return hasSome(only(config, 'envVariables')) ? ['botVariables'] : [];
  if (kind === 'nlpData') {
    return ['sentences', 'patterns', 'traits'].some((name) => hasSome(only(body, name))) ? ['utterances'] : [];
  }
  return itemsOf(only(body, 'dialogs')).some((dialog) => hasSome(only(dialog, 'nodes'))) ? ['botTask'] : [];
}

function isTrue(json: Json | undefined): boolean {
  return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}

/** Whether there is a list that is not empty, at any depth. */
function hasSome(json: Json | undefined): boolean {
  if (json?.kind === 'list') return json.items.length > 0;
  return entriesOf(json).some(({ value }) => hasSome(value));
}
