import { FIELDS, INPUT_NAMES } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OUTPUTS } from './outputs.ts';

/** All words that steps compare or pass on. They are never masked, even if a secret is equal to one of them. */
export function ownWords(operations: readonly Operation[]): string[] {
  return [
    ...operations.map(({ name }) => name),
    ...INPUT_NAMES,
    ...Object.keys(OUTPUTS),
    'operation',
    'target',
    // The first folder of all output paths.
    FIELDS.outputDir.default,
    'published',
    'latest',
    'inDevelopment',
    'true',
    'false',
  ];
}
