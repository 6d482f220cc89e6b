import type { Evidence } from './evidence.ts';

const GRACE_MS = 5_000;
/** What the last file operations of a run may take on its clock, which flows a hundred times as fast. */
const SLACK_MS = 4_000;
/** The same in real time, on a busy machine. */
const REAL_SLACK_MS = 3_000;

/** A run ends when it has to. */
export function checkTime({ plan, tookMs, sinceCancelMs, sinceCancelRealMs, conclusion, way }: Evidence): string[] {
  const slackMs = way === 'in process' ? SLACK_MS : REAL_SLACK_MS;
  const breaches: string[] = [];
  if (tookMs > plan.timeoutMs + GRACE_MS + slackMs) {
    breaches.push(`in time: it took ${tookMs} ms with a timeout of ${plan.timeoutMs} ms`);
  }
  if (sinceCancelMs === undefined) return breaches;
  if (sinceCancelMs > GRACE_MS + slackMs || (sinceCancelRealMs ?? 0) > GRACE_MS + REAL_SLACK_MS) {
    breaches.push(
      `in time: it ended ${sinceCancelMs} ms after the cancellation (${sinceCancelRealMs} ms of real time)`,
    );
  }
  // A signal may come to a process that has made up its mind already.
  const isDecided = way === 'built action' && sinceCancelMs < 1_000;
  if (conclusion === 'failure' && !isDecided)
    breaches.push('cancelled is cancelled: after the cancellation it ended as a failure');
  return breaches;
}
