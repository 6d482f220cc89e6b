import { isAbsolute, normalize } from 'node:path';
import { parseDuration } from '../core/duration.ts';
import { isId } from '../core/id.ts';
import { parseInstant } from '../core/instant.ts';
import { isLoopback } from '../core/loopback.ts';

/** A value, or what is wrong with it, worded to follow the input's name: `timeout: must be …`. */
export type Parsed<T> = { value: T } | { problem: string };

const ok = <T>(value: T): Parsed<T> => ({ value });
const no = (problem: string): { problem: string } => ({ problem });

/** `true` or `false` in the spellings of YAML 1.2. */
export function parseBoolean(text: string): Parsed<boolean> {
  if (['true', 'True', 'TRUE'].includes(text)) return ok(true);
  if (['false', 'False', 'FALSE'].includes(text)) return ok(false);
  return no('must be true or false');
}

/** A duration longer than nothing. @returns milliseconds */
export function parseTimeSpan(text: string): Parsed<number> {
  const milliseconds = parseDuration(text);
  const isUsable = milliseconds !== undefined && milliseconds > 0;
  return isUsable ? ok(milliseconds) : no('must be a duration over 0 and up to 24 days, like 500ms, 90s, 30m or 2h');
}

/** How far clocks of CI machines may be apart, in milliseconds. */
const CLOCK_SKEW_MS = 10 * 60_000;

/** Nothing was requested before the platform was there, in milliseconds. */
const LONGEST_AGO_MS = 20 * 366 * 86_400_000;

/** An instant, or a duration before now. @returns milliseconds since the epoch */
export function parseSince(text: string, wallMs: number): Parsed<number> {
  const ago = parseDuration(text, LONGEST_AGO_MS);
  if (ago !== undefined) return ok(wallMs - ago);
  const instant = parseInstant(text);
  if (instant !== undefined && instant > wallMs + CLOCK_SKEW_MS) return no('must not lie in the future');
  return instant === undefined
    ? no('must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)')
    : ok(instant);
}

/** An id as one segment of a path: it can neither leave its place nor change the request. */
export function parseId(text: string): Parsed<string> {
  if (/[\s,]/.test(text)) return no('must be one id');
  return isId(text)
    ? ok(text)
    : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
}

/** Scheme, host and port, and nothing else; plain http for loopback only where credentials go there. */
export function parseOrigin(text: string, use: 'credentials' | 'download'): Parsed<URL> {
  if (!/^https?:\/\//i.test(text)) return no('must begin with https:// (as in https://platform.kore.ai)');
  if (!URL.canParse(text) || /\s/.test(text)) return no('must be a URL');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return no('must have no user name or password in it');
  if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    return no(`must end after host and port, without a path or query (did you mean ${url.origin}?)`);
  }
  if (use === 'credentials' && url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return no('must be https: over plain http anybody on the way could read the credentials');
  }
  return ok(new URL(url.origin));
}

/** A folder below the workspace, by its spelling; where links lead is looked at when it is made. */
export function parseOutputDir(text: string): Parsed<string> {
  const isBelow = !isAbsolute(text) && !/^[A-Za-z]:/.test(text) && !normalize(text).split(/[\\/]/).includes('..');
  if (!isBelow) return no('must be a relative path that stays in the workspace');
  return /\p{Cc}/u.test(text) ? no('must have no control characters in it') : ok(text);
}

/** Rules of GitHub for artifact names, which become file names too. */
export function parseArtifactName(text: string): Parsed<string> {
  if (/[":<>|*?\\/]|\p{Cc}/u.test(text)) return no('must have none of " : < > | * ? \\ / or control characters');
  if (/^\.+$/.test(text) || text.length > 200) return no('must be a usable file name of at most 200 characters');
  return ok(text);
}

/** Days, as GitHub counts them. */
export function parseRetentionDays(text: string): Parsed<number> {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 400 ? ok(days) : no('must be a whole number of days from 1 to 400');
}

export function parseOneOf<T extends string>(text: string, words: readonly T[]): Parsed<T> {
  const word = words.find((candidate) => candidate === text);
  return word === undefined ? no(`must be one of ${words.join(', ')}`) : ok(word);
}

/** A secret that is sent as a header. */
export function parseHeaderValue(text: string): Parsed<string> {
  return /^[\u0021-\u007e]+$/.test(text) ? ok(text) : no('must be one line of visible ASCII characters without spaces');
}

/** A name as people give it to bots and test suites: one line, as it is sent in a path or a body. */
export function parseName(text: string): Parsed<string> {
  if (/\p{Cc}/u.test(text)) return no('must be one line without control characters');
  if (/^\.{1,2}$/.test(text) || /\p{Cs}/u.test(text)) return no('must be a name');
  return text.length <= 200 ? ok(text) : no('must be at most 200 characters long');
}

/** A comment of one line or several. */
export function parseComment(text: string): Parsed<string> {
  return text.length <= 2_000 && !/\p{Cs}/u.test(text) ? ok(text) : no('must be text of at most 2,000 characters');
}

/** A path to something that is read. */
export function parsePath(text: string): Parsed<string> {
  return /\p{Cc}/u.test(text) ? no('must be a path without control characters') : ok(text);
}

/** The language of a bot as Kore.ai writes it: `en`, `de`, `zh_cn`. */
export function parseLanguage(text: string): Parsed<string> {
  return /^[A-Za-z]{2,8}([-_][A-Za-z\d]{1,8})*$/.test(text) ? ok(text) : no('must be a language such as en or zh_cn');
}

/** A whole number within bounds. */
export function parseCount(text: string, least: number, most: number): Parsed<number> {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return count >= least && count <= most ? ok(count) : no(`must be a whole number from ${least} to ${most}`);
}

/** A share from 0 to 1. */
export function parseScore(text: string): Parsed<number> {
  const score = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  return score <= 1 ? ok(score) : no('must be a number from 0 to 1, such as 0.9');
}
