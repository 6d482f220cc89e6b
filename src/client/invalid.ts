import { KoreaiError } from '../core/errors.ts';

/** What a caller gave and nobody can use. */
export function invalid(problem: string): KoreaiError {
  return new KoreaiError('input-invalid', `Invalid input. ${problem}`, {
    hint: 'Nothing was sent. Mend the call and run again.',
  });
}
