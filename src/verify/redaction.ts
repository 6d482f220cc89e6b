import { parseInstant } from '../core/clock.ts';
import { parseJson } from '../core/json.ts';
import { isFields } from '../platform/wire.ts';
import { CALLS, callOf, DOCUMENTED_ERRORS, ERROR_FIELDS, NOWHERE } from './calls.ts';
import type { Field, Kind } from './kinds.ts';
import type { Exchange } from './recorder.ts';
import { ID_PREFIX, substitutesFor } from './substitutes.ts';
import { isPlainWord } from './words.ts';

/** The moment at which every report begins: times are moved, so that only their distances and forms remain. */
const START_MS = Date.UTC(2025, 0, 1);

/** One to three words in the usual cases: `Done`, `IN_PROGRESS`, `partlyDone`. */
const STATUS_WORD = /^(?:[ _-]?(?:[A-Z]{2,}|[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,2})){1,3}$/;
const MAX_ENTRIES = 40;
/** Of the list of bots only some are kept, and of each only what the operations read: the rest holds client secrets. */
const MAX_BOTS = 2;

/** Fields by name: those of all calls, and those of errors. Of all others only the type of the value is shown. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...CALLS.flatMap(({ fields }) => fields), ...ERROR_FIELDS]
    .flatMap(inner)
    .flatMap(({ names, kind }) => names.map((name) => [name, kind] as const)),
);
const WORDS: ReadonlySet<string> = new Set([...KINDS.values()].flatMap((kind) => ('words' in kind ? kind.words : [])));
const MESSAGES = new Set(['msg', 'message']);

function inner(field: Field): Field[] {
  return [field, ...('fields' in field.kind ? field.kind.fields.flatMap(inner) : [])];
}

/**
 * Rewrites replies for a report. It lets through what is known to be safe (documented fields and words, small
 * numbers) and replaces everything else: equal ids and texts by equal substitutes, times by times as far apart.
 */
export class Redaction {
  readonly #substitute: (value: string, series?: string) => string;
  /** The longest first. */
  readonly #sensitive: readonly string[];
  readonly #shiftMs: number;

  /**
   * @param exchanges - everything that is rewritten
   * @param texts - credentials, and the names and ids that were given: what else must not be in a report
   */
  constructor(exchanges: readonly Exchange[], texts: readonly string[]) {
    const bodies = exchanges.map(({ answer }) => answer?.text ?? '');
    const found = new Set(texts);
    for (const { url } of exchanges) {
      for (const text of [url.host, url.hostname, ...Object.values(callOf('GET', url)?.ids ?? {})]) found.add(text);
    }
    for (const body of bodies) collect(parseJson(body), '', found);
    this.#substitute = substitutesFor([...found, ...bodies].join('\n'));
    this.#sensitive = [...found]
      .map((text) => text.trim())
      .filter((text) => text.length >= 3)
      .sort((one, other) => other.length - one.length);
    this.#shiftMs = START_MS - (exchanges[0]?.sentAt ?? START_MS);
  }

  /** The moment on the report's own clock. */
  moment(wallMs: number): number {
    return wallMs + this.#shiftMs;
  }

  /** The path of a request with substitutes for its ids. */
  path(url: URL, method: string): string {
    const found = callOf(method, url);
    if (!found) return '/api/public/…';
    const path = found.call.path.replace(/\{(\w+)\}/g, (_, name: string) => this.text(found.ids[name] ?? ''));
    return url.pathname.includes('/1.1/') ? `/api/1.1/public/${path}/` : `/api/public/${path}`;
  }

  /** The substitute for a text; equal texts have equal substitutes. */
  text(value: string): string {
    return value.endsWith(NOWHERE) ? value : this.#substitute(value);
  }

  /** A word of the platform: unchanged if it looks like a status word and is nothing else. */
  word(value: string): string {
    if (value === '') return 'an empty text';
    if (WORDS.has(value)) return `'${value}'`;
    const isWord = value.length <= 24 && STATUS_WORD.test(value);
    return isWord && !this.#holdsSensitive(value) ? `'${value}'` : 'a text that is no such word';
  }

