import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../src/bot-files/disk.ts';
import { normalizeBot, stableFiles } from '../../src/bot-files/normalize.ts';
import { MANIFEST, parseManifest } from '../../src/bot-files/normalized.ts';
import { packBot, plainFiles } from '../../src/bot-files/pack.ts';
import { temporaryFolder } from '../support/after-test.ts';

export type Contents = Readonly<Record<string, string | Buffer>>;

/** A new folder with these files in it, by path. */
export function folderWith(contents: Contents): string {
  const folder = temporaryFolder();
  put(folder, contents);
  return folder;
}

export function put(folder: string, contents: Contents): void {
  for (const [path, bytes] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Every file below a folder as Latin-1 text. */
export function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const read = (path: string) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'latin1')];
  return Object.fromEntries(paths.sort().map(read));
}

export function filesOf(contents: Contents): Files {
  return new Map(Object.entries(contents).map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

export const signal = new AbortController().signal;

export function normalFiles(contents: Contents | Files): Files {
  return stableFiles(contents instanceof Map ? contents : filesOf(contents as Contents)).files;
}

/** Normalizes these files and packs them again, without a disk. */
export function packed(contents: Contents, variables: (name: string) => string | undefined = () => undefined) {
  const { files: normal, replaced, suspects } = stableFiles(filesOf(contents));
  const manifest = parseManifest(String(normal.get(MANIFEST)));
  return { normal, replaced, suspects, files: plainFiles({ manifest, files: normal }, variables) };
}

/** Normalizes these files into a folder. Default: a new one. */
export async function normalize(contents: Contents, target = join(temporaryFolder(), 'bot')) {
  return { target, ...(await normalizeBot(folderWith(contents), target, signal)) };
}

/** Packs a normalized folder, with these environment variables. */
export async function pack(folder: string, variables: Readonly<Record<string, string>> = {}) {
  const target = temporaryFolder();
  await packBot(folder, target, (name) => variables[name], signal);
  return contentsOf(target);
}
