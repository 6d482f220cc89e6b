import { open, readFile } from 'node:fs/promises';
import { type Columns, columnsOf, normalizeName, rowOf } from './columns.ts';
import type { ResultRow } from './test-case.ts';

/** JSON is read whole: a larger file counts as one that is not understood. */
const MAX_BYTES = 64 * 1024 * 1024;
/** How deep the list of results may lie in the document. */
const MAX_DEPTH = 4;

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The rows of a JSON report; `undefined` where the file is no JSON or holds no list of results. The form is assumed,
 * for Kore.ai documents CSV alone: a list of objects named as the CSV's columns, anywhere near the top, each perhaps
 * with a list `entities`.
 *
 * @throws the system's error where the file cannot be read, the signal's reason where it aborts
 */
export async function jsonRows(path: string, signal: AbortSignal): Promise<AsyncIterable<ResultRow> | undefined> {
  if (!(await mayBeJson(path))) return undefined;
  const found = findList([parsed(await readFile(path, { encoding: 'utf8', signal }))]);
  return found && readList(found, signal);
}

interface List {
  readonly objects: readonly Mapping[];
  readonly keys: readonly string[];
  readonly columns: Columns;
}

async function* readList({ objects, keys, columns }: List, signal: AbortSignal): AsyncGenerator<ResultRow, void> {
  for (const object of objects) {
    signal.throwIfAborted();
    const row = rowOf(
      columns,
      keys.map((key) => asText(object[key])),
    );
    yield row;
    for (const entity of entitiesOf(object)) yield { ...row, ...entity };
  }
}

function findList(level: readonly unknown[], depth = 0): List | undefined {
  for (const value of level) {
    const objects = Array.isArray(value) ? value.filter(isMapping) : [];
    const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
    const columns = columnsOf(keys);
    if (columns) return { objects, keys, columns };
  }
  const below = level.flatMap((value) => (isMapping(value) ? Object.values(value) : []));
  return depth < MAX_DEPTH && below.length > 0 ? findList(below, depth + 1) : undefined;
}

/** The entities of one result, each as the fields of the row that the CSV would have for it. */
function entitiesOf(object: Mapping): Partial<ResultRow>[] {
  const key = Object.keys(object).find((name) => ['entities', 'entityresults'].includes(normalizeName(name)));
  const entities: unknown = key === undefined ? [] : object[key];
  return Array.isArray(entities) ? entities.filter(isMapping).map(entityFields) : [];
}

function entityFields(entity: Mapping): Partial<ResultRow> {
  const folded = new Map(Object.entries(entity).map(([name, value]) => [normalizeName(name), asText(value)]));
  const first = (...names: string[]): string | undefined => names.map((name) => folded.get(name)).find(Boolean);
  return {
    entity: first('entityname', 'name', 'entity') ?? '',
    expectedValue: first('expectedentityvalue', 'expectedvalue', 'expected', 'entityvalue'),
    matchedValue: first('matchedentityvalue', 'matchedvalue', 'actualvalue', 'matched', 'actual'),
    entityResult: first('entityresult', 'resulttype', 'result', 'status'),
  };
}

/** Lists of plain values as Kore.ai writes several values into one cell; what is nested stays JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('||');
  if (typeof value !== 'object') return String(value).trim();
  try {
    return JSON.stringify(value);
  } catch {
    // Nested too deeply: an empty cell lets nothing pass.
    return '';
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

async function mayBeJson(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const { size } = await file.stat();
    return size <= MAX_BYTES && /^\uFEFF?\s*[[{]/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}
