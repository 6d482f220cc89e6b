import { parseInstant } from '../core/clock.ts';
import { isId } from '../core/names.ts';
import type { WordTable } from '../core/status-words.ts';
import { type Fields, isFields } from '../platform/wire.ts';

/** What the value of a field looks like. */
export type Kind =
  | { readonly type: 'time' | 'percent' | 'count' | 'digits' | 'flag' | 'text' | 'link' }
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
  /** True if koreai-ci cannot do without it; said only of fields that no record shows. */
  readonly isNeeded?: true;
  /** True if its value has to be the id in the path of the request. */
  readonly isAsked?: true;
}

/** Whether a value looks like its kind; words are not compared. */
export function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind.type) {
    case 'time':
      return typeof value === 'string' && parseInstant(value) !== undefined;
    case 'percent':
      return typeof value === 'number' && value >= 0 && value <= 100;
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'digits':
      return typeof value === 'string' && /^\d+$/.test(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'link':
      return typeof value === 'string' && /^\s*https?:\/\/[^/]/i.test(value) && URL.canParse(value.trim());
    case 'id':
      return typeof value === 'string' && isId(value) && value.startsWith(kind.prefix);
    case 'hex':
      return typeof value === 'string' && value.length === kind.length && /^[0-9a-f]+$/i.test(value);
    case 'word':
      return typeof value === 'string';
    case 'object':
      return isFields(value);
    case 'list':
      return Array.isArray(value);
  }
}

const EXPECTED = {
  time: 'a time in ISO 8601 with a zone',
  percent: 'a number from 0 to 100',
  count: 'a whole number',
  digits: 'digits in a text',
  flag: 'true or false',
  text: 'a text',
  link: 'a link',
  object: 'an object',
  list: 'a list',
} as const;

/** What is expected of a kind, in words. */
export function expectedOf(kind: Kind): string {
  if (kind.type === 'id') return kind.prefix === '' ? 'the id that was asked for' : `an id ${kind.prefix}…`;
  if (kind.type === 'hex') return `${kind.length} hexadecimal digits`;
  if (kind.type === 'word') return kind.words.map((word) => `'${word}'`).join(', ');
  return EXPECTED[kind.type];
}
