import { readFile, stat } from 'node:fs/promises';
import { headOf } from '../core/disk.ts';
import { parseJson } from '../core/json.ts';
import { type Columns, columnsOf, normalizeColumn, type ResultRow, rowOf } from './columns.ts';

/** Maximum size of a JSON file. A larger one counts as unknown. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Maximum depth of the list of results in the document. */
const MAX_DEPTH = 4;

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The rows of a JSON report; `undefined` if the file is not JSON or has no list of results. Kore.ai only documents CSV,
 * so this form is assumed: a list of objects with the names of the CSV's columns, anywhere near the top, each with an
 * optional list `entities`.
 *
 * @throws file system errors; the signal's reason
 */
export async function jsonRows(path: string, signal: AbortSignal): Promise<readonly ResultRow[] | undefined> {
  if (!(await mayBeJson(path))) return undefined;
  const found = findList([parseJson(await readFile(path, { encoding: 'utf8', signal }))]);
  return found?.objects.flatMap((object) => {
    const cells = found.keys.map((key) => asText(object[key]));
    const row = rowOf(found.columns, cells);
    return [row, ...entitiesOf(object).map((entity) => ({ ...row, ...entity }))];
  });
}

interface List {
  readonly objects: readonly Mapping[];
  readonly keys: readonly string[];
  readonly columns: Columns;
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

/** The entities of a result, each as the fields of a CSV row. */
function entitiesOf(object: Mapping): Partial<ResultRow>[] {
  const key = Object.keys(object).find((name) => ['entities', 'entityresults'].includes(normalizeColumn(name)));
  const entities: unknown = key === undefined ? [] : object[key];
  return Array.isArray(entities) ? entities.filter(isMapping).map(entityFields) : [];
}

function entityFields(entity: Mapping): Partial<ResultRow> {
  const byName = new Map(Object.entries(entity).map(([name, value]) => [normalizeColumn(name), asText(value)]));
  const first = (...names: string[]): string | undefined => names.map((name) => byName.get(name)).find(Boolean);
  return {
    entity: first('entityname', 'name', 'entity') ?? '',
    expectedValue: first('expectedentityvalue', 'expectedvalue', 'expected', 'entityvalue'),
    matchedValue: first('matchedentityvalue', 'matchedvalue', 'actualvalue', 'matched', 'actual'),
    entityResult: first('entityresult', 'resulttype', 'result', 'status'),
  };
}

/** The text of a cell: a list as Kore.ai writes several values into one, anything nested as JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('||');
  if (typeof value !== 'object') return String(value).trim();
  try {
    return JSON.stringify(value);
  } catch {
    // Nested too deeply. With an empty cell nothing passes.
    return '';
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function mayBeJson(path: string): Promise<boolean> {
  const { size } = await stat(path);
  return size <= MAX_BYTES && /^\uFEFF?\s*[[{]/.test((await headOf(path, 4096)).toString());
}
