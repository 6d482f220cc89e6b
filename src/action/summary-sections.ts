import type { Bot, Component, Metrics } from '../core/facts.ts';
import { sanitizeMarkdown } from '../core/sanitize.ts';
import { isFailedComponent } from '../jobs/judge.ts';
import type { Outcome, Phase } from '../run/outcome.ts';

/** Maximum number of rows of a table. */
const MAX_ROWS = 200;
/** Minimum duration of a run whose timeline is shown, in milliseconds. */
const MIN_TIMELINE_MS = 1_000;

/** A table in Markdown; the cells must be sanitized. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

export const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'] as const;

/** The cells below {@link METRICS_HEAD}; empty without metrics. */
export function metricsRow(metrics: Metrics | undefined): string[] {
  if (!metrics) return METRICS_HEAD.map(() => '');
  const { precision, recall, f1, success, failure, entityFailures } = metrics;
  return [precision, recall, f1, success, failure, entityFailures].map((metric) => String(metric ?? 'not reported'));
}

export function metricsTable({ metrics }: Pick<Outcome, 'metrics'>): string {
  return metrics ? table(METRICS_HEAD, [metricsRow(metrics)]) : '';
}

const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' } as const;

/** What an export changed in the folder with the previous version. */
export function changesTable({ changes, changed }: Pick<Outcome, 'changes' | 'changed'>): string {
  if (changes?.length === 0) {
    return changed ? '**No change in the bot** (only ids, times or layout differ)' : '**Nothing changed**';
  }
  return countedTable('change', ['', 'Kind', 'Name'], changes, ({ how, kind, name }) => [
    HOW[how],
    kind,
    sanitizeMarkdown(name, 200),
  ]);
}

export function botsTable(bots: readonly Bot[] | undefined): string {
  return countedTable('bot', ['Id', 'Name'], bots, ({ id, name }) => [
    sanitizeMarkdown(id, 100),
    sanitizeMarkdown(name, 200),
  ]);
}

function countedTable<T>(
  noun: string,
  head: readonly string[],
  items: readonly T[] | undefined,
  row: (item: T) => string[],
): string {
  if (!items) return '';
  return `**${items.length} ${noun}${items.length === 1 ? '' : 's'}**\n\n${limitedTable(head, items, row)}`;
}

/** The components of a job, the failed ones first. */
export function componentsTable(components: readonly Component[]): string {
  if (components.length === 0) return '';
  const failed = components.filter(isFailedComponent);
  const others = components.filter((component) => !isFailedComponent(component));
  const hasReasons = failed.some(({ detail }) => detail !== '');
  const count =
    failed.length === 0
      ? `${components.length} components`
      : `${failed.length} of ${components.length} components failed`;
  const head = ['Status', 'Kind', 'Name', ...(hasReasons ? ['Why'] : [])];
  const rows = limitedTable(head, [...failed, ...others], (component) => {
    const { status, kind, name, detail } = component;
    const isFailed = isFailedComponent(component);
    return [
      `${isFailed ? '❌ ' : ''}${sanitizeMarkdown(status, 60)}`,
      sanitizeMarkdown(kind, 80),
      sanitizeMarkdown(name, 200),
      ...(hasReasons ? [isFailed ? sanitizeMarkdown(detail, 300) : ''] : []),
    ];
  });
  return `**${count}**\n\n${rows}`;
}

function limitedTable<T>(head: readonly string[], items: readonly T[], row: (item: T) => string[]): string {
  const more = items.length > MAX_ROWS ? `\n\n…and ${items.length - MAX_ROWS} more.` : '';
  return `${table(head, items.slice(0, MAX_ROWS).map(row))}${more}`;
}

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
