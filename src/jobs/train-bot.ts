import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { COMPONENT_WORDS, meaningOf, type WordTable, wordTable } from '../core/status-words.ts';
import type { CallOptions } from '../platform/client.ts';
import { type JobRecord, jobRecord } from '../platform/record.ts';
import {
  type BotTraining,
  startTraining,
  type TrainingKind,
  type TrainingRecord,
  trainingStatus,
} from '../platform/training.ts';
import { expectStatusOf, factsOf, failed, failure, isBadEnd, judge, stale } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { noneAsStale, orNone } from './poll.ts';
import { findStarted, startOnce } from './start-once.ts';
import type { Failed, JobFacts, JobState, Poll } from './state.ts';

type TrainingInputs = InputsOf<'botId', 'training' | 'botLanguage' | 'jobId'>;

const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] } as const satisfies Record<
  string,
  readonly TrainingKind[]
>;

/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
const TRAINING_WORDS: WordTable = wordTable('finished', 'success', 'successful', 'completed');

const NAMES: Readonly<Record<TrainingKind, string>> = { ml: 'machine learning', faq: 'FAQs' };

/** One training of a bot. */
type Training = ReturnType<typeof trainingOf>;

function trainingOf(asked: BotTraining, { platform }: JobContext) {
  return {
    ...asked,
    noun: `training of ${NAMES[asked.kind]}`,
    /** The last training. @throws KoreaiError also for a bot that was never trained */
    read: async (options: CallOptions): Promise<TrainingRecord> => {
      const record = await trainingStatus(platform, asked, options);
      expectStatusOf('training', asked.botId, record);
      return record;
    },
  };
}

/** What the status showed before a training was started. */
interface Baseline {
  /** `undefined` if the bot was never trained. */
  readonly record: TrainingRecord | undefined;
}

/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
export async function startTrainings(inputs: TrainingInputs, context: JobContext): Promise<Job> {
  const { botId, botLanguage: language, jobId } = inputs;
  const trainings = [];
  for (const kind of KINDS[inputs.training]) {
    const training = trainingOf({ kind, botId, language }, context);
    const started = jobId === undefined ? await startOne(training, context, inputs.training) : undefined;
    const poll = trainingPoll(training, jobId ?? started?.reply.id ?? '', started?.baseline);
    trainings.push({ ...training, reply: started?.reply, poll });
  }
  return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}

async function startOne(training: Training, context: JobContext, asked: string) {
  const { botId, language, noun } = training;
  let baseline: Baseline = { record: undefined };
  const reply = await startOnce<JobRecord>(
    {
      what: `${noun} of bot ${botId}`,
      before: async () => {
        baseline = await lastTraining(training, context);
      },
      send: (signal, platform) => startTraining(platform, training, signal),
      find: () =>
        findStarted(context, async (signal) => {
          const record = await orNone(training.read({ signal }), 'training');
          return record && isNewer(record, baseline) ? UNANSWERED : undefined;
        }),
      beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
      // With any `jobId`, nothing is started.
      resume: () => ({
        operation: 'train-bot',
        inputs: { botId, training: asked, botLanguage: language, jobId: 'unknown' },
      }),
    },
    context,
  );
  return { reply, baseline };
}

/** A training that was found although the answer to its start was lost. */
const UNANSWERED = jobRecord({});

/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings: readonly (Training & { reply: JobRecord | undefined })[]): JobState {
  const replies = trainings.flatMap(({ noun, reply }) => (reply ? [{ noun, ...reply }] : []));
  const jobId = replies.map(({ id }) => id).find((id) => id !== '') ?? '';
  const refused = replies.find(({ status }) => isBadEnd(status));
  if (!refused) return { kind: 'running', status: '', jobId };
  return failed({ status: refused.status, jobId }, refused.noun, refused.reason);
}

/** What the status shows before anything is started. Waits while another training of the bot is running. */
async function lastTraining({ botId, noun, read }: Training, context: JobContext): Promise<Baseline> {
  let baseline: Baseline = { record: undefined };
  await context
    .waitFor(async (options) => {
      // Compared with no training, every training is newer, so a stray answer must not be taken for none.
      const record =
        (await orNone(read(options), 'training')) ??
        (await orNone(read({ ...options, freshConnection: true }), 'training'));
      baseline = { record };
      const status = record?.status ?? '';
      const isRunning = meaningOf(status, TRAINING_WORDS) === 'running';
      return isRunning ? { kind: 'running', status } : { kind: 'succeeded', status, link: '' };
    })
    .catch((error: unknown) => {
      if (!(error instanceof KoreaiError) || error.code !== 'timed-out' || !baseline.record) throw error;
      throw error.with({
        message: `Nothing was started, as another ${noun} of bot ${botId} was still running: ${error.message}`,
        hint: 'Wait for the other training, or raise {timeout}, and run again.',
      });
    });
  return baseline;
}

