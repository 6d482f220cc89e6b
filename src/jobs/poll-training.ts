import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { COMPONENT_WORDS, meaningOf } from '../core/status-words.ts';
import type { TrainedBot, TrainingKind, TrainingRecord } from '../platform/training.ts';
import { judge, stale } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { Failed, JobFacts, JobState, Poll } from './state.ts';
import { isNewer, readOrNone, TRAINING_NAMES, TRAINING_WORDS, type TrainingBaseline } from './training-baseline.ts';

/** Maximum polls of a finished training whose model is not in sync: its flags may follow later. */
const MAX_POLLS = 10;

/**
 * Polls the training that was started after the baseline. The status names no job, so a result counts only after the
 * training was seen running, or if its version rose (xo-additions.md, section 6).
 *
 * @param baseline - `undefined` if something else started the training: then it must be running
 */
export function trainingPoll(
  kind: TrainingKind,
  bot: TrainedBot,
  context: JobContext,
  { jobId, baseline }: { jobId: string; baseline: TrainingBaseline | undefined },
): Poll {
  let isOurs = false;
  let pollsOutOfSync = 0;
  return async (signal, freshConnection) => {
    const record = await readOrNone(kind, bot, context, signal, freshConnection);
    const facts = { status: record?.status ?? '', jobId };
    const meaning = meaningOf(facts.status, TRAINING_WORDS);
    isOurs ||= meaning === 'running' || (baseline !== undefined && isNewer(record, baseline));
    if (!record) return stale(facts);
    if (!isOurs && (meaning === 'succeeded' || meaning === 'failed')) {
      const isNewFailure = baseline && meaning === 'failed' && !isFailure(baseline.record);
      if (!baseline) return unknownEnd(facts, bot);
      if (!isNewFailure) return stale(facts);
    }
    const state = judgeTraining(kind, record, facts);
    if (state.kind !== 'succeeded' || record.outOfSync.length === 0) return state;
    pollsOutOfSync += 1;
    const unfinished = `not in sync with ${record.outOfSync.map((name) => sanitize(name, 60)).join(', ')}`;
    return pollsOutOfSync < MAX_POLLS ? { kind: 'running', ...facts, unfinished } : outOfSync(facts, unfinished);
  };
}

/** Polls several trainings of one bot: all must succeed. */
export function allTrainings(trainings: readonly { kind: TrainingKind; poll: Poll }[]): Poll {
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

function isFailure(record: TrainingRecord | undefined): boolean {
  return record !== undefined && meaningOf(record.status, TRAINING_WORDS) === 'failed';
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
