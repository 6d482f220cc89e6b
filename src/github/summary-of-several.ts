import { formatDuration } from '../kernel/duration.ts';
import { harmlessMarkdown } from '../kernel/harmless.ts';
import { sizeOf } from '../operations/narrate.ts';
import type { Outcome } from '../operations/outcome.ts';
import { verdictOf } from '../operations/verdict.ts';
import { changesTable, FIGURES_HEAD, figuresRow } from './summary-tables.ts';
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
  const told = `### ${VERDICTS[conclusion]}: ${operation}, ${count}\n\n${targetsTable([...failed, ...rest])}`;
  return `${told}${differences(outcomes, MOST_BYTES - Buffer.byteLength(told))}\n\n`;
}

function targetsTable(outcomes: readonly Readonly<Outcome>[]): string {
  const hasFigures = outcomes.some(({ figures }) => figures !== undefined);
  const head = ['Target', 'Conclusion', 'Job', 'Took', 'File', ...(hasFigures ? FIGURES_HEAD : []), 'Why'];
  const rows = outcomes.map((outcome) => rowOf(outcome, hasFigures));
  const shown = fitting(rows, MOST_BYTES_OF_ROWS, (row) => Buffer.byteLength(row.join(' | ')) + 5);
  return `${table(head, shown)}${more(rows.length - shown.length, 'targets')}`;
}

/** What changed in each target, as far as there is room. */
function differences(outcomes: readonly Readonly<Outcome>[], room: number): string {
  const sections = outcomes
    .filter(({ changes }) => changes !== undefined && changes.length > 0)
    .map(({ target, changes }) => `\n\n#### ${harmlessMarkdown(target)}\n\n${changesTable(changes)}`);
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

function rowOf(outcome: Readonly<Outcome>, hasFigures: boolean): string[] {
  const { file, error, errorCode } = outcome;
  return [
    harmlessMarkdown(outcome.target),
    `${VERDICTS[outcome.conclusion]}${errorCode === '' ? '' : ` \`${errorCode}\``}`,
    harmlessMarkdown(outcome.jobId),
    formatDuration(outcome.durationMs),
    file ? `${harmlessMarkdown(file.path)} (${sizeOf(file.size)})` : '',
    ...(hasFigures ? figuresRow(outcome) : []),
    error ? harmlessMarkdown(error.message, 300) : '',
  ];
}
