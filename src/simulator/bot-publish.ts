import { type Call, fieldsOf, invalidArguments, requiredField } from './call.ts';
import { durationMs } from './duration-ms.ts';
import { documentOf, JobRun, type Timing } from './job.ts';
import { publishEntry, startReply, USUAL_RESOURCES } from './publish-parts.ts';
import { botRefusal, json, type Reply } from './reply.ts';
import type { Publish, State } from './scenario.ts';
import type { World } from './world.ts';

const OVER: readonly State[] = [{ status: 'successful', percent: 100 }];
const USUAL_STATES: readonly State[] = [{ status: 'inprogress' }, { after: '3s', status: 'successful', percent: 100 }];

interface Publication {
  run: JobRun;
  publish: Publish;
  /** On the clock, in milliseconds: from when on the status tells of it. */
  appearsAt: number;
  /** Not started by a call, but bound to come because the scenario says so. */
  isPlanned: boolean;
}

/** Publishes of bots (kore-api.md, section 1.2): the status tells of the current one, or else of the last. */
export class BotPublishes {
  readonly #world: World;
  /** By bot, from the first call about its publishes on. */
  readonly #publications = new Map<string, Publication[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Its reply names no job and no time. */
  start(call: Call, botId: string): Reply {
    const { credentials, limits, recorder, clock, bots } = this.#world;
    credentials.checkBot(call, 'Bot Publish', botId);
    limits.spend(botId);
    requiredField(call, 'versionComment');
    if (!['boolean', 'undefined'].includes(typeof fieldsOf(call)['initiateTraining'])) throw invalidArguments();
    const { publish = {}, otherPublish } = bots.get(botId) ?? {};
    const known = this.#publications.get(botId) ?? this.#previous(botId);
    const now = clock.now();
    const started = [
      // What somebody else was about to publish, this call publishes.
      ...known.filter(({ isPlanned, appearsAt }) => !isPlanned || appearsAt <= now),
      this.#publication({ ...publish, age: '0s' }, USUAL_STATES, {}, durationMs(publish.delay)),
    ];
    if (otherPublish) {
      const delayMs = durationMs(otherPublish.delay);
      started.push(this.#publication(otherPublish, USUAL_STATES, { delayMs }, delayMs));
    }
    this.#publications.set(botId, started);
    recorder.started(botId);
    return startReply(publish, new Date(clock.wall()).toISOString());
  }

  status(call: Call, botId: string): Reply {
    const { credentials, limits, clock } = this.#world;
    credentials.checkBot(call, 'Bot Publish', botId);
    const known = this.#publications.get(botId) ?? this.#firstLook(botId);
    const appeared = known.filter(({ appearsAt }) => appearsAt <= clock.now());
    const current = appeared.sort((one, other) => one.appearsAt - other.appearsAt).at(-1);
    if (!current) throw botRefusal(404, 'No publish request found');
    limits.spend(current.run.id);
    return json(200, this.#document(botId, current));
  }

  #firstLook(botId: string): Publication[] {
    const { publish } = this.#world.bots.get(botId) ?? {};
    const known = this.#previous(botId);
    if (publish && publish.startedBy !== 'post') {
      const delayMs = durationMs(publish.delay);
      known.push({ ...this.#publication(publish, OVER, { delayMs }, delayMs), isPlanned: true });
    }
    this.#publications.set(botId, known);
    return known;
  }

  #previous(botId: string): Publication[] {
    const { previousPublish } = this.#world.bots.get(botId) ?? {};
    return previousPublish ? [this.#publication(previousPublish, OVER, {}, 0)] : [];
  }

  #publication(publish: Publish, usualStates: readonly State[], timing: Timing, appearsAfterMs: number): Publication {
    const { clock, ids } = this.#world;
    const states = publish.states ?? usualStates;
    const run = new JobRun(clock, ids.next('ds-'), states, { ...timing, ageMs: durationMs(publish.age) });
    return { run, publish, appearsAt: clock.now() + appearsAfterMs, isPlanned: false };
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
      statusSummary: run.isOver ? (publish.resources ?? USUAL_RESOURCES).map(publishEntry) : [],
    });
  }
}
