import { INPUT_NAMES } from '../inputs/fields.ts';
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
    'published',
    'latest',
    'inDevelopment',
    'true',
    'false',
  ];
}
