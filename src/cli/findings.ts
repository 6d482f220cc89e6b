import { sanitize } from '../core/sanitize.ts';
import type { Outcome } from '../run/outcome.ts';

/** Maximum number of changes that are listed. */
const MOST_CHANGES = 20;
const LONGEST_NAME = 200;

/** The findings of a run, in lines: the metrics of a test, the changes of a normalized bot. */
export function findingsOf(outcome: Readonly<Outcome>): string[] {
  const metrics = metricsLine(outcome);
  return [...(metrics === '' ? [] : [metrics]), ...changeLines(outcome)];
}

function metricsLine({ metrics }: Readonly<Outcome>): string {
  if (!metrics) return '';
  const { success, failure, entityFailures, f1, precision, recall, utterances } = metrics;
  const reported = [
    [success, (metric: number) => `${metric} passed`],
    [failure, (metric: number) => `${metric} failed`],
    [entityFailures, (metric: number) => `${metric} entities or traits failed`],
    [utterances, (metric: number) => `${metric} utterances`],
    [f1, (metric: number) => `F1 ${metric}`],
    [precision, (metric: number) => `precision ${metric}`],
    [recall, (metric: number) => `recall ${metric}`],
  ] as const;
  const words = reported.flatMap(([metric, word]) => (metric === undefined ? [] : [word(metric)]));
  const partial = metrics.isPartial === true ? ['part of the suite could not be run'] : [];
  return words.length === 0 ? '' : `Metrics: ${[...words, ...partial].join(', ')}`;
}

function changeLines({ changes = [] }: Readonly<Outcome>): string[] {
  const lines = changes
    .slice(0, MOST_CHANGES)
    .map(({ how, kind, name }) => `${how} ${kind} ${sanitize(name, LONGEST_NAME)}`);
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more changes`] : lines;
}