  /** A message of the platform, in which only plain words are left: no quoted text, no link, nothing that a reply names. */
  message(value: string): string {
    if (DOCUMENTED_ERRORS.some(([, message]) => message === value)) return value;
    let text = value.slice(0, 400).replace(/(["'`“‘«]).*?["'`”’»]/g, ' … ');
    for (const secret of this.#sensitive) text = text.replace(new RegExp(escaped(secret), 'gi'), ' … ');
    const plain = text.split(/\s+/).map((token) => {
      const [, before = '', words = '', after = ''] = /^([(]?)(.*?)([.,:;!?)/-]*)$/.exec(token) ?? [];
      return words.split(/[/-]/).every(isPlainWord) ? `${before}${words}${after}` : '…';
    });
    return plain
      .join(' ')
      .replace(/…( …)+/g, '…')
      .trim()
      .slice(0, 200);
  }

  /** The name of a field: as it is if it is documented or made of plain words, otherwise a substitute. */
  key(name: string): string {
    if (KINDS.has(name)) return name;
    const words = name.split(/[-_]|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
    const isPlain = words.length > 0 && words.every(isPlainWord) && /^[A-Za-z_-]+$/.test(name);
    return isPlain && !this.#holdsSensitive(name) ? name : this.#substitute(name, 'field-');
  }

  /** The type of a value, and as much about it as is safe. */
  describe(value: unknown, kind: Kind): string {
    if (value === undefined || value === null) return value === null ? 'null' : 'nothing';
    if (Array.isArray(value)) return 'a list';
    if (typeof value !== 'string') return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
    if (kind.type === 'word') return this.word(value);
    if (value.trim() === '') return 'an empty text';
    if (kind.type === 'time') return `a text of the form ${formOf(value)}`;
    if (kind.type !== 'id') return /^\d+$/.test(value) ? 'digits in a text' : 'another text';
    const prefix = ID_PREFIX.exec(value)?.[0];
    return prefix === undefined ? 'an id without a known prefix' : `another id (${prefix}…)`;
  }

  /**
   * The body of an answer, with substitutes. Text that is not JSON is left out.
   *
   * @param isComplete - true to keep all entries of lists
   */
  body(text: string, isComplete = false): unknown {
    const value = parseJson(text);
    if (value !== undefined) return this.#value(value, '', isComplete);
    const what = text.trim() === '' ? 'no content' : /^\s*</.test(text) ? 'a web page' : 'text that is not JSON';
    return `(${what}, ${text.length} characters)`;
  }

  #value(value: unknown, key: string, isComplete: boolean): unknown {
    if (Array.isArray(value)) {
      const entries = isComplete ? value : value.slice(0, key === 'bots' ? MAX_BOTS : MAX_ENTRIES);
      return entries.map((entry: unknown) => this.#value(entry, key, isComplete));
    }
    const kind = KINDS.get(key);
    if (isFields(value)) {
      const own = key === 'bots' ? Object.entries(value).filter(([name]) => KINDS.has(name)) : Object.entries(value);
      return Object.fromEntries(
        own.map(([name, one]) => [
          this.key(name),
          KINDS.has(name) ? this.#value(one, name, isComplete) : this.#emptied(one),
        ]),
      );
    }
    if (typeof value === 'number') return this.#number(value, kind);
    return typeof value === 'string' ? this.#string(value, key, kind) : value;
  }

  /** Of a value that is not documented only the type remains, and of a text its substitute. */
  #emptied(value: unknown): unknown {
    if (typeof value === 'string') return value === '' ? '' : this.text(value);
    if (typeof value === 'number') return 0;
    if (Array.isArray(value)) return [];
    return isFields(value) ? {} : value;
  }

  #string(value: string, key: string, kind: Kind | undefined): string {
    if (MESSAGES.has(key)) return this.message(value);
    if (kind?.type === 'word' || key === 'code') {
      const isShown = WORDS.has(value) || (kind?.type === 'word' && !kind.isOpen && this.word(value).startsWith("'"));
      return isShown || DOCUMENTED_ERRORS.some(([, , code]) => code === value) ? value : this.text(value);
    }
    if (/^\d+$/.test(value)) return '1000';
    if (kind?.type === 'time') return this.#time(value);
    return value === '' ? '' : this.text(value);
  }

  /** A time on the report's own clock, written in the same way. */
  #time(value: string): string {
    const instant = parseInstant(value);
    if (instant === undefined) return formOf(value);
    const moved = new Date(this.moment(instant)).toISOString();
    return /\.\d{3}Z$/.test(value) ? moved : `${moved.slice(0, 19)}Z`;
  }

  #number(value: number, kind: Kind | undefined): number {
    if (Number.isInteger(value) && Math.abs(value) < 1_000) return value;
    if (kind?.type === 'percent' && value >= 0 && value <= 100) return value;
    return value === 4002 ? value : 1_000;
  }

  /** Short texts may be part of any word, so they count only if they are equal to it. */
  #holdsSensitive(value: string): boolean {
    const text = value.toLowerCase();
    return this.#sensitive.some((one) => {
      const secret = one.toLowerCase();
      return text === secret || (secret.length > 4 && text.includes(secret));
    });
  }
}

/** All texts of a reply except words and messages. Messages are redacted by these texts. */
function collect(value: unknown, key: string, into: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, key, into);
  else if (isFields(value)) for (const [name, one] of Object.entries(value)) collect(one, name, into);
  else if (typeof value === 'string' && !isWordField(key, value)) into.add(value);
  else if (typeof value === 'number' && Math.abs(value) >= 1_000) into.add(String(value));
}

function isWordField(key: string, value: string): boolean {
  const kind = KINDS.get(key);
  if (kind?.type === 'word') return !kind.isOpen || WORDS.has(value);
  return MESSAGES.has(key) || key === 'code';
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** How a time is written: zeros for digits, `x` for letters. */
function formOf(value: string): string {
  const form = value.replace(/\d/g, '0').replace(/\p{L}/gu, 'x');
  return form.length <= 40 && /^[0x]+([\s.,:/+-]{1,2}[0x]+)*$/.test(form) ? form : 'x';
}
