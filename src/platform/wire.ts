import { parseInstant } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import { isId } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Reply {
  /** The JSON of the answer; `undefined` for an empty one. */
  value: unknown;
  /** The server's own clock when it answered, in milliseconds since the epoch. Times of jobs are compared with it. */
  serverTime: number | undefined;
  /** The request, for messages. */
  call: string;
}

/** For an answer that may come from something other than Kore.ai. */
export const HOST_HINT = 'Check that {host} is the base URL of the Kore.ai environment itself.';

/** The fields of a reply. @throws KoreaiError `bad-response` if it is no object */
export function expectFields(reply: Reply): Fields {
  if (isFields(reply.value)) return reply.value;
  const what = Array.isArray(reply.value) ? 'a list' : sanitize(JSON.stringify(reply.value), 60);
  throw new KoreaiError('bad-response', `${reply.call} answered ${what} instead of an object`, {
    transient: true,
    hint: HOST_HINT,
  });
}

/** What a record may have inside it, with a status, a reason or errors of its own. */
export const INNER = ['response', 'result', 'data'] as const;

/** A record, and those of {@link INNER} that it has. */
export function placesIn(fields: Fields): Fields[] {
  return [fields, ...INNER.map((name) => field(fields, name)).filter(isFields)];
}

/** What stands beside the data in an envelope (kore-api.md, section 6). */
const ENVELOPE = ['success', 'data', 'meta', 'message', 'error', 'errors'];

/**
 * The fields of a reply of the Agent Platform, some of whose calls put them into an envelope: `{"success": true, "data":
 * {…}}`. @throws as {@link expectFields}
 */
export function expectData(reply: Reply): Fields {
  const fields = expectFields(reply);
  const isEnvelope = Object.keys(fields).every((name) => ENVELOPE.includes(normalizeKey(name)));
  return isEnvelope ? withData(fields) : fields;
}

/** The fields of a reply together with those of its data, for a reply that is the result, whatever stands beside the data. */
export function withData(fields: Fields): Fields {
  return { ...nested(fields, 'data'), ...fields };
}

// Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3).

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field by name, whatever its case, hyphens and underscores: `dockStatusId`, `dock-statusId`, `dock_status_id`. */
export function field(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = normalizeKey(name);
  const found = Object.keys(fields).find((key) => normalizeKey(key) === wanted);
  return found === undefined ? undefined : fields[found];
}

/** A name in lower case, without `-` and `_`. */
export function normalizeKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** The first of the named fields with a non-empty string, trimmed; empty if there is none. */
export function text(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const value = field(fields, name);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The fields of a nested object, or none if there is no object. */
export function nested(fields: Fields, name: string): Fields {
  const value = field(fields, name);
  return isFields(value) ? value : {};
}

/** The objects in an array, or in an object of objects. */
export function list(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.filter(isFields);
  return isFields(value) ? Object.values(value).filter(isFields) : [];
}

/** The strings of an array. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** A boolean, which may be a word or 1; `undefined` for anything else. */
export function flag(value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === true || word === 'true' || word === 1) return true;
  return word === false || word === 'false' ? false : undefined;
}

/** The first of the named fields with an instant, in milliseconds since the epoch. */
export function instant(fields: Fields, ...names: string[]): number | undefined {
  for (const name of names) {
    const milliseconds = parseInstant(text(fields, name));
    if (milliseconds !== undefined) return milliseconds;
  }
  return undefined;
}

const PERCENTAGES = ['percentageComplete', 'percentageCompleted', 'percentage', 'progressPercent'] as const;

/** How much of a job is done, from 0 to 100. */
export function percentage(fields: Fields): number | undefined {
  return first(fields, PERCENTAGES, (number) => number <= 100);
}

/** The first of the named fields with a whole number that is not negative; it may be a string. */
export function count(fields: Fields, ...names: string[]): number | undefined {
  return first(fields, names, Number.isSafeInteger);
}

/** The first of the named fields with a number from 0 to 1; it may be a string. */
export function ratio(fields: Fields, ...names: string[]): number | undefined {
  // Above 1 it could be a percentage, or wrong, so it is not compared with a threshold.
  return first(fields, names, (number) => number <= 1);
}

/** A number of things: a whole number, or the length of a list of them. */
export function amount(fields: Fields, name: string): number | undefined {
  const value = field(fields, name);
  return Array.isArray(value) ? value.length : count(fields, name);
}

function first(fields: Fields, names: readonly string[], fits: (number: number) => boolean): number | undefined {
  for (const name of names) {
    const value = field(fields, name);
    const number = typeof value === 'string' && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && fits(number)) return number;
  }
  return undefined;
}

/** An id that is valid in a path. Any other text counts as no id. */
export function id(fields: Fields, ...names: string[]): string {
  const value = text(fields, ...names);
  return isId(value) ? value : '';
}

/** Names of the fields with a job's id, besides those that are made from its prefix: `ber`, `berId`. */
const ID_NAMES = [
  '_id',
  'jobId',
  'id',
  'requestId',
  'runId',
  'testRunId',
  'exportId',
  'importId',
  'trainingId',
  'dockId',
  'dock-statusId',
] as const;

/** The id of a job: of the fields that may have it, the first that begins with `prefix`, else the one of the usual name. */
export function jobId(fields: Fields, prefix: string, usual: string): string {
  const short = prefix.replace('-', '');
  const ids = [usual, short, `${short}Id`, ...ID_NAMES].map((name) => id(fields, name));
  return ids.find((value) => value.startsWith(prefix)) ?? id(fields, usual);
}

/** The id of a dock job (kore-api.md, section 3); never `exportJobId`, which no endpoint accepts. */
export const DOCK_ID = ['ds-', 'dockStatusId'] as const;

export function dockId(fields: Fields): string {
  return jobId(fields, ...DOCK_ID);
}

/** The download link under any of its names; `fileId` is not one. Samples start with a space. */
export function link(fields: Fields): string {
  const [response, result] = [nested(fields, 'response'), nested(fields, 'result')];
  const links = [
    ...[text(fields, 'downloadURL'), text(response, 'downloadURL'), text(fields, 'file_url')],
    ...[text(result, 'fileUrl'), text(response, 'fileUrl'), text(fields, 'url')],
  ];
  return links.find((one) => /^https?:\/\/[^/]/i.test(one) && URL.canParse(one)) ?? '';
}

const REASONS = [
  'message',
  'errorMessage',
  'error',
  'reason',
  'statusMessage',
  'msg',
  'details',
  'errors',
  'errorMsg',
  'errMsg',
  'failureReason',
] as const;

/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so all usual fields are read. */
export function reason(fields: Fields): string {
  for (const place of placesIn(fields)) {
    const error = nested(place, 'error');
    const said = [place, error].flatMap((one) => [text(one, ...REASONS), ...listedReasons(one)]);
    const found = [...said, text(error, 'description')].find((one) => one !== '');
    if (found !== undefined) return found;
  }
  return '';
}

function listedReasons(place: Fields): string[] {
  const errors = field(place, 'errors');
  return [...strings(errors), ...list(errors).map((entry) => text(entry, 'msg', 'message'))];
}

/** Two bodies in one: mappings are merged, lists joined, and if they differ, the second counts. */
export function merge(one: Fields, other: Fields): Fields {
  const merged = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) merged.set(name, mergeValues(merged.get(name), value));
  // Not assigned name by name to an object, because a body may contain `__proto__`.
  return Object.fromEntries(merged);
}

function mergeValues(one: unknown, other: unknown): unknown {
  if (isFields(one) && isFields(other)) return merge(one, other);
  return Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : other;
}
