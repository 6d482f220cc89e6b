import { visit } from 'jsonc-parser';

/**
 * JSON that keeps the characters of numbers and strings, the order of fields and duplicate fields. So writing what was
 * read loses nothing, be it `1.0`, `-0`, 30 digits, `__proto__` or half a surrogate pair. Only names are spelled anew.
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
  readonly name: string;
  readonly value: Json;
}

/** Maximum depth: definitions have a dozen levels, and deeper ones could overflow the stack. */
const MAX_DEPTH = 500;

/** Reads JSON in UTF-8, with or without a byte order mark. @returns `undefined` as {@link parseText} does */
export function parseBytes(bytes: Uint8Array): Json | undefined {
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** @returns `undefined` for text that is not JSON, or is nested deeper than {@link MAX_DEPTH} */
export function parseText(text: string): Json | undefined {
  let isValid = true;
  let name = '';
  const root: Json[] = [];
  const open: ((value: Json) => void)[] = [(value) => root.push(value)];
  const add = (value: Json): void => open.at(-1)?.(value);
  const begin = (value: Json, put: (member: Json) => void): void => {
    add(value);
    open.push(put);
    if (open.length > MAX_DEPTH + 1) isValid = false;
  };
  const end = (): void => {
    open.pop();
  };
  visit(
    text,
    {
      onObjectBegin: () => {
        const entries: Entry[] = [];
        begin(fields(entries), (value) => entries.push({ name, value }));
        return isValid;
      },
      onObjectProperty: (own) => {
        name = own;
      },
      onObjectEnd: end,
      onArrayBegin: () => {
        const items: Json[] = [];
        begin(list(items), (value) => items.push(value));
        return isValid;
      },
      onArrayEnd: end,
      onLiteralValue: (_value, offset, length) => add({ kind: 'scalar', text: text.slice(offset, offset + length) }),
      onError: () => {
        isValid = false;
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return isValid ? root[0] : undefined;
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

/** The value of a string; `undefined` for everything else. */
export function asString(json: Json | undefined): string | undefined {
  return json?.kind === 'scalar' && json.text.startsWith('"') ? (JSON.parse(json.text) as string) : undefined;
}

/** The value of the field with this name, if there is exactly one. */
export function only(json: Json | undefined, name: string): Json | undefined {
  const found = entriesOf(json).filter((one) => one.name === name);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** The first of these fields that is a string and not blank. */
export function firstText(json: Json | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = asString(only(json, name));
    if (text !== undefined && text.trim() !== '') return text;
  }
  return undefined;
}

/** The items of a list, and nothing for everything else. */
export function itemsOf(json: Json | undefined): readonly Json[] {
  return json?.kind === 'list' ? json.items : [];
}

/** The fields of an object, and nothing for everything else. */
export function entriesOf(json: Json | undefined): readonly Entry[] {
  return json?.kind === 'fields' ? json.entries : [];
}

/** The items of a list or the values of fields. The name of an item is empty. */
export function membersOf(json: Json): readonly { readonly name: string; readonly value: Json }[] {
  return json.kind === 'list' ? json.items.map((value) => ({ name: '', value })) : entriesOf(json);
}

/**
 * Replaces each item of a list or each value of fields, or leaves it out for `undefined`. If nothing changes, the same
 * JSON is returned, so that copies of a large definition share what is the same.
 *
 * @param change - the name of an item is empty, the index of a value 0
 */
export function mapMembers(json: Json, change: (member: Json, name: string, index: number) => Json | undefined): Json {
  if (json.kind === 'scalar') return json;
  if (json.kind === 'list') {
    const items = json.items.flatMap((item, index) => change(item, '', index) ?? []);
    return isSameList(items, json.items) ? json : list(items);
  }
  const entries = json.entries.flatMap((entry) => {
    const value = change(entry.value, entry.name, 0);
    if (value === entry.value) return entry;
    return value ? { ...entry, value } : [];
  });
  return isSameList(entries, json.entries) ? json : fields(entries);
}

function isSameList<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** The same fields with one value replaced. */
export function withField(json: Fields, name: string, value: Json): Fields {
  return fields(json.entries.map((one) => (one.name === name ? { ...one, value } : one)));
}

/** The same object without some of its fields. */
export function without(json: Json | undefined, ...names: readonly string[]): Fields {
  return fields(entriesOf(json).filter(({ name }) => !names.includes(name)));
}

/** Sorts fields by name at every depth. Lists, and fields of the same name, keep their order. */
export function sorted(json: Json): Json {
  if (json.kind === 'list') return list(json.items.map(sorted));
  if (json.kind === 'scalar') return json;
  const entries = json.entries.map((one) => ({ ...one, value: sorted(one.value) }));
  return fields(entries.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))));
}

/** JSON text with a field or an item a line, and a line break at its end. */
export function print(json: Json, indent: number): string {
  return `${textOf(json, '\n', ' '.repeat(indent))}\n`;
}

function textOf(json: Json, line: string, indent: string): string {
  if (json.kind === 'scalar') return json.text;
  const [open, close] = json.kind === 'list' ? '[]' : '{}';
  const deeper = line + indent;
  const members =
    json.kind === 'list'
      ? json.items.map((item) => textOf(item, deeper, indent))
      : json.entries.map(({ name, value }) => `${JSON.stringify(name)}: ${textOf(value, deeper, indent)}`);
  return members.length === 0 ? `${open}${close}` : open + deeper + members.join(`,${deeper}`) + line + close;
}
