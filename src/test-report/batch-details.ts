import { sanitize } from '../core/sanitize.ts';
import type { Detail } from '../jobs/operation.ts';
import { INPUTS, type Inputs } from '../operations/inputs.ts';

/** The version that a run tests: the body of the request may name another one than the input. */
export function versionTested({ botVersion, requestBody }: Inputs): string {
  const { version } = requestBody;
  return typeof version === 'string' ? sanitize(version, 60) : botVersion;
}

/** The suite, and the version and language if they are not the default ones. */
export function batchVariant(inputs: Inputs): string[] {
  const { testSuite = '', botLanguage } = inputs;
  const version = versionTested(inputs);
  return [
    testSuite,
    ...(version === INPUTS.botVersion.default ? [] : [version]),
    ...(botLanguage === INPUTS.botLanguage.default ? [] : [botLanguage]),
  ];
}

/** What is tested, and what it has to keep to. */
export function batchDetails(inputs: Inputs): Detail[] {
  const { testSuite = '', botLanguage, maxFailures, maxEntityFailures, minF1 } = inputs;
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
