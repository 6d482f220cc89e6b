const HEADINGS = ['row', 'measured', 'ours', 'against', 'theirs', 'ratio', 'reach', ''];

/** The lines of all rows as a plain text table. */
export function table(rows) {
  const cells = [HEADINGS, ...rows.flatMap(({ name, lines }) => lines.map((line) => cellsOf(name, line)))];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  const reported = [cells[0], rule, ...cells.slice(1)];
  return `${reported
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

function cellsOf(
  name,
  { what, reported, theirsReported, unit, ours, against = '', theirs, ratio, reach, verdict = '' },
) {
  const value = reported ?? spread(ours, unit);
  const other = theirsReported ?? spread(theirs, unit);
  return [name, what, value, against, other, spread(ratio, '×'), reachOf(reach), verdict];
}

function reachOf(reach) {
  if (reach === undefined) return '';
  return reach.reported ?? `<= ${metric(reach.most, reach.unit)}`;
}

/** `1.23 s (1.20-1.31)`: the median and the quartiles. */
function spread(value, unit) {
  if (value === undefined) return '';
  const { median, low, high, n } = value;
  const around = n > 1 ? ` (${number(low, unit)}-${number(high, unit)})` : '';
  return `${metric(median, unit)}${around}`;
}

function metric(value, unit) {
  return unit === '×' ? number(value, unit) : `${number(value, unit)} ${unit}`;
}

const DIGITS = { '×': 2, s: 2, ms: 0, MB: 0 };

function number(value, unit) {
  return value.toFixed(DIGITS[unit] ?? 1);
}
