import { type Fields, firstText, type Json } from './json.ts';
import { nameOf } from './part-names.ts';
import { looksRandom } from './secret-names.ts';

/** The place of a value in a file. */
export interface Spot {
  /** For people, with the indexes and names of list items: `dialogComponents[3] "Pay".headers.Authorization`. */
  readonly path: string;
  /** The names on the path, without indexes: an environment variable is named after them. */
  readonly labels: readonly string[];
  /** The same with ids, which stay the same while the bot is edited. */
  readonly ids: readonly string[];
}

export const TOP: Spot = { path: '', labels: [], ids: [] };

/** Maximum length of an item's name. */
const MAX_LABEL = 60;

export function fieldOf({ path, labels, ids }: Spot, name: string, label?: string): Spot {
  const added = label === undefined || labels.at(-1) === label ? [] : [label];
  return { path: path === '' ? name : `${path}.${name}`, labels: [...labels, ...added], ids: [...ids, name] };
}

export function itemOf({ path, labels, ids }: Spot, item: Json, index: number): Spot {
  const label = item.kind === 'fields' ? labelOf(item) : undefined;
  return {
    path: `${path}[${index}]${label === undefined ? '' : ` "${label}"`}`,
    labels: label === undefined ? labels : [...labels, label],
    ids: [...ids, firstText(item, 'refId', '_id') ?? label ?? String(index)],
  };
}

/** A name that people gave, not an id. */
function labelOf(item: Fields): string | undefined {
  const name = nameOf(item);
  const isId = [firstText(item, 'refId'), firstText(item, '_id'), 'unnamed'].includes(name);
  return isId || looksRandom(name) ? undefined : name.slice(0, MAX_LABEL);
}
