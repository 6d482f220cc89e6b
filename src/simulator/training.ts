import { botRefusal, type Call, invalidArguments, json, queryOf, type Reply, requiredField } from './call.ts';
import type { Context } from './context.ts';
import { Job } from './job.ts';
import type { State, Training } from './scenario/types.ts';

interface Kind {
  readonly setting: 'mlTraining' | 'faqTraining';
  readonly success: string;
  readonly states: readonly State[];
}

const ML: Kind = {
  setting: 'mlTraining',
  success: 'Finished',
  states: [{ status: 'Inprogress' }, { after: '3s', status: 'Finished' }],
};
const FAQ: Kind = {
  setting: 'faqTraining',
  success: 'success',
  states: [{ status: 'in-progress' }, { after: '3s', status: 'success' }],
};

/** What the documented sample of a success lists. */
const FLAGS = [
  ...['Sentences', 'Synonyms', 'Mlparams', 'Traits', 'SmallTalk', 'UBTraining'],
  ...['EntityNode', 'IntentNode', 'Patterns', 'BTUtterances'],
];

/** When the training before ended. */
const PREVIOUS_AGE_MS = 86_400_000;

/** Trainings (kore-api.md, section 1.5). The status names no job, and shows the training before at first. */
export function trainings(context: Context) {
  const { bots, clock, ids, ms, polled, recorder, userId } = context;
  const started = new Map<string, Job[]>();
  const begunAt = clock.wall();

  const planOf = (kind: Kind, botId: string): Training => bots.get(botId)?.[kind.setting] ?? {};
  const jobsOf = (kind: Kind, botId: string): Job[] => {
    const key = `${kind.setting}/${botId}`;
    const jobs = started.get(key) ?? [];
    started.set(key, jobs);
    return jobs;
  };

  function start(kind: Kind, botId: string): Job {
    const { states = kind.states, delay } = planOf(kind, botId);
    const jobs = jobsOf(kind, botId);
    if (jobs.some(({ isOver }) => !isOver)) throw botRefusal(409, 'Training is already in progress');
    const job = new Job(context, ids.next('ds-'), states, { delayMs: ms(delay) });
    jobs.push(job);
    return job;
  }

  /** The training that the status shows: the last one that has begun, or the one before all of them. */
  function shown(kind: Kind, botId: string) {
    const plan = planOf(kind, botId);
    const job = jobsOf(kind, botId).findLast(({ elapsedMs }) => elapsedMs >= 0);
    const status = job ? (job.state.status ?? '') : (plan.previousStatus ?? kind.success);
    if (status === '') throw botRefusal(404, 'Training not found');
    const done = jobsOf(kind, botId).filter(({ isSuccess, elapsedMs }) => isSuccess && elapsedMs >= 0).length;
    return { plan, job, status, version: (plan.version ?? 1) + done };
  }

  return {
    'ml-train': (call: Call, botId: string): Reply => {
      if (!call.headers['bot-language']) throw invalidArguments();
      const { id } = start(ML, botId);
      recorder.started('ml-train', botId);
      return json(200, [{ message: 'Training Queued.', Training_ID: id.replace('ds-', '') }]);
    },

    'ml-train-status': (_call: Call, botId: string): Reply => {
      const { plan, job, status, version } = shown(ML, botId);
      polled('ml-train', botId);
      const { outOfSync = [] } = plan;
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
      const { id, requestedOn } = start(FAQ, botId);
      recorder.started('faq-train', botId);
      return json(200, { _id: id, status: 'in-progress', modifiedOn: requestedOn });
    },

    'faq-train-status': (call: Call, botId: string): Reply => {
      if (!queryOf(call).get('language')) throw invalidArguments();
      const { job, status } = shown(FAQ, botId);
      polled('faq-train', botId);
      return json(200, {
        // It is not the id of the start reply.
        _id: ids.of('', `faqs of ${botId}`).replaceAll('-', '').slice(0, 24),
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
