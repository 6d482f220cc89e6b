import type { Component } from '../core/facts.ts';
import type { Platform } from './client.ts';
import { componentsIn } from './component.ts';
import { contradictionOf, type JobRecord, type JobStart, jobRecord } from './record.ts';
import {
  count,
  expectFields,
  field,
  flag,
  instant,
  isFields,
  jobId,
  list,
  nested,
  type Reply,
  reason,
  text,
} from './wire.ts';

export type TrainingKind = 'ml' | 'faq';

const SEGMENTS = { ml: 'ml', faq: 'faqs' } as const;

/** What is trained: a bot, in one of its languages. */
export interface TrainedBot {
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
  readonly components: readonly Component[];
}

/**
 * Starts a training: `POST /bot/{id}/ml/train`, `POST /bot/{id}/faqs/train`. Sent once, never repeated. No status can be
 * asked for by the id of its reply, and that of machine learning usually has no status word.
 */
export async function startTraining(
  platform: Platform,
  kind: TrainingKind,
  { botId, language }: TrainedBot,
  signal: AbortSignal,
): Promise<JobStart> {
  const reply = await platform.request({
    method: 'POST',
    path: ['bot', botId, SEGMENTS[kind], 'train'],
    language,
    ...(kind === 'faq' ? { body: { language } } : {}),
    mayBeEmpty: true,
    signal,
  });
  // Machine learning answers with a list of one entry, FAQs with an object.
  const entries = isFields(reply.value) ? [reply.value] : list(reply.value);
  const error = entries.map(contradictionOf).find((one) => one !== undefined);
  const [first = {}] = entries;
  return {
    id: jobId(first, 'ds-', 'Training_ID', 'trainingId', '_id', 'requestId'),
    status: error === undefined ? text(first, 'status', 'trainingStatus') : 'failed',
    reason: error ?? reason(first),
  };
}

/** Gets the last training: `GET /bot/{id}/{ml|faqs}/train/status`. FAQs need the language (xo-additions.md, section 6). */
export async function trainingStatus(
  platform: Platform,
  kind: TrainingKind,
  { botId, language }: TrainedBot,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<TrainingRecord> {
  const path = ['bot', botId, SEGMENTS[kind], 'train', 'status'];
  const query = { language, state: 'configured' };
  return recordOf(kind, await platform.request({ method: 'GET', path, query, signal, freshConnection }));
}

function recordOf(kind: TrainingKind, reply: Reply): TrainingRecord {
  const fields = expectFields(reply);
  const details = nested(fields, 'trainDetails');
  const flags = kind === 'ml' ? Object.keys(fields).filter((name) => IN_SYNC_FLAG.test(name)) : [];
  const outOfSync = flags.filter((name) => !flag(field(fields, name)));
  return {
    ...jobRecord(fields),
    status: text(fields, kind === 'ml' ? 'trainingStatus' : 'status'),
    version:
      kind === 'ml' ? (count(details, 'trainVersion') ?? count(fields, 'trainVersion')) : instant(fields, 'modifiedOn'),
    outOfSync: outOfSync.map((name) => name.replace(IN_SYNC_FLAG, '') || name),
    isInSync: flags.length > 0 && outOfSync.length === 0,
    components: componentsIn(fields),
  };
}

const IN_SYNC_FLAG = /^is_?ml_?in_?sync_?(with)?_?/i;
