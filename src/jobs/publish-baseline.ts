import { KoreaiError } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import { sanitize } from '../core/sanitize.ts';
import { meaningOf } from '../core/status-words.ts';
import { noneYet } from '../platform/answer-error.ts';
import type { PublishRecord, ReadPublishStatus } from '../platform/bot-publish.ts';
import { JOB_WORDS, judge, mismatch } from './judge.ts';
import type { JobContext } from './operation.ts';
import type { Baseline } from './publish-correlation.ts';
import { datedNow } from './start-window.ts';

/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;

/** What the slot shows before anything is started. Waits while another publish is running. */
export async function lastPublish(botId: string, read: ReadPublishStatus, context: JobContext): Promise<Baseline> {
  const { clock, log, waitFor } = context;
  const unchanged = new UnchangedPublish(context);
  let baseline: Baseline | undefined;
  const ended = await waitFor(async (signal) => {
    const record = await readOrNone(read, signal);
    if (record.botId !== '' && record.botId !== botId) throw mismatch('publish', 'bot', botId, record.botId);
    const dated = datedNow(clock, record.serverTime);
    baseline = { record: record.isEmpty ? undefined : record, dated };
    const { id: jobId, status, requestedAt } = record;
    const over = { kind: 'succeeded', status, link: '' } as const;
    if (record.isEmpty) return over;
    const facts = { status, jobId, requestedAt };
    const state = judge({ facts, words: JOB_WORDS, noun: 'publish', link: '', reason: '' });
    if (state.kind !== 'running') return over;
    if (meaningOf(status, JOB_WORDS) !== 'unknown' || !unchanged.isOver(record)) return state;
    log.warning(
      `The last publish of bot ${botId} has the unknown status '${sanitize(status, 60)}' and does not change. It counts as ended.`,
    );
    return over;
  }).catch((error: unknown) => {
    if (!(error instanceof KoreaiError) || error.code !== 'timed-out') throw error;
    throw notStarted(botId, baseline?.record, error);
  });
  if (ended.kind === 'failed' || !baseline) throw new Error('polling the slot gave no baseline');
  return baseline;
}

/**
 * A publish with an unknown status may still be running, but must not block later ones forever. It counts as ended once
 * it is old by the platform's clock and unchanged in two polls, or, if its age is unknown, has not changed for a long
 * time. If that is wrong, the platform refuses ours, or its times still distinguish the two.
 */
class UnchangedPublish {
  readonly #context: JobContext;
  #shown = '';
  #since = 0;

  constructor(context: JobContext) {
    this.#context = context;
  }

  isOver({ id, status, requestedAt, percent, serverTime }: PublishRecord): boolean {
    const { clock, timeoutMs } = this.#context;
    const shown = JSON.stringify([id, status, percent]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#since = clock.now();
      return false;
    }
    if (requestedAt !== undefined && serverTime !== undefined) return serverTime - requestedAt >= OLD_MS;
    return clock.now() - this.#since >= Math.min(UNCHANGED_MS, timeoutMs / 2);
  }
}

/** @param blocker - what the slot showed last; not ours, because nothing was started */
function notStarted(botId: string, blocker: PublishRecord | undefined, cause: KoreaiError): KoreaiError {
  const why = blocker
    ? `another publish of bot ${botId} (${named(blocker)}) was still running`
    : `the platform did not report whether a publish of bot ${botId} is running`;
  return new KoreaiError('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
    hint: blocker ? 'Wait for the other publish, or raise {timeout}, and run again.' : cause.hint,
    cause,
  });
}

function named({ id, requestedAt }: PublishRecord): string {
  const when = requestedAt === undefined ? 'at an unknown time' : formatInstant(requestedAt);
  return `${id || 'without an id'}, requested ${when}`;
}

const NO_PUBLISH: PublishRecord = {
  id: '',
  botId: '',
  status: '',
  requestedAt: undefined,
  percent: undefined,
  resources: [],
  awaitsApproval: false,
  reason: '',
  serverTime: undefined,
  isEmpty: true,
};

/** For a bot that was never published, the platform's error counts as an empty record. */
export async function readOrNone(
  read: ReadPublishStatus,
  signal: AbortSignal,
  freshConnection?: boolean,
): Promise<PublishRecord> {
  return read(signal, freshConnection).catch((error: unknown) => {
    if (noneYet(error, 'publish')) return NO_PUBLISH;
    throw error;
  });
}
