import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { COMPONENT_WORDS, meaningOf, type WordTable, wordTable } from '../core/status-words.ts';
import type { JobStart } from '../platform/record.ts';
import {
  startTraining,
  type TrainedBot,
  type TrainingKind,
  type TrainingRecord,
  trainingStatus,
} from '../platform/training.ts';
import { expectStatusOf, failed, isBadEnd, judge, stale } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { noneAsStale, orNone } from './poll.ts';
import { findStarted, startOnce } from './start-once.ts';
import type { Failed, JobFacts, JobState, Poll } from './state.ts';

type TrainingInputs = InputsOf<'botId', 'training' | 'botLanguage' | 'jobId'>;

const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] } as const satisfies Record<
  string,
  readonly TrainingKind[]
>;

/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
export async function startTrainings(inputs: TrainingInputs, context: JobContext): Promise<Job> {
  const { botId, botLanguage: language, jobId } = inputs;
  const bot = { botId, language };
  const trainings = [];
  for (const kind of KINDS[inputs.training]) {
    const started = jobId === undefined ? await startOne(kind, bot, context, inputs.training) : undefined;
    const wanted = { jobId: jobId ?? started?.reply.id ?? '', baseline: started?.baseline };
    trainings.push({ kind, reply: started?.reply, poll: trainingPoll(kind, bot, context, wanted) });
  }
  return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}

async function startOne(kind: TrainingKind, bot: TrainedBot, context: JobContext, training: string) {
  let baseline: TrainingBaseline = { record: undefined };
  const reply = await startOnce<JobStart>(
    {
      what: `training of ${TRAINING_NAMES[kind]} of bot ${bot.botId}`,
      before: async () => {
        baseline = await lastTraining(kind, bot, context);
      },
      send: (signal, platform) => startTraining(platform, kind, bot, signal),
      find: () =>
        findStarted(context, async (signal) =>
          isNewer(await trainingStatus(context.platform, kind, bot, signal), baseline) ? UNANSWERED : undefined,
        ),
      beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
      // With any `jobId`, nothing is started.
      resume: () => ({
        operation: 'train-bot',
        inputs: { botId: bot.botId, training, botLanguage: bot.language, jobId: 'unknown' },
      }),
    },
    context,
  );
  return { reply, baseline };
}

/** A training that was found although the answer to its start was lost. */
const UNANSWERED: JobStart = { id: '', status: '', reason: '' };

/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings: readonly { kind: TrainingKind; reply: JobStart | undefined }[]): JobState {
  const refused = trainings.find(({ reply }) => reply && isBadEnd(reply.status));
  const jobId = trainings.map(({ reply }) => reply?.id ?? '').find((id) => id !== '') ?? '';
  if (!refused?.reply) return { kind: 'running', status: '', jobId };
  const { status, reason } = refused.reply;
  return failed({ status, jobId }, `training of ${TRAINING_NAMES[refused.kind]}`, reason);
}

/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
const TRAINING_WORDS: WordTable = wordTable('finished', 'success', 'successful', 'completed');

const TRAINING_NAMES: Readonly<Record<TrainingKind, string>> = { ml: 'machine learning', faq: 'FAQs' };

/** What the status showed before a training was started. */
interface TrainingBaseline {
  /** `undefined` if the bot was never trained. */
  readonly record: TrainingRecord | undefined;
}

/** What the status shows before anything is started. Waits while another training of the bot is running. */
async function lastTraining(kind: TrainingKind, bot: TrainedBot, context: JobContext): Promise<TrainingBaseline> {
  const noun = `training of ${TRAINING_NAMES[kind]}`;
  let baseline: TrainingBaseline = { record: undefined };
  await context
    .waitFor(async (signal) => {
      const record = await orNone(read(kind, bot, context, signal), 'training');
      baseline = { record };
      const status = record?.status ?? '';
      return meaningOf(status, TRAINING_WORDS) === 'running'
        ? { kind: 'running', status }
        : { kind: 'succeeded', status, link: '' };
    })
    .catch((error: unknown) => {
      if (!(error instanceof KoreaiError) || error.code !== 'timed-out' || !baseline.record) throw error;
      throw error.with({
        message: `Nothing was started, as another ${noun} of bot ${bot.botId} was still running: ${error.message}`,
        hint: 'Wait for the other training, or raise {timeout}, and run again.',
      });
    });
  return baseline;
}

/**
 * Whether a status shows a training that is newer than the baseline: it is running, which the baseline was not, it
 * succeeded where the baseline had failed or was out of sync, or its version is higher. Any other first `Finished` after
 * a start is the one before.
 */
