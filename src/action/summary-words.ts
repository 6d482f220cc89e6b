import type { Conclusion } from '../core/errors.ts';

export const VERDICTS: Readonly<Record<Conclusion | '', string>> = {
  success: '✅ Success',
  failure: '❌ Failure',
  timed_out: '⌛ Timed out',
  cancelled: '🚫 Cancelled',
  stale: '🕰️ Stale',
  action_required: '✋ Action required',
  '': '🚀 Started',
};

/** A table in Markdown, of cells that are inert already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');
}

function tableRow(cells: readonly string[]): string {
  return cells.every((cell) => cell === '') ? `|${' |'.repeat(cells.length)}` : `| ${cells.join(' | ')} |`;
}
