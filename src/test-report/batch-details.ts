import { sanitize } from '../core/sanitize.ts';
import { FIELDS } from '../inputs/fields.ts';
import type { Detail, InputsOf } from '../jobs/operation.ts';

/** The inputs that decide what is tested, and what passes. */
export type BatchInputs = InputsOf<
  'botId' | 'testSuite',
  'botVersion' | 'botLanguage' | 'maxFailures' | 'maxEntityFailures' | 'minF1' | 'requestBody'
>;

/** The version that a run tests. requestBody can name another one than the input. */
export function versionTested({ botVersion, requestBody }: BatchInputs): string {
  const { version } = requestBody;
  return typeof version === 'string' ? sanitize(version, 60) : botVersion;
}

/** The suite, and the version and language if they are not the defaults. */
export function batchVariant(inputs: BatchInputs): string[] {
  const { testSuite, botLanguage } = inputs;
  const version = versionTested(inputs);
  return [
    testSuite,
    ...(version === FIELDS.botVersion.default ? [] : [version]),
    ...(botLanguage === FIELDS.botLanguage.default ? [] : [botLanguage]),
  ];
}

/** What is tested, and the thresholds. */
export function batchDetails(inputs: BatchInputs): Detail[] {
  const { testSuite, botLanguage, maxFailures, maxEntityFailures, minF1 } = inputs;
  const f1 = minF1 === undefined ? [] : [`F1 score at least ${minF1}`];
  const thresholds = [
    `failures at most ${maxFailures}`,
    `entity and trait failures at most ${maxEntityFailures}`,
    ...f1,
  ];
  return [
    ['Test suite', sanitize(testSuite, 200)],
    ['Version tested', `${versionTested(inputs)}, language ${botLanguage}`],
    ['Thresholds', thresholds.join(', ')],
  ];
}
