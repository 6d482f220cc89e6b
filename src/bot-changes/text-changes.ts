import { structuredPatch } from 'diff';
import { looksSecret } from '../bot-files/secret-names.ts';
import { sanitizeText } from '../core/sanitize.ts';
import { type PartChange, phraseChanges } from './change.ts';
import type { Documents } from './documents.ts';
import { byId } from './node-changes.ts';

/** Lines around a change. */
const CONTEXT = 2;
/** Maximum lines of one text; the rest is counted. */
const MAX_LINES = 200;
/** Two texts that differ in more lines than this are not compared line by line. */
const MAX_EDITS = 4_000;
const MAX_LINE_LENGTH = 500;

/** A text of a part that was changed. */
interface TextChange {
  /** `script`, `"Welcome": utterances (en)`. */
  readonly title: string;
  /** They begin with `+`, `-` or a space, and are sanitized. */
  readonly lines: readonly string[];
}

/** Every text of a part that was changed, and its phrases. Texts that were added or removed with their part are not repeated. */
export function textChanges({ kind, name: part, before, after }: PartChange): TextChange[] {
  const phrases = phraseChanges(before, after).map(({ label, added, removed }) => ({
    title: `"${part}": ${label}`,
    lines: shown([...added.map((text) => `+${text}`), ...removed.map((text) => `-${text}`)]),
  }));
  if (!before || !after || kind === 'file') return phrases;
  const own = documentChanges('', before.documents, after.documents);
  const old = byId(before.nodes);
  const inner = after.nodes.flatMap((node) => {
    const other = old.get(node.id);
    return other ? documentChanges(`"${node.name}": `, other.documents, node.documents) : [];
  });
  return [...phrases, ...own, ...inner];
}

function documentChanges(prefix: string, before: Documents, after: Documents): TextChange[] {
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
  return shown(lines.filter((line) => !line.startsWith('\\')));
}

function shown(lines: readonly string[]): string[] {
  const safe = lines.slice(0, MAX_LINES).map(safeLine);
  return lines.length > MAX_LINES ? [...safe, `  … ${lines.length - MAX_LINES} more lines`] : safe;
}

/** A line that may hold a secret is not shown: exports contain keys in clear. */
function safeLine(line: string): string {
  const sign = line.slice(0, 1);
  const text = line.slice(1);
  if (looksSecret(text, '')) return `${sign}[This line looks like a secret and is not shown.]`;
  const safe = sanitizeText(text.replaceAll('\t', '  '));
  return sign + (safe.length > MAX_LINE_LENGTH ? `${safe.slice(0, MAX_LINE_LENGTH)}…` : safe);
}
