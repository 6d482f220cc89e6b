import { formatInstant } from '../core/instant.ts';
import type { IdInput, Inputs } from '../operations/inputs.ts';
import type { Outcome } from './outcome.ts';

/** How to go on with a job: by an operation and the ids that it needs, or by a call of the platform where there is none. */
export type Resume =
  | {
      operation: string;
      ids: Readonly<Partial<Record<IdInput, string>>>;
      /** No job requested before this may be taken for the one that was left, in milliseconds since the epoch. */
      since?: number | undefined;
    }
  | { call: string };

/** Words it as a face's users would write it. */
export type SpellResume = (resume: Resume) => string;

/** As the inputs of a workflow step. */
export const asStep: SpellResume = (resume) => {
  if ('call' in resume) return resume.call;
  const ids = Object.entries(resume.ids).filter(([, id]) => id !== '');
  const since = resume.since === undefined ? [] : [`since: ${formatInstant(resume.since)}`];
  return [`operation: ${resume.operation}`, ...ids.map(([name, id]) => `${name}: ${id}`), ...since].join(', ');
};

/** From when on a job can be the one that was left, where it has no id to be known by. */
export function sinceOf(
  { since }: Pick<Inputs, 'since'>,
  { requestedAt, isOld }: Pick<Outcome, 'requestedAt' | 'isOld'>,
): number | undefined {
  if (requestedAt === undefined) return since;
  return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}
