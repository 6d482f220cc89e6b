import { readFile } from 'node:fs/promises';
import type { Document } from 'yaml';
import { KoreaiError, systemCode } from '../../core/errors.ts';
import { type Path, pathText, problemsOf } from './check.ts';
import type { Scenario } from './types.ts';

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
