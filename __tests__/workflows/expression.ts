import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Contexts = Record<string, unknown>;

/** The state of a job so far, which the status functions of a condition return. */
export type Status = 'success' | 'failure' | 'cancelled';

const EXPRESSION = /\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/g;

/** Evaluates the expressions in a value with GitHub's own evaluator; a single expression keeps its type. */
export function fill(value: unknown, contexts: Contexts, status: Status = 'success'): unknown {
  if (Array.isArray(value)) return value.map((item) => fill(item, contexts, status));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, contexts, status)]));
  }
  if (typeof value !== 'string') return value;
  const [complete] = [...value.matchAll(EXPRESSION)];
  if (complete && complete[0] === value.trim()) return plain(evaluate(complete[1] ?? '', contexts, status));
  return value.replace(EXPRESSION, (_, expression: string) => evaluate(expression, contexts, status).coerceString());
}

/** Whether a condition is true. GitHub adds `success()` to one without a status function. */
export function holds(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? 'success()').replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const hasStatus = /\b(success|failure|always|cancelled)\s*\(/.test(text);
  return (hasStatus || status === 'success') && isTruthy(plain(evaluate(text, contexts, status)));
}

function evaluate(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = Object.entries({
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  }).map(([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }));
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}

function isTruthy(value: unknown): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}
