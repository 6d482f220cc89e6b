import { parseDuration } from '../kernel/duration.ts';
import type { Schema } from './schema.ts';

/** Where in a document: keys and indices, from the outside. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** What is wrong there, and what is allowed. */
  readonly message: string;
}

/** Everything that is wrong with a value, in the order of the document. */
export function problemsOf(value: unknown, schema: Schema, path: Path = []): Problem[] {
  if (schema.anyOf) return problemsOfChoice(value, schema.anyOf, path);
  if (schema.type && !isOfType(value, schema.type)) return [unlike(schema, value, path)];
  if (Array.isArray(value)) return problemsOfList(value, schema, path);
  if (typeof value === 'object' && value !== null) return problemsOfObject(value, schema, path);
  return isInRange(value, schema) ? [] : [unlike(schema, value, path)];
}

/** The alternative that has the value's keys speaks for all of them. */
function problemsOfChoice(value: unknown, choices: readonly Schema[], path: Path): Problem[] {
  const results = choices.map((schema) => problemsOf(value, schema, path));
  if (results.some((problems) => problems.length === 0)) return [];
  const index = choices.findIndex((schema) => hasKeysOf(value, schema));
  return results[index] ?? [{ path, message: `${choices.map(wanted).join(' or ')} expected, found ${shown(value)}` }];
}

function hasKeysOf(value: unknown, schema: Schema): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(schema.properties ?? {}).some((key) => Object.hasOwn(value, key));
}

function problemsOfList(list: readonly unknown[], schema: Schema, path: Path): Problem[] {
  if (list.length < (schema.minItems ?? 0)) return [{ path, message: `at least ${schema.minItems} expected` }];
  const { items } = schema;
  return items ? list.flatMap((item, index) => problemsOf(item, items, [...path, index])) : [];
}

function problemsOfObject(value: object, schema: Schema, path: Path): Problem[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const problems = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): Problem => ({ path: [...path, key], message: 'required, but missing' }));
  if (Object.keys(value).length < (schema.minProperties ?? 0)) problems.push({ path, message: 'it is empty' });
  for (const [key, entry] of Object.entries(value)) {
    // A key that is there with no value is what JavaScript makes of an option left out.
    if (entry === undefined) continue;
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (own === false) problems.push({ path: [...path, key], message: unknownKey(key, properties) });
    else if (own !== undefined && own !== true) problems.push(...problemsOf(entry, own, [...path, key]));
  }
  return problems;
}

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type && !Number.isNaN(value);
}

function isInRange(value: unknown, schema: Schema): boolean {
  if (typeof value === 'number') return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  if (typeof value !== 'string') return true;
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) return false;
  if (schema.format === 'short-duration') return parseDuration(value) !== undefined;
  if (schema.format === 'origin') return URL.canParse(value) && new URL(value).origin === value;
  return value.length >= (schema.minLength ?? 0) && (schema.enum?.includes(value) ?? true);
}

function wanted(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.map((word) => JSON.stringify(word)).join(', ')}`;
  if (schema.format === 'short-duration') return 'a duration such as "500ms", "3s", "2m" or "7d"';
  if (schema.format === 'origin') return 'an origin such as "http://internal.example:8081"';
  if (schema.minimum !== undefined) {
    return `${schema.type === 'integer' ? 'a whole number' : 'a number'} ${schema.maximum === undefined ? `from ${schema.minimum}` : `from ${schema.minimum} to ${schema.maximum}`}`;
  }
  if (schema.pattern !== undefined) return `a text that matches ${schema.pattern}`;
  if (schema.minLength !== undefined) return 'a text that is not empty';
  if (schema.properties) return `an object with ${Object.keys(schema.properties).join(', ')}`;
  return {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  }[schema.type ?? 'object'];
}

function unlike(schema: Schema, value: unknown, path: Path): Problem {
  // YAML takes what looks like a number or a truth for one.
  const inQuotes = schema.type === 'string' && !schema.enum && ['number', 'boolean'].includes(typeof value);
  const remedy = inQuotes ? '; in quotes it is a text' : '';
  return { path, message: `${wanted(schema)} expected, found ${shown(value)}${remedy}` };
}

function unknownKey(key: string, properties: Readonly<Record<string, Schema>>): string {
  const known = Object.keys(properties);
  const meant = known.find((other) => other.toLowerCase() === key.toLowerCase().replace(/[-_]/g, ''));
  return `unknown${meant === undefined ? '' : `, did you mean ${meant}?`} (${known.join(', ')} are known)`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
