import { type Entry, fields, type Json, list } from './json.ts';

/** Beyond it, reading could run out of stack. Definitions have a dozen levels. */
const DEEPEST = 500;

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** Reads what is JSON in UTF-8, with a byte order mark or without. @returns `undefined` for all else, and for what is nested deeper than 500 levels */
export function parseBytes(bytes: Uint8Array): Json | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return parseText(text);
}

/** @returns `undefined` for what is no JSON, and for what is nested deeper than 500 levels */
export function parseText(text: string): Json | undefined {
  const reader = new Reader(text);
  const json = reader.value(0);
  return reader.isAtEnd() ? json : undefined;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#take(SPACE);
    return this.#at === this.#text.length;
  }

  value(depth: number): Json | undefined {
    this.#take(SPACE);
    const first = this.#text[this.#at];
    if (first === '[') return this.#list(depth + 1);
    if (first === '{') return this.#fields(depth + 1);
    const text = first === '"' ? this.#string() : this.#take(PLAIN);
    return text === undefined ? undefined : { kind: 'scalar', text };
  }

  #list(depth: number): Json | undefined {
    const items: Json[] = [];
    const isComplete = this.#members(depth, ']', () => {
      const item = this.value(depth);
      return item !== undefined && items.push(item) > 0;
    });
    return isComplete ? list(items) : undefined;
  }

  #fields(depth: number): Json | undefined {
    const entries: Entry[] = [];
    const isComplete = this.#members(depth, '}', () => {
      this.#take(SPACE);
      const key = this.#string();
      if (key === undefined || !this.#skip(':')) return false;
      const value = this.value(depth);
      return value !== undefined && entries.push({ key, name: JSON.parse(key) as string, value }) > 0;
    });
    return isComplete ? fields(entries) : undefined;
  }

  /** What stands between brackets, with commas between. @returns whether it was all there */
  #members(depth: number, close: string, member: () => boolean): boolean {
    if (depth > DEEPEST) return false;
    this.#at += 1;
    if (this.#skip(close)) return true;
    do {
      if (!member()) return false;
    } while (this.#skip(','));
    return this.#skip(close);
  }

  /** A loop, because an expression for all of it would run out of stack in a string of megabytes. */
  #string(): string | undefined {
    const start = this.#at;
    if (this.#text[start] !== '"') return undefined;
    for (let at = start + 1; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) {
        this.#at = at + 1;
        return this.#text.slice(start, this.#at);
      }
      if (unit < 0x20) return undefined;
      if (unit === 0x5c) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(this.#text)) return undefined;
        at = ESCAPE.lastIndex - 1;
      }
    }
    return undefined;
  }

  #skip(character: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}