/**
 * Whether a status shows a training that is newer than the baseline: it is running, which the baseline was not, or its
 * version is higher. Without versions, it is newer if it succeeded where the baseline had failed or was out of sync. Any
 * other first `Finished` after a start is the one before.
 */
function isNewer(record: TrainingRecord, { record: before }: Baseline): boolean {
  const meaning = meaningOf(record.status, TRAINING_WORDS);
  if (meaning === 'running') return true;
  if (!before) return record.version !== undefined;
  // The flags of the training before may become true late, but its version does not rise.
  if (record.version !== undefined && before.version !== undefined) return record.version > before.version;
  const hadFailed = meaningOf(before.status, TRAINING_WORDS) === 'failed';
  return meaning === 'succeeded' && (hadFailed || (before.outOfSync.length > 0 && record.isInSync));
}

/** Maximum polls of a finished training whose model is not in sync: its flags may follow later. */
const MAX_POLLS = 10;

/**
 * Polls the training that was started after the baseline. The status names no job, so a result counts only after the
 * training was seen running, or if its version rose (xo-additions.md, section 6).
 *
 * @param baseline - `undefined` if something else started the training: then it must be running
 */
function trainingPoll(training: Training, jobId: string, baseline: Baseline | undefined): Poll {
  let isOurs = false;
  let pollsOutOfSync = 0;
  const poll: Poll = async (options) => {
    const record = { ...(await training.read(options)), id: jobId };
    const facts = factsOf(record);
    const meaning = meaningOf(record.status, TRAINING_WORDS);
    isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
    if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
      if (!baseline) return unknownEnd(facts, training.botId);
      const hadFailed = meaningOf(baseline.record?.status ?? '', TRAINING_WORDS) === 'failed';
      if (meaning === 'succeeded' || hadFailed) return stale(facts);
    }
    const state = judgeTraining(training, record);
    if (state.kind !== 'succeeded' || record.outOfSync.length === 0) return state;
    pollsOutOfSync += 1;
    const unfinished = `not in sync with ${record.outOfSync.map((name) => sanitize(name, 60)).join(', ')}`;
    if (pollsOutOfSync < MAX_POLLS) return { kind: 'running', ...facts, unfinished };
    const message = `The training has finished, but the model is ${unfinished}`;
    const hint = 'The bot may have been changed while it was trained. Train it again.';
    return failure(facts, 'platform-failed', message, hint);
  };
  return noneAsStale(poll, 'training', true);
}

/** Polls several trainings of one bot: all must succeed. */
function allTrainings(trainings: readonly (Training & { poll: Poll })[]): Poll {
  const [only] = trainings;
  if (only && trainings.length === 1) return only.poll;
  return async (options) => {
    const states: JobState[] = [];
    for (const { poll } of trainings) states.push(await poll(options));
    const deciding =
      states.find(({ kind }) => kind === 'failed') ??
      states.find((state) => state.kind === 'running' && !state.isStale) ??
      states.find(({ kind }) => kind === 'running') ??
      states[0];
    if (!deciding) throw new KoreaiError('internal', 'No training to poll');
    const components = trainings.map(({ kind }, at) => {
      return { kind: 'training', name: NAMES[kind], status: states[at]?.status ?? '', detail: '' };
    });
    // The id of one of them stands for all.
    const jobId = states.map((state) => state.jobId ?? '').find((id) => id !== '') ?? '';
    return { ...deciding, jobId, components };
  };
}

function judgeTraining({ kind, noun }: Training, record: TrainingRecord): JobState {
  const { reason } = record;
  // The message of FAQs repeats the status, and must not contradict it.
  const repeats = kind === 'faq' && meaningOf(reason, COMPONENT_WORDS) !== 'unknown';
  const message = repeats ? [{ kind: 'message', name: '', status: reason, detail: '' }] : [];
  return judge(record, noun, { words: TRAINING_WORDS, components: [...message, ...record.components] });
}

function unknownEnd(facts: JobFacts, botId: string): Failed {
  const message = `No training of bot ${botId} is running, and the status '${sanitize(facts.status, 60)}' may be that of an earlier one`;
  return failure(facts, 'stale', message, "Check the bot's training in Kore.ai's console, or train it again.");
}
