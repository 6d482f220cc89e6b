import type { Change } from '../bot-files/change.ts';
import type { Bot } from '../core/bot.ts';
import { sanitizeMarkdown } from '../core/sanitize.ts';
import type { Outcome } from '../run/outcome.ts';
import { table } from './summary-words.ts';

/** Rows that a person may still read. */
const MOST_ROWS = 200;

export const METRICS_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'] as const;

/** What a batch test found, under {@link METRICS_HEAD}; empty cells where it found nothing. */
export function metricsRow({ metrics }: Readonly<Outcome>): string[] {
  if (!metrics) return METRICS_HEAD.map(() => '');
  const { precision, recall, f1, success, failure, entityFailures } = metrics;
  return [precision, recall, f1, success, failure, entityFailures].map((metric) =>
    metric === undefined ? 'not reported' : String(metric),
  );
}

export function metricsTable(outcome: Readonly<Outcome>): string {
  return outcome.metrics ? table(METRICS_HEAD, [metricsRow(outcome)]) : '';
}

const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' } as const;

/** What an export changed in the folder that held the version before. */
export function changesTable(changes: readonly Change[] | undefined): string {
  if (!changes) return '';
  if (changes.length === 0) return '**Nothing changed**';
  const rows = changes.slice(0, MOST_ROWS).map(({ how, kind, name }) => [HOW[how], kind, sanitizeMarkdown(name, 200)]);
  return `**${count(changes.length, 'change')}**\n\n${table(['', 'Kind', 'Name'], rows)}${more(changes.length)}`;
}

export function botsTable(bots: readonly Bot[] | undefined): string {
  if (!bots) return '';
  const rows = bots.slice(0, MOST_ROWS).map(({ id, name }) => [sanitizeMarkdown(id, 100), sanitizeMarkdown(name, 200)]);
  return `**${count(bots.length, 'bot')}**\n\n${table(['Id', 'Name'], rows)}${more(bots.length)}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function more(length: number): string {
  return length > MOST_ROWS ? `\n\n…and ${length - MOST_ROWS} more.` : '';
}
