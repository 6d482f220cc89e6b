import { structuredPatch } from 'diff';
import { looksSecret } from '../bot-files/secret-names.ts';
import { sanitizeText } from '../core/sanitize.ts';
import type { PartChange } from './change.ts';
import type { Documents } from './documents.ts';
import { byId } from './node-changes.ts';

/** Lines around a change. */
const CONTEXT = 2;
/** Maximum lines of one text; the rest is counted. */
const MAX_LINES = 200;
/** Two texts that differ in more lines than this are not compared line by line. */
const MAX_EDITS = 4_000;
const MAX_LINE_LENGTH = 500;

/**
 * Every text of a part that was changed: `script "Total"`, and lines that begin with `+`, `-` or a space, sanitized. Texts
 * that were added or removed with their part are not repeated.
 */
export function textChanges({ kind, before, after }: PartChange) {
  if (!before || !after || kind === 'file') return [];
  const own = documentChanges('', before.documents, after.documents);
  const old = byId(before.nodes);
  const inner = after.nodes.flatMap((node) => {
    const other = old.get(node.id);
    return other ? documentChanges(`"${node.name}": `, other.documents, node.documents) : [];
  });
  return [...own, ...inner];
}

function documentChanges(prefix: string, before: Documents, after: Documents) {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const [old = '', fresh = ''] = [before.get(name), after.get(name)];
    return old === fresh ? [] : [{ title: `${prefix}${name}`, lines: changedLines(old, fresh) }];
  });
}

function changedLines(before: string, after: string): string[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
  if (!patch) return ['  The texts have too little in common to be compared line by line.'];
  const lines = patch.hunks.flatMap(({ lines: hunk }, index) => (index === 0 ? hunk : ['  …', ...hunk]));
  const shown = lines.filter((line) => !line.startsWith('\\')).map(safeLine);
  if (shown.length <= MAX_LINES) return shown;
  return [...shown.slice(0, MAX_LINES), `  … ${shown.length - MAX_LINES} more lines`];
}

/** A line that may hold a secret is not shown: exports contain keys in clear. */
function safeLine(line: string): string {
  const sign = line.slice(0, 1);
  const text = line.slice(1);
  if (looksSecret(text, '')) return `${sign}[This line looks like a secret and is not shown.]`;
  const safe = sanitizeText(text.replaceAll('\t', '  '));
  return sign + (safe.length > MAX_LINE_LENGTH ? `${safe.slice(0, MAX_LINE_LENGTH)}…` : safe);
}
