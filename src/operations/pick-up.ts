import type { IdInput } from './inputs.ts';

/** How to go on with a job: by an operation and the ids that it needs, or by a call of the platform where there is none. */
export type PickUp = { operation: string; ids: Readonly<Partial<Record<IdInput, string>>> } | { call: string };

/** Words it as a face's users would write it. */
export type WordPickUp = (pickUp: PickUp) => string;

/** As the inputs of a workflow step. */
export const asStep: WordPickUp = (pickUp) => {
  if ('call' in pickUp) return pickUp.call;
  const ids = Object.entries(pickUp.ids).filter(([, id]) => id !== '');
  return [`operation: ${pickUp.operation}`, ...ids.map(([name, id]) => `${name}: ${id}`)].join(', ');
};
