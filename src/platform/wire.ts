import { isId } from '../core/id.ts';
import { parseInstant } from '../core/instant.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Readers for the platform's JSON, whose spellings differ between versions (kore-api.md, section 3). */

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

function normalizeKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** The first of the named fields that holds a non-empty string, trimmed; an empty string where none does. */
export function text(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const value = field(fields, name);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The fields under a name, or none where there is no object. */
export function nested(fields: Fields, name: string): Fields {
  const value = field(fields, name);
  return isFields(value) ? value : {};
}

/** The objects of a list that may be an array, or an object of them by key. */
export function list(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.filter(isFields);
  return isFields(value) ? Object.values(value).filter(isFields) : [];
}

/** The strings of an array. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** The first of the named fields that holds an instant, in milliseconds since the epoch. */
export function instant(fields: Fields, ...names: string[]): number | undefined {
  for (const name of names) {
    const milliseconds = parseInstant(text(fields, name));
    if (milliseconds !== undefined) return milliseconds;
  }
  return undefined;
}

/** How much of a job is done, from 0 to 100; the key has three spellings. */
export function percentage(fields: Fields): number | undefined {
  for (const name of ['percentageComplete', 'percentageCompleted', 'percentage']) {
    const value = field(fields, name);
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    const percent = String(value).trim() === '' ? Number.NaN : Number(value);
    if (percent >= 0 && percent <= 100) return percent;
  }
  return undefined;
}

/** An id that can stand in a path. Anything else from the platform counts as no id. */
export function id(fields: Fields, ...names: string[]): string {
  const value = text(fields, ...names);
  return isId(value) ? value : '';
}

/**
 * The id of a job, whose names differ between versions: the first that begins with `prefix`, else whatever stands under
 * the first of the names.
 */
export function jobId(fields: Fields, prefix: string, usual: string, ...others: string[]): string {
  const ids = [usual, ...others].map((name) => id(fields, name));
  return ids.find((value) => value.startsWith(prefix)) ?? id(fields, usual);
}

/** The id of a dock job (kore-api.md, section 3): never `exportJobId`, which no call accepts. */
export function dockId(fields: Fields): string {
  return jobId(fields, 'ds-', 'dockStatusId', 'dock-statusId', 'dockstatusId', 'dsId', 'dockId', '_id');
}

const LINK_PATHS = [
  ['downloadURL'],
  ['response', 'downloadURL'],
  ['file_url'],
  ['result', 'fileUrl'],
  ['response', 'fileUrl'],
  ['url'],
] as const;

/** The download link, under whichever of its names; `fileId` is not one. Samples start with a space. */
export function link(fields: Fields): string {
  for (const [first, second] of LINK_PATHS) {
    const value = second === undefined ? text(fields, first) : text(nested(fields, first), second);
    if (/^https?:\/\/[^/]/i.test(value) && URL.canParse(value)) return value;
  }
  return '';
}

const REASONS = ['message', 'errorMessage', 'error', 'reason', 'statusMessage', 'msg', 'details'] as const;

/** Why a job failed, in the platform's words. No failed sample is documented (section 9), so every usual place is read. */
export function reason(fields: Fields): string {
  for (const place of [fields, nested(fields, 'error'), nested(fields, 'response'), nested(fields, 'result')]) {
    const plain = text(place, ...REASONS);
    if (plain !== '') return plain;
    for (const entry of list(field(place, 'errors'))) {
      const listed = text(entry, 'msg', 'message');
      if (listed !== '') return listed;
    }
  }
  return '';
}
