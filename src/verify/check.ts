import { meaningOf } from '../core/status-words.ts';
import type { Answer } from '../http/exchange.ts';
import { type Fields, isFields, type Reply, field as readField, text } from '../platform/wire.ts';
import { type Call, callOf, DOCUMENTED_ERRORS } from './calls.ts';
import { errorIn, foreignAnswerIn, jsonIn } from './foreign-answer.ts';
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

/** Where a reply is not as expected. All of its texts are redacted. */
export interface Difference {
  /** The name of the call. */
  readonly call: string;
  /** A field (`statusSummary[].status`), or a part of the answer (`HTTP status`). */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly effect: Effect;
}

/** A reply compared with what the operations and the documentation expect. */
export interface Checked {
  readonly exchange: Exchange;
  readonly call: Call | undefined;
  readonly differences: readonly Difference[];
  /** Fields that are not documented, redacted: `bots[].field-1`. */
  readonly newFields: readonly string[];
}

/** The answer that a request should have: a success, or an error that answers the question as well. */
export interface ExpectedAnswer {
  /** In words: `200`. */
  readonly answer: string;
  /** True if an error was the expected one. */
  readonly isMet: boolean;
  /** True if the operation succeeded all the same. */
  readonly isHandled: boolean;
}

export function checkReply(exchange: Exchange, redaction: Redaction, expected: ExpectedAnswer): Checked {
  const checking = new Checking(exchange, redaction);
  checking.answer(expected);
  const { call, differences, newFields } = checking;
  return { exchange, call, differences, newFields: [...newFields] };
}

class Checking {
  readonly call: Call | undefined;
  readonly differences: Difference[] = [];
  readonly newFields = new Set<string>();
  readonly #exchange: Exchange;
  readonly #ids: readonly string[];
  readonly #redaction: Redaction;
  /** The object that is being checked, as the parser of the operations reads it. */
  #record: Fields = {};
  #hasSucceeded = false;

  constructor(exchange: Exchange, redaction: Redaction) {
    const { call, ids = {} } = callOf(exchange.method, exchange.url) ?? {};
    this.call = call;
    this.#exchange = exchange;
    this.#ids = Object.values(ids);
    this.#redaction = redaction;
  }

  answer(expected: ExpectedAnswer): void {
    const { answer, failure = 'lost' } = this.#exchange;
    if (!answer) {
      this.#add('answer', 'a complete answer', `none (${failure})`, 'breaks');
      return;
    }
    if (this.call?.mayBeEmpty && answer.status < 300 && answer.text.trim() === '') {
      this.#add('answer', 'a list', 'nothing', 'handled');
      return;
    }
    const foreign = foreignAnswerIn(answer);
    if (foreign !== undefined) {
      const what = foreign.replace(/ to \S+/, '');
      this.#add('answer', "JSON in Kore.ai's form", `${answer.status}: ${what}`, 'breaks');
      return;
    }
    this.#headers(answer);
    const value = jsonIn(answer.text);
    if (answer.status >= 300) this.#error(answer.status, value, expected);
    else {
      if (answer.status !== 200) this.#add('HTTP status', '200', String(answer.status), 'handled');
      if (this.call) this.#success(this.call, value);
    }
  }

