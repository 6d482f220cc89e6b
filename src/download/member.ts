import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { normalizeName } from '../core/names.ts';
import { sanitize } from '../core/sanitize.ts';
import { isReservedOnWindows } from './destination.ts';

/** An archive that exceeds one of these is taken for an archive bomb. */
export interface ExtractLimits {
  /** Maximum number of members. Default: 100,000. */
  members: number;
  /** Maximum size of all members together, unpacked, in bytes. Default: 32 GiB. */
  bytes: number;
  /** Maximum number of unpacked bytes for each packed byte, after the first 64 MiB. Default: 200. */
  ratio: number;
}

const DEFAULT_LIMITS: ExtractLimits = { members: 100_000, bytes: 32 * 1024 ** 3, ratio: 200 };
const RATIO_FREE_BYTES = 64 * 1024 ** 2;

export interface Member {
  /** As in the archive, with `/` between folders; the name of a folder may end in one. */
  name: string;
  isFolder: boolean;
  isExecutable?: boolean;
}

/** The error for an archive that is not unpacked. */
export function refuse(why: string, cause?: unknown): KoreaiError {
  return new KoreaiError('archive-invalid', `The archive cannot be unpacked: ${why}`, {
    hint: 'The archive was kept. Inspect it with care: exports of Kore.ai contain nothing like this.',
    cause,
  });
}

export interface MembersOptions {
  /** The empty folder to write to. */
  folder: string;
  /** The size of the archive, in bytes. */
  packedBytes: number;
  limits: Partial<ExtractLimits> | undefined;
  signal: AbortSignal;
}

/** Writes the members of an archive, each of which is judged before. */
export class Members {
  readonly signal: AbortSignal;
  /** How many of the members so far are files. */
  files = 0;
  readonly #folder: string;
  readonly #limits: ExtractLimits;
  readonly #packedBytes: number;
  /** By path, normalized as on a file system that ignores case. */
  readonly #paths = new Map<string, { isFile: boolean; name: string }>();
  #members = 0;
  #bytes = 0;

  constructor({ folder, packedBytes, limits, signal }: MembersOptions) {
    this.signal = signal;
    this.#folder = folder;
    this.#packedBytes = packedBytes;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  /** @throws KoreaiError `archive-invalid` for a name that is not safe, and for an archive that exceeds a limit */
  async write(member: Member, content: AsyncIterable<Buffer>): Promise<void> {
    this.signal.throwIfAborted();
    this.#members += 1;
    if (this.#members > this.#limits.members) throw refuse(`it has more than ${this.#limits.members} members`);
    const segments = safeSegments(member.name);
    this.#claim(segments, member);
    const path = join(this.#folder, ...segments);
    if (member.isFolder) return await makeFolder(path);
    this.files += 1;
    const file = await createFile(path, member);
    try {
      for await (const chunk of content) {
        this.signal.throwIfAborted();
        this.#count(chunk.length);
        await file.writeFile(chunk);
      }
    } finally {
      await file.close();
    }
  }

  /** Counts unpacked bytes, because declared sizes may be wrong. */
  #count(bytes: number): void {
    this.#bytes += bytes;
    const isTooLarge = this.#bytes > this.#limits.bytes;
    const isBomb = this.#bytes > RATIO_FREE_BYTES && this.#bytes > this.#packedBytes * this.#limits.ratio;
    if (isTooLarge || isBomb) throw refuse(`it unpacks to more than ${this.#bytes} bytes, like an archive bomb`);
  }

  /** Refuses path collisions: on some disks `A` and `a` are one file, and the later would replace the earlier. */
  #claim(segments: string[], { name, isFolder }: Member): void {
    let path = '';
    segments.forEach((segment, index) => {
      const isFile = index === segments.length - 1 && !isFolder;
      path = `${path}/${normalizeName(segment)}`;
      const before = this.#paths.get(path);
      if (before?.isFile || (before && isFile)) throw refuse(collision(before.name, name));
      if (!before) this.#paths.set(path, { isFile, name });
    });
    // Folders that are not members are created too.
    if (this.#paths.size > 2 * this.#limits.members) throw refuse('it has too many folders');
  }
}

async function createFile(path: string, { name, isExecutable = false }: Member) {
  try {
    await makeFolder(dirname(path));
    return await open(path, 'wx', isExecutable ? 0o755 : 0o644);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') throw refuse(`two members have the same path on this disk: ${quoted(name)}`, error);
    if (/^(EINVAL|EILSEQ)$/.test(code)) throw refuse(`this disk does not allow a name: ${quoted(name)}`, error);
    throw error;
  }
}

function collision(one: string, other: string): string {
  if (one === other) return `two members share the name ${quoted(other)}`;
  return `two members could overwrite each other, because their names are equal on some disks: ${quoted(one)} and ${quoted(other)}`;
}

/** Maximum length of a path, in bytes: longer ones fail on some file systems. */
const MAX_PATH_BYTES = 1_024;

function safeSegments(name: string): string[] {
  if (Buffer.byteLength(name) > MAX_PATH_BYTES) throw refuse(`a member's path is too long: ${quoted(name)}`);
  if (/^(\/|\\|[A-Za-z]:)/.test(name)) throw refuse(`a member has an absolute path: ${quoted(name)}`);
  if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
    throw refuse(`a member's name has a control character or a backslash: ${quoted(name)}`);
  }
  if (name.includes('\uFFFD')) throw refuse(`a member's name is in an unknown encoding: ${quoted(name)}`);
  // A later step that lists the files would make the runner execute it.
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

export function quoted(name: string): string {
  return JSON.stringify(sanitize(name, 100));
}
