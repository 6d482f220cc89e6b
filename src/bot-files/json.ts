/**
 * JSON as its text spelled it: numbers and strings keep their characters, fields their order and their doubles, so
 * that nothing is lost by reading and writing it, be it `1.0`, `-0`, 30 digits, `__proto__` or half a surrogate pair.
 */
export type Json = Scalar | List | Fields;

export interface Scalar {
  readonly kind: 'scalar';
  /** A string with its quotes and escapes, a number, `true`, `false` or `null`. */
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Json[];
}

export interface Fields {
  readonly kind: 'fields';
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** The name with its quotes and escapes. */
  readonly key: string;
  /** The name. */
  readonly name: string;
  readonly value: Json;
}

export function string(value: string): Scalar {
  return { kind: 'scalar', text: JSON.stringify(value) };
}

export function list(items: readonly Json[]): List {
  return { kind: 'list', items };
}

export function fields(entries: readonly Entry[]): Fields {
  return { kind: 'fields', entries };
}

/** The string that a scalar is, or `undefined` for everything else. */
export function asString(json: Json | undefined): string | undefined {
  return json?.kind === 'scalar' && json.text.startsWith('"') ? (JSON.parse(json.text) as string) : undefined;
}

/** The field of this name where there is exactly one. */
export function only(json: Json | undefined, name: string): Json | undefined {
  if (json?.kind !== 'fields') return undefined;
  const found = json.entries.filter((entry) => entry.name === name);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** The first of these fields that is a string with something in it. */
export function firstText(json: Json | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = asString(only(json, name));
    if (text !== undefined && text.trim() !== '') return text;
  }
  return undefined;
}

/** The same fields with one value replaced. */
export function withField(json: Fields, name: string, value: Json): Fields {
  return fields(json.entries.map((entry) => (entry.name === name ? { ...entry, value } : entry)));
}

/** Fields in the order of their names' UTF-16 units, at every depth; doubles stay in theirs, and so do lists. */
export function sorted(json: Json): Json {
  if (json.kind === 'list') return list(json.items.map(sorted));
  if (json.kind === 'scalar') return json;
  const entries = json.entries.map((entry) => ({ ...entry, value: sorted(entry.value) }));
  return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}

/** The text of it, a field or an item a line, with a line break at its end. */
export function print(json: Json, indent: number): string {
  const out: string[] = [];
  write(json, '\n', ' '.repeat(indent), out);
  out.push('\n');
  return out.join('');
}

function write(json: Json, line: string, indent: string, out: string[]): void {
  if (json.kind === 'scalar') {
    out.push(json.text);
    return;
  }
  const [open, close] = json.kind === 'list' ? ['[', ']'] : ['{', '}'];
  const count = json.kind === 'list' ? json.items.length : json.entries.length;
  const deeper = line + indent;
  out.push(open);
  for (let at = 0; at < count; at++) {
    out.push(at === 0 ? deeper : `,${deeper}`);
    const entry = json.kind === 'list' ? undefined : json.entries[at];
    if (entry) out.push(entry.key, ': ');
    const value = json.kind === 'list' ? json.items[at] : entry?.value;
    if (value) write(value, deeper, indent, out);
  }
  out.push(count === 0 ? close : line + close);
}
