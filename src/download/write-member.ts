import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../core/disk.ts';
import { systemCode } from '../core/errors.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';

export interface NewFile {
  /** Absolute path. */
  path: string;
  /** Its name in the archive. */
  name: string;
  mode: number;
  signal: AbortSignal;
}

/** Writes a member of an archive to a new file, and counts its bytes. */
export async function writeMember(content: AsyncIterable<Buffer>, file: NewFile, judge: MemberJudge): Promise<void> {
  const handle = await create(file);
  try {
    for await (const chunk of content) {
      file.signal.throwIfAborted();
      judge.count(chunk.length);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
}

async function create({ path, name, mode }: NewFile): Promise<FileHandle> {
  try {
    await makeFolder(dirname(path));
    return await open(path, 'wx', mode);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') throw refuse(`two members have the same path on this disk: ${quoted(name)}`, error);
    if (/^(EINVAL|EILSEQ)$/.test(code)) throw refuse(`this disk does not allow a name: ${quoted(name)}`, error);
    throw error;
  }
}
