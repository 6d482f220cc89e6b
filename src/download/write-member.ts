import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { systemCode } from '../kernel/errors.ts';
import { type MemberJudge, quoted, refuse } from './member.ts';

export interface NewFile {
  /** Absolute path, in a folder that exists. */
  path: string;
  /** What the archive calls it. */
  name: string;
  mode: number;
  signal: AbortSignal;
}

/** Writes a member of an archive to a file that did not exist, and counts its bytes. */
export async function writeMember(content: AsyncIterable<Buffer>, file: NewFile, judge: MemberJudge): Promise<void> {
  let size = 0;
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      judge.count(chunk.length);
      yield chunk;
    }
  }
  const { path, name, mode, signal } = file;
  try {
    await pipeline(content, counted, createWriteStream(path, { flags: 'wx', mode }), { signal });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw refuse(`two members have one path on this disk: ${quoted(name)}`, error);
    if (/^(EINVAL|EILSEQ)$/.test(systemCode(error))) {
      throw refuse(`this disk does not allow a member's name: ${quoted(name)}`, error);
    }
    throw error;
  }
  judge.wrote(path, size);
}
