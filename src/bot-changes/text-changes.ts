import { structuredPatch } from 'diff';
import { looksSecret } from '../bot-files/secret-names.ts';
import { sanitizeText } from '../core/sanitize.ts';
import type { PartChange } from './change.ts';
import { type Documents, phraseChanges } from './documents.ts';
import { byId } from './node-changes.ts';

/** Lines around a change. */
const CONTEXT = 2;
/** Maximum lines of one text; the rest is counted. */
const MAX_LINES = 200;
/** Two texts that differ in more lines than this are not compared line by line. */
const MAX_EDITS = 4_000;
const MAX_LINE_LENGTH = 500;

/** A text of a part, or phrases, that were changed. */
interface TextChange {
  /** `"Confirm": script`, `"Welcome": utterances (en)`. */
  readonly title: string;
  /** They begin with `+`, `-` or a space, and are sanitized. */
  readonly lines: readonly string[];
}

/** Every text of a part that was changed. Phrases that were added or removed with their part are included, other texts are not. */
export function textChanges({ kind, name, before, after }: PartChange): TextChange[] {
  if (kind === 'file') return [];
  const old = byId(before?.nodes ?? []);
  const inner = (after?.nodes ?? []).flatMap((node) => {
    const other = old.get(node.id);
    return other ? documentChanges(node.name, other.documents, node.documents) : [];
  });
  return [...documentChanges(name, before?.documents, after?.documents), ...inner];
}

function documentChanges(owner: string, before: Documents | undefined, after: Documents | undefined): TextChange[] {
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return names.flatMap((name) => {
    const [old, fresh] = [before?.get(name), after?.get(name)];
    const { added, removed } = phraseChanges(old, fresh);
    const isText = typeof (old ?? fresh) === 'string';
    if (added.length + removed.length === 0 || (isText && !(before && after))) return [];
    const phrases = [...added.map((text) => `+${text}`), ...removed.map((text) => `-${text}`)];
    const lines = isText ? changedLines(String(old ?? ''), String(fresh ?? '')) : phrases;
    const safe = lines.slice(0, MAX_LINES).map(safeLine);
    const more = lines.length > MAX_LINES ? [`  … ${lines.length - MAX_LINES} more lines`] : [];
    return { title: `"${owner}": ${name}`, lines: [...safe, ...more] };
  });
}

function changedLines(before: string, after: string): string[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
  if (!patch) return ['  The texts have too little in common to be compared line by line.'];
  const lines = patch.hunks.flatMap(({ lines: hunk }, index) => (index === 0 ? hunk : ['  …', ...hunk]));
  return lines.filter((line) => !line.startsWith('\\'));
}

/** A line that may hold a secret is not shown: exports contain keys in clear. */
function safeLine(line: string): string {
  const sign = line.slice(0, 1);
  const text = line.slice(1);
  if (looksSecret(text, '')) return `${sign}[This line looks like a secret and is not shown.]`;
  const safe = sanitizeText(text.replaceAll('\t', '  '));
  return sign + (safe.length > MAX_LINE_LENGTH ? `${safe.slice(0, MAX_LINE_LENGTH)}…` : safe);
}
