import { createHash } from 'node:crypto';
import { firstText, type Json, only, print } from './json.ts';

/** Long enough to be told apart, short enough for the paths of every system. In UTF-8 bytes. */
const LONGEST_BYTES = 80;

/**
 * The name that people know a dialog, task or node by: its own, that of its English or first locale, or what else
 * says something; its id where nothing does.
 */
export function nameOf(part: Json): string {
  const own = firstText(part, 'name') ?? localName(only(part, 'localeData'));
  return own ?? firstText(part, 'lname', 'taskName', 'intent', 'key', 'refId', '_id') ?? 'unnamed';
}

function localName(locales: Json | undefined): string | undefined {
  if (locales?.kind !== 'fields') return undefined;
  const languages = locales.entries.map(({ name }) => name).sort();
  for (const language of ['en', ...languages]) {
    const name = firstText(only(locales, language), 'name', 'intent', 'title');
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * A file name, without extension, for each part of a list. None depends on the place of its part: parts whose names
 * would share a file, on systems that ignore case too, get a suffix from their id, and from their content where the
 * ids are equal as well. Only parts that are equal throughout are counted.
 */
export function partNames(parts: readonly Json[]): string[] {
  let names = parts.map((part) => safeName(nameOf(part)));
  names = apart(names, (name, index) => `${name}~${hash(idOf(parts[index]))}`);
  names = apart(names, (name, index) => `${name}~${hash(parts[index] ? print(parts[index], 0) : '')}`);
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(folded(name)) ?? 0) + 1;
    seen.set(folded(name), count);
    return count === 1 ? name : `${name}~${count}`;
  });
}

function apart(names: readonly string[], other: (name: string, index: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
  return names.map((name, index) => ((counts.get(folded(name)) ?? 0) > 1 ? other(name, index) : name));
}

/** The reference id survives an import, the other one does not. */
function idOf(part: Json | undefined): string {
  return firstText(part, 'refId', '_id') ?? '';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** One form for all names that any file system would take for the same. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
}

/** Letters, digits, `-` and `_` of any script, nothing that a system or a shell would read. `~` is for suffixes. */
function safeName(name: string): string {
  const safe = name
    .slice(0, 300)
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
  const short = [...safe].reduce(
    (kept, character) => (Buffer.byteLength(kept + character) <= LONGEST_BYTES ? kept + character : kept),
    '',
  );
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(folded(short)) || /^[-\p{M}]|^$/u.test(short) ? `_${short}` : short;
}
