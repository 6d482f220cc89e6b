import { parseJson } from '../core/json.ts';
import { type InputType, no, ok, type Parsed } from './types.ts';

/** Maximum length in characters. The platform's options fit in a few kilobytes. */
const MAX_BODY = 256 * 1024;
/** Maximum depth. A deeper value could overflow the stack of code that walks it, here or at the platform. */
const MAX_DEPTH = 50;
const MAPPING = 'must be a mapping of names to values, in YAML or JSON';

type Mapping = Readonly<Record<string, unknown>>;

/** A mapping, written as JSON or YAML. */
export const mapping: InputType<Mapping> = {
  shown: 'json',
  parse: async (given) => {
    if (given.length > MAX_BODY) return no(`must be at most ${MAX_BODY / 1024} KiB long`);
    const json = parseJson(given);
    const read = json === undefined ? await readYaml(given) : ok(json);
    const found = 'problem' in read ? read : asMapping(read.value);
    const isRounded = 'value' in found && hasRounded(found.value, given);
    return isRounded ? no('must be without numbers that would be rounded: write them in quotes') : found;
  },
  check: (given) => {
    try {
      // What JSON cannot hold (a cycle, a BigInt) is refused here, not in the middle of a run.
      return asMapping(JSON.parse(JSON.stringify(given) ?? 'null'));
    } catch (error) {
      return no(`must be a value that JSON can hold: ${error instanceof Error ? error.message : String(error)}`);
    }
  },
};

function asMapping(value: unknown): Parsed<Mapping> {
  if (!isShallow(value)) return no(`must be nested at most ${MAX_DEPTH} levels deep`);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping ? ok({ ...value }) : no(MAPPING);
}

function isShallow(value: unknown, left: number = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

/** True for an integer that was rounded when its text was read. */
function hasRounded(value: unknown, given: string): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((inner) => hasRounded(inner, given));
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !given.includes(String(value));
}

async function readYaml(given: string): Promise<Parsed<unknown>> {
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(given, { prettyErrors: false, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw error;
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return ok(JSON.parse(JSON.stringify(value)));
  } catch (error) {
    return no(`must be YAML or JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Texts by the names of the variables that they fill. */
export const texts: InputType<Readonly<Record<string, string>>> = {
  shown: 'json',
  parse: (given) => readTexts(parseJson(given)),
  check: readTexts,
};

const TEXTS = 'must be an object of strings by names such as KOREAI_VAR_TOKEN';

function readTexts(given: unknown): Parsed<Readonly<Record<string, string>>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return no(TEXTS);
  const bad = Object.entries(given).find(
    ([key, value]) => !/^KOREAI_VAR_[A-Z0-9_]+$/.test(key) || typeof value !== 'string',
  );
  return bad ? no(`${TEXTS}, and ${bad[0]} is not one`) : ok({ ...given } as Record<string, string>);
}
