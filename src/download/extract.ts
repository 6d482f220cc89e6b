import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, isDiskError } from '../core/disk-error.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { move } from '../core/move.ts';
import type { ArchiveFormat } from './archive-format.ts';
import { BrokenArchive } from './broken-archive.ts';
import type { DownloadedFile } from './download.ts';
import { type ExtractLimits, MemberJudge, refuse, USUAL_EXTRACT_LIMITS } from './member.ts';

export interface ExtractOptions {
  signal: AbortSignal;
  /** Absolute path of the folder to unpack into. Default: beside the archive, under its name without extension. */
  into?: string;
  limits?: Partial<ExtractLimits>;
}

/** An archive and its size in bytes. Its name ends in its format. */
export type ArchiveOnDisk = Pick<DownloadedFile, 'path' | 'size'> & { format: ArchiveFormat };

/**
 * Unpacks an archive. It is unpacked into a fresh folder beside the target, which takes its name at the end; what stood
 * under that name before is replaced. The folder of the archive itself is only read.
 *
 * @returns the folder's absolute path
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` where the disk
 *   refuses; the signal's reason
 */
export async function extract(file: ArchiveOnDisk, options: ExtractOptions): Promise<string> {
  const { signal } = options;
  const target = options.into ?? file.path.slice(0, -(file.format.length + 1));
  const fresh = join(dirname(target), `.unpacking-${randomUUID()}`);
  const replaced = `${fresh}-replaced`;
  const judge = new MemberJudge(file.size, { ...USUAL_EXTRACT_LIMITS, ...options.limits });
  try {
    await mkdir(fresh);
    if (file.format === 'zip') {
      const { extractZip } = await import('./extract-zip.ts');
      await extractZip(file.path, fresh, judge, signal);
    } else {
      const { extractTar } = await import('./extract-tar.ts');
      await extractTar({ path: file.path, format: file.format }, fresh, judge, signal);
    }
    await checkWritten(fresh, judge);
    signal.throwIfAborted();
    await move(target, replaced).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await move(fresh, target);
    return target;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof KoreaiError) throw error;
    if (isDiskError(error)) throw diskError('The archive cannot be unpacked', dirname(target), error);
    if (error instanceof BrokenArchive) throw refuse(`it ${error.message}`, error);
    // Whatever else is thrown here was found in the archive by the library that reads it.
    throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
    await rm(replaced, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A disk may take two names for one, or lose a write: what is there has to be what the archive holds. */
async function checkWritten(folder: string, judge: MemberJudge): Promise<void> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  if (found.length !== judge.written.size) {
    throw refuse(`it has ${judge.written.size} files, but ${found.length} are on the disk after unpacking`);
  }
  for (const [path, size] of judge.written) {
    const stats = await lstat(path);
    if (!stats.isFile() || stats.size !== size) throw refuse('a file on the disk is not as long as in the archive');
  }
}
