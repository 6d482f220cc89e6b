import type { Phase } from '../run/outcome.ts';

/** Minimum duration of a run whose timeline is shown, in milliseconds. */
const MIN_TIMELINE_MS = 1_000;

/** How long the phases of a run took, as a Gantt chart that GitHub draws; empty if there is only one phase. */
export function timeline(phases: readonly Phase[]): string {
  const end = Math.max(0, ...phases.map(({ toMs }) => toMs));
  if (phases.length < 2 || end < MIN_TIMELINE_MS) return '';
  const bars = phases.map(({ name, fromMs, toMs }) => {
    const from = Math.round(fromMs);
    const seconds = ((toMs - fromMs) / 1_000).toFixed(1);
    return `  ${name} (${seconds} s) : ${from}, ${Math.max(from + 1, Math.round(toMs))}`;
  });
  return [
    '```mermaid',
    'gantt',
    '  title Timeline',
    '  dateFormat x',
    end < 120_000 ? '  axisFormat %S s' : '  axisFormat %H:%M:%S',
    ...bars,
    '```',
  ].join('\n');
}
