import type { Resume } from '../core/errors.ts';
import type { JobStart } from '../platform/record.ts';
import { startTraining, type TrainedBot, type TrainingKind, trainingStatus } from '../platform/training.ts';
import { failed, isBadEnd } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { allTrainings, trainingPoll } from './poll-training.ts';
import { searchSlot, startOnce } from './start-once.ts';
import type { JobState } from './state.ts';
import { isNewer, lastTraining, TRAINING_NAMES, type TrainingBaseline } from './training-baseline.ts';

export type TrainingInputs = InputsOf<'botId', 'training' | 'botLanguage' | 'jobId'>;

const KINDS = { ml: ['ml'], faq: ['faq'], all: ['ml', 'faq'] } as const satisfies Record<
  string,
  readonly TrainingKind[]
>;

/** Starts the trainings that the inputs name, one after the other. With `jobId`, nothing is started. */
export async function startTrainings(
  inputs: TrainingInputs,
  context: JobContext,
  resume: (inputs: TrainingInputs, jobId: string) => Resume,
): Promise<Job> {
  const { botId, botLanguage: language, jobId } = inputs;
  const bot = { botId, language };
  const trainings = [];
  for (const kind of KINDS[inputs.training]) {
    const started = jobId === undefined ? await startOne(kind, bot, context, resume(inputs, '')) : undefined;
    const wanted = { jobId: jobId ?? started?.reply.id ?? '', baseline: started?.baseline };
    trainings.push({ kind, reply: started?.reply, poll: trainingPoll(kind, bot, context, wanted) });
  }
  return { state: jobId === undefined ? startState(trainings) : undefined, check: allTrainings(trainings) };
}

async function startOne(kind: TrainingKind, bot: TrainedBot, context: JobContext, resume: Resume) {
  let baseline: TrainingBaseline = { record: undefined };
  const reply = await startOnce<JobStart>(
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
      resume,
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
