import { botRefusal, type Call, expectValid, fieldsOf, json, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { DEFAULT_RESOURCES } from './default-scenario.ts';
import { type Job, jobOf, timelines, usualStates } from './job.ts';
import type { Publish, Resource, State } from './scenario/types.ts';
import { unscaled } from './scenario/values.ts';

const FINISHED: readonly State[] = [{ status: 'successful' }];
const DEFAULT_STATES = usualStates('inprogress', 'successful');

interface Publication {
  job: Job;
  publish: Publish;
}

/** Publishes of bots (kore-api.md, section 1.2): the status shows the current one, or else the last. */
export function botPublishes(context: Context) {
  const { bots, clock, ids, ms, polled, start, userId } = context;
  const publications = timelines<Publication>(clock);

  return {
    /** Its reply has no job id and no time. */
    'bot-publish': (call: Call, botId: string): Reply => {
      requiredField(call, 'versionComment');
      expectValid(['boolean', 'undefined'].includes(typeof fieldsOf(call)['initiateTraining']));
      begin(botId);
      const { publish = {}, otherPublish } = bots.get(botId) ?? {};
      const job = start('bot-publish', botId, 'ds-', publish.states ?? DEFAULT_STATES);
      const others = otherPublish ? [publication(otherPublish, DEFAULT_STATES)] : [];
      // This request publishes what somebody else was about to publish.
      publications.add(botId, [{ job, publish }, ms(publish.delay)], ...others);
      const { resources = DEFAULT_RESOURCES } = publish;
      const publishedOn = new Date(clock.wall()).toISOString();
      return json(
        200,
        resources.map((resource) => startEntry(resource, publishedOn)),
      );
    },

    'bot-publish-status': (_call: Call, botId: string): Reply => {
      begin(botId);
      const current = publications.shown(botId).at(-1);
      if (!current) throw botRefusal(404, 'No publish request found');
      polled('bot-publish', current.job.id);
      return json(200, documentOf(botId, current));
    },
  };

  /** Publishes that no request started count from the first request about them on. */
  function begin(botId: string): void {
    if (publications.has(botId)) return;
    const { publish, previousPublish } = bots.get(botId) ?? {};
    const isPlanned = publish && publish.startedBy !== 'post';
    publications.add(
      botId,
      ...(previousPublish ? [publication({ ...previousPublish, delay: '0s' }, FINISHED)] : []),
      ...(isPlanned ? [publication(publish, FINISHED)] : []),
    );
  }

  /** Somebody else's publish, which is shown from its request on. */
  function publication(publish: Publish, fallback: readonly State[]): readonly [Publication, number] {
    const delayMs = ms(publish.delay);
    // How old it is has nothing to do with how fast time passes.
    const timing = { delayMs, ageMs: unscaled(publish.age) };
    return [{ job: jobOf(context, ids.next('ds-'), publish.states ?? fallback, timing), publish }, delayMs];
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
  const { type, id = type, name = type, state = 'awaitingApproval' } = resource;
  const { replyStatus: status = 'SUCCESS', replyFields } = resource;
  const result = status === 'SUCCESS' ? { result: { name, state, publishedOn } } : {};
  return { resourceType: type, resourceId: id, status, ...result, ...replyFields };
}
