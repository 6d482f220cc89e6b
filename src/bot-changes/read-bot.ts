import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../bot-files/disk.ts';
import type { ImportSource } from '../bot-files/import-source.ts';
import { withScratch } from '../bot-files/local-archive.ts';
import type { DownloadedFile } from '../download/download.ts';
import { extract } from '../download/extract.ts';
import type { JobContext } from '../jobs/operation.ts';
import { type Content, readExport } from './content.ts';

/** The bot in an archive that is to be imported. @throws KoreaiError `archive-invalid`; the signal's reason */
export async function readSource({ files }: ImportSource, signal: AbortSignal): Promise<Content> {
  const { definition, config, icon, functions, others } = files;
  const read = new Map<string, Buffer>();
  for (const { name, path } of [definition, config, ...(icon ? [icon] : []), ...functions, ...others]) {
    read.set(name, await readFile(path, { signal }));
  }
  return readExport(read);
}

/** The bot in an export. @throws KoreaiError `archive-invalid`; the signal's reason */
export function readDownload(
  { path, size }: Pick<DownloadedFile, 'path' | 'size'>,
  context: Pick<JobContext, 'scratch' | 'log' | 'signal'>,
): Promise<Content> {
  const { signal } = context;
  return withScratch(context, async (scratch) => {
    const folder = join(scratch, 'bot');
    await extract({ path, size, format: 'zip' }, { into: folder, signal });
    const read = new Map<string, Buffer>();
    for (const name of await listFiles(folder, signal)) read.set(name, await readFile(join(folder, name), { signal }));
    return readExport(read);
  });
}
