import { FIELDS, INPUT_NAMES } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OUTPUTS } from './outputs.ts';

/** Every word that steps compare or pass on: a secret that happens to be one of them must not garble it. */
export function ownWords(operations: readonly Operation[]): string[] {
  return [
    ...operations.map(({ name }) => name),
    ...INPUT_NAMES,
    ...Object.keys(OUTPUTS),
    'operation',
    'target',
    // The folder that paths begin with.
    FIELDS.outputDir.default,
    'published',
    'latest',
    'inDevelopment',
    'true',
    'false',
  ];
}
