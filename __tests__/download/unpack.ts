import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from '@jest/globals';
import { archiveFormat } from '../../src/download/archive-format.ts';
import { extract } from '../../src/download/extract.ts';
import type { ExtractLimits } from '../../src/download/member.ts';
import { temporaryFolder } from '../support/after-test.ts';

export interface Unpacked {
  /** The folder of the archive. */
  readonly folder: string;
  /** All other files and folders there, by relative path; folders end in `/`. */
  found: () => string[];
  read: (path: string) => string;
  readonly result: Promise<string>;
}

export interface UnpackOptions {
  limits?: Partial<ExtractLimits>;
  signal?: AbortSignal;
  /** Called with the folder before the archive is unpacked. */
  prepare?: (folder: string) => void;
}

/** Unpacks an archive in a new folder. */
export function unpack(archive: Buffer, options: UnpackOptions = {}): Unpacked {
  const folder = temporaryFolder();
  const format = archiveFormat(archive) ?? 'zip';
  const path = join(folder, `bot.${format}`);
  writeFileSync(path, archive);
  options.prepare?.(folder);
  const { limits = {}, signal = new AbortController().signal } = options;
  const result = extract({ path, size: archive.length, format }, { signal, limits });
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

/** Expects exactly these files and folders in the folder that was unpacked. */
export async function expectUnpacked({ result, folder, found }: Unpacked, paths: readonly string[]): Promise<void> {
  expect(await result).toBe(join(folder, 'bot'));
  expect(found()).toEqual(['bot/', ...paths.map((path) => `bot/${path}`)].sort());
}

/** Expects an error, and nothing on the disk. */
export async function expectRefused({ result, found }: Unpacked, message = ''): Promise<void> {
  await expect(result).rejects.toMatchObject({
    code: 'archive-invalid',
    message: expect.stringContaining(message),
    hint: expect.any(String),
  });
  expect(found()).toEqual([]);
}

function listed(folder: string, root: string = folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const reported = relative(root, path).replaceAll('\\', '/');
    return lstatSync(path).isDirectory() ? [`${reported}/`, ...listed(path, root)] : [reported];
  });
}
