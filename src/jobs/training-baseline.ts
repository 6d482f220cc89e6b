import { KoreaiError } from '../core/errors.ts';
import { meaningOf, type WordTable, wordTable } from '../core/status-words.ts';
import { type TrainedBot, type TrainingKind, type TrainingRecord, trainingStatus } from '../platform/training.ts';
import { expectSame } from './judge.ts';
import type { JobContext } from './operation.ts';
import { orNone } from './until-seen.ts';

/** Machine learning ends with `Finished` or `Failed`, FAQs with `success` or `failure` (kore-api.md, section 1.5). */
export const TRAINING_WORDS: WordTable = wordTable('finished', 'success', 'successful', 'completed');

export const TRAINING_NAMES: Readonly<Record<TrainingKind, string>> = { ml: 'machine learning', faq: 'FAQs' };

/** What the status showed before a training was started. */
export interface TrainingBaseline {
  /** `undefined` if the bot was never trained. */
  readonly record: TrainingRecord | undefined;
}

/** What the status shows before anything is started. Waits while another training of the bot is running. */
export async function lastTraining(
  kind: TrainingKind,
  bot: TrainedBot,
  context: JobContext,
): Promise<TrainingBaseline> {
  const noun = `training of ${TRAINING_NAMES[kind]}`;
  let baseline: TrainingBaseline = { record: undefined };
  await context
    .waitFor(async (signal) => {
      const record = await readOrNone(kind, bot, context, signal);
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
 * Whether a status shows a training that is newer than the baseline: it is running, which the baseline was not, or its
 * version is higher. The first `Finished` after a start is the one before.
 */
export function isNewer(record: TrainingRecord | undefined, { record: before }: TrainingBaseline): boolean {
  if (!record) return false;
  if (meaningOf(record.status, TRAINING_WORDS) === 'running') return true;
  if (record.version === undefined) return false;
  return before === undefined || (before.version !== undefined && record.version > before.version);
}

/** @returns `undefined` for a bot that was never trained */
export async function readOrNone(
  kind: TrainingKind,
  bot: TrainedBot,
  { platform }: JobContext,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<TrainingRecord | undefined> {
  const record = await orNone(trainingStatus(platform, kind, bot, signal, freshConnection), 'training');
  if (record) expectSame('training', 'bot', bot.botId, record.botId);
  return record;
}
