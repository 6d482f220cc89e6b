import { formatInstant } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { meaningOf } from '../core/status-words.ts';
import type { PublishRecord, ReadPublishStatus } from '../platform/bot-publish.ts';
import { aheadNow, type Baseline } from './correlation.ts';
import { expectStatusOf, JOB_WORDS, judge } from './judge.ts';
import type { JobContext } from './operation.ts';

/** What the status shows before anything is started. Waits while another publish is running. */
export async function lastPublish(botId: string, read: ReadPublishStatus, context: JobContext): Promise<Baseline> {
  const { clock, log, waitFor } = context;
  const countsAsEnded = unchangedPublish(context);
  let baseline: Baseline | undefined;
  const ended = await waitFor(async (options) => {
    const record = await read(options);
    expectStatusOf('publish', botId, record);
    const { status, isEmpty } = record;
    baseline = { record: isEmpty ? undefined : record, aheadMs: aheadNow(clock, record.serverTime) };
    const over = { kind: 'succeeded', status, link: '' } as const;
    const state = judge({ ...record, components: [] }, 'publish');
    if (isEmpty || state.kind !== 'running') return over;
    if (meaningOf(status, JOB_WORDS) !== 'unknown' || !countsAsEnded(record)) return state;
    log.warning(
      `The last publish of bot ${botId} has the unknown status '${sanitize(status, 60)}' and does not change. It counts as ended.`,
    );
    return over;
  }).catch((error: unknown) => {
    if (!(error instanceof KoreaiError) || error.code !== 'timed-out') throw error;
    throw notStarted(botId, baseline?.record, error);
  });
  if (ended.kind === 'failed' || !baseline) throw new Error('polling the status gave no baseline');
  return baseline;
}

/** A publish that was requested this long ago and has an unknown status counts as ended. */
const OLD_MS = 30 * 60_000;
/** One of unknown age counts as ended if it has not changed for this long, or for half of the timeout. */
const UNCHANGED_MS = 10 * 60_000;

/**
 * A publish with an unknown status may still be running, but must not block later ones forever. It counts as ended once
 * it is old by the platform's clock and unchanged in two polls, or, if its age is unknown, has not changed for a long
 * time. If that is wrong, the platform refuses ours, or its times still distinguish the two.
 */
function unchangedPublish({ clock, timeoutMs }: JobContext): (record: PublishRecord) => boolean {
  let last = '';
  let since = 0;
  return ({ id, status, requestedAt, percent, serverTime }) => {
    const shown = JSON.stringify([id, status, percent]);
    if (shown !== last) {
      last = shown;
      since = clock.now();
      return false;
    }
    if (requestedAt !== undefined && serverTime !== undefined) return serverTime - requestedAt >= OLD_MS;
    return clock.now() - since >= Math.min(UNCHANGED_MS, timeoutMs / 2);
  };
}

/** @param blocker - what the status showed last; not ours, because nothing was started */
function notStarted(botId: string, blocker: PublishRecord | undefined, cause: KoreaiError): KoreaiError {
  const why = blocker
    ? `another publish of bot ${botId} (${named(blocker)}) was still running`
    : `the platform did not report whether a publish of bot ${botId} is running`;
  return new KoreaiError('timed-out', `Nothing was started, as ${why}: ${cause.message}`, {
    hint: blocker
      ? 'Wait for the other publish, or raise {timeout}, and run again.'
      : (cause.hint ?? 'Raise {timeout}, and run again.'),
    cause,
  });
}

function named({ id, requestedAt }: PublishRecord): string {
  const when = requestedAt === undefined ? 'at an unknown time' : formatInstant(requestedAt);
  return `${id || 'without an id'}, requested ${when}`;
}
