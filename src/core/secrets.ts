import { CONCLUSIONS, ERROR_CODES } from './errors.ts';
import { escapeCode, escapeMarkdown, sanitizeText } from './sanitize.ts';

/** Minimum length of what is masked: a shorter text would turn up everywhere in a log, and is of little use to others. */
const MIN_LENGTH = 4;
/** Shorter values may be everyday words, which may stay in answers of the platform and in the log. */
const MIN_VALUE_LENGTH = 8;
/** How every JSON web token begins, and its base64. */
const TOKEN_START = 'eyJ';
const TOKEN_START_IN_BASE64 = 'ZXlK';
/** How long a short-lived token is known, in milliseconds: it has expired by then, even by a clock that is behind. */
const TOKEN_KNOWN_MS = 60 * 60_000;

/** Masks a text in all further output, for example with GitHub's `::add-mask::`. */
export type Mask = (text: string) => void;

/** All secrets of a run, in every encoding in which they may turn up. Each is masked before it is used. */
export class Secrets {
  readonly #all = new Set<string>();
  readonly #credentials = new Set<string>();
  /**
   * Short-lived ones, and when they were registered: thousands in a long run, so their encodings are only computed for a
   * text that may hold one.
   */
  readonly #tokens = new Map<string, number>();
  readonly #mask: Mask;
  readonly #ownWords: readonly string[];

  /** @param options.ownWords - our own vocabulary besides conclusions and error codes. It is never masked or redacted */
  constructor(mask: Mask = () => {}, { ownWords = [] }: { ownWords?: readonly string[] } = {}) {
    this.#mask = mask;
    this.#ownWords = [...CONCLUSIONS, ...ERROR_CODES, ...ownWords];
  }

  /** Registers a credential and returns it, so that it is masked in the expression that first uses it. */
  add(secret: string): string {
    for (const encoded of this.#register(secret)) {
      if (encoded.length >= MIN_VALUE_LENGTH) this.#credentials.add(encoded);
    }
    return secret;
  }

  /**
   * Registers a JSON web token that expires within minutes, and returns it. Only the token itself is masked, no other
   * encoding. It is forgotten after an hour: a program that runs for weeks makes one for each request.
   *
   * @param nowMs - in milliseconds since the epoch
   */
  addShortLived(token: string, nowMs: number): string {
    if (!token.startsWith(TOKEN_START)) return this.add(token);
    // A map keeps the order in which they were registered.
    for (const [known, registeredMs] of this.#tokens) {
      if (nowMs - registeredMs < TOKEN_KNOWN_MS) break;
      this.#tokens.delete(known);
    }
    this.#tokens.set(token, nowMs);
    this.#mask(token);
    return token;
  }

  /** Registers what is secret but no credential of ours: the signed query of a link. */
  addSignature(signature: string): void {
    this.#register(signature);
  }

  /**
   * Registers the value of a secured variable of a bot, unless it is so short that it may be an everyday word.
   *
   * @param isInAnswers - true to redact it in answers too, before their text is cut. Ids in them may be equal to it
   */
  addVariable(value: string, isInAnswers = false): void {
    if (value.length < MIN_VALUE_LENGTH) return;
    if (isInAnswers) this.add(value);
    else this.#register(value);
  }

  /** True for text that occurs in our own vocabulary: masking it would garble conclusions, codes and outputs. */
  isOwnWord(text: string): boolean {
    return this.#ownWords.some((word) => word.includes(text));
  }

  /** Replaces every known secret by `***`. */
  redact(text: string): string {
    return this.#redact(this.#all, text);
  }

  /**
   * Sanitizes and redacts text that is printed. It is redacted before as well, because sanitizing may cut a secret, and
   * again after, because it may join the halves of one.
   */
  clean(text: string, sanitized: (text: string) => string = sanitizeText): string {
    return this.redact(sanitized(this.redact(text)));
  }

  /** Replaces credentials only, for text in which links have to stay usable. */
  redactCredentials(text: string): string {
    return this.#redact(this.#credentials, text);
  }

  #redact(encodings: ReadonlySet<string>, text: string): string {
    const mayHoldToken = text.includes(TOKEN_START) || text.includes(TOKEN_START_IN_BASE64);
    const tokens = mayHoldToken ? [...this.#tokens.keys()].flatMap(encodingsOf) : [];
    const found = [...encodings, ...tokens].filter((encoded) => text.includes(encoded));
    // The longest first, so that nothing is left of a secret that contains another one.
    found.sort((one, other) => other.length - one.length);
    return found.reduce((redacted, encoded) => redacted.replaceAll(encoded, '***'), text);
  }

  #register(secret: string): string[] {
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const encodings = [...new Set([secret, secret.trim(), ...lines].flatMap(encodingsOf))].filter(
      (encoded) => encoded.length >= MIN_LENGTH && !this.isOwnWord(encoded),
    );
    for (const encoded of encodings) {
      if (this.#all.has(encoded)) continue;
      this.#all.add(encoded);
      // A mask is one line: text with line breaks is covered by its lines.
      if (!/[\r\n]/.test(encoded)) this.#mask(encoded);
    }
    return encodings;
  }
}

/** Every encoding in which a secret may turn up; none of a short one. */
function encodingsOf(secret: string): string[] {
  if (secret.length < MIN_LENGTH) return [];
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  const percent = encodeURIComponent(bytes.toString());
  return [
    secret,
    percent,
    percent.replace(/%../g, (code) => code.toLowerCase()),
    base64,
    base64.replace(/=+$/, ''),
    bytes.toString('base64url'),
    JSON.stringify(secret).slice(1, -1),
    escapeMarkdown(secret),
    escapeCode(secret),
  ];
}
