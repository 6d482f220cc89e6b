import { createHash } from 'node:crypto';
import { normalizeName } from '../core/names.ts';
import { isReservedOnWindows } from '../download/destination.ts';
import { firstText, type Json, only, print } from './json.ts';

/** Maximum length of a file name in UTF-8 bytes, short enough for the paths of every system. */
const MAX_BYTES = 80;

/** The name of a dialog, task or component: its own, that of its English or first locale, or else its id. */
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
 * A file name, without extension, for each part of a list. It does not depend on the order: parts with the same name
 * (also on systems that ignore case) get a suffix from their id, and from their content if the ids are the same too.
 * Only identical parts are numbered.
 */
export function partNames(parts: readonly Json[]): string[] {
  let names = parts.map((part) => safeName(nameOf(part)));
  names = distinct(names, (name, index) => `${name}~${hash(idOf(parts[index]))}`);
  names = distinct(names, (name, index) => `${name}~${hash(parts[index] ? print(parts[index], 0) : '')}`);
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(normalizeName(name)) ?? 0) + 1;
    seen.set(normalizeName(name), count);
    return count === 1 ? name : `${name}~${count}`;
  });
}

function distinct(names: readonly string[], other: (name: string, index: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(normalizeName(name), (counts.get(normalizeName(name)) ?? 0) + 1);
  return names.map((name, index) => ((counts.get(normalizeName(name)) ?? 0) > 1 ? other(name, index) : name));
}

/** `refId` survives an import, `_id` does not. */
function idOf(part: Json | undefined): string {
  return firstText(part, 'refId', '_id') ?? '';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Only letters and digits of any script, `-` and `_`, which are safe on all systems and in shells. `~` is for suffixes. */
function safeName(name: string): string {
  const safe = name
    .slice(0, 300)
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
  const short = [...safe].reduce(
    (kept, character) => (Buffer.byteLength(kept + character) <= MAX_BYTES ? kept + character : kept),
    '',
  );
  return isReservedOnWindows(short) || /^[-\p{M}]|^$/u.test(short) ? `_${short}` : short;
}
