import { Forms, formsOf, SHORTEST_MASK, Tokens, without } from './forms.ts';

/** A shorter one may be an everyday word, which answers of the platform have a right to. */
const SHORTEST_CREDENTIAL = 8;

/** What hides a piece of text in the place where output goes, for example GitHub's `::add-mask::`. */
export type Mask = (text: string) => void;

/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
export class Secrets {
  readonly #forms = new Forms();
  readonly #credentialForms = new Forms();
  readonly #tokens = new Tokens();
  readonly #mask: Mask;
  readonly #maskSoon: Mask;

  /** @param maskSoon - may leave what it is told until this turn of the microtasks is over. Default: `mask` */
  constructor(mask: Mask = () => {}, maskSoon: Mask = mask) {
    this.#mask = mask;
    this.#maskSoon = maskSoon;
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
   *
   * @returns the token, which is hidden once whoever awaits it goes on
   */
  addShortLived(token: string): string {
    if (token.length < SHORTEST_MASK) return token;
    if (Tokens.takes(token)) this.#tokens.add(token);
    else {
      for (const form of formsOf(token)) {
        this.#forms.add(form);
        this.#credentialForms.add(form);
      }
    }
    this.#maskSoon(token);
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
    return this.#without(this.#forms, text);
  }

  /** The same for credentials alone, for text in which links have to stay usable. */
  redactCredentials(text: string): string {
    return this.#without(this.#credentialForms, text);
  }

  #without(forms: Forms, text: string): string {
    const found = forms.likelyIn(text);
    const tokens = this.#tokens.likelyIn(text);
    return found.length + tokens.length === 0 ? text : without([...found, ...tokens], text);
  }

  #hide(form: string): void {
    if (form.length < SHORTEST_MASK || this.#forms.has(form) || this.#tokens.has(form)) return;
    this.#forms.add(form);
    // A mask is one line: pieces with a line break in them are covered by their lines.
    if (!/[\r\n]/.test(form)) this.#mask(form);
  }
}
