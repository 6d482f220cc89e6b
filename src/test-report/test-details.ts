import { sanitize } from '../core/sanitize.ts';
import { FIELDS } from '../inputs/fields.ts';
import type { Detail, InputsOf } from '../jobs/operation.ts';

/** The inputs that decide what is tested, and what passes. */
export type BatchInputs = InputsOf<
  'botId' | 'testSuite',
  'botVersion' | 'botLanguage' | 'maxFailures' | 'maxEntityFailures' | 'minF1' | 'requestBody'
>;

/** The inputs that decide what a conversation test tests. */
export type ConversationInputs = InputsOf<
  'botId' | 'testSuite' | 'userEmail',
  'botVersion' | 'botLanguage' | 'requestBody'
>;

type TestedInputs = Pick<BatchInputs, 'testSuite' | 'botVersion' | 'botLanguage' | 'requestBody'>;

/** The version that a run tests. requestBody can name another one than the input. */
export function versionTested({ botVersion, requestBody }: Pick<TestedInputs, 'botVersion' | 'requestBody'>): string {
  const { version } = requestBody;
  return typeof version === 'string' ? sanitize(version, 60) : botVersion;
}

/** The suite, and the version and language if they are not the defaults. */
export function batchVariant(inputs: TestedInputs): string[] {
  const { testSuite, botLanguage } = inputs;
  const version = versionTested(inputs);
  return [
    testSuite,
    ...(version === FIELDS.botVersion.default ? [] : [version]),
    ...(botLanguage === FIELDS.botLanguage.default ? [] : [botLanguage]),
  ];
}

const DECIDING = ['botVersion', 'botLanguage', 'maxFailures', 'maxEntityFailures', 'minF1'] as const;

/** The inputs that a resumed test must have again, as text: without its thresholds it could pass. */
export function decidingInputs(inputs: Partial<BatchInputs>): Record<string, string> {
  const given = DECIDING.map((name) => [name, String(inputs[name] ?? FIELDS[name].default ?? '')] as const);
  return Object.fromEntries(given.filter(([name, text]) => text !== (FIELDS[name].default ?? '')));
}

/** A batch suite may have the same name. */
export function conversationVariant(inputs: ConversationInputs): string[] {
  return ['conversation', ...batchVariant(inputs)];
}

/** What is tested. */
export function conversationDetails(inputs: TestedInputs): Detail[] {
  return [
    ['Test suite', sanitize(inputs.testSuite, 200)],
    ['Version tested', `${versionTested(inputs)}, language ${inputs.botLanguage}`],
  ];
}

/** What is tested, and the thresholds. */
export function batchDetails(inputs: BatchInputs): Detail[] {
  const { maxFailures, maxEntityFailures, minF1 } = inputs;
  const f1 = minF1 === undefined ? [] : [`F1 score at least ${minF1}`];
  const thresholds = [
    `failures at most ${maxFailures}`,
    `entity and trait failures at most ${maxEntityFailures}`,
    ...f1,
  ];
  return [...conversationDetails(inputs), ['Thresholds', thresholds.join(', ')]];
}
