import type { Parsed } from './parse-input.ts';

/** A body that is longer is a mistake: the platform's options fit in a few kilobytes. In characters. */
const LONGEST_BODY = 256 * 1024;

/** Reads a mapping from JSON or YAML. The YAML reader is loaded only where the text is not JSON. */
export async function parseRequestBody(text: string): Promise<Parsed<Record<string, unknown>>> {
  if (text.length > LONGEST_BODY) return { problem: `must be at most ${LONGEST_BODY / 1024} KiB long` };
  const read = readJson(text) ?? (await readYaml(text));
  if ('problem' in read) return read;
  const { value } = read;
  if (!isShallow(value)) return { problem: `must be nested at most ${DEEPEST} deep` };
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: { ...value } };
  return { problem: 'must be a mapping of names to values, in YAML or JSON' };
}

/** Deeper values overflow the stack of whoever walks them, here or at the platform. */
const DEEPEST = 50;

function isShallow(value: unknown, left: number = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

function readJson(text: string): Parsed<unknown> | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Then it may be YAML.
    return undefined;
  }
}

async function readYaml(text: string): Promise<Parsed<unknown>> {
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw error;
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    // A body is sent as JSON: what JSON cannot hold (a cycle) is refused here, not in the middle of the run.
    return { value: JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    return { problem: `must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
