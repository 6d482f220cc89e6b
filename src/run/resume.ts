import type { KoreaiError, Resume } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { type Spell, spellInputs } from '../inputs/read.ts';
import type { Outcome } from './outcome.ts';

/** How a face spells the names of inputs and the command that resumes a job. */
export interface Spelling {
  readonly input: Spell;
  readonly resume: (resume: Resume) => string;
}

/** As in a workflow: `operation: import-status, jobId: bir-…`. */
export const asStep: Spelling = {
  input: (name) => (name === 'cwd' ? 'the workspace' : name),
  resume: ({ operation, inputs }) =>
    [`operation: ${operation}`, ...Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)].join(', '),
};

/** The earliest request time of the job that was left, to recognize it without an id. */
export function sinceOf(
  { since }: { since?: number | undefined },
  { requestedAt, isOld }: Pick<Outcome, 'requestedAt' | 'isOld'>,
): number | undefined {
  if (requestedAt === undefined) return since;
  return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}

/** A log whose lines spell inputs as the face's users write them. */
export function spelledLog(log: Log, { input }: Spelling = asStep): Log {
  return {
    debug: (line) => log.debug(line),
    info: (line) => log.info(spellInputs(line, input)),
    warning: (line) => log.warning(spellInputs(line, input)),
  };
}

/** An error whose inputs and resume command are spelled as the face's users write them. */
export function spelled(error: KoreaiError, { input, resume }: Spelling = asStep): KoreaiError {
  const message = spellInputs(error.message, input);
  const command = error.resume ? resume(error.resume) : '';
  const hint = error.hint && spellInputs(error.hint, input).replaceAll('{resume}', () => command);
  if (message === error.message && hint === error.hint) return error;
  return error.with({ message, hint, cause: error.cause });
}
