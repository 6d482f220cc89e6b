import { INPUT_NAMES } from './inputs.ts';
import { OUTPUTS } from './results.ts';
import { OPERATIONS } from './table.ts';

/** Every word that steps compare or pass on: a secret that happens to be one of them must not garble it. */
export const OWN_WORDS: readonly string[] = [
  ...OPERATIONS.map(({ name }) => name),
  ...INPUT_NAMES,
  ...Object.keys(OUTPUTS),
  'target',
  'published',
  'latest',
  'inDevelopment',
  'true',
  'false',
];
