/** A shorter piece would mask half of every log, and tells an attacker little. */
const SHORTEST_MASK = 4;

/** A shorter one may be an everyday word, which answers of the platform have a right to. */
const SHORTEST_CREDENTIAL = 8;

/** What hides a piece of text in the place where output goes, for example GitHub's `::add-mask::`. */
export type Mask = (text: string) => void;

/** Long enough to be rare in any text, short enough for the tokens of a run to have it in common. */
const PREFIX = 12;

/**
 * Pieces of text to hide. A run over many bots mints thousands of tokens, all of which begin alike: they are looked for
 * only in a text that holds that beginning.
 */
class Forms {
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

  /** The text with every form replaced by `***`, the longest first. */
  takenFrom(text: string): string {
    const found: string[] = [];
    for (const [prefix, group] of this.#byPrefix) {
      if (text.includes(prefix)) found.push(...group);
    }
    let redacted = text;
    for (const form of found.sort((a, b) => b.length - a.length)) redacted = redacted.replaceAll(form, '***');
    return redacted;
  }
}

/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
export class Secrets {
  readonly #forms = new Forms();
  readonly #credentialForms = new Forms();
  readonly #mask: Mask;

  constructor(mask: Mask = () => {}) {
    this.#mask = mask;
  }

  /** Registers a secret and returns it, so that masking and first use stand in one expression. */
  add(secret: string): string {
    for (const form of this.#register(secret)) {
      if (form.length >= SHORTEST_CREDENTIAL) this.#credentialForms.add(form);
    }
    return secret;
  }

  /**
   * The same for a token that is good for minutes. No log of others shows it in another form than its own, so that the
   * mask is told that one alone: there may be thousands.
   */
  addShortLived(token: string): string {
    if (token.length < SHORTEST_MASK) return token;
    for (const form of formsOf(token)) {
      this.#forms.add(form);
      this.#credentialForms.add(form);
    }
    this.#mask(token);
    return token;
  }

  /** Registers what is secret but is no credential of ours: the signed query of a link. */
  addSignature(signature: string): void {
    this.#register(signature);
  }

  #register(secret: string): string[] {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const forms = [...new Set([secret, secret.trim(), ...lines])].flatMap(formsOf);
    for (const form of forms) this.#hide(form);
    return forms;
  }

  /** The text with every known secret replaced by `***`. */
  redact(text: string): string {
    return this.#forms.takenFrom(text);
  }

  /** The same for credentials alone, for text in which links have to stay usable. */
  redactCredentials(text: string): string {
    return this.#credentialForms.takenFrom(text);
  }

  #hide(form: string): void {
    if (form.length < SHORTEST_MASK || this.#forms.has(form)) return;
    this.#forms.add(form);
    // A mask is one line: pieces with a line break in them are covered by their lines.
    if (!/[\r\n]/.test(form)) this.#mask(form);
  }
}

function formsOf(piece: string): string[] {
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
