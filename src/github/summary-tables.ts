import type { Change } from '../definition/change.ts';
import type { Bot } from '../kernel/bot.ts';
import { harmlessMarkdown } from '../kernel/harmless.ts';
import type { Outcome } from '../operations/outcome.ts';
import { table } from './summary-words.ts';

/** Rows that a person may still read. */
const MOST_ROWS = 200;

export const FIGURES_HEAD = ['Precision', 'Recall', 'F1', 'Passed', 'Failed', 'Entities failed'] as const;

/** What a batch test found, under {@link FIGURES_HEAD}; empty cells where it found nothing. */
export function figuresRow({ figures }: Readonly<Outcome>): string[] {
  if (!figures) return FIGURES_HEAD.map(() => '');
  const { precision, recall, f1, success, failure, entityFailures } = figures;
  return [precision, recall, f1, success, failure, entityFailures].map((figure) =>
    figure === undefined ? 'not reported' : String(figure),
  );
}

export function figuresTable(outcome: Readonly<Outcome>): string {
  return outcome.figures ? table(FIGURES_HEAD, [figuresRow(outcome)]) : '';
}

const HOW = { added: '➕ added', changed: '✏️ changed', removed: '➖ removed' } as const;

/** What an export changed in the folder that held the version before. */
export function changesTable(changes: readonly Change[] | undefined): string {
  if (!changes) return '';
  if (changes.length === 0) return '**Nothing changed**';
  const rows = changes.slice(0, MOST_ROWS).map(({ how, kind, name }) => [HOW[how], kind, harmlessMarkdown(name, 200)]);
  return `**${count(changes.length, 'change')}**\n\n${table(['', 'Kind', 'Name'], rows)}${more(changes.length)}`;
}

export function botsTable(bots: readonly Bot[] | undefined): string {
  if (!bots) return '';
  const rows = bots.slice(0, MOST_ROWS).map(({ id, name }) => [harmlessMarkdown(id, 100), harmlessMarkdown(name, 200)]);
  return `**${count(bots.length, 'bot')}**\n\n${table(['Id', 'Name'], rows)}${more(bots.length)}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function more(length: number): string {
  return length > MOST_ROWS ? `\n\n…and ${length - MOST_ROWS} more.` : '';
}
