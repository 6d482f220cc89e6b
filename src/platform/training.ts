import { contradictionOf } from './contradiction.ts';
import { get, post } from './endpoint.ts';
import { type JobRecord, jobRecord } from './record.ts';
import { count, expectFields, type Fields, field, flag, instant, isFields, list, nested, text } from './wire.ts';

export type TrainingKind = 'ml' | 'faq';

const SEGMENTS = { ml: 'ml', faq: 'faqs' } as const;

/** What is trained, of which bot, in which of its languages. */
export interface BotTraining {
  readonly kind: TrainingKind;
  readonly botId: string;
  readonly language: string;
}

/** The last training of a bot, as the status shows it. Nothing in it names the request that started it. */
export interface TrainingRecord extends JobRecord {
  /**
   * Rises with each training: `trainDetails.trainVersion` for machine learning, the time of the last change in
   * milliseconds since the epoch for FAQs. `undefined` if it is not reported.
   */
  readonly version: number | undefined;
  /** What the model is not in sync with, by the flags `isMlInSyncWith…` that are not true. */
  readonly outOfSync: readonly string[];
  /** True if such flags are reported, and all of them are true. */
  readonly isInSync: boolean;
}

/**
 * Starts a training: `POST /bot/{id}/ml/train`, `POST /bot/{id}/faqs/train`. No status can be asked for by the id of its
 * reply, and that of machine learning usually has no status word.
 */
export const startTraining = post(
  ({ kind, botId, language }: BotTraining) => ({
    path: ['bot', botId, SEGMENTS[kind], 'train'],
    language,
    ...(kind === 'faq' ? { body: { language } } : {}),
    mayBeEmpty: true,
  }),
  ({ value }): JobRecord => {
    // Machine learning answers with a list of one entry, FAQs with an object.
    const entries = isFields(value) ? [value] : list(value);
    const [first = {}] = entries;
    const record = { ...jobRecord(first, 'ds-', 'Training_ID'), status: text(first, 'status', 'trainingStatus') };
    const error = entries.map(contradictionOf).find((one) => one !== undefined);
    return error === undefined ? record : { ...record, status: 'failed', reason: error };
  },
);

/** Gets the last training: `GET /bot/{id}/{ml|faqs}/train/status`. FAQs need the language (xo-additions.md, section 6). */
export const trainingStatus = get(
  ({ kind, botId, language }: BotTraining) => ({
    path: ['bot', botId, SEGMENTS[kind], 'train', 'status'],
    query: { language, state: 'configured' },
  }),
  (reply, { kind }): TrainingRecord => {
    const fields = expectFields(reply);
    const flags = kind === 'ml' ? Object.keys(fields).filter((name) => IN_SYNC_FLAG.test(name)) : [];
    const outOfSync = flags.filter((name) => !flag(field(fields, name)));
    return {
      ...jobRecord(fields),
      status: text(fields, kind === 'ml' ? 'trainingStatus' : 'status'),
      version: kind === 'ml' ? trainVersion(fields) : instant(fields, 'modifiedOn'),
      outOfSync: outOfSync.map((name) => name.replace(IN_SYNC_FLAG, '') || name),
      isInSync: flags.length > 0 && outOfSync.length === 0,
    };
  },
);

function trainVersion(fields: Fields): number | undefined {
  return count(nested(fields, 'trainDetails'), 'trainVersion') ?? count(fields, 'trainVersion');
}

const IN_SYNC_FLAG = /^is_?ml_?in_?sync_?(with)?_?/i;
