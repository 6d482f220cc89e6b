import { readFile } from 'node:fs/promises';
import type { Document, LineCounter } from 'yaml';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { pathText } from './check-scenario.ts';
import type { Scenario } from './scenario.ts';
import { type Path, problemsOf } from './scenario-problems.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** How many problems are told at once. */
const MOST_PROBLEMS = 20;

/**
 * Reads a scenario from a file in YAML, of which JSON is a part.
 *
 * @param file - its path, absolute or relative to `process.cwd()`
 * @throws KoreaiError `input-invalid` with every problem: file, line and column, the path in the document, and what is
 *   allowed there
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
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw unusable(
      file,
      document.errors.map(({ message, pos: [offset] }) => `${placeOf(offset, lines)}: ${message}`),
    );
  }
  const value = plainValue(document, file);
  // An empty file is as likely a mistake as meant; who means it says {}.
  const found = problemsOf(value, scenarioSchema).map(
    ({ path, message }) => `${placeOf(offsetOf(document, path), lines)}: ${pathText(path)}: ${message}`,
  );
  if (found.length > 0) throw unusable(file, found);
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
    throw unusable(file, [`: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** Where the key of a path's last part stands, or as much of the path as there is. */
function offsetOf(document: Document, path: Path): number {
  let offset = 0;
  for (let length = 1; length <= path.length; length++) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const part = path[length - 1];
    const items: readonly unknown[] = isCollection(parent) ? parent.items : [];
    const item = typeof part === 'number' ? items[part] : items.find((pair) => keyOf(pair) === part);
    offset = rangeStart(isPair(item) ? item.key : item) ?? offset;
  }
  return offset;
}

function isCollection(node: unknown): node is { items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(node: unknown): node is { key: unknown } {
  return typeof node === 'object' && node !== null && 'key' in node;
}

function keyOf(pair: unknown): string | undefined {
  const key = isPair(pair) ? pair.key : undefined;
  return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : undefined;
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  return Number(node.range[0]);
}

function placeOf(offset: number, lines: LineCounter): string {
  const { line, col } = lines.linePos(offset);
  return `:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

function unusable(file: string, problems: readonly string[]): KoreaiError {
  const more = problems.length > MOST_PROBLEMS ? [`and ${problems.length - MOST_PROBLEMS} more`] : [];
  const told = [...problems.slice(0, MOST_PROBLEMS).map((problem) => `${file}${problem}`), ...more];
  return new KoreaiError('input-invalid', `The scenario cannot be used:\n  ${told.join('\n  ')}`);
}
