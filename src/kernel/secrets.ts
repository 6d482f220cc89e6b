/** A shorter piece would mask half of every log, and tells an attacker little. */
const SHORTEST_MASK = 4;

/** A shorter one may be an everyday word, which answers of the platform have a right to. */
const SHORTEST_CREDENTIAL = 8;

/** What hides a piece of text in the place where output goes, for example GitHub's `::add-mask::`. */
export type Mask = (text: string) => void;

/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
export class Secrets {
  readonly #forms = new Set<string>();
  readonly #credentialForms = new Set<string>();
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
    return without(text, this.#forms);
  }

  /** The same for credentials alone, for text in which links have to stay usable. */
  redactCredentials(text: string): string {
    return without(text, this.#credentialForms);
  }

  #hide(form: string): void {
    if (form.length < SHORTEST_MASK || this.#forms.has(form)) return;
    this.#forms.add(form);
    // A mask is one line: pieces with a line break in them are covered by their lines.
    if (!/[\r\n]/.test(form)) this.#mask(form);
  }
}

function without(text: string, forms: ReadonlySet<string>): string {
  let redacted = text;
  for (const form of [...forms].sort((a, b) => b.length - a.length)) redacted = redacted.replaceAll(form, '***');
  return redacted;
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
