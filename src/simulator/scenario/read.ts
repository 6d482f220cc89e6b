import { readFile } from 'node:fs/promises';
import type { TSchema } from 'typebox';
import { Errors } from 'typebox/schema';
import { Settings } from 'typebox/system';
import type { Document } from 'yaml';
import { KoreaiError, systemCode } from '../../core/errors.ts';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './types.ts';

/** Where in a document: keys and indices, from the outside. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Checks a scenario from parsed JSON or YAML.
 *
 * @throws KoreaiError `input-invalid` with every problem and its path
 */
export function checkScenario(value: unknown): Scenario {
  const lines = problemsOf(value).map(({ path, message }) => `${pathText(path)}: ${message}`);
  if (lines.length > 0) throw new KoreaiError('input-invalid', `The scenario is not valid:\n  ${lines.join('\n  ')}`);
  return value as Scenario;
}

/** Every problem of a scenario in plain English. */
export function problemsOf(value: unknown): Problem[] {
  return errorsOf(value).flatMap((error): Problem[] => {
    const { keyword, schemaPath } = error;
    const path = pathOf(error.instancePath, value);
    // The alternatives of a choice are reported as a whole, and unknown keys one by one.
    if (schemaPath.includes('/anyOf/') || keyword === 'additionalProperties') return [];
    if (keyword === 'required') {
      return error.params.requiredProperties.map((key) => ({ path: [...path, key], message: 'is required' }));
    }
    const schema = at(scenarioSchema, steps(schemaPath.slice(1))) as TSchema;
    if (keyword !== 'boolean')
      return [{ path, message: `must be ${expected(schema)}, found ${found(at(value, path), schema)}` }];
    const parent = at(scenarioSchema, steps(schemaPath.slice(1)).slice(0, -1)) as Json;
    return [{ path, message: unknownKey(String(path.at(-1)), Object.keys(parent['properties'] ?? {})) }];
  });
}

/** A path as a person writes it: `bots.st-1.publish.states[1].after`. */
export function pathText(path: Path): string {
  const text = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    return /^[\w$-]+$/.test(part) ? `${before}.${part}` : `${before}[${JSON.stringify(part)}]`;
  }, '');
  return text.replace(/^\./, '') || 'scenario';
}

/** All errors, not only the usual first eight: the setting belongs to everybody in this process, so it is put back. */
function errorsOf(value: unknown) {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: 1_000 });
  try {
    return Errors(scenarioSchema, value)[1];
  } finally {
    Settings.Set({ maxErrors });
  }
}

function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  for (const key of steps(pointer)) path.push(Array.isArray(at(value, path)) ? Number(key) : key);
  return path;
}

/** The keys of a JSON pointer. */
function steps(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner: unknown, key) => (inner as Json | undefined)?.[key], value);
}

function expected(schema: TSchema): string {
  const { type, title, examples, enum: words, anyOf, minimum, maximum, minLength, minItems } = schema as Json;
  if (Array.isArray(anyOf)) return anyOf.map(expected).join(' or ');
  if (Array.isArray(words)) return `one of ${quoted(words)}`;
  if (Array.isArray(examples)) return `a ${title} such as ${quoted(examples)}`;
  if (type === 'string') return minLength === undefined ? 'a text' : 'a text that is not empty';
  if (type === 'array') return minItems === undefined ? 'a list' : 'a list that is not empty';
  if (type === 'boolean') return 'true or false';
  if (type === 'object') return expectedObject(schema as Json);
  const range = minimum === undefined ? '' : ` from ${minimum}${maximum === undefined ? '' : ` to ${maximum}`}`;
  return `${type === 'integer' ? 'a whole number' : 'a number'}${range}`;
}

function expectedObject({ properties, minProperties, maxProperties }: Json): string {
  const keys = Object.keys(properties ?? {}).join(', ');
  if (keys === '') return minProperties === undefined ? 'an object' : 'an object that is not empty';
  return `an object with ${maxProperties === 1 ? 'one of ' : ''}${keys}`;
}

function quoted(words: readonly unknown[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

function found(value: unknown, schema: TSchema): string {
  const text = JSON.stringify(value) ?? String(value);
  // YAML reads what looks like a number or a boolean as one.
  const isUnquoted = 'type' in schema && schema.type === 'string' && ['number', 'boolean'].includes(typeof value);
  return `${text.length > 60 ? `${text.slice(0, 60)}…` : text}${isUnquoted ? ' (in quotes it is a text)' : ''}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  if (known.length === 0) return 'is not a valid name';
  const distances = known.map((name) => ({ name, letters: distance(key.toLowerCase(), name.toLowerCase()) }));
  const [nearest] = distances.sort((one, other) => one.letters - other.letters);
  const isNear = nearest && nearest.letters <= Math.max(2, key.length / 3);
  return `unknown key${isNear ? `, did you mean ${nearest.name}?` : ''} (known: ${known.join(', ')})`;
}

/** How many letters have to be added, removed or replaced to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column++) {
      const replaced = (row[column] ?? 0) + (letter === other[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The maximum number of problems in one message. */
const MAX_PROBLEMS = 20;

/**
 * Reads a scenario from a file in YAML or JSON.
 *
 * @param file - its path, absolute or relative to `process.cwd()`
 * @throws KoreaiError `input-invalid` with every problem: file, line and column, the path in the document, and what is
 *   expected there
 * @example
 * ```ts
 * import { readScenario, startSimulator } from 'koreai-ci/simulator';
 *
 * const simulator = await startSimulator({ scenario: await readScenario('scenario.yml') });
 * console.log(simulator.url);
 * await simulator.close();
 * ```
 */
export async function readScenario(file: string): Promise<Scenario> {
  const source = await readText(file);
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const syntax = document.errors.map(({ message, pos }) => `${place(pos[0])}: ${message}`);
  if (syntax.length > 0) throw invalid(file, syntax);
  const value = plainValue(document, file);
  const problems = problemsOf(value).map(
    ({ path, message }) => `${place(offsetOf(document, path, yaml))}: ${pathText(path)}: ${message}`,
  );
  if (problems.length > 0) throw invalid(file, problems);
  return value as Scenario;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
    throw new KoreaiError('input-invalid', `${why}: ${file}`, { cause: error });
  }
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases of nothing, or far too many of them.
    throw invalid(file, [`: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** The position of the last key of a path, or of as much of the path as there is. */
function offsetOf(document: Document, path: Path, { isAlias, isMap, isNode, isSeq }: typeof import('yaml')): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const item: unknown = isSeq(node) ? node.items[Number(key)] : pair?.key;
    offset = isNode(item) ? (item.range?.[0] ?? offset) : offset;
    node = pair ? pair.value : item;
  }
  return offset;
}

function invalid(file: string, problems: readonly string[]): KoreaiError {
  const more = problems.length > MAX_PROBLEMS ? [`and ${problems.length - MAX_PROBLEMS} more`] : [];
  const lines = [...problems.slice(0, MAX_PROBLEMS).map((problem) => `${file}${problem}`), ...more];
  return new KoreaiError('input-invalid', `The scenario is not valid:\n  ${lines.join('\n  ')}`);
}
