import { isAbsolute, normalize } from 'node:path';
import { parseDuration, parseInstant } from '../core/clock.ts';
import { isId, isLoopback } from '../core/names.ts';

/** A value, or what is wrong with it, in words that follow the input's name: `timeout: must be …`. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** How one kind of value is read. `Given` is what a program may give for it. */
export interface InputType<T, Given = T> {
  /** What help and completion show: `duration`, or the only words there are. A `flag` needs no value. */
  readonly shown: 'flag' | 'file' | 'folder' | (string & {}) | readonly string[];
  /** Reads the text of an action's input or of a command line's flag. */
  readonly parse: (text: string, now: number) => Parsed<T> | Promise<Parsed<T>>;
  /** Checks a value that a program gave. */
  readonly check: (given: unknown, now: number) => Parsed<T>;
  /** Only for inference. */
  readonly given?: Given;
}

export const ok = <T>(value: T): Parsed<T> => ({ value });
export const no = (problem: string): { problem: string } => ({ problem });

/** A kind of text. Programs give it as a string, too. */
function text<T>(shown: InputType<T>['shown'], parse: (text: string, now: number) => Parsed<T>): InputType<T, string> {
  return {
    shown,
    parse,
    check: (given, now) =>
      typeof given === 'string' && given.trim() !== '' ? parse(given.trim(), now) : no('must be a string, not empty'),
  };
}

/** One of a few words. */
export function oneOf<const W extends readonly string[]>(...words: W): InputType<W[number], W[number]> {
  return text<W[number]>(words, (given) =>
    words.includes(given) ? ok(given) : no(`must be one of ${words.join(', ')}`),
  ) as InputType<W[number], W[number]>;
}

/** `true` or `false` in the spellings of YAML 1.2. */
export const flag: InputType<boolean> = {
  shown: 'flag',
  parse: (given) => {
    if (['true', 'True', 'TRUE'].includes(given)) return ok(true);
    return ['false', 'False', 'FALSE'].includes(given) ? ok(false) : no('must be true or false');
  },
  check: (given) => (typeof given === 'boolean' ? ok(given) : no('must be true or false')),
};

/** An id as one segment of a path: it can neither leave its place nor change the request. */
export const id = text<string>('id', (given) => {
  if (/[\s,]/.test(given)) return no('must be one id');
  return isId(given)
    ? ok(given)
    : no('must be an id of letters, digits, ".", "_", "~" and "-", as the platform shows it');
});

/** A duration above zero, in milliseconds. Programs give milliseconds. */
export const duration: InputType<number> = {
  shown: 'duration',
  parse: (given) => {
    const milliseconds = parseDuration(given);
    const isUsable = milliseconds !== undefined && milliseconds > 0;
    return isUsable
      ? ok(milliseconds)
      : no('must be a duration above 0 and up to 24 days, such as 500ms, 90s, 30m or 2h');
  },
  check: (given) => {
    const isUsable = typeof given === 'number' && parseDuration(`${Math.round(given)}ms`) !== undefined && given > 0;
    return isUsable ? ok(Math.round(given)) : no('must be a number of milliseconds, above 0 and up to 24 days');
  },
};

/** A fixed interval in milliseconds, or `auto`. */
export const interval: InputType<number | 'auto'> = {
  shown: 'duration|auto',
  parse: (given, now) => (given === 'auto' ? ok('auto' as const) : duration.parse(given, now)),
  check: (given, now) => (given === 'auto' ? ok('auto' as const) : duration.check(given, now)),
};

/** How far the clocks of CI machines may be apart, in milliseconds. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** Maximum time ago, in milliseconds: 20 years, longer than the platform has existed. */
const MAX_AGO_MS = 20 * 366 * 86_400_000;

/** A moment in milliseconds since the epoch: an ISO 8601 instant with its zone, or a duration before now. */
export const moment: InputType<number, Date | string> = {
  shown: 'time',
  parse: parseMoment,
  check: (given, now) => {
    if (!(given instanceof Date)) return typeof given === 'string' ? parseMoment(given.trim(), now) : no(MOMENT);
    return Number.isNaN(given.getTime()) ? no(MOMENT) : notInFuture(given.getTime(), now);
  },
};

const MOMENT = 'must be an ISO 8601 instant with its zone (2026-01-31T12:00:00Z) or a duration ago (2h)';

function parseMoment(given: string, now: number): Parsed<number> {
  const ago = parseDuration(given, MAX_AGO_MS);
  if (ago !== undefined) return ok(now - ago);
  const instant = parseInstant(given);
  return instant === undefined ? no(MOMENT) : notInFuture(instant, now);
}

function notInFuture(instant: number, now: number): Parsed<number> {
  return instant > now + CLOCK_SKEW_MS ? no('must not be in the future') : ok(instant);
}

/** Scheme, host and port, and nothing else. Where credentials go, plain http is for loopback addresses only. */
export function origin(use: 'credentials' | 'download'): InputType<URL, string | URL> {
  const ofText = text<URL>('url', (given) => parseOrigin(given, use));
  return { ...ofText, check: (given, now) => ofText.check(given instanceof URL ? given.href : given, now) };
}

