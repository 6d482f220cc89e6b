/**
 * One line of the table for each contestant, with the ratio to ours. Ratios are taken within a round: what slows a
 * round slows both.
 *
 * @param samples by contestant, `ours` among them
 * @param reach the ratios to reach, by contestant; others are only compared
 */
export function ratioLines(what, { ours, ...others }, { unit, reach = {} }) {
  return Object.entries(others).map(([against, theirs]) => {
    const ratios = ours.map((sample, round) => sample / theirs[round]);
    const figures = { ours: spread(ours, unit), against, theirs: spread(theirs, unit), ratio: spread(ratios, '×') };
    return { what, ...figures, ...judged(quantile(ratios, 0.5), reach[against], '×') };
  });
}

/** A line for a single figure. @param reach its maximum, if there is one */
export function valueLine(what, samples, { unit, reach }) {
  return { what, ours: spread(samples, unit), ...judged(quantile(samples, 0.5), reach, unit) };
}

/** A line for something that is true or not. */
export function factLine(what, holds, ours) {
  return { what, ours, reach: 'yes', verdict: holds ? 'reached' : 'missed' };
}

export function skippedLine(what, why) {
  return { what, ours: why, verdict: 'skipped' };
}

function judged(value, most, unit) {
  if (most === undefined) return {};
  return { reach: `<= ${withUnit(most, unit)}`, verdict: value <= most ? 'reached' : 'missed' };
}

/** `1.23 s (1.20-1.31)`: the median and the quartiles. */
function spread(samples, unit) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(samples, share));
  const around = samples.length > 1 ? ` (${number(low, unit)}-${number(high, unit)})` : '';
  return `${withUnit(median, unit)}${around}`;
}

/** Interpolates between two samples. */
function quantile(samples, share) {
  const sorted = [...samples].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

function withUnit(value, unit) {
  return unit === '×' ? number(value, unit) : `${number(value, unit)} ${unit}`;
}

const DIGITS = { '×': 2, s: 2, ms: 0, MB: 0 };

function number(value, unit) {
  return value.toFixed(DIGITS[unit] ?? 1);
}

const HEADINGS = ['row', 'measured', 'ours', 'against', 'theirs', 'ratio', 'reach', ''];

/** The lines of all rows as a plain text table. */
export function table(rows) {
  const lines = rows.flatMap(({ name, lines }) =>
    lines.map(({ what, ours, against = '', theirs = '', ratio = '', reach = '', verdict = '' }) => {
      return [name, what, ours, against, theirs, ratio, reach, verdict];
    }),
  );
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column].length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const text = (line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ');
  return [HEADINGS, rule, ...lines].map((line) => `${text(line).trimEnd()}\n`).join('');
}
