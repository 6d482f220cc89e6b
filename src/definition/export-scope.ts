import { asString, type Json, only } from './json.ts';
import { bodyOf, wrapperOf } from './split.ts';

/** The kinds of content that an export can be asked for. */
const KINDS = ['tasks', 'nlpData', 'settings'] as const;

type Kind = (typeof KINDS)[number];

/** What a bot's archive says that it holds: the echo of what the export was asked for. */
export interface ExportScope {
  /** The components that it names, by kind. */
  readonly holds: Readonly<Record<Kind, readonly string[]>>;
  /** The kinds of which it holds nothing. */
  readonly lacks: readonly Kind[];
  /** It holds some of the bot's tasks only. */
  readonly isSubset: boolean;
}

/**
 * Reads `exportOptions` of a definition. Older exports have none, and one that names nothing at all says nothing.
 *
 * @returns `undefined` where the definition does not tell
 */
export function exportScope(definition: Json): ExportScope | undefined {
  const body = bodyOf(definition, wrapperOf(definition));
  const options = only(body, 'exportOptions') ?? only(definition, 'exportOptions');
  if (options?.kind !== 'fields') return undefined;
  const of = (kind: Kind): readonly string[] => namesIn(only(options, kind));
  const holdsAll = isYes(only(options, 'allTasks') ?? only(body, 'allTasks'));
  const isSubset = !holdsAll && holdsSome(only(options, 'subTasks') ?? only(body, 'subTasks'));
  const tasks = of('tasks').length === 0 && (holdsAll || isSubset) ? ['botTask'] : of('tasks');
  const holds = { tasks, nlpData: of('nlpData'), settings: of('settings') };
  const lacks = KINDS.filter((kind) => holds[kind].length === 0);
  return lacks.length === KINDS.length ? undefined : { holds, lacks, isSubset };
}

/** True for an archive that holds less than its bot. */
export function isPartial({ lacks, isSubset }: ExportScope): boolean {
  return lacks.length > 0 || isSubset;
}

/** Names in a list, or those of a mapping that say yes. */
function namesIn(json: Json | undefined): readonly string[] {
  if (json?.kind === 'list') return json.items.map((item) => asString(item) ?? '').filter((name) => name !== '');
  if (json?.kind === 'fields') return json.entries.filter(({ value }) => isYes(value)).map(({ name }) => name);
  const name = asString(json) ?? '';
  return name === '' ? [] : [name];
}

function isYes(json: Json | undefined): boolean {
  return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}

/** Lists with something in them, at any depth. */
function holdsSome(json: Json | undefined): boolean {
  if (json?.kind === 'list') return json.items.length > 0;
  return json?.kind === 'fields' && json.entries.some(({ value }) => holdsSome(value));
}
