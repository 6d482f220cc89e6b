/** A table in Markdown; the cells must be sanitized. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** Maximum number of rows of a table. */
const MAX_ROWS = 200;

/** A table of the first items, and how many more there are. @param row - the cells of an item */
export function limitedTable<T>(head: readonly string[], items: readonly T[], row: (item: T) => string[]): string {
  const more = items.length > MAX_ROWS ? `\n\n…and ${items.length - MAX_ROWS} more.` : '';
  return `${table(head, items.slice(0, MAX_ROWS).map(row))}${more}`;
}

/** A table of items below their number; empty for `undefined`. @param noun - one item */
export function countedTable<T>(
  noun: string,
  head: readonly string[],
  items: readonly T[] | undefined,
  row: (item: T) => string[],
): string {
  if (!items) return '';
  return `**${items.length} ${noun}${items.length === 1 ? '' : 's'}**\n\n${limitedTable(head, items, row)}`;
}
