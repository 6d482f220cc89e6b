import type { Call } from './call.ts';
import { durationMs } from './duration-ms.ts';
import { documentOf, JobRun } from './job.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { Publish, Resource } from './scenario.ts';
import type { World } from './world.ts';

const USUAL_RESOURCES: readonly Resource[] = [
  { type: 'SETTINGS', name: 'Settings' },
  { type: 'CHANNELS', name: 'Channels' },
  { type: 'NL', name: 'Natural Language' },
  { type: 'AUTOVERSIONING', name: 'Creating New Version' },
];

interface Publication {
  run: JobRun;
  publish: Publish;
}

/** What a bot's publish status may tell of, from the first look at it on. */
interface Watched {
  previous: Publication | undefined;
  /** The publish, from the moment on when it is requested. */
  next: Publication | undefined;
  appearsAfterMs: number;
  sinceMs: number;
}

/** Publishes of bots (kore-api.md, section 1.2): the status tells of the current one, or else of the last. */
export class BotPublishes {
  readonly #world: World;
  readonly #watched = new Map<string, Watched>();

  constructor(world: World) {
    this.#world = world;
  }

  status(call: Call, botId: string): Reply {
    const { credentials, limits, clock } = this.#world;
    credentials.checkBot(call, 'Bot Publish', botId);
    const watched = this.#watched.get(botId) ?? this.#firstLook(botId);
    const hasAppeared = clock.now() - watched.sinceMs >= watched.appearsAfterMs;
    const current = hasAppeared ? watched.next : watched.previous;
    if (!current) throw botRefusal(404, 'No publish request found');
    limits.spend(current.run.id);
    return json(200, this.#document(botId, current));
  }

  #firstLook(botId: string): Watched {
    const { clock, scenario } = this.#world;
    const { publish, previousPublish } = scenario.bots?.[botId] ?? {};
    const appearsAfterMs = durationMs(publish?.delay);
    const watched: Watched = {
      previous: previousPublish && this.#publication(previousPublish, 0),
      next: publish && this.#publication(publish, appearsAfterMs),
      appearsAfterMs: publish ? appearsAfterMs : Number.POSITIVE_INFINITY,
      sinceMs: clock.now(),
    };
    this.#watched.set(botId, watched);
    return watched;
  }

  #publication(publish: Publish, delayMs: number): Publication {
    const { clock, ids } = this.#world;
    const states = publish.states ?? [{ status: 'successful', percent: 100 }];
    const run = new JobRun(clock, ids.next('ds-'), states, { delayMs, ageMs: durationMs(publish.age) });
    return { run, publish };
  }

  #document(botId: string, { run, publish }: Publication): Record<string, unknown> {
    return documentOf(run, {
      _id: run.id,
      action: 'RUN',
      jobType: 'PUBLISH_BOT',
      streamId: botId,
      __v: 0,
      countOfDockStatuses: 1,
      createdBy: this.#world.userId,
      percentageComplete: Math.floor(run.progress * 100),
      requestedTime: run.requestedOn,
      initiatedOn: run.requestedOn,
      lastModifiedOn: new Date(run.stateSince).toISOString(),
      statusSummary: run.isOver ? (publish.resources ?? USUAL_RESOURCES).map(entryOf) : [],
    });
  }
}

function entryOf({ type, id = type, name = type, status = 'SUCCESS', state, fields }: Resource): object {
  return {
    resourceId: id,
    resourceType: type,
    name,
    status,
    ...(state === undefined ? {} : { result: { name, state } }),
    ...fields,
  };
}
