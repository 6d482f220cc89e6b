import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../core/errors.ts';
import { makeFolder } from '../core/make-folder.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';

export interface NewFile {
  /** Absolute path. */
  path: string;
  /** What the archive calls it. */
  name: string;
  mode: number;
  signal: AbortSignal;
}

/** Writes a member of an archive to a file that did not exist, and counts its bytes. */
export async function writeMember(content: AsyncIterable<Buffer>, file: NewFile, judge: MemberJudge): Promise<void> {
  try {
    judge.wrote(file.path, await write(content, file, judge));
  } catch (error) {
    const name = quoted(file.name);
    if (systemCode(error) === 'EEXIST') throw refuse(`two members have one path on this disk: ${name}`, error);
    if (/^(EINVAL|EILSEQ)$/.test(systemCode(error))) throw refuse(`this disk does not allow a name: ${name}`, error);
    throw error;
  }
}

/** @returns how many bytes were written */
async function write(content: AsyncIterable<Buffer>, { path, mode, signal }: NewFile, judge: MemberJudge) {
  const file = await open(path, 'wx', mode).catch(async (error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return await open(path, 'wx', mode);
  });
  let size = 0;
  try {
    for await (const chunk of content) {
      signal.throwIfAborted();
      judge.count(chunk.length);
      // It writes the whole chunk behind the one before, however little the system takes at once.
      await file.writeFile(chunk);
      size += chunk.length;
    }
  } finally {
    await file.close();
  }
  return size;
}
