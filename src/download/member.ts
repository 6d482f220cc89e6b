import { KoreaiError } from '../kernel/errors.ts';
import { harmless } from '../kernel/harmless.ts';

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
  /** Paths as a file system that ignores case would compare them; true where the path is a file. */
  readonly #taken = new Map<string, boolean>();
  #members = 0;
  #bytes = 0;

  constructor(packedBytes: number, limits: ExtractLimits) {
    this.#packedBytes = packedBytes;
    this.#limits = limits;
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

  /** Each path once, as one kind: on some file systems `A` and `a` are one file, and the later one would win. */
  #claim(segments: string[], member: Member): void {
    segments.forEach((_segment, index) => {
      const isFile = index === segments.length - 1 && !member.isFolder;
      const path = segments
        .slice(0, index + 1)
        .join('/')
        .normalize('NFC')
        .toLowerCase();
      const before = this.#taken.get(path);
      if (before !== undefined && (before || isFile)) throw refuse(`two members share the name ${quoted(member.name)}`);
      this.#taken.set(path, isFile);
    });
  }
}

/** Longer paths fail on one file system or the other, in bytes. */
const LONGEST_NAME = 1_024;

function safeSegments(name: string): string[] {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw refuse(`a member's path is too long: ${quoted(name)}`);
  if (/^(\/|\\|[A-Za-z]:)/.test(name)) throw refuse(`a member has an absolute path: ${quoted(name)}`);
  if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
    throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
  }
  // With debug logging on, the system's tar prints the names of members, each on a line of its own.
  if (/^\s*::|##\[/.test(name)) throw refuse(`a member is named like a runner command: ${quoted(name)}`);
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
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(segment);
}

export function quoted(name: string): string {
  return JSON.stringify(harmless(name, 100));
}
