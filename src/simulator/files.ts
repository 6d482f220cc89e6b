import { createHmac } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import { archiveBytes } from './archives.ts';
import { type BotScope, SIGNED_FOLDER, UNSIGNED_FOLDER } from './calls.ts';
import { fileIdOf, type Ids } from './ids.ts';
import type { Archive, ArchiveFormat, Link } from './scenario/types.ts';
import type { Durations } from './scenario/values.ts';

interface NewFile {
  content: Archive;
  format: ArchiveFormat;
  /** Extension of its name. Default: the format. */
  extension?: string;
  link?: Link | undefined;
  /** Whose credentials a link without signature needs: an API key's, unless it is a bot's. */
  owner?: { bot: string; scope: BotScope };
  /** False while the job that makes it is still running. */
  isReady: () => boolean;
}

/** A file behind download links. */
export interface StoredFile extends Pick<NewFile, 'owner' | 'isReady'> {
  /** `f-…`, with its extension. */
  readonly name: string;
  readonly fileId: string;
  readonly link: Link;
  readonly etag: string;
  bytes(): Promise<Buffer>;
}

export type LinkProblem = 'unsigned' | 'forged' | 'expired' | 'used';

/** The files of the platform, and the links to them in the platform's form (kore-api.md, section 7). */
export class Files {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #ms: Durations;
  readonly #files = new Map<string, StoredFile>();
  readonly #usedSignatures = new Set<string>();
  #links = 0;

  constructor(clock: Clock, ids: Ids, ms: Durations) {
    this.#clock = clock;
    this.#ids = ids;
    this.#ms = ms;
  }

  add({ content, format, extension = format, link = {}, ...more }: NewFile): StoredFile {
    const id = this.#ids.next('f-');
    let bytes: Promise<Buffer> | undefined;
    const file: StoredFile = {
      name: `${id}.${extension}`,
      fileId: fileIdOf(id),
      ...more,
      link,
      etag: `"${id.slice(2, 10)}"`,
      bytes() {
        bytes ??= archiveBytes(content, format, id);
        return bytes;
      },
    };
    this.#files.set(file.name, file);
    return file;
  }

  get(name: string): StoredFile | undefined {
    return this.#files.get(name);
  }

  /** A link of its own for every reply. @param origin the simulator as the caller knows it */
  linkTo(file: StoredFile, origin: string): string {
    const { expiresAfter, internalOrigin, leadingSpace, unsigned } = file.link;
    const start = `${leadingSpace ? ' ' : ''}${internalOrigin ?? origin}`;
    if (unsigned) return `${start}${UNSIGNED_FOLDER}${file.name}`;
    this.#links += 1;
    const expires = Math.floor((this.#clock.wall() + this.#ms(expiresAfter, '1h')) / 1_000);
    const signature = this.#sign(file.name, String(expires), String(this.#links));
    return `${start}${SIGNED_FOLDER}${file.name}?e=${expires}&n=${this.#links}&s=${signature}`;
  }

  /** What is wrong with the query of a signed link. This uses up a link that serves once. */
  problemOf(file: StoredFile, query: string): LinkProblem | undefined {
    // Not URLSearchParams: it would read the `+` of base64 as a space.
    const { e = '', n = '', s = '' } = Object.fromEntries(query.split('&').map(pairOf));
    if (s === '') return 'unsigned';
    if (s.replace(/\$+$/, '') !== this.#sign(file.name, e, n).replace(/\$+$/, '')) return 'forged';
    if (this.#clock.wall() >= Number(e) * 1_000) return 'expired';
    if (this.#usedSignatures.has(s)) return 'used';
    if (file.link.servesOnce) this.#usedSignatures.add(s);
    return undefined;
  }

  #sign(...parts: string[]): string {
    const key = this.#ids.of('', 'key of links');
    const signature = createHmac('sha256', key).update(parts.join('/')).digest().subarray(0, 16);
    return signature.toString('base64').replaceAll('=', '$');
  }
}

function pairOf(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name, decoded(value.join('='))];
}

/** A part of a URL; one that cannot be decoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
