import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import { type Answer, json, type ScriptedPlatform, type Seen, startPlatform } from '../support/platform-script.ts';
import { type Given, type Ran, runOperation } from '../support/run-operation.ts';
import { BOT, PUBLISH_STATUS, publishDocument } from '../support/samples.ts';

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

export interface PublishServer extends ScriptedPlatform {
  /** The bodies of the requests for a publish. */
  posts(): unknown[];
  publish(given?: Given, more?: Parameters<typeof runOperation>[3]): Promise<Ran & { clock: FakeClock }>;
}

/** A server that shows a bot's current publish, with the caller's clock. */
export async function publishServer({
  before,
  post,
  after,
  others,
  isTimeless,
}: PublishScript): Promise<PublishServer> {
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
    posts: () => platform.to(PUBLISH).map(({ body }) => JSON.parse(body)),
    publish: async (given, more) => ({
      ...(await runOperation('publish-bot', platform.origin, given, { clock, ...more })),
      clock,
    }),
  };
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
