import { failed, isBadEnd } from '../jobs/judge.ts';
import { type InputsOf, type JobContext, operation } from '../jobs/operation.ts';
import { allTrainings, trainingPoll } from '../jobs/poll-training.ts';
import { searchSlot } from '../jobs/search-lost-job.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { JobState } from '../jobs/state.ts';
import { isNewer, lastTraining, TRAINING_NAMES, type TrainingBaseline } from '../jobs/training-baseline.ts';
import {
  startTraining,
  type TrainedBot,
  type TrainingKind,
  type TrainingStart,
  trainingStatus,
} from '../platform/training.ts';

/** Trains a bot in one language (kore-api.md, section 1.5; xo-additions.md, section 6). */
export const trainBot = operation({
  name: 'train-bot',
  summary: 'Train a bot and report how that ended',
  target: 'botId',
  needs: ['botId'],
  takes: ['training', 'botLanguage', 'jobId'],
  credentials: 'bot',
  permission: 'An app with `Train ML`, `Train FAQ`; in the Admin Console under `Test and Train`.',
  startsJob: true,
  archive: [],
  result: [],
  async start(inputs, context) {
    const { botId, botLanguage: language, jobId } = inputs;
    const bot = { botId, language };
    const trainings = [];
    for (const kind of KINDS[inputs.training]) {
      const started = jobId === undefined ? await startOne(kind, bot, inputs, context) : undefined;
      const wanted = { jobId: jobId ?? started?.reply.id ?? '', baseline: started?.baseline };
      trainings.push({ kind, reply: started?.reply, poll: trainingPoll(kind, bot, context, wanted) });
    }
    return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
  },
  resume: resumeTraining,
});

const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] } as const satisfies Record<
  string,
  readonly TrainingKind[]
>;

type TrainingInputs = InputsOf<'botId', 'training' | 'botLanguage' | 'jobId'>;

async function startOne(kind: TrainingKind, bot: TrainedBot, inputs: TrainingInputs, context: JobContext) {
  let baseline: TrainingBaseline = { record: undefined };
  const reply = await startOnce<TrainingStart>(
    {
      what: `training of ${TRAINING_NAMES[kind]} of bot ${bot.botId}`,
      before: async () => {
        baseline = await lastTraining(kind, bot, context);
      },
      send: (signal, platform) => startTraining(platform, kind, bot, signal),
      find: () =>
        searchSlot(context, async (signal) =>
          isNewer(await trainingStatus(context.platform, kind, bot, signal), baseline) ? UNANSWERED : undefined,
        ),
      beforeAgain: "Check the bot's training in Kore.ai's console, and then run again.",
      resume: resumeTraining(inputs, ''),
    },
    context,
  );
  return { reply, baseline };
}

/** A training that was found although the answer to its start was lost. */
const UNANSWERED: TrainingStart = { id: '', status: '', reason: '' };

/** The replies only mean that the trainings were queued, unless one says that it failed. */
function startState(trainings: readonly { kind: TrainingKind; reply: TrainingStart | undefined }[]): JobState {
  const refused = trainings.find(({ reply }) => reply && isBadEnd(reply.status));
  const jobId = trainings.map(({ reply }) => reply?.id ?? '').find((id) => id !== '') ?? '';
  if (!refused?.reply) return { kind: 'running', status: '', jobId };
  const { status, reason } = refused.reply;
  return failed({ status, jobId }, `training of ${TRAINING_NAMES[refused.kind]}`, reason);
}

/** With any `jobId`, nothing is started: the status of a training has no id. */
function resumeTraining({ botId, training, botLanguage }: TrainingInputs, jobId: string) {
  return { operation: 'train-bot', inputs: { botId, training, botLanguage, jobId: jobId || 'unknown' } };
}
