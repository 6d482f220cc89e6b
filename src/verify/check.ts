import { parseJson } from '../core/json.ts';
import type { Answer } from '../http/exchange.ts';
import { isFields, text } from '../platform/wire.ts';
import { type Call, callOf, DOCUMENTED_ERRORS } from './calls.ts';
import { FieldCheck, keyOf, TEXT } from './field-check.ts';
import { errorIn, foreignAnswerIn } from './foreign-answer.ts';
import type { Effect } from './kinds.ts';
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
interface ExpectedAnswer {
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
  const fields = new FieldCheck({ exchange, ids, redaction, add });
  checkAnswer();
  return { exchange, call, differences, newFields: [...fields.newFields] };

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
    const effect = isHandled ? 'handled' : 'breaks';
    add('HTTP status', answer, `${status}${message === '' ? '' : `: ${message}`}`, effect);
  }

  function checkSuccess(call: Call, value: unknown): void {
    if (call.shape === 'list') {
      if (Array.isArray(value)) fields.checkList(call, value);
      else add('answer', 'a list', redaction.describe(value, TEXT), 'handled');
    } else if (!isFields(value)) {
      add('answer', 'an object', redaction.describe(value, TEXT), 'breaks');
    } else if (errorIn(value) && text(value, 'status') === '') {
      add('answer', 'a success', 'an error with the HTTP status of a success', 'breaks');
    } else {
      const due = call.fields.filter((one) => one.due === undefined);
      if (due.every(({ names }) => keyOf(value, names) === undefined)) {
        const names = due.map(({ names: [name] }) => name).join(', ');
        add('answer', `an object with ${names}`, 'an object with none of them', 'breaks');
      } else fields.checkObject(call, value);
    }
  }

  function add(where: string, expected: string, found: string, effect: Effect): void {
    const isKnown = differences.some((known) => known.where === where && known.found === found);
    if (!isKnown) differences.push({ call: call?.name ?? 'another call', where, expected, found, effect });
  }
}

/** A code is shown only if it is a short number. */
function codeOf(code: unknown): string {
  if (code === undefined) return 'nothing';
  return typeof code === 'number' && Math.abs(code) < 10_000 ? String(code) : 'another one';
}
