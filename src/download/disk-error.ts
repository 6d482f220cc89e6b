import { KoreaiError, systemCode } from '../kernel/errors.ts';

const EXPLAINED: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'something on its way is a file, not a folder',
  EEXIST: 'something else has its name',
  EISDIR: 'a folder has its name',
  ERR_FS_EISDIR: 'a folder has its name',
  ENOTEMPTY: 'a folder has its name',
  ENOENT: 'a folder on its way is gone',
  ELOOP: 'links on its way lead in a circle',
  EFBIG: 'it is larger than the file system allows',
  EIO: 'the disk cannot be read or written',
  EBUSY: 'something else uses it',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

/** True for an error of the file system, by its code. */
export function isDiskError(error: unknown): boolean {
  return systemCode(error) in EXPLAINED;
}

/** An error of the file system in words, as `download-failed`. */
export function diskError(what: string, path: string, error: unknown): KoreaiError {
  const code = systemCode(error);
  const why = EXPLAINED[code] ?? (error instanceof Error ? error.message : String(error));
  return new KoreaiError('download-failed', `${what} (${path}): ${why}${code === '' ? '' : ` (${code})`}`, {
    hint: 'Free or choose a place that can be written to (outputDir), and run again.',
    cause: error,
  });
}