  #headers({ headers }: Answer): void {
    const type = headers['content-type'] ?? '';
    if (!/^application\/json\b/i.test(type)) {
      const found = /^(text|application)\/(plain|html|xml|javascript|octet-stream)/i.exec(type)?.[0];
      this.#add('content-type', 'application/json', found ?? (type === '' ? 'nothing' : 'another type'), 'handled');
    }
    // The times of jobs are compared with it.
    if (Number.isNaN(Date.parse(headers['date'] ?? ''))) {
      this.#add('date', "the server's time", headers['date'] ? 'no time' : 'nothing', 'breaks');
    }
  }

  #error(status: number, value: unknown, { answer, isMet, isHandled }: ExpectedAnswer): void {
    const error = errorIn(value);
    const [documented, , code] = DOCUMENTED_ERRORS.find(([, known]) => known === error?.message) ?? [];
    const message = this.#redaction.message(error?.message ?? '');
    if (documented !== undefined) {
      if (status !== documented) this.#add('HTTP status', `${documented} for '${message}'`, String(status), 'handled');
      if (error?.code !== code) this.#add('error code', `${code} for '${message}'`, codeOf(error?.code), 'handled');
    }
    // Refused credentials are no difference: they are what the documentation says.
    if (isMet || (documented !== undefined && status === 401)) return;
    const effect = isHandled ? 'handled' : 'breaks';
    this.#add('HTTP status', answer, `${status}${message === '' ? '' : `: ${message}`}`, effect);
  }

  #success(call: Call, value: unknown): void {
    if (call.shape === 'list') {
      if (Array.isArray(value)) this.#entries(value, call.fields, '[]', (entry) => call.record?.(replyOf(entry)));
      else this.#add('answer', 'a list', this.#redaction.describe(value, ANY), 'handled');
    } else if (!isFields(value)) {
      this.#add('answer', 'an object', this.#redaction.describe(value, ANY), 'breaks');
    } else if (errorIn(value) && text(value, 'status') === '') {
      this.#add('answer', 'a success', 'an error with the HTTP status of a success', 'breaks');
    } else {
      const due = call.fields.filter((one) => one.due === undefined);
      if (due.every(({ names }) => keyOf(value, names) === undefined)) {
        const fields = due.map(({ names: [name] }) => name).join(', ');
        this.#add('answer', `an object with ${fields}`, 'an object with none of them', 'breaks');
      } else this.#document(call, value);
    }
  }

  #document(call: Call, value: Fields): void {
    this.#record = { ...call.record?.(replyOf(value)) };
    const word = call.fields.find(({ read }) => read === 'status')?.kind;
    const table = word?.type === 'word' ? word.table : undefined;
    this.#hasSucceeded = table !== undefined && meaningOf(text(value, 'status'), table) === 'succeeded';
    this.#fields(value, call.fields, '');
  }

  #fields(value: Fields, fields: readonly Field[], path: string): void {
    const known = new Set<string>();
    for (const field of fields) {
      const key = keyOf(value, field.names);
      if (key !== undefined) known.add(key);
      this.#field(value, field, key, path);
    }
    for (const key of Object.keys(value)) {
      if (!known.has(key) && !ACCOUNT_OBJECTS.test(path)) this.newFields.add(`${path}${this.#redaction.key(key)}`);
    }
  }

  #field(value: Fields, field: Field, key: string | undefined, path: string): void {
    const { names, kind, due } = field;
    const where = `${path}${names[0]}`;
    const isDue = due === undefined || (due === 'succeeded' && this.#hasSucceeded);
    const found = key === undefined ? undefined : value[key];
    if (key === undefined || ((found === null || found === '') && !isDue)) {
      if (isDue) this.#add(where, expectedOf(kind), 'nothing', this.#effectOf(field));
      return;
    }
    // The operations read a field that is needed in any such spelling.
    const effect = field.isNeeded ? 'handled' : this.#effectOf(field);
    if (!names.includes(key)) this.#add(where, names.join(' or '), this.#redaction.key(key), effect);
    const wrong = this.#mismatch(field, found, where);
    if (wrong !== undefined) this.#add(where, expectedOf(kind), ...wrong);
    if (kind.type === 'list' && Array.isArray(found)) this.#entries(found, kind.fields, `${where}[]`, kind.record);
    if (kind.type === 'object' && isFields(found)) this.#fields(found, kind.fields, `${where}.`);
  }

  #entries(
    entries: readonly unknown[],
    fields: readonly Field[],
    path: string,
    record?: (entry: Fields) => object | undefined,
  ): void {
    const outer = this.#record;
    for (const entry of entries) {
      this.#record = isFields(entry) ? { ...record?.(entry) } : {};
      if (isFields(entry)) this.#fields(entry, fields, `${path}.`);
      else this.#add(path, 'an object', this.#redaction.describe(entry, ANY), 'breaks');
    }
    this.#record = outer;
  }

  /** What is wrong with a value, and what that means. */
  #mismatch(field: Field, value: unknown, where: string): [found: string, effect: Effect] | undefined {
    const { kind, isAsked } = field;
    const found = this.#redaction.describe(value, kind);
    if (kind.type === 'word' && typeof value === 'string') {
      return wordMismatch(kind, value, this.#redaction.word(value), this.#effectOf(field));
    }
    if (!isOfKind(value, kind)) return [found, this.#effectOf(field)];
    if (isAsked && !this.#ids.includes(String(value))) return ['the id of another one', 'breaks'];
    if (kind.type === 'link') {
      for (const [expected, link] of linkMismatches(String(value).trim(), this.#exchange.url)) {
        this.#add(where, expected, link, 'handled');
      }
    }
    const { headers } = this.#exchange.answer ?? {};
    return kind.type === 'time' ? timeMismatch(String(value), Date.parse(headers?.['date'] ?? '')) : undefined;
  }

  #effectOf({ read, isNeeded, isOptional }: Field): Effect {
    if (read === undefined) return isNeeded ? 'breaks' : 'unused';
    const value = this.#record[read];
    return (value === undefined || value === '') && !isOptional ? 'breaks' : 'handled';
  }

  #add(where: string, expected: string, found: string, effect: Effect): void {
    const call = this.call?.name ?? 'another call';
    const isKnown = this.differences.some((known) => known.where === where && known.found === found);
    if (!isKnown) this.differences.push({ call, where, expected, found, effect });
  }
}

const ANY: Kind = { type: 'text' };
/** Places of complete objects of the account, whose other fields are no news. */
const ACCOUNT_OBJECTS = /(bots\[\]|result)\.$/;

function replyOf(value: unknown): Reply {
  return { value, serverTime: undefined, call: '' };
}

/** The key of a field under one of its names, or under one that differs in case, `-` and `_` only. */
function keyOf(value: Fields, names: readonly string[]): string | undefined {
  const exact = names.find((name) => Object.hasOwn(value, name));
  return exact ?? Object.keys(value).find((key) => names.some((name) => readField({ [key]: true }, name) === true));
}

/** A code is shown only if it is a short number. */
function codeOf(code: unknown): string {
  if (code === undefined) return 'nothing';
  return typeof code === 'number' && Math.abs(code) < 10_000 ? String(code) : 'another one';
}
