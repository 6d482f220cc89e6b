import { formatDuration, parseInstant } from '../core/clock.ts';
import { isId } from '../core/names.ts';
import { awaitsApproval, meaningOf, type WordTable } from '../core/status-words.ts';
import { type Fields, isFields } from '../platform/wire.ts';

type SimpleType = 'time' | 'percent' | 'count' | 'digits' | 'flag' | 'text' | 'link' | 'object' | 'list';

/** What the value of a field looks like. */
export type Kind =
  | { readonly type: Exclude<SimpleType, 'object' | 'list'> }
  | { readonly type: 'id'; readonly prefix: string }
  | { readonly type: 'hex'; readonly length: number }
  /** One of the documented words, or of others too. With a table, what the operations make of any other word. */
  | {
      readonly type: 'word';
      readonly words: readonly string[];
      readonly table?: WordTable;
      readonly isOpen?: true;
    }
  | { readonly type: 'object'; readonly fields: readonly Field[] }
  | {
      readonly type: 'list';
      readonly fields: readonly Field[];
      /** The parser of an entry, of the operations. */
      readonly record?: (entry: Fields) => object;
    };

export interface Field {
  /** The documented names; one of them is enough. */
  readonly names: readonly [string, ...string[]];
  readonly kind: Kind;
  /** When it has to be there. Default: always. */
  readonly due?: 'succeeded' | 'never';
  /** The property of the parsed record by which the operations know it, under whatever name. */
  readonly read?: string;
  /** True if the operations do without it, and only compare it if it is there. */
  readonly isOptional?: true;
  /** True if koreai-ci cannot do without it; only for fields that no record shows. */
  readonly isNeeded?: true;
  /** True if its value has to be the id in the path of the request. */
  readonly isAsked?: true;
}

const isText = (test: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && test(value);

/** What is expected of a kind, in words, and whether a value looks like it. */
const FORMS: Readonly<Record<SimpleType, readonly [expected: string, isMet: (value: unknown) => boolean]>> = {
  time: ['a time in ISO 8601 with a zone', isText((text) => parseInstant(text) !== undefined)],
  percent: ['a number from 0 to 100', (value) => typeof value === 'number' && value >= 0 && value <= 100],
  count: ['a whole number', (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0],
  digits: ['digits in a text', isText((text) => /^\d+$/.test(text))],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  text: ['a text', isText((text) => text.trim() !== '')],
  link: ['a link', isText((text) => /^\s*https?:\/\/[^/]/i.test(text) && URL.canParse(text.trim()))],
  object: ['an object', isFields],
  list: ['a list', Array.isArray],
};

/** What is expected of a kind, in words. */
export function expectedOf(kind: Kind): string {
  if (kind.type === 'id') return kind.prefix === '' ? 'the id that was asked for' : `an id ${kind.prefix}…`;
  if (kind.type === 'hex') return `${kind.length} hexadecimal digits`;
  if (kind.type === 'word') return kind.words.map((word) => `'${word}'`).join(', ');
  return FORMS[kind.type][0];
}

/** Whether a value looks like its kind; words are not compared. */
export function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind.type === 'word') return typeof value === 'string';
  if (kind.type === 'id') return typeof value === 'string' && isId(value) && value.startsWith(kind.prefix);
  if (kind.type === 'hex') return isText((text) => text.length === kind.length && /^[0-9a-f]+$/i.test(text))(value);
  return FORMS[kind.type][1](value);
}

/** What a difference means for the operations: they fail or wait in vain, they work with it, or they do not read it. */
export type Effect = 'breaks' | 'handled' | 'unused';

/** What is wrong with a word, as the tables of the operations see it. @param shown - the word, redacted */
export function wordMismatch(
  kind: Extract<Kind, { type: 'word' }>,
  word: string,
  shown: string,
  effect: Effect,
): [found: string, effect: Effect] | undefined {
  if (kind.isOpen || kind.words.includes(word)) return undefined;
  if (!kind.table) return [shown, effect];
  const meaning = awaitsApproval(word) ? 'awaiting approval' : meaningOf(word, kind.table);
  return meaning === 'unknown'
    ? [`${shown}, which koreai-ci does not know`, 'breaks']
    : [`${shown}, which koreai-ci takes for ${meaning}`, 'handled'];
}

/** How far a time of the platform may be ahead of the answer's own, in milliseconds. */
const TOLERATED_MS = 60_000;

/** A time of the platform cannot be later than its answer. */
export function timeMismatch(time: string, answeredAt: number): [found: string, effect: Effect] | undefined {
  const aheadMs = (parseInstant(time) ?? 0) - answeredAt;
  return aheadMs > TOLERATED_MS ? [`a time ${formatDuration(aheadMs)} after the answer's own`, 'handled'] : undefined;
}

/** What is unusual about a download link (kore-api.md, section 7). */
export function linkMismatches(text: string, api: URL): (readonly [expected: string, found: string])[] {
  const { protocol, origin } = new URL(text);
  const unusual = [
    api.protocol === 'https:' && protocol === 'http:' && (['https', 'http'] as const),
    origin !== api.origin && (['a link on the host of the API', 'one on another host'] as const),
    !isSigned(new URL(text)) && (['a signed link below /getMediaStream/', 'one of another form'] as const),
  ];
  return unusual.filter((one) => one !== false);
}

function isSigned({ searchParams, pathname }: URL): boolean {
  return ['e', 'n', 's'].every((name) => searchParams.has(name)) && pathname.includes('/getMediaStream/');
}
