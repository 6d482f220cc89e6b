import type { Phase } from '../run/outcome.ts';

/** Shorter runs have nothing to show. In milliseconds. */
const SHORTEST_RUN_MS = 1_000;

/** Where the time of a run went, as a Gantt chart that GitHub draws; empty where one phase is all there was. */
export function timeline(phases: readonly Phase[]): string {
  const end = Math.max(0, ...phases.map((phase) => phase.toMs));
  if (phases.length < 2 || end < SHORTEST_RUN_MS) return '';
  const bars = phases.map(({ name, fromMs, toMs }) => {
    const from = Math.round(fromMs);
    return `  ${name} (${seconds(toMs - fromMs)} s) : ${from}, ${Math.max(from + 1, Math.round(toMs))}`;
  });
  return [
    '```mermaid',
    'gantt',
    '  title Where the time went',
    '  dateFormat x',
    end < 120_000 ? '  axisFormat %S s' : '  axisFormat %H:%M:%S',
    ...bars,
    '```',
  ].join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
