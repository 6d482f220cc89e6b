import { INPUT_NAMES } from '../operations/inputs.ts';
import { OPERATIONS } from '../operations/table.ts';
import { OUTPUTS } from './outputs.ts';

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
