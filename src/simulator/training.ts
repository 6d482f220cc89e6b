import { botRefusal, type Call, expectValid, json, queryOf, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { hexOf } from './ids.ts';
import { type Job, usualStates } from './job.ts';

/** The kinds of trainings: what a bot of the scenario calls them, and the words of their statuses. */
const KINDS = {
  'ml-train': { setting: 'mlTraining', running: 'Inprogress', success: 'Finished' },
  'faq-train': { setting: 'faqTraining', running: 'in-progress', success: 'success' },
} as const;

type Kind = keyof typeof KINDS;

/** What the documented sample of a success lists. */
const FLAGS = [
  ...['Sentences', 'Synonyms', 'Mlparams', 'Traits', 'SmallTalk', 'UBTraining'],
  ...['EntityNode', 'IntentNode', 'Patterns', 'BTUtterances'],
];

/** When the training before ended. */
const PREVIOUS_AGE_MS = 86_400_000;

/** Trainings (kore-api.md, section 1.5). The status names no job, and shows the training before at first. */
export function trainings(context: Context) {
  const { bots, clock, ids, polled, userId } = context;
  /** In the order in which they were started. */
  const jobs = new Map<string, readonly Job[]>();
  const begunAt = clock.wall();

  function start(kind: Kind, botId: string): Job {
    const key = `${kind}/${botId}`;
    if (jobs.get(key)?.at(-1)?.isOver === false) throw botRefusal(409, 'Training is already in progress');
    const { setting, running, success } = KINDS[kind];
    const { states = usualStates(running, success) } = bots.get(botId)?.[setting] ?? {};
    const job = context.start(kind, botId, 'ds-', states);
    jobs.set(key, [...(jobs.get(key) ?? []), job]);
    return job;
  }

  /** The training that the status shows: the last one, or the one before all of them. */
  function shown(kind: Kind, botId: string) {
    const { setting, success } = KINDS[kind];
    const { previousStatus = success, outOfSync = [] } = bots.get(botId)?.[setting] ?? {};
    const begun = jobs.get(`${kind}/${botId}`) ?? [];
    const job = begun.at(-1);
    const status = job ? (job.state.status ?? '') : previousStatus;
    if (status === '') throw botRefusal(404, 'Training not found');
    polled(kind, botId);
    return { job, status, outOfSync, version: 1 + begun.filter(({ isSuccess }) => isSuccess).length };
  }

  return {
    'ml-train': (call: Call, botId: string): Reply => {
      expectValid(call.headers['bot-language']);
      const { id } = start('ml-train', botId);
      return json(200, [{ message: 'Training Queued.', Training_ID: id.replace('ds-', '') }]);
    },

    'ml-train-status': (_call: Call, botId: string): Reply => {
      const { job, status, outOfSync, version } = shown('ml-train', botId);
      const flags = FLAGS.map((flag) => [`isMlInSyncWith${flag}`, !outOfSync.includes(flag)]);
      return json(200, {
        trainingStatus: status,
        ...Object.fromEntries(flags),
        ...(job && !job.isSuccess ? {} : { trainDetails: { nlpVersion: 3, trainVersion: version } }),
        ...job?.state.fields,
      });
    },

    'faq-train': (call: Call, botId: string): Reply => {
      requiredField(call, 'language');
      const { id, requestedOn } = start('faq-train', botId);
      return json(200, { _id: id, status: 'in-progress', modifiedOn: requestedOn });
    },

    'faq-train-status': (call: Call, botId: string): Reply => {
      expectValid(queryOf(call).get('language'));
      const { job, status } = shown('faq-train', botId);
      return json(200, {
        // It is not the id of the start reply.
        _id: hexOf(ids.of('', `faqs of ${botId}`)),
        message: status,
        status,
        __v: 0,
        modifiedOn: job?.stateSince ?? new Date(begunAt - PREVIOUS_AGE_MS).toISOString(),
        lastModifiedBy: userId,
        ...job?.state.fields,
      });
    },
  };
}
