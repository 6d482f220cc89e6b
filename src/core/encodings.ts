/** A shorter piece would mask half of every log, and tells an attacker little. */
export const SHORTEST_MASK = 4;

/** Long enough to be rare in any text, short enough for the tokens of a run to have it in common. */
const PREFIX = 12;
/** So many characters make the base64 of that length, whatever follows them. */
const PREFIX_IN_BASE64 = (PREFIX / 4) * 3;

/** The same percent-encoded and in JSON, and its base64 the same in both alphabets. */
const PLAIN_TOKEN = /^[\w.-]+$/;

/** Each form in which a secret could turn up. */
export function encodingsOf(piece: string): string[] {
  if (piece.length < SHORTEST_MASK) return [];
  const base64 = Buffer.from(piece).toString('base64');
  return [
    piece,
    encodeURIComponent(Buffer.from(piece).toString()),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(piece).toString('base64url'),
    JSON.stringify(piece).slice(1, -1),
  ];
}

/** Pieces of text to hide, by how they begin: they are looked for only in a text that holds that beginning. */
export class Encodings {
  readonly #byPrefix = new Map<string, Set<string>>();

  has(form: string): boolean {
    return this.#byPrefix.get(form.slice(0, PREFIX))?.has(form) === true;
  }

  add(form: string): void {
    const prefix = form.slice(0, PREFIX);
    const group = this.#byPrefix.get(prefix);
    if (group) group.add(form);
    else this.#byPrefix.set(prefix, new Set([form]));
  }

  /** Those that the text may hold. */
  likelyIn(text: string): string[] {
    const found: string[] = [];
    for (const [prefix, group] of this.#byPrefix) {
      if (text.includes(prefix)) for (const form of group) found.push(form);
    }
    return found;
  }
}

/**
 * Tokens to hide, in all their forms. A run over many bots mints thousands, all of which begin alike; what they look
 * like in other forms is worked out for a text that holds that beginning.
 */
export class Tokens {
  readonly #byPrefix = new Map<string, { inBase64: string; tokens: string[] }>();

  /** True for a token whose forms can be told by how they begin. */
  static takes(token: string): boolean {
    return token.length >= PREFIX && PLAIN_TOKEN.test(token);
  }

  /** @param token - one that is taken here */
  add(token: string): void {
    const prefix = token.slice(0, PREFIX);
    const group = this.#byPrefix.get(prefix);
    if (group) {
      group.tokens.push(token);
      return;
    }
    const inBase64 = Buffer.from(token.slice(0, PREFIX_IN_BASE64)).toString('base64');
    this.#byPrefix.set(prefix, { inBase64, tokens: [token] });
  }

  has(form: string): boolean {
    return this.likelyIn(form).includes(form);
  }

  /** The forms that the text may hold. */
  likelyIn(text: string): string[] {
    const found: string[] = [];
    for (const [prefix, { inBase64, tokens }] of this.#byPrefix) {
      const isNear = text.includes(prefix);
      const isNearInBase64 = text.includes(inBase64);
      if (!isNear && !isNearInBase64) continue;
      for (const token of tokens) {
        if (isNear) found.push(token);
        if (isNearInBase64) for (const form of encodingsOf(token)) found.push(form);
      }
    }
    return found;
  }
}

/** The text with every one of the forms replaced by `***`, the longest first. */
export function without(forms: readonly string[], text: string): string {
  let redacted = text;
  for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length))
    redacted = redacted.replaceAll(form, '***');
  return redacted;
}
