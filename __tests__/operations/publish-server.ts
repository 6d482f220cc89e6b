import { fakeClock } from '../support/fake-clock.ts';
import { type Answer, json, type Seen, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { BOT, PUBLISH_STATUS, publishDocument } from '../support/samples.ts';
import type { More } from './runs.ts';

export const PUBLISH = `POST /api/public/bot/${BOT}/publish`;
export const BOTS = 'GET /api/public/bots';

/** An answer, or one that depends on when the publish was last requested, in milliseconds since the epoch. */
export type Shown = Answer | ((postedAt: number, seen: Seen) => Answer);

export interface PublishScript {
  /** What the status shows until the publish is requested, one after the other. */
  readonly before: readonly Shown[];
  readonly post?: Shown;
  /** What it shows from then on. */
  readonly after?: readonly Shown[];
  readonly others?: Record<string, Answer>;
  /** Leaves the `Date` header out. */
  readonly isTimeless?: boolean;
}

/** A server that shows a bot's current publish, with the caller's clock. */
export async function publishServer({ before, post, after, others, isTimeless }: PublishScript) {
  const clock = fakeClock({ kept: 1 });
  let postedAt: number | undefined;
  const turns = { before: 0, after: 0 };
  const dated = (shown: Shown, seen: Seen): Answer => {
    const answer = typeof shown === 'function' ? shown(postedAt ?? clock.wall(), seen) : shown;
    const date = isTimeless ? 'unknown' : new Date(clock.wall()).toUTCString();
    return { ...answer, headers: { date, ...answer.headers } };
  };
  const next = (name: 'before' | 'after', all: readonly Shown[], seen: Seen): Answer =>
    dated(all[Math.min(turns[name]++, all.length - 1)] ?? { status: 500 }, seen);
  const platform = await startPlatform({
    [PUBLISH]: (seen) => {
      postedAt = clock.wall();
      return dated(post ?? json([{ resourceType: 'dialog', name: 'Book', status: 'SUCCESS' }]), seen);
    },
    [PUBLISH_STATUS]: (seen) =>
      postedAt === undefined ? next('before', before, seen) : next('after', after ?? before, seen),
    ...others,
  });
  return {
    ...platform,
    /** The bodies of the requests for a publish. */
    posts: (): unknown[] => platform.to(PUBLISH).map(({ body }) => JSON.parse(body)),
    publish: async (given?: Given, more?: More) => ({
      ...(await runOperation('publish-bot', platform.origin, given, { clock, ...more })),
      clock,
    }),
  };
}

/** Publishes a bot that was published an hour ago, unless the script says otherwise. */
export async function publishBot(script: Partial<PublishScript>, given: Given = {}, more: More = {}) {
  const server = await publishServer({ before: [old('successful')], ...script });
  const ran = await server.publish(given, more);
  return { ...server, ...ran, methods: server.seen.map(({ method }) => method).join(' ') };
}

/** Someone else's publish, an hour before the test begins. */
export const OLD = 'ds-00000000-old';
export const OURS = 'ds-00000000-ours';
export const THEIRS = 'ds-00000000-theirs';

export function old(status: string, more: Record<string, unknown> = {}): Answer {
  return json(publishDocument(status, { _id: OLD, requestedTime: '2026-01-31T11:00:00.000Z', ...more }));
}

/** A publish requested some milliseconds after ours. */
export function shown(id: string, status: string, afterMs: number, more: Record<string, unknown> = {}): Shown {
  return (postedAt) => ({
    json: publishDocument(status, { _id: id, requestedTime: new Date(postedAt + afterMs).toISOString(), ...more }),
  });
}

export function ours(status: string, more: Record<string, unknown> = {}): Shown {
  return shown(OURS, status, 100, more);
}
