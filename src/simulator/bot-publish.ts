import { botRefusal, type Call, fieldsOf, invalidArguments, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { Job } from './job.ts';
import type { Publish, Resource, State } from './scenario/types.ts';
import { unscaled } from './scenario/values.ts';

const FINISHED: readonly State[] = [{ status: 'successful', percent: 100 }];
const DEFAULT_STATES: readonly State[] = [
  { status: 'inprogress' },
  { after: '3s', status: 'successful', percent: 100 },
];

/** Those of a bot whose publishes are approved automatically. */
const DEFAULT_RESOURCES: readonly Resource[] = [
  { type: 'SETTINGS', name: 'Settings' },
  { type: 'CHANNELS', name: 'Channels' },
  { type: 'NL', name: 'Natural Language' },
  { type: 'AUTOVERSIONING', name: 'Creating New Version' },
].map((resource) => ({ ...resource, state: 'published' }));

interface Publication {
  job: Job;
  publish: Publish;
  /** When the status begins to show it, on the clock. */
  appearsAt: number;
  /** No request started it, but it will come because the scenario says so. */
  isPlanned: boolean;
}

/** Publishes of bots (kore-api.md, section 1.2): the status shows the current one, or else the last. */
export function botPublishes(context: Context) {
  const { bots, clock, ids, ms, polled, recorder, userId } = context;
  /** By bot, from the first request about its publishes on. */
  const publications = new Map<string, Publication[]>();

  return {
    /** Its reply has no job id and no time. */
    'bot-publish': (call: Call, botId: string): Reply => {
      requiredField(call, 'versionComment');
      if (!['boolean', 'undefined'].includes(typeof fieldsOf(call)['initiateTraining'])) throw invalidArguments();
      const { publish = {}, otherPublish } = bots.get(botId) ?? {};
      const known = publications.get(botId) ?? previousPublish(botId);
      const now = clock.now();
      const started = [
        // This request publishes what somebody else was about to publish.
        ...known.filter(({ isPlanned, appearsAt }) => !isPlanned || appearsAt <= now),
        publication({ ...publish, age: '0s' }, DEFAULT_STATES, 0, ms(publish.delay)),
      ];
      if (otherPublish) {
        const delayMs = ms(otherPublish.delay);
        started.push(publication(otherPublish, DEFAULT_STATES, delayMs, delayMs));
      }
      publications.set(botId, started);
      recorder.started('bot-publish', botId);
      return startReply(publish, new Date(clock.wall()).toISOString());
    },

    'bot-publish-status': (_call: Call, botId: string): Reply => {
      const known = publications.get(botId) ?? firstPoll(botId);
      const appeared = known.filter(({ appearsAt }) => appearsAt <= clock.now());
      const current = appeared.sort((one, other) => one.appearsAt - other.appearsAt).at(-1);
      if (!current) throw botRefusal(404, 'No publish request found');
      polled('bot-publish', current.job.id);
      return json(200, documentOf(botId, current));
    },
  };

  function firstPoll(botId: string): Publication[] {
    const { publish } = bots.get(botId) ?? {};
    const known = previousPublish(botId);
    if (publish && publish.startedBy !== 'post') {
      const delayMs = ms(publish.delay);
      known.push({ ...publication(publish, FINISHED, delayMs, delayMs), isPlanned: true });
    }
    publications.set(botId, known);
    return known;
  }

  function previousPublish(botId: string): Publication[] {
    const { previousPublish: previous } = bots.get(botId) ?? {};
    return previous ? [publication(previous, FINISHED, 0, 0)] : [];
  }

  /** @param delayMs how long after now it is requested @param hiddenMs how long after now the status shows it */
  function publication(publish: Publish, fallback: readonly State[], delayMs: number, hiddenMs: number): Publication {
    const { states = fallback, age } = publish;
    // How old it is has nothing to do with how fast time passes.
    const job = new Job(context, ids.next('ds-'), states, { delayMs, ageMs: unscaled(age) });
    return { job, publish, appearsAt: clock.now() + hiddenMs, isPlanned: false };
  }

  function documentOf(botId: string, { job, publish: { resources = DEFAULT_RESOURCES } }: Publication): object {
    return job.document({
      _id: job.id,
      action: 'RUN',
      jobType: 'PUBLISH_BOT',
      streamId: botId,
      __v: 0,
      countOfDockStatuses: 1,
      createdBy: userId,
      percentageComplete: Math.floor(job.progress * 100),
      requestedTime: job.requestedOn,
      initiatedOn: job.requestedOn,
      lastModifiedOn: job.stateSince,
      statusSummary: job.isOver ? resources.map(statusEntry) : [],
    });
  }
}

/** A resource in the publish status. */
function statusEntry({ type, id = type, name = type, status = 'SUCCESS', state, fields }: Resource): object {
  const result = state === undefined ? {} : { result: { name, state } };
  return { resourceId: id, resourceType: type, name, status, ...result, ...fields };
}

/** A resource in the start reply, which says whether the publish of each was accepted, not how it ended. */
function startEntry(resource: Resource, publishedOn: string): object {
  const {
    type,
    id = type,
    name = type,
    state = 'awaitingApproval',
    replyStatus: status = 'SUCCESS',
    replyFields,
  } = resource;
  const result = status === 'SUCCESS' ? { result: { name, state, publishedOn } } : {};
  return { resourceType: type, resourceId: id, status, ...result, ...replyFields };
}

/** The start reply is documented as a list, and known in other forms. */
function startReply({ reply = 'list', resources = DEFAULT_RESOURCES }: Publish, publishedOn: string): Reply {
  if (reply === 'empty') return { ...json(200, ''), body: '' };
  if (reply === 'empty-list') return json(200, []);
  if (reply === 'object') return json(200, { status: 'SUCCESS', message: 'Publish initiated' });
  const entries = resources.map((resource) => startEntry(resource, publishedOn));
  return json(200, entries);
}
