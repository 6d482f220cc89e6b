import { meaningOf } from '../core/status-words.ts';
import { type Fields, isFields, type Reply, field as readField, text } from '../platform/wire.ts';
import type { Call } from './calls.ts';
import {
  type Effect,
  expectedOf,
  type Field,
  isOfKind,
  type Kind,
  linkMismatches,
  timeMismatch,
  wordMismatch,
} from './kinds.ts';
import type { Exchange } from './recorder.ts';
import type { Redaction } from './redaction.ts';

export const TEXT: Kind = { type: 'text' };

/** Paths of complete objects of the account: their other fields are not reported as new. */
const ACCOUNT_OBJECTS = /(bots\[\]|result)\.$/;

interface Subject {
  readonly exchange: Exchange;
  /** The ids in the path of the request. */
  readonly ids: Readonly<Record<string, string>>;
  readonly redaction: Redaction;
  /** Records a difference. */
  readonly add: (where: string, expected: string, found: string, effect: Effect) => void;
}

/** Compares the fields of a success with those that its call describes. */
export class FieldCheck {
  /** Fields that are not documented, redacted: `bots[].field-1`. */
  readonly newFields = new Set<string>();
  readonly #subject: Subject;
  /** True if the status is that of a success, which has fields of its own. */
  #hasSucceeded = false;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  checkObject({ fields, record }: Call, value: Fields): void {
    const word = fields.find(({ read }) => read === 'status')?.kind;
    const table = word?.type === 'word' ? word.table : undefined;
    this.#hasSucceeded = table !== undefined && meaningOf(text(value, 'status'), table) === 'succeeded';
    this.#checkFields(value, fields, '', { ...record?.(replyOf(value)) });
  }

  checkList({ fields, record }: Call, entries: readonly unknown[]): void {
    this.#checkEntries(entries, fields, '[]', (entry) => record?.(replyOf(entry)));
  }

  /** @param record - the object as the parser of the operations reads it */
  #checkFields(value: Fields, fields: readonly Field[], path: string, record: Fields): void {
    const known = new Set<string>();
    for (const field of fields) {
      const key = keyOf(value, field.names);
      if (key !== undefined) known.add(key);
      this.#checkField(value, field, key, path, record);
    }
    if (ACCOUNT_OBJECTS.test(path)) return;
    for (const key of Object.keys(value)) {
      if (!known.has(key)) this.newFields.add(`${path}${this.#subject.redaction.key(key)}`);
    }
  }

  /** @param key - the key that the field has in `value`; `undefined` if it is missing */
  #checkField(value: Fields, field: Field, key: string | undefined, path: string, record: Fields): void {
    const { add, redaction } = this.#subject;
    const { names, kind, due } = field;
    const effect = effectOf(field, record);
    const where = `${path}${names[0]}`;
    const isDue = due === undefined || (due === 'succeeded' && this.#hasSucceeded);
    const found = key === undefined ? undefined : value[key];
    if (key === undefined || ((found === null || found === '') && !isDue)) {
      if (isDue) add(where, expectedOf(kind), 'nothing', effect);
      return;
    }
    // The operations read a field that is needed in any such spelling.
    const spelled = field.isNeeded ? 'handled' : effect;
    if (!names.includes(key)) add(where, names.join(' or '), redaction.key(key), spelled);
    const wrong = this.#mismatchOf(field, found, where, effect);
    if (wrong !== undefined) add(where, expectedOf(kind), ...wrong);
    if (kind.type === 'list' && Array.isArray(found)) this.#checkEntries(found, kind.fields, `${where}[]`, kind.record);
    if (kind.type === 'object' && isFields(found)) this.#checkFields(found, kind.fields, `${where}.`, record);
  }

  #checkEntries(
    entries: readonly unknown[],
    fields: readonly Field[],
    path: string,
    recordOf?: (entry: Fields) => object | undefined,
  ): void {
    const { add, redaction } = this.#subject;
    for (const entry of entries) {
      if (isFields(entry)) this.#checkFields(entry, fields, `${path}.`, { ...recordOf?.(entry) });
      else add(path, 'an object', redaction.describe(entry, TEXT), 'breaks');
    }
  }

  /** What is wrong with a value, and what that means. */
  #mismatchOf(
    { kind, isAsked }: Field,
    value: unknown,
    where: string,
    effect: Effect,
  ): [found: string, effect: Effect] | undefined {
    const { add, exchange, ids, redaction } = this.#subject;
    if (kind.type === 'word' && typeof value === 'string') {
      return wordMismatch(kind, value, redaction.word(value), effect);
    }
    if (!isOfKind(value, kind)) return [redaction.describe(value, kind), effect];
    if (isAsked && !Object.values(ids).includes(String(value))) return ['the id of another one', 'breaks'];
    if (kind.type === 'link') {
      for (const [expected, link] of linkMismatches(String(value).trim(), exchange.url)) {
        add(where, expected, link, 'handled');
      }
    }
    const { headers } = exchange.answer ?? {};
    return kind.type === 'time' ? timeMismatch(String(value), Date.parse(headers?.['date'] ?? '')) : undefined;
  }
}

function effectOf({ read, isNeeded, isOptional }: Field, record: Fields): Effect {
  if (read === undefined) return isNeeded ? 'breaks' : 'unused';
  const value = record[read];
  return (value === undefined || value === '') && !isOptional ? 'breaks' : 'handled';
}

function replyOf(value: unknown): Reply {
  return { value, serverTime: undefined, call: '' };
}

/** The key of a field under one of its names, or under one that differs in case, `-` and `_` only. */
export function keyOf(value: Fields, names: readonly string[]): string | undefined {
  const exact = names.find((name) => Object.hasOwn(value, name));
  return exact ?? Object.keys(value).find((key) => names.some((name) => readField({ [key]: true }, name) === true));
}
