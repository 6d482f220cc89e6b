import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { KoreaiError } from '../kernel/errors.ts';
import { isDiskError } from './disk-error.ts';
import type { DownloadedFile } from './download.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';
import { systemTar, type UnpackOptions } from './system-tar.ts';

/** Unpacks a tar into an empty folder: its members are listed and judged first, then the system's tar does the work. */
export async function extractTar(
  file: Pick<DownloadedFile, 'path' | 'format'>,
  into: string,
  judge: MemberJudge,
  { signal, unpackTar = systemTar }: UnpackOptions,
): Promise<void> {
  await judgeMembers(file, judge, signal);
  const flags = [file.format === 'tar.gz' ? 'xz' : 'x', '--no-same-owner', '--no-same-permissions'];
  try {
    await unpackTar(file.path, into, flags, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw refuse(error instanceof Error ? error.message : String(error), error);
  }
  await checkUnpacked(into);
}

async function judgeMembers(
  file: Pick<DownloadedFile, 'path' | 'format'>,
  judge: MemberJudge,
  signal: AbortSignal,
): Promise<void> {
  const { extract: tarReader } = await import('tar-stream');
  const reader = tarReader();
  reader.on('entry', (header, content, next) => {
    // It fails only together with the reader, whose error the pipeline throws.
    content.on('error', () => {});
    try {
      if (header.type !== 'file' && header.type !== 'directory') {
        throw refuse(`a member is a ${header.type ?? 'thing of unknown kind'}: ${quoted(header.name)}`);
      }
      const isFolder = header.type === 'directory';
      // Some tars name their own root.
      if (!(isFolder && /^(\.\/?)+$/.test(header.name))) judge.judge({ name: header.name, isFolder });
      judge.count(header.size ?? 0);
    } catch (error) {
      reader.destroy(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    content.on('end', next);
    content.resume();
  });
  try {
    const source = createReadStream(file.path);
    if (file.format === 'tar.gz') await pipeline(source, createGunzip(), reader, { signal });
    else await pipeline(source, reader, { signal });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof KoreaiError || isDiskError(error)) throw error;
    throw refuse(error instanceof Error ? `it is broken (${error.message})` : 'it is broken', error);
  }
}

/** Two readers may understand one tar differently: what the system's tar really made is looked at once more. */
async function checkUnpacked(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const stats = await lstat(path);
    if (stats.isDirectory()) await checkUnpacked(path);
    else if (!stats.isFile() || stats.nlink > 1) throw refuse(`a member is a link or device: ${quoted(name)}`);
  }
}
