import { randomUUID } from 'node:crypto';
import { cp, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ErrorCode, KoreaiError, systemCode } from './errors.ts';

/** Why a file operation failed, and what to do. Names of inputs stand in braces. */
interface Explanation {
  why: string;
  hint: string;
}

const ELSEWHERE = 'Choose another folder ({outputDir}), or change its permissions, and run again.';
const PATH = 'Choose another path ({outputDir}), and run again.';
const SPACE = 'Free some space or choose a folder on another disk ({outputDir}), and run again.';
const AGAIN = 'Run again. If it happens again, choose a folder on another disk ({outputDir}).';

/** By the error code of the system. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ENOSPC: { why: 'the disk is full', hint: SPACE },
  EDQUOT: { why: 'the disk quota is used up', hint: SPACE },
  EACCES: { why: 'permission denied', hint: ELSEWHERE },
  EPERM: { why: 'the system does not permit it', hint: ELSEWHERE },
  EROFS: {
    why: 'the file system is read-only',
    hint: 'Choose a folder on a disk that can be written to ({outputDir}).',
  },
  ENOTDIR: { why: 'a part of the path is a file, not a folder', hint: PATH },
  EEXIST: { why: 'something else has this name', hint: PATH },
  EISDIR: { why: 'it is a folder, not a file', hint: PATH },
  ERR_FS_EISDIR: { why: 'it is a folder, not a file', hint: PATH },
  ENOTEMPTY: { why: 'a folder with other files has this name', hint: PATH },
  ENOENT: { why: 'a file or folder of the path does not exist', hint: 'Check that nothing else removes it.' },
  ELOOP: { why: 'the links in the path lead in a circle', hint: PATH },
  ENAMETOOLONG: { why: 'the name is too long for the file system', hint: PATH },
  EFBIG: { why: 'the file is larger than the file system allows', hint: SPACE },
  EXDEV: { why: 'it lies on another file system', hint: PATH },
  EIO: { why: 'the disk cannot be read or written', hint: AGAIN },
  EBUSY: { why: 'another program uses it', hint: AGAIN },
  EMFILE: { why: 'too many files are open', hint: AGAIN },
  ENFILE: { why: 'too many files are open', hint: AGAIN },
};

/** True for an error of the file system, by its code. */
export function isDiskError(error: unknown): boolean {
  return systemCode(error) in EXPLANATIONS;
}

/** Describes an error of the file system: what failed, on what, why. */
export function diskError(
  what: string,
  path: string,
  error: unknown,
  code: ErrorCode = 'download-failed',
  hint?: string,
): KoreaiError {
  const reported = systemCode(error);
  const explanation = EXPLANATIONS[reported];
  const why = explanation?.why ?? (error instanceof Error ? error.message : String(error));
  return new KoreaiError(code, `${what} (${path}): ${why}${reported === '' ? '' : ` (${reported})`}`, {
    hint: hint ?? explanation?.hint ?? ELSEWHERE,
    cause: error,
  });
}

/**
 * Moves a file or folder; an existing file is replaced. Between two file systems, and out of the lower layer of a
 * container, it is copied under another name, which is changed when the copy is complete.
 */
export async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    const copy = join(dirname(to), `.${basename(to)}-${randomUUID()}`);
    try {
      await cp(from, copy, { recursive: true, verbatimSymlinks: true });
      await rename(copy, to);
    } finally {
      await rm(copy, { recursive: true, force: true, maxRetries: 3 });
    }
    await rm(from, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Creates a folder and its parents, unless they exist. Node's own `recursive` reports a read-only file system, and other
 * causes too, as a folder that does not exist.
 */
export async function makeFolder(path: string): Promise<void> {
  const error = await refusal(path);
  if (error === undefined) return;
  if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  const again = await refusal(path);
  if (again !== undefined) throw again;
}

/** @returns why the folder cannot be created; `undefined` if it exists */
async function refusal(path: string): Promise<unknown> {
  try {
    await mkdir(path);
  } catch (error) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? undefined : error;
  }
  return undefined;
}

/** The first bytes of a file, at most `length`. */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
