import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { archiveFormat } from '../../src/download/archive-format.ts';
import { extract } from '../../src/download/extract.ts';
import type { ExtractLimits } from '../../src/download/member.ts';
import { temporaryFolder } from '../support/after-test.ts';

export interface Unpacked {
  /** The folder that the archive's folder lies in, two levels below the one that is looked at for leaks. */
  readonly folder: string;
  /** Everything below the outermost folder besides the archive, by relative path; folders end in `/`. */
  found: () => string[];
  read: (path: string) => string;
  readonly result: Promise<string>;
}

export interface UnpackOptions {
  limits?: Partial<ExtractLimits>;
  signal?: AbortSignal;
  /** Done with the folder before the archive is unpacked in it. */
  prepare?: (folder: string) => void;
}

/** Unpacks an archive's bytes in a folder of its own. */
export function unpack(archive: Buffer, options: UnpackOptions = {}): Unpacked {
  const folder = temporaryFolder();
  const format = archiveFormat(archive) ?? 'zip';
  const path = join(folder, `bot.${format}`);
  writeFileSync(path, archive);
  options.prepare?.(folder);
  const file = { path, size: archive.length, sha256: createHash('sha256').update(archive).digest('hex'), format };
  const { limits = {}, signal = new AbortController().signal } = options;
  const result = extract(file, { signal, limits });
  result.catch(() => {});
  return {
    folder,
    found: () =>
      listed(folder)
        .filter((name) => name !== `bot.${format}`)
        .sort(),
    read: (name) => readFileSync(join(folder, 'bot', name), 'utf8'),
    result,
  };
}

function listed(folder: string, root: string = folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const reported = relative(root, path).replaceAll('\\', '/');
    return lstatSync(path).isDirectory() ? [`${reported}/`, ...listed(path, root)] : [reported];
  });
}
