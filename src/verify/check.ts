import { parseJson } from '../core/json.ts';
import { meaningOf } from '../core/status-words.ts';
import type { Answer } from '../http/exchange.ts';
import { type Fields, isFields, type Reply, field as readField, text } from '../platform/wire.ts';
import { type Call, callOf, DOCUMENTED_ERRORS } from './calls.ts';
import { errorIn, foreignAnswerIn } from './foreign-answer.ts';
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

/** Compares a reply with what its call describes. */
export function checkReply(exchange: Exchange, redaction: Redaction, expected: ExpectedAnswer): Checked {
  const { call, ids = {} } = callOf(exchange.method, exchange.url) ?? {};
  const differences: Difference[] = [];
  const newFields = new Set<string>();
  let hasSucceeded = false;
  checkAnswer();
  return { exchange, call, differences, newFields: [...newFields] };

  function checkAnswer(): void {
    const { answer, failure = 'lost' } = exchange;
    if (!answer) {
      add('answer', 'a complete answer', `none (${failure})`, 'breaks');
      return;
    }
    if (call?.mayBeEmpty && answer.status < 300 && answer.text.trim() === '') {
      add('answer', 'a list', 'nothing', 'handled');
      return;
    }
    const foreign = foreignAnswerIn(answer);
    if (foreign !== undefined) {
      const what = foreign.replace(/ to \S+/, '');
      add('answer', "JSON in Kore.ai's form", `${answer.status}: ${what}`, 'breaks');
      return;
    }
    checkHeaders(answer);
    const value = parseJson(answer.text);
    if (answer.status >= 300) checkError(answer.status, value, expected);
    else {
      if (answer.status !== 200) add('HTTP status', '200', String(answer.status), 'handled');
      if (call) checkSuccess(call, value);
    }
  }

  function checkHeaders({ headers }: Answer): void {
    const type = headers['content-type'] ?? '';
    if (!/^application\/json\b/i.test(type)) {
      const found = /^(text|application)\/(plain|html|xml|javascript|octet-stream)/i.exec(type)?.[0];
      add('content-type', 'application/json', found ?? (type === '' ? 'nothing' : 'another type'), 'handled');
    }
    // The times of jobs are compared with it.
    if (Number.isNaN(Date.parse(headers['date'] ?? ''))) {
      add('date', "the server's time", headers['date'] ? 'no time' : 'nothing', 'breaks');
    }
  }

  function checkError(status: number, value: unknown, { answer, isMet, isHandled }: ExpectedAnswer): void {
    const error = errorIn(value);
    const [documented, , code] = DOCUMENTED_ERRORS.find(([, known]) => known === error?.message) ?? [];
    const message = redaction.message(error?.message ?? '');
    if (documented !== undefined) {
      if (status !== documented) add('HTTP status', `${documented} for '${message}'`, String(status), 'handled');
      if (error?.code !== code) add('error code', `${code} for '${message}'`, codeOf(error?.code), 'handled');
    }
    // Refused credentials are no difference: they are what the documentation says.
    if (isMet || (documented !== undefined && status === 401)) return;
    // The operations read such an error by its HTTP status, whatever its words.
    const effect = isHandled || answer.startsWith(`${status}:`) ? 'handled' : 'breaks';
    add('HTTP status', answer, `${status}${message === '' ? '' : `: ${message}`}`, effect);
  }

  function checkSuccess(call: Call, value: unknown): void {
    if (call.shape === 'list') {
      if (Array.isArray(value)) checkEntries(value, call.fields, '[]', (entry) => call.record?.(replyOf(entry)));
      else add('answer', 'a list', redaction.describe(value, ANY), 'handled');
    } else if (!isFields(value)) {
      add('answer', 'an object', redaction.describe(value, ANY), 'breaks');
    } else if (errorIn(value) && text(value, 'status') === '') {
      add('answer', 'a success', 'an error with the HTTP status of a success', 'breaks');
    } else {
      const due = call.fields.filter((one) => one.due === undefined);
      if (due.every(({ names }) => keyOf(value, names) === undefined)) {
        const fields = due.map(({ names: [name] }) => name).join(', ');
        add('answer', `an object with ${fields}`, 'an object with none of them', 'breaks');
      } else checkDocument(call, value);
    }
  }

  function checkDocument({ fields, record }: Call, value: Fields): void {
    const word = fields.find(({ read }) => read === 'status')?.kind;
    const table = word?.type === 'word' ? word.table : undefined;
    hasSucceeded = table !== undefined && meaningOf(text(value, 'status'), table) === 'succeeded';
    checkFields(value, fields, '', { ...record?.(replyOf(value)) });
  }

  /** @param record - the object as the parser of the operations reads it */
  function checkFields(value: Fields, fields: readonly Field[], path: string, record: Fields): void {
    const known = new Set<string>();
    for (const field of fields) {
      const key = keyOf(value, field.names);
      if (key !== undefined) known.add(key);
      checkField(value, field, key, path, record);
    }
    for (const key of Object.keys(value)) {
      if (!known.has(key) && !ACCOUNT_OBJECTS.test(path)) newFields.add(`${path}${redaction.key(key)}`);
    }
  }

  function checkField(value: Fields, field: Field, key: string | undefined, path: string, record: Fields): void {
    const { names, kind, due } = field;
    const effect = effectOf(field, record);
    const where = `${path}${names[0]}`;
    const isDue = due === undefined || (due === 'succeeded' && hasSucceeded);
    const found = key === undefined ? undefined : value[key];
    if (key === undefined || ((found === null || found === '') && !isDue)) {
      if (isDue) add(where, expectedOf(kind), 'nothing', effect);
      return;
    }
    // The operations read a field that is needed in any such spelling.
    const spelled = field.isNeeded ? 'handled' : effect;
    if (!names.includes(key)) add(where, names.join(' or '), redaction.key(key), spelled);
    const wrong = mismatchOf(field, found, where, effect);
    if (wrong !== undefined) add(where, expectedOf(kind), ...wrong);
    if (kind.type === 'list' && Array.isArray(found)) checkEntries(found, kind.fields, `${where}[]`, kind.record);
    if (kind.type === 'object' && isFields(found)) checkFields(found, kind.fields, `${where}.`, record);
  }

  function checkEntries(
    entries: readonly unknown[],
    fields: readonly Field[],
    path: string,
    recordOf?: (entry: Fields) => object | undefined,
  ): void {
    for (const entry of entries) {
      if (isFields(entry)) checkFields(entry, fields, `${path}.`, { ...recordOf?.(entry) });
      else add(path, 'an object', redaction.describe(entry, ANY), 'breaks');
    }
  }

  /** What is wrong with a value, and what that means. */
  function mismatchOf(
    { kind, isAsked }: Field,
    value: unknown,
    where: string,
    effect: Effect,
  ): [found: string, effect: Effect] | undefined {
    const found = redaction.describe(value, kind);
    if (kind.type === 'word' && typeof value === 'string') {
      return wordMismatch(kind, value, redaction.word(value), effect);
    }
    if (!isOfKind(value, kind)) return [found, effect];
    if (isAsked && !Object.values(ids).includes(String(value))) return ['the id of another one', 'breaks'];
    if (kind.type === 'link') {
      for (const [expected, link] of linkMismatches(String(value).trim(), exchange.url)) {
        add(where, expected, link, 'handled');
      }
    }
    const { headers } = exchange.answer ?? {};
    return kind.type === 'time' ? timeMismatch(String(value), Date.parse(headers?.['date'] ?? '')) : undefined;
  }

  function add(where: string, expected: string, found: string, effect: Effect): void {
    const isKnown = differences.some((known) => known.where === where && known.found === found);
    if (!isKnown) differences.push({ call: call?.name ?? 'another call', where, expected, found, effect });
  }
}

const ANY: Kind = { type: 'text' };
/** Places of complete objects of the account, whose other fields are no news. */
const ACCOUNT_OBJECTS = /(bots\[\]|result)\.$/;

function effectOf({ read, isNeeded, isOptional }: Field, record: Fields): Effect {
  if (read === undefined) return isNeeded ? 'breaks' : 'unused';
  const value = record[read];
  return (value === undefined || value === '') && !isOptional ? 'breaks' : 'handled';
}

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
