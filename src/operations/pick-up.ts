import { formatInstant } from '../kernel/instant.ts';
import type { IdInput, Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';

/** How to go on with a job: by an operation and the ids that it needs, or by a call of the platform where there is none. */
export type PickUp =
  | {
      operation: string;
      ids: Readonly<Partial<Record<IdInput, string>>>;
      /** No job requested before this may be taken for the one that was left, in milliseconds since the epoch. */
      since?: number | undefined;
    }
  | { call: string };

/** Words it as a face's users would write it. */
export type WordPickUp = (pickUp: PickUp) => string;

/** As the inputs of a workflow step. */
export const asStep: WordPickUp = (pickUp) => {
  if ('call' in pickUp) return pickUp.call;
  const ids = Object.entries(pickUp.ids).filter(([, id]) => id !== '');
  const since = pickUp.since === undefined ? [] : [`since: ${formatInstant(pickUp.since)}`];
  return [`operation: ${pickUp.operation}`, ...ids.map(([name, id]) => `${name}: ${id}`), ...since].join(', ');
};

/** From when on a job can be the one that was left, where it has no id to be known by. */
export function sinceOf(
  { since }: Pick<Inputs, 'since'>,
  { requestedAt, isOld }: Pick<Outcome, 'requestedAt' | 'isOld'>,
): number | undefined {
  if (requestedAt === undefined) return since;
  return Math.max(since ?? 0, isOld ? requestedAt + 1 : requestedAt);
}
