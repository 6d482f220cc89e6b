import { asString, firstText, itemsOf, type Json, only } from '../bot-files/json.ts';

/** The way from a node to the next. */
export interface Transition {
  /** `yes`, `= red`, `else`; empty for the only transition. */
  readonly condition: string;
  /** A node's id in its dialog, or `end`, `back`, `open` (not connected), `missing`. */
  readonly target: string;
}

/**
 * The ways out of a step.
 *
 * @param inside - the prefix of ids inside of a bot action, such as `action1/`; empty outside of one
 * @param siblings - the ids of the steps that it may lead to
 */
export function transitionsOf(stub: Json, nodeId: string, inside: string, siblings: ReadonlySet<string>): Transition[] {
  const all = itemsOf(only(stub, 'transitions'));
  return all.map((transition) => {
    const isDefault = only(transition, 'default') !== undefined;
    const to = asString(only(transition, isDefault ? 'default' : 'then')) ?? '';
    const condition = isDefault ? (all.length > 1 ? 'else' : '') : conditionText(only(transition, 'if'), nodeId);
    return { condition, target: targetOf(to, inside, siblings) };
  });
}

function targetOf(to: string, inside: string, siblings: ReadonlySet<string>): string {
  if (siblings.has(to)) return inside + to;
  if (to === '') return 'open';
  if (/^end$/i.test(to)) return 'end';
  return to === 'retToFlow' ? 'back' : 'missing';
}

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  neq: '≠',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
  cnt: 'contains',
  dne: 'does not exist',
  ex: 'exists',
};

function conditionText(condition: Json | undefined, nodeId: string): string {
  const tests = only(condition, 'tests');
  if (tests) {
    const word = ` ${firstText(condition, 'conjoin') ?? 'and'} `;
    return itemsOf(tests)
      .map((test) => conditionText(test, nodeId))
      .join(word);
  }
  const act = firstText(condition, 'dialogAct');
  if (act !== undefined) return act;
  const intent = firstText(condition, 'intent');
  if (intent !== undefined) return `intent ${intent}`;
  const field = firstText(condition, 'field');
  const context = firstText(condition, 'context');
  const subject = field === undefined ? (context ?? 'condition') : field === nodeId ? '' : field;
  const operator = firstText(condition, 'op');
  const value = only(condition, 'value');
  if ((operator ?? '') === '' && (value === undefined || asString(value) === '')) return `${subject} given`.trim();
  const shown = value === undefined ? '' : (asString(value) ?? (value.kind === 'scalar' ? value.text : '…'));
  return [subject, OPERATORS[operator ?? ''] ?? operator ?? '', shown].filter((word) => word !== '').join(' ');
}
