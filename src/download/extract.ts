import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, isDiskError, makeFolder, move } from '../core/disk.ts';
import { KoreaiError, systemCode } from '../core/errors.ts';
import { type ArchiveFormat, BrokenArchive } from './archive-format.ts';
import type { DownloadedFile } from './download.ts';
import { extractZip } from './extract-zip.ts';
import { type ExtractLimits, MemberJudge, quoted, refuse, USUAL_EXTRACT_LIMITS } from './member.ts';
import { readTarFile } from './tar-reader.ts';
import { writeMember } from './write-member.ts';

export interface ExtractOptions {
  signal: AbortSignal;
  /** Absolute path of the folder to unpack into. Default: beside the archive, with its name without extension. */
  into?: string;
  limits?: Partial<ExtractLimits>;
}

/** An archive and its size in bytes. Its name ends in its format. */
export type ArchiveOnDisk = Pick<DownloadedFile, 'path' | 'size'> & { format: ArchiveFormat };

/**
 * Unpacks an archive into a new folder beside the target, which takes the name of the target at the end and replaces
 * what had that name. Nothing is written to the folder of the archive if the target is elsewhere.
 *
 * @returns the absolute path of the folder
 * @throws KoreaiError `archive-invalid` for an archive that is broken or hostile, `download-failed` for an error of the
 *   file system; the signal's reason
 */
export async function extract(file: ArchiveOnDisk, options: ExtractOptions): Promise<string> {
  const { path, size, format } = file;
  const { signal } = options;
  const target = options.into ?? path.slice(0, -(format.length + 1));
  const fresh = join(dirname(target), `.unpacking-${randomUUID()}`);
  const replaced = `${fresh}-replaced`;
  const judge = new MemberJudge(size, { ...USUAL_EXTRACT_LIMITS, ...options.limits });
  try {
    await mkdir(fresh);
    if (format === 'zip') await extractZip(path, fresh, judge, signal);
    else await extractTar({ path, format }, fresh, judge, signal);
    await checkCount(fresh, judge.files);
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
    // All other errors come from yauzl, about the archive.
    throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 });
    await rm(replaced, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A disk may treat names as equal that were judged different, so the folder must have as many files as the archive. */
async function checkCount(folder: string, expected: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).length;
  if (found !== expected) throw refuse(`it has ${expected} files, but ${found} are on the disk after unpacking`);
}

/** Unpacks a tar into an empty folder. Only files and folders are created. */
async function extractTar(
  file: { path: string; format: 'tar' | 'tar.gz' },
  into: string,
  judge: MemberJudge,
  signal: AbortSignal,
): Promise<void> {
  await readTarFile(
    file,
    async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
      if (!isFile && !isFolder) throw refuse(`a member is ${kind}: ${quoted(name)}`);
      // Some tars contain their own root.
      if (isFolder && /^(\.\/?)+$/.test(name)) return;
      const path = join(into, ...judge.judge({ name, isFolder }));
      if (isFolder) await makeFolder(path);
      else await writeMember(content, { path, name, mode: isExecutable ? 0o755 : 0o644, signal }, judge);
    },
    signal,
  );
}