function parseOrigin(given: string, use: 'credentials' | 'download'): Parsed<URL> {
  if (!/^https?:\/\//i.test(given)) return no('must begin with https:// (for example https://platform.kore.ai)');
  if (!URL.canParse(given) || /\s/.test(given)) return no('must be a URL');
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') return no('must not contain a user name or password');
  if (!/^\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    return no(`must end after host and port, without a path or query (did you mean ${url.origin}?)`);
  }
  if (use === 'credentials' && url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return no('must use https, because http would expose the credentials');
  }
  return ok(new URL(url.origin));
}

/** A folder inside the workspace, by its spelling; where links lead is checked when it is created. */
export const folder = text<string>('folder', (given) => {
  const isInside = !isAbsolute(given) && !/^[A-Za-z]:/.test(given) && !normalize(given).split(/[\\/]/).includes('..');
  if (!isInside) return no('must be a relative path that stays in the workspace');
  return /\p{Cc}/u.test(given) ? no('must not contain control characters') : ok(given);
});

/** A link to a file that the platform reads, byte for byte: a signature is over its characters. */
export const link = text<string>('url', (given) => {
  if (/[\s\p{Cc}]/u.test(given) || !/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given)) {
    return no('must be a URL that begins with https:// or http://');
  }
  return ok(given);
});

/** What the path of every request begins with: `/v1`. */
export const pathPrefix = text<string>('path prefix', (given) => {
  const prefix = given.replace(/\/+$/, '');
  const isPlain = /^(\/[\w~-][\w.~-]*)+$/.test(prefix);
  return isPlain ? ok(prefix) : no('must be a path that begins with a slash, such as /v1 or /api/public/v1');
});

/** The texts of a list that are separated by commas or line breaks. */
export function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Some of a few words, separated by commas or line breaks. Programs give a list; what resumes a job has the text. */
export function someOf<const W extends readonly string[]>(...words: W): InputType<readonly W[number][]> {
  const judge = (given: readonly unknown[]): Parsed<readonly W[number][]> => {
    const isKnown = given.length > 0 && given.every((one) => words.includes(one as string));
    return isKnown ? ok([...new Set(given)] as W[number][]) : no(`must be one or several of ${words.join(', ')}`);
  };
  const parse = (given: string): Parsed<readonly W[number][]> => judge(splitList(given));
  return {
    shown: 'names',
    parse,
    check: (given) => (typeof given === 'string' ? parse(given) : judge(Array.isArray(given) ? given : [])),
  };
}

/** A path to something that is read. */
export const path = text<string>('path', (given) =>
  /\p{Cc}/u.test(given) ? no('must be a path without control characters') : ok(given),
);

/** GitHub's rules for artifact names, which become file names too. */
export const artifactName = text<string>('name', (given) => {
  if (/[":<>|*?\\/]|\p{Cc}/u.test(given)) return no('must not contain " : < > | * ? \\ / or control characters');
  if (/^\.+$/.test(given) || given.length > 200) return no('must be a usable file name of at most 200 characters');
  return ok(given);
});

/** A secret that is sent as a header. */
export const headerValue = text<string>('secret', (given) =>
  /^[\u0021-\u007e]+$/.test(given) ? ok(given) : no('must be one line of visible ASCII characters without spaces'),
);

/** A text to be copied from the platform. A file in UTF-16, or a copied web page, has characters that it cannot have. */
export const copiedText = text<string>('text', (given) =>
  /[\p{Cc}\p{Cf}\uFFFD]/u.test(given)
    ? no('must be one line as Kore.ai shows it, without control or invisible characters; a file must be UTF-8')
    : ok(given),
);

/** A name as people give it to bots and test suites: one line, as it is sent in a path or a body. */
export const name = text<string>('name', (given) => {
  if (/\p{Cc}/u.test(given)) return no('must be one line without control characters');
  if (/^\.{1,2}$/.test(given) || /\p{Cs}/u.test(given)) return no('must be a name');
  return given.length <= 200 ? ok(given) : no('must be at most 200 characters long');
});

/** An e-mail address: one line with something on both sides of an @. */
export const email = text<string>('email', (given) =>
  /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(given) && given.length <= 254 ? ok(given) : no('must be an e-mail address'),
);

/** A comment of one or more lines. */
export const comment = text<string>('text', (given) =>
  given.length <= 2_000 && !/\p{Cs}/u.test(given) ? ok(given) : no('must be text of at most 2,000 characters'),
);

/** The language of a bot as Kore.ai writes it: `en`, `de`, `zh_cn`. */
export const language = text<string>('language', (given) =>
  /^[A-Za-z]{2,8}([-_][A-Za-z\d]{1,8})*$/.test(given) ? ok(given) : no('must be a language such as en or zh_cn'),
);

/** The output `planDigest` of a plan: two SHA-256 in hexadecimal. */
export const digest = text<string>('digest', (given) =>
  /^[\da-f]{64}-[\da-f]{64}$/.test(given) ? ok(given) : no('must be the output planDigest of a plan, unchanged'),
);

/** A number within bounds, read by `pattern`. */
function number(shown: string, pattern: RegExp, fits: (value: number) => boolean, problem: string): InputType<number> {
  const judge = (value: number): Parsed<number> => (fits(value) ? ok(value) : no(problem));
  return {
    shown,
    parse: (given) => judge(pattern.test(given) ? Number(given) : Number.NaN),
    check: (given) => judge(typeof given === 'number' ? given : Number.NaN),
  };
}

/** A whole number within bounds. */
export function count(min: number, max: number): InputType<number> {
  const fits = (value: number): boolean => Number.isInteger(value) && value >= min && value <= max;
  return number('number', /^\d{1,9}$/, fits, `must be a whole number from ${min} to ${max}`);
}

/** A ratio from 0 to 1. */
export const ratio = number(
  'score',
  /^(\d+(\.\d*)?|\.\d+)$/,
  (value) => value >= 0 && value <= 1,
  'must be a number from 0 to 1, such as 0.9',
);
