import type { Evidence } from './evidence.ts';

const GRACE_MS = 5_000;
/** What file operations of a slow disk may take on the clock of a run, which flows a hundred times as fast. */
const SLACK_MS = 60_000;

/** A run ends when it has to, on a clock of its own; of a process in real time only that it ends at all can be said. */
export function checkTime({ plan, tookMs, sinceCancelMs, conclusion, way }: Evidence): string[] {
  if (way === 'built action') return [];
  const breaches: string[] = [];
  if (tookMs > plan.timeoutMs + GRACE_MS + SLACK_MS) {
    breaches.push(`in time: it took ${tookMs} ms with a timeout of ${plan.timeoutMs} ms`);
  }
  if (sinceCancelMs === undefined) return breaches;
  if (sinceCancelMs > GRACE_MS + SLACK_MS) {
    breaches.push(`in time: it ended ${sinceCancelMs} ms after the cancellation`);
  }
  // The timeout may have been over already.
  if (conclusion === 'failure' && tookMs <= plan.timeoutMs) {
    breaches.push('cancelled is cancelled: after the cancellation it ended as a failure');
  }
  return breaches;
}
