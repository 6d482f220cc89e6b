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
 * Reads `exportOptions` of a definition. Older exports have none, and one that names nothing at all says nothing. A kind
 * that they leave out is told by what is there of it.
 *
 * @returns `undefined` if the definition does not say
 */
export function exportScope(definition: Json, config?: Json): ExportScope | undefined {
  const body = bodyOf(definition, wrapperOf(definition));
  const options = only(body, 'exportOptions') ?? only(definition, 'exportOptions');
  if (options?.kind !== 'fields') return undefined;
  const of = (kind: Kind): readonly string[] => {
    const reported = only(options, kind);
    return reported ? namesIn(reported) : isThere(kind, body, config);
  };
  const holdsAll = isYes(only(options, 'allTasks') ?? only(body, 'allTasks'));
  const isSubset = !holdsAll && holdsSome(only(options, 'subTasks') ?? only(body, 'subTasks'));
  const tasks = of('tasks').length === 0 && (holdsAll || isSubset) ? ['botTask'] : of('tasks');
  const holds = { tasks, nlpData: of('nlpData'), settings: of('settings') };
  const lacks = KINDS.filter((kind) => holds[kind].length === 0);
  const isReported = KINDS.some((kind) => namesIn(only(options, kind)).length > 0) || holdsAll || isSubset;
  return !isReported ? undefined : { holds, lacks, isSubset };
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

/** The component that shows that a kind was exported. Exports of language data alone have dialogs without nodes. */
function isThere(kind: Kind, body: Json | undefined, config: Json | undefined): readonly string[] {
  if (kind === 'settings') return holdsSome(only(config, 'envVariables')) ? ['botVariables'] : [];
  if (kind === 'nlpData') {
    return ['sentences', 'patterns', 'traits'].some((name) => holdsSome(only(body, name))) ? ['utterances'] : [];
  }
  const dialogs = only(body, 'dialogs');
  return dialogs?.kind === 'list' && dialogs.items.some((dialog) => holdsSome(only(dialog, 'nodes')))
    ? ['botTask']
    : [];
}

function isYes(json: Json | undefined): boolean {
  return json?.kind === 'scalar' && /^"?true"?$/i.test(json.text);
}

/** Lists with something in them, at any depth. */
function holdsSome(json: Json | undefined): boolean {
  if (json?.kind === 'list') return json.items.length > 0;
  return json?.kind === 'fields' && json.entries.some(({ value }) => holdsSome(value));
}
