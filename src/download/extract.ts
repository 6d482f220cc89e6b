import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KoreaiError } from '../kernel/errors.ts';
import type { ArchiveFormat } from './archive-format.ts';
import { diskError, isDiskError } from './disk-error.ts';
import type { DownloadedFile } from './download.ts';
import { type ExtractLimits, MemberJudge, USUAL_EXTRACT_LIMITS } from './member.ts';
import type { UnpackOptions } from './system-tar.ts';

export interface ExtractOptions extends UnpackOptions {
  /** Absolute path of the folder to unpack into. Default: beside the archive, under its name without extension. */
  into?: string;
  limits?: Partial<ExtractLimits>;
}

/** An archive and its size in bytes. Its name ends in its format. */
export type ArchiveOnDisk = Pick<DownloadedFile, 'path' | 'size'> & { format: ArchiveFormat };

/**
 * Unpacks an archive. It is unpacked into a fresh folder which takes its name at the end; what stood under that name
 * before is replaced.
 *
 * @returns the folder's absolute path
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` where the disk
 *   refuses; the signal's reason
 */
export async function extract(file: ArchiveOnDisk, options: ExtractOptions): Promise<string> {
  const target = options.into ?? file.path.slice(0, -(file.format.length + 1));
  const fresh = join(dirname(file.path), `.unpacking-${randomUUID()}`);
  const replaced = `${fresh}-replaced`;
  const judge = new MemberJudge(file.size, { ...USUAL_EXTRACT_LIMITS, ...options.limits });
  try {
    await mkdir(fresh);
    if (file.format === 'zip') {
      const { extractZip } = await import('./extract-zip.ts');
      await extractZip(file.path, fresh, judge, options.signal);
    } else {
      const { extractTar } = await import('./extract-tar.ts');
      await extractTar(file, fresh, judge, options);
    }
    options.signal.throwIfAborted();
    await rename(target, replaced).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(fresh, target);
    return target;
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof KoreaiError || !isDiskError(error)) throw error;
    throw diskError('The archive cannot be unpacked', dirname(file.path), error);
  } finally {
    // A tar that was let go of may still be writing.
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
    await rm(replaced, { recursive: true, force: true });
  }
}
