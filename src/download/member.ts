import { KoreaiError } from '../core/errors.ts';
import { normalizeName } from '../core/normalize-text.ts';
import { sanitize } from '../core/sanitize.ts';

/** What an archive may unpack to. Beyond it, it is taken for a bomb. */
export interface ExtractLimits {
  /** Members at most. Default: 100,000. */
  members: number;
  /** Unpacked bytes at most, all members together. Default: 32 GiB. */
  bytes: number;
  /** Unpacked bytes for each packed one at most, once more than 64 MiB are unpacked. Default: 200. */
  ratio: number;
}

export const USUAL_EXTRACT_LIMITS: ExtractLimits = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;

export interface Member {
  /** As the archive spells it, with `/` between folders; a folder ends in one. */
  name: string;
  isFolder: boolean;
}

/** Refuses an archive. Nothing of it has reached the place it would have been unpacked to. */
export function refuse(why: string, cause?: unknown): KoreaiError {
  return new KoreaiError('archive-invalid', `The archive cannot be unpacked: ${why}`, {
    hint: 'The archive itself was kept as it came. Look into it with care: an export of Kore.ai has nothing like this.',
    cause,
  });
}

/** Judges the members of an archive, one after the other, before any is written. */
export class MemberJudge {
  readonly #limits: ExtractLimits;
  readonly #packedBytes: number;
  /** Paths as a file system that ignores case would compare them, with what they are. */
  readonly #paths = new Map<string, { isFile: boolean; name: string }>();
  readonly #written = new Map<string, number>();
  #members = 0;
  #bytes = 0;

  constructor(packedBytes: number, limits: ExtractLimits) {
    this.#packedBytes = packedBytes;
    this.#limits = limits;
  }

  /** Sizes of the files that were written, in bytes, by absolute path. */
  get written(): ReadonlyMap<string, number> {
    return this.#written;
  }

  wrote(path: string, size: number): void {
    this.#written.set(path, size);
  }

  /** @returns the path's segments. @throws KoreaiError `archive-invalid` for a name that could lead anywhere else */
  judge(member: Member): string[] {
    this.#members += 1;
    if (this.#members > this.#limits.members) throw refuse(`it has more than ${this.#limits.members} members`);
    const segments = safeSegments(member.name);
    this.#claim(segments, member);
    return segments;
  }

  /** Counts unpacked bytes as they come, because declared sizes may lie. */
  count(bytes: number): void {
    this.#bytes += bytes;
    const isTooLarge = this.#bytes > this.#limits.bytes;
    const isBomb = this.#bytes > RATIO_FREE_BYTES && this.#bytes > this.#packedBytes * this.#limits.ratio;
    if (isTooLarge || isBomb) throw refuse(`it unpacks to more than ${this.#bytes} bytes, like an archive bomb`);
  }

  /** Each path once, as one kind: on some disks `A` and `a` are one file, and the later one would win. */
  #claim(segments: string[], { name, isFolder }: Member): void {
    let path = '';
    segments.forEach((segment, index) => {
      const isFile = index === segments.length - 1 && !isFolder;
      path = `${path}/${normalizeName(segment)}`;
      const before = this.#paths.get(path);
      if (before?.isFile || (before && isFile)) throw refuse(collision(before.name, name));
      if (!before) this.#paths.set(path, { isFile, name });
    });
    // Folders that no member names are made too.
    if (this.#paths.size > 2 * this.#limits.members) throw refuse('it has too many folders');
  }
}

function collision(one: string, other: string): string {
  if (one === other) return `two members share the name ${quoted(other)}`;
  return `two members could overwrite each other, because some disks take their names for one: ${quoted(one)} and ${quoted(other)}`;
}

/** Longer paths fail on one file system or the other, in bytes. */
const LONGEST_NAME = 1_024;

function safeSegments(name: string): string[] {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw refuse(`a member's path is too long: ${quoted(name)}`);
  if (/^(\/|\\|[A-Za-z]:)/.test(name)) throw refuse(`a member has an absolute path: ${quoted(name)}`);
  if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
    throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
  }
  if (name.includes('\uFFFD')) throw refuse(`a member's name is in an unknown encoding: ${quoted(name)}`);
  // Whatever lists the unpacked files in a later step would have the runner obey them.
  if (/^\s*::|##\w*\[/.test(name)) throw refuse(`a member is named like a runner command: ${quoted(name)}`);
  const segments = name
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '')
    .split('/');
  for (const segment of segments) {
    if (segment === '..') throw refuse(`a member leads out of the folder: ${quoted(name)}`);
    if (segment === '' || segment === '.' || Buffer.byteLength(segment) > 255) {
      throw refuse(`a member has an unusable name: ${quoted(name)}`);
    }
    if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || isReservedOnWindows(segment))) {
      throw refuse(`a member has a name that Windows does not allow: ${quoted(name)}`);
    }
  }
  return segments;
}

function isReservedOnWindows(segment: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(segment);
}

export function quoted(name: string): string {
  return JSON.stringify(sanitize(name, 100));
}
