import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import { durationMs } from './duration-ms.ts';
import type { StoredFile } from './stored-files.ts';

const SIGNED_FOLDER = '/api/getMediaStream/orgFiles/';
const UNSIGNED_FOLDER = '/api/v1/account/u-simulated/files/';

export type LinkProblem = 'unsigned' | 'forged' | 'expired' | 'used';

/** Makes and checks download links in the platform's form (kore-api.md, section 7). */
export class Links {
  readonly #clock: Clock;
  readonly #key: string;
  readonly #used = new Set<string>();
  #count = 0;

  /** @param key what links are signed with */
  constructor(clock: Clock, key: string) {
    this.#clock = clock;
    this.#key = key;
  }

  /** A link of its own for every reply. @param origin where the file is, as the caller of the API knows the simulator */
  make(file: StoredFile, origin: string): string {
    const { expiresAfter, internalOrigin, leadingSpace, unsigned } = file.link;
    const start = `${leadingSpace ? ' ' : ''}${internalOrigin ?? origin}`;
    if (unsigned) return `${start}${UNSIGNED_FOLDER}${file.name}`;
    this.#count += 1;
    const expires = Math.floor((this.#clock.wall() + durationMs(expiresAfter, '1h')) / 1_000);
    const signature = this.#sign(file.name, String(expires), String(this.#count));
    return `${start}${SIGNED_FOLDER}${file.name}?e=${expires}&n=${this.#count}&s=${signature}`;
  }

  /** What is wrong with a signed link's query. A link that serves once is used up by this. */
  problemOf(file: StoredFile, query: string): LinkProblem | undefined {
    // Not URLSearchParams: it would read the `+` of base64 as a space.
    const { e = '', n = '', s = '' } = Object.fromEntries(query.split('&').map(pairOf));
    if (s === '') return 'unsigned';
    if (!isSame(s.replace(/\$+$/, ''), this.#sign(file.name, e, n).replace(/\$+$/, ''))) return 'forged';
    if (this.#clock.wall() >= Number(e) * 1_000) return 'expired';
    if (this.#used.has(s)) return 'used';
    if (file.link.servesOnce) this.#used.add(s);
    return undefined;
  }

  #sign(...parts: string[]): string {
    const signature = createHmac('sha256', this.#key).update(parts.join('/')).digest().subarray(0, 16);
    return signature.toString('base64').replaceAll('=', '$');
  }
}

function pairOf(text: string): [string, string] {
  const mark = text.indexOf('=');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), decoded(text.slice(mark + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
