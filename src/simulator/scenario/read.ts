import { readFile } from 'node:fs/promises';
import type { TSchema } from 'typebox';
import { Errors } from 'typebox/schema';
import { Settings } from 'typebox/system';
import type { Document } from 'yaml';
import { KoreaiError, systemCode } from '../../core/errors.ts';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './types.ts';

/** The maximum number of problems in one message. */
const MAX_PROBLEMS = 20;

/** Where in a document: keys and indices, from the outside. */
type Path = readonly string[];
type Json = Readonly<Record<string, unknown>>;

/**
 * Checks a scenario from parsed JSON or YAML.
 *
 * @throws KoreaiError `input-invalid` with every problem and its path
 */
export function checkScenario(value: unknown): Scenario {
  return checked(value, () => '');
}

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
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = systemCode(error);
    const why = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code || 'unknown error'})`;
    throw new KoreaiError('input-invalid', `${why}: ${file}`, { cause: error });
  });
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}: `;
  };
  if (document.errors.length > 0) throw invalid(document.errors.map(({ message, pos }) => place(pos[0]) + message));
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Aliases of nothing, or far too many of them.
    throw invalid([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return checked(value, (path) => place(offsetOf(document, path, yaml)));
}

/** @param placeOf - what stands before a problem, so that a reader finds it */
function checked(value: unknown, placeOf: (path: Path) => string): Scenario {
  const problems = problemsOf(value).map(([path, message]) => `${placeOf(path)}${pathText(path)}: ${message}`);
  if (problems.length > 0) throw invalid(problems);
  return value as Scenario;
}

function invalid(problems: readonly string[]): KoreaiError {
  const more = problems.length > MAX_PROBLEMS ? [`and ${problems.length - MAX_PROBLEMS} more`] : [];
  const lines = ['The scenario is not valid:', ...problems.slice(0, MAX_PROBLEMS), ...more];
  return new KoreaiError('input-invalid', lines.join('\n  '));
}

/** Every problem of a scenario in plain English. */
function problemsOf(value: unknown): [Path, string][] {
  // All of them, not only the usual first eight.
  Settings.Set({ maxErrors: 1_000 });
  return Errors(scenarioSchema, value)[1].flatMap((error): [Path, string][] => {
    const { keyword, schemaPath } = error;
    const path = stepsOf(error.instancePath);
    // The alternatives of a choice are reported as a whole, and unknown keys one by one.
    if (schemaPath.includes('/anyOf/') || keyword === 'additionalProperties') return [];
    if (keyword === 'required') {
      return error.params.requiredProperties.map((key) => [[...path, key], 'is required']);
    }
    const steps = stepsOf(schemaPath.slice(1));
    const schema = at(scenarioSchema, steps) as TSchema;
    if (keyword !== 'boolean') return [[path, `must be ${expected(schema)}, found ${found(at(value, path), schema)}`]];
    const { properties } = at(scenarioSchema, steps.slice(0, -1)) as { properties?: Json };
    const known = Object.keys(properties ?? {}).join(', ');
    return [[path, known === '' ? 'is not a valid name' : `unknown key (known: ${known})`]];
  });
}

/** A path as a person writes it: `bots.st-1.publish.states[1].after`. */
function pathText(path: Path): string {
  const text = path.reduce<string>((before, part) => {
    if (/^\d+$/.test(part)) return `${before}[${part}]`;
    return /^[\w$-]+$/.test(part) ? `${before}.${part}` : `${before}[${JSON.stringify(part)}]`;
  }, '');
  return text.replace(/^\./, '') || 'scenario';
}

/** The keys of a JSON pointer. */
function stepsOf(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner: unknown, key) => (inner as Json | undefined)?.[key], value);
}

function expected(schema: TSchema): string {
  const { type, title, examples, enum: words, anyOf, properties, minimum, maximum, ...more } = schema as Json;
  if (Array.isArray(anyOf)) return anyOf.map(expected).join(' or ');
  if (Array.isArray(words)) return `one of ${quoted(words)}`;
  if (Array.isArray(examples)) return `a ${title} such as ${quoted(examples)}`;
  if (properties) {
    return `an object with ${more['maxProperties'] === 1 ? 'one of ' : ''}${Object.keys(properties).join(', ')}`;
  }
  const kinds: Json = { string: 'a text', array: 'a list', boolean: 'true or false', integer: 'a whole number' };
  const kind = kinds[String(type)] ?? (type === 'object' ? 'an object' : 'a number');
  const range = minimum === undefined ? '' : ` from ${minimum}${maximum === undefined ? '' : ` to ${maximum}`}`;
  const isFilled = more['minLength'] ?? more['minItems'] ?? more['minProperties'];
  return `${kind}${range}${isFilled ? ' that is not empty' : ''}`;
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
