import { formatDuration } from '../core/duration.ts';
import { sanitizeMarkdown } from '../core/sanitize.ts';
import { sizeOf } from '../run/log-run.ts';
import type { Outcome } from '../run/outcome.ts';
import { verdictOf } from '../run/verdict.ts';
import { changesTable, METRICS_HEAD, metricsRow } from './summary-tables.ts';
import { table, VERDICTS } from './summary-words.ts';

/** GitHub takes no summary of over 1 MiB, and shows none of one that is longer; its other steps want some too. */
const MOST_BYTES = 900_000;
/** What the rows of the targets may take of it. */
const MOST_BYTES_OF_ROWS = 600_000;

/** The summary of a step with several targets: a row each, those that did not succeed first. */
export function summaryOfSeveral(outcomes: readonly Readonly<Outcome>[]): string {
  const [{ operation = '' } = {}] = outcomes;
  const { conclusion } = verdictOf(outcomes);
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const rest = outcomes.filter(({ error }) => error === undefined);
  const count =
    failed.length === 0 ? `${outcomes.length} targets` : `${failed.length} of ${outcomes.length} did not succeed`;
  const reported = `### ${VERDICTS[conclusion]}: ${operation}, ${count}\n\n${targetsTable([...failed, ...rest])}`;
  return `${reported}${differences(outcomes, MOST_BYTES - Buffer.byteLength(reported))}\n\n`;
}

function targetsTable(outcomes: readonly Readonly<Outcome>[]): string {
  const hasMetrics = outcomes.some(({ metrics }) => metrics !== undefined);
  const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasMetrics ? METRICS_HEAD : []), 'Why'];
  const rows = outcomes.map((outcome) => rowOf(outcome, hasMetrics));
  const shown = fitting(rows, MOST_BYTES_OF_ROWS, (row) => Buffer.byteLength(row.join(' | ')) + 5);
  return `${table(head, shown)}${more(rows.length - shown.length, 'targets')}`;
}

/** What changed in each target, as far as there is room. */
function differences(outcomes: readonly Readonly<Outcome>[], room: number): string {
  const sections = outcomes
    .filter(({ changes }) => changes !== undefined && changes.length > 0)
    .map(({ target, changes }) => `\n\n#### ${sanitizeMarkdown(target)}\n\n${changesTable(changes)}`);
  const shown = fitting(sections, room, (section) => Buffer.byteLength(section));
  return `${shown.join('')}${more(sections.length - shown.length, 'that changed')}`;
}

/** The first of them that have room together. */
function fitting<T>(all: readonly T[], room: number, bytesOf: (one: T) => number): readonly T[] {
  let left = room;
  const over = all.findIndex((one) => {
    left -= bytesOf(one);
    return left < 0;
  });
  return over < 0 ? all : all.slice(0, over);
}

function more(count: number, what: string): string {
  return count > 0 ? `\n\n…and ${count} more ${what}.` : '';
}

function rowOf(outcome: Readonly<Outcome>, hasMetrics: boolean): string[] {
  const { file, error, errorCode } = outcome;
  return [
    sanitizeMarkdown(outcome.target),
    `${VERDICTS[outcome.conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
    sanitizeMarkdown(outcome.jobId),
    formatDuration(outcome.durationMs),
    file ? `${sanitizeMarkdown(file.path)} (${sizeOf(file.size)})` : '',
    ...(hasMetrics ? metricsRow(outcome) : []),
    error ? sanitizeMarkdown(error.message, 300) : '',
  ];
}
