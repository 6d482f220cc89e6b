import { harmless } from '../kernel/harmless.ts';
import type { Outcome } from '../operations/outcome.ts';

/** Changes that are told one by one. */
const MOST_CHANGES = 20;
const LONGEST_NAME = 200;

/** What a run found out, in lines: the figures of a test, the changes of a normalized bot. */
export function findingsOf(outcome: Readonly<Outcome>): string[] {
  const figures = figuresLine(outcome);
  return [...(figures === '' ? [] : [figures]), ...changeLines(outcome)];
}

function figuresLine({ figures }: Readonly<Outcome>): string {
  if (!figures) return '';
  const { success, failure, entityFailures, f1, precision, recall, utterances } = figures;
  const told = [
    [success, (figure: number) => `${figure} passed`],
    [failure, (figure: number) => `${figure} failed`],
    [entityFailures, (figure: number) => `${figure} entities or traits failed`],
    [utterances, (figure: number) => `${figure} utterances`],
    [f1, (figure: number) => `F1 ${figure}`],
    [precision, (figure: number) => `precision ${figure}`],
    [recall, (figure: number) => `recall ${figure}`],
  ] as const;
  const words = told.flatMap(([figure, word]) => (figure === undefined ? [] : [word(figure)]));
  const partial = figures.isPartial === true ? ['part of the suite could not be run'] : [];
  return words.length === 0 ? '' : `Figures: ${[...words, ...partial].join(', ')}`;
}

function changeLines({ changes = [] }: Readonly<Outcome>): string[] {
  const lines = changes
    .slice(0, MOST_CHANGES)
    .map(({ how, kind, name }) => `${how} ${kind} ${harmless(name, LONGEST_NAME)}`);
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more changes`] : lines;
}