function isNewer(record: TrainingRecord, { record: before }: TrainingBaseline): boolean {
  const meaning = meaningOf(record.status, TRAINING_WORDS);
  if (meaning === 'running') return true;
  const hadFailed = before !== undefined && meaningOf(before.status, TRAINING_WORDS) === 'failed';
  const isRepaired = hadFailed || (before !== undefined && before.outOfSync.length > 0 && record.isInSync);
  if (meaning === 'succeeded' && isRepaired) return true;
  if (record.version === undefined) return false;
  return before === undefined || (before.version !== undefined && record.version > before.version);
}

/** The last training. @throws KoreaiError also for a bot that was never trained */
async function read(
  kind: TrainingKind,
  bot: TrainedBot,
  { platform }: JobContext,
  ...request: Parameters<Poll>
): Promise<TrainingRecord> {
  const record = await trainingStatus(platform, kind, bot, ...request);
  expectStatusOf('training', bot.botId, record);
  return record;
}

/** Maximum polls of a finished training whose model is not in sync: its flags may follow later. */
const MAX_POLLS = 10;

/**
 * Polls the training that was started after the baseline. The status names no job, so a result counts only after the
 * training was seen running, or if its version rose (xo-additions.md, section 6).
 *
 * @param baseline - `undefined` if something else started the training: then it must be running
 */
function trainingPoll(
  kind: TrainingKind,
  bot: TrainedBot,
  context: JobContext,
  { jobId, baseline }: { jobId: string; baseline: TrainingBaseline | undefined },
): Poll {
  let isOurs = false;
  let pollsOutOfSync = 0;
  const poll: Poll = async (...request) => {
    const record = await read(kind, bot, context, ...request);
    const facts = { status: record.status, jobId };
    const meaning = meaningOf(facts.status, TRAINING_WORDS);
    isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
    if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
      const isNewFailure =
        baseline && meaning === 'failed' && meaningOf(baseline.record?.status ?? '', TRAINING_WORDS) !== 'failed';
      if (!baseline) return unknownEnd(facts, bot);
      if (!isNewFailure) return stale(facts);
    }
    const state = judgeTraining(kind, record, facts);
    if (state.kind !== 'succeeded' || record.outOfSync.length === 0) return state;
    pollsOutOfSync += 1;
    const unfinished = `not in sync with ${record.outOfSync.map((name) => sanitize(name, 60)).join(', ')}`;
    return pollsOutOfSync < MAX_POLLS ? { kind: 'running', ...facts, unfinished } : outOfSync(facts, unfinished);
  };
  return noneAsStale(poll, 'training', true);
}

/** Polls several trainings of one bot: all must succeed. */
function allTrainings(trainings: readonly { kind: TrainingKind; poll: Poll }[]): Poll {
  const [only] = trainings;
  if (only && trainings.length === 1) return only.poll;
  return async (signal, freshConnection) => {
    const polled: { kind: TrainingKind; state: JobState }[] = [];
    for (const { kind, poll } of trainings) polled.push({ kind, state: await poll(signal, freshConnection) });
    const states = polled.map(({ state }) => state);
    const deciding =
      states.find(({ kind }) => kind === 'failed') ??
      states.find((state) => state.kind === 'running' && !state.isStale) ??
      states.find(({ kind }) => kind === 'running') ??
      states[0];
    if (!deciding) throw new KoreaiError('internal', 'No training to poll');
    const components = polled.map(({ kind, state }) => ({
      kind: 'training',
      name: TRAINING_NAMES[kind],
      status: state.status,
      detail: '',
    }));
    // The id of one of them stands for all.
    const jobId = states.map((state) => state.jobId ?? '').find((id) => id !== '') ?? '';
    return { ...deciding, jobId, components };
  };
}

function judgeTraining(
  kind: TrainingKind,
  { reason, error, components: inner }: TrainingRecord,
  facts: JobFacts,
): JobState {
  // The message of FAQs repeats the status, and must not contradict it.
  const repeats = kind === 'faq' && meaningOf(reason, COMPONENT_WORDS) !== 'unknown';
  const components = [...(repeats ? [{ kind: 'message', name: '', status: reason, detail: '' }] : []), ...inner];
  const noun = `training of ${TRAINING_NAMES[kind]}`;
  return judge({ facts, words: TRAINING_WORDS, noun, link: '', reason, error, components });
}

function outOfSync(facts: JobFacts, what: string): Failed {
  return {
    kind: 'failed',
    ...facts,
    code: 'platform-failed',
    message: `The training has finished, but the model is ${what}`,
    hint: 'The bot may have been changed while it was trained. Train it again.',
  };
}

function unknownEnd(facts: JobFacts, { botId }: TrainedBot): Failed {
  return {
    kind: 'failed',
    ...facts,
    code: 'stale',
    message: `No training of bot ${botId} is running, and the status '${sanitize(facts.status, 60)}' may be that of an earlier one`,
    hint: "Check the bot's training in Kore.ai's console, or train it again.",
  };
}
