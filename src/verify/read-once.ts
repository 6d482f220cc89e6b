import { randomUUID } from 'node:crypto';
import type { KoreaiError } from '../core/errors.ts';
import { asKoreaiError } from '../core/errors.ts';
import type { InputName } from '../inputs/fields.ts';
import type { Texts } from '../inputs/read.ts';
import type { JobContext, Operation } from '../jobs/operation.ts';
import type { JobState } from '../jobs/state.ts';
import { listBots } from '../platform/bots.ts';
import type { Platform } from '../platform/client.ts';
import { type Dependencies, platformOf } from '../run/dependencies.ts';
import { jobContext, share } from '../run/job-context.ts';
import { emptyOutcome } from '../run/outcome.ts';
import { type RunInputs, readStep } from '../run/read-step.ts';
import { asStep } from '../run/resume.ts';
import { withoutCredentials } from './recorder.ts';

/** Ids that a read gets only if they are given for it. */
const IDS: readonly InputName[] = ['botId', 'jobId', 'since'];

/** The texts with some of them given, and no other ids. */
export function withGiven(texts: Texts, given: Partial<Record<InputName, string>>): Texts {
  return (name) => given[name] ?? (IDS.includes(name) ? '' : texts(name));
}

/** The largest page of the platform (kore-api.md, section 1.5). */
const PAGE = 50;
/** Longer than one request may take: requests have limits of their own. */
const TIMEOUT = '5m';

/** The result of a read: how the operation judges it, or why it cannot. */
export interface ReadResult {
  readonly state: JobState | undefined;
  readonly error: KoreaiError | undefined;
}

/** The one request of a read, with a parser of the operations. */
export type Send = (platform: Platform, inputs: RunInputs, signal: AbortSignal) => Promise<unknown>;

/** The first page of the bots. An operation would read them all. */
export const firstBots: Send = (platform, _inputs, signal) =>
  listBots(platform, { offset: 0, limit: PAGE }, { signal });

/**
 * Sends the first status request of an operation and judges its answer as the operation does. Nothing is started,
 * waited for or repeated.
 *
 * @param texts - its inputs as text
 * @param send - another request in its place, for what an operation does not read by itself
 */
export async function readOnce(
  operation: Operation,
  texts: Texts,
  dependencies: Dependencies,
  send?: Send,
): Promise<ReadResult> {
  try {
    const all: Texts = (name) => (name === 'timeout' ? TIMEOUT : texts(name));
    const { clock, spelling = asStep } = dependencies;
    const { targets } = await readStep(operation, all, { now: clock.wall(), spell: spelling.input });
    const [inputs] = targets;
    const shared = share(inputs, dependencies);
    try {
      const platform = platformOf(inputs, dependencies, shared.budget, inputs.target);
      const state = {
        operation,
        inputs,
        dependencies,
        shared,
        outcome: emptyOutcome(operation.name, inputs.target),
        started: '',
        polls: 0,
        isSeen: false,
        isOver: false,
        hasNoJob: true,
        phase: <T>(_name: string, work: () => Promise<T>) => work(),
      };
      if (send) {
        await send(platform, inputs, shared.deadline.signal);
        return { state: undefined, error: undefined };
      }
      const context: JobContext = { ...jobContext(state, platform), withRetries: (ask) => ask(shared.deadline.signal) };
      const { check } = await operation.start(inputs, context);
      return { state: await check({ signal: shared.deadline.signal }), error: undefined };
    } finally {
      shared.deadline.clear();
    }
  } catch (thrown) {
    dependencies.signal.throwIfAborted();
    return { state: undefined, error: asKoreaiError(thrown) };
  }
}

/** Sends the first status request of a job without credentials: made-up ones are read, and removed from the request. */
export function readAnonymously(
  operation: Operation,
  jobId: string,
  texts: Texts,
  dependencies: Dependencies,
): Promise<ReadResult> {
  const madeUp = randomUUID();
  const given = { jobId, clientId: madeUp, clientSecret: madeUp, jwt: '', apiKey: madeUp };
  const transport = withoutCredentials(dependencies.transport);
  return readOnce(operation, withGiven(texts, given), { ...dependencies, transport });
}
