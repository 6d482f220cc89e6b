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
export function refusal(why: string, cause?: unknown): KoreaiError {
  return new KoreaiError('archive-invalid', `The archive cannot be unpacked: ${why}`, {
    hint: 'The archive was kept. Inspect it with care: exports of Kore.ai contain nothing like this.',
    cause,
  });
}

export type Members = ReturnType<typeof membersIn>;

/**
 * Writes the members of an archive to an empty folder, and judges each before.
 *
 * @param packedBytes - the size of the archive
 */
export function membersIn(folder: string, packedBytes: number, given: Partial<ExtractLimits>, signal: AbortSignal) {
  const limits: ExtractLimits = { ...DEFAULT_LIMITS, ...given };
  /** By path, normalized as on a file system that ignores case. */
  const paths = new Map<string, { isFile: boolean; name: string }>();
  let [members, files, bytes] = [0, 0, 0];
  return {
    /** How many of the members so far are files. */
    files: () => files,
    /** @throws KoreaiError `archive-invalid` for a name that is not safe, and for an archive that exceeds a limit */
    async write(member: Member, content: AsyncIterable<Buffer>): Promise<void> {
      signal.throwIfAborted();
      members += 1;
      if (members > limits.members) throw refusal(`it has more than ${limits.members} members`);
      const segments = safeSegments(member.name);
      claim(segments, member);
      const path = join(folder, ...segments);
      if (member.isFolder) return await makeFolder(path);
      files += 1;
      const file = await createFile(path, member);
      try {
        for await (const chunk of content) {
          signal.throwIfAborted();
          count(chunk.length);
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
    },
  };

  /** Counts unpacked bytes, because declared sizes may be wrong. */
  function count(more: number): void {
    bytes += more;
    const isBomb = bytes > RATIO_FREE_BYTES && bytes > packedBytes * limits.ratio;
    if (bytes > limits.bytes || isBomb) throw refusal(`it unpacks to more than ${bytes} bytes, like an archive bomb`);
  }

  /** Refuses path collisions: on some disks `A` and `a` are one file, and the later would replace the earlier. */
  function claim(segments: string[], { name, isFolder }: Member): void {
    let path = '';
    segments.forEach((segment, index) => {
      const isFile = index === segments.length - 1 && !isFolder;
      path = `${path}/${normalizeName(segment)}`;
      const before = paths.get(path);
      if (before?.isFile || (before && isFile)) throw refusal(collision(before.name, name));
      if (!before) paths.set(path, { isFile, name });
    });
    // Folders that are not members are created too.
    if (paths.size > 2 * limits.members) throw refusal('it has too many folders');
  }
}

async function createFile(path: string, { name, isExecutable = false }: Member) {
  try {
    await makeFolder(dirname(path));
    return await open(path, 'wx', isExecutable ? 0o755 : 0o644);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') throw refusal(`two members have the same path on this disk: ${quoted(name)}`, error);
    if (/^(EINVAL|EILSEQ)$/.test(code)) throw refusal(`this disk does not allow a name: ${quoted(name)}`, error);
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
  if (Buffer.byteLength(name) > MAX_PATH_BYTES) throw refusal(`a member's path is too long: ${quoted(name)}`);
  if (/^(\/|\\|[A-Za-z]:)/.test(name)) throw refusal(`a member has an absolute path: ${quoted(name)}`);
  if (/\\|\p{Cc}|\p{Zl}|\p{Zp}/u.test(name)) {
    throw refusal(`a member's name has a control character or a backslash: ${quoted(name)}`);
  }
  if (name.includes('\uFFFD')) throw refusal(`a member's name is in an unknown encoding: ${quoted(name)}`);
  // A later step that lists the files would make the runner execute it.
  if (/^\s*::|##\w*\[/.test(name)) throw refusal(`a member is named like a runner command: ${quoted(name)}`);
  const segments = name
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '')
    .split('/');
  for (const segment of segments) {
    if (segment === '..') throw refusal(`a member leads out of the folder: ${quoted(name)}`);
    if (segment === '' || segment === '.' || Buffer.byteLength(segment) > 255) {
      throw refusal(`a member has an unusable name: ${quoted(name)}`);
    }
    if (process.platform === 'win32' && (/[<>:"|?*]|[. ]$/.test(segment) || isReservedOnWindows(segment))) {
      throw refusal(`a member has a name that Windows does not allow: ${quoted(name)}`);
    }
  }
  return segments;
}

export function quoted(name: string): string {
  return JSON.stringify(sanitize(name, 100));
}
