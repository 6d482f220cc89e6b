import { join } from 'node:path';
import { makeFolder } from '../core/make-folder.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';
import { readTarFile } from './tar-file.ts';
import { writeMember } from './write-member.ts';

/** Unpacks a tar into an empty folder. Only files and folders are made, under the names that were judged. */
export async function extractTar(
  file: { path: string; format: 'tar' | 'tar.gz' },
  into: string,
  judge: MemberJudge,
  signal: AbortSignal,
): Promise<void> {
  await readTarFile(
    file,
    async ({ name, isFile, isFolder, kind, isExecutable }, content) => {
      if (!isFile && !isFolder) throw refuse(`a member is ${kind}: ${quoted(name)}`);
      // Some tars name their own root.
      if (isFolder && /^(\.\/?)+$/.test(name)) return;
      const path = join(into, ...judge.judge({ name, isFolder }));
      if (isFolder) await makeFolder(path);
      else await writeMember(content, { path, name, mode: isExecutable ? 0o755 : 0o644, signal }, judge);
    },
    signal,
  );
}
