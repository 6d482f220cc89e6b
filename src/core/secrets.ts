import { Encodings, encodingsOf, SHORTEST_MASK, Tokens, without } from './encodings.ts';
import { CONCLUSIONS, ERROR_CODES } from './errors.ts';

/** A shorter value may be an everyday word, which answers of the platform and lines of the log have a right to. */
const SHORTEST_VALUE = 8;

export interface SecretsOptions {
  /** Masks a short-lived token. It may be called late in the same turn of the microtasks. Default: the mask. */
  readonly maskSoon?: Mask;
  /** Our own vocabulary, which is never masked or redacted, in addition to conclusions and error codes. */
  readonly ownWords?: readonly string[];
}

/** What hides a piece of text in the place where output goes, for example GitHub's `::add-mask::`. */
export type Mask = (text: string) => void;

/**
 * Knows every secret of a run, in each form in which it could turn up, and hands each to the mask before it is used.
 */
export class Secrets {
  readonly #forms = new Encodings();
  readonly #credentialEncodings = new Encodings();
  readonly #tokens = new Tokens();
  readonly #mask: Mask;
  readonly #maskSoon: Mask;
  readonly #ownWords: readonly string[];

  constructor(mask: Mask = () => {}, { maskSoon = mask, ownWords = [] }: SecretsOptions = {}) {
    this.#mask = mask;
    this.#maskSoon = maskSoon;
    this.#ownWords = [...CONCLUSIONS, ...ERROR_CODES, ...ownWords];
  }

  /** Registers a secret and returns it, so that masking and first use stand in one expression. */
  add(secret: string): string {
    for (const form of this.#register(secret)) {
      if (form.length >= SHORTEST_VALUE) this.#credentialEncodings.add(form);
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
      for (const form of encodingsOf(token)) {
        this.#forms.add(form);
        this.#credentialEncodings.add(form);
      }
    }
    this.#maskSoon(token);
    return token;
  }

  /** Registers what is secret but is no credential of ours: the signed query of a link. */
  addSignature(signature: string): void {
    this.#register(signature);
  }

  /** Registers the value of a secured variable of a bot, unless it is so short that it may be an everyday word. */
  addVariable(value: string): void {
    if (value.length >= SHORTEST_VALUE) this.#register(value);
  }

  /** True for text that occurs in our own vocabulary: hiding it would garble conclusions, codes and outputs. */
  isOwnWord(text: string): boolean {
    return this.#ownWords.some((word) => word.includes(text));
  }

  #register(secret: string): string[] {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const forms = [...new Set([secret, secret.trim(), ...lines])]
      .flatMap(encodingsOf)
      .filter((form) => !this.isOwnWord(form));
    for (const form of forms) this.#hide(form);
    return forms;
  }

  /** The text with every known secret replaced by `***`. */
  redact(text: string): string {
    return this.#without(this.#forms, text);
  }

  /** The same for credentials alone, for text in which links have to stay usable. */
  redactCredentials(text: string): string {
    return this.#without(this.#credentialEncodings, text);
  }

  #without(forms: Encodings, text: string): string {
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
