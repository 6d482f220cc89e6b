import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import {
  type DownloadedFile,
  type DownloadOptions,
  download,
  type FileFormat,
  type Source,
} from '../../src/download/download.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { rawZip } from '../support/archives.ts';
import { IdleClock } from '../support/idle-clock.ts';

export interface Fetched {
  folder: string;
  /** Names in the folder when the download has ended. */
  left: () => string[];
  retries: string[];
  masked: string[];
  result: Promise<DownloadedFile>;
}

export interface Wanted extends Partial<DownloadOptions>, Partial<Source> {
  folder?: string;
  formats?: readonly FileFormat[];
}

/** Downloads a link into a folder of its own, in virtual time. */
export function fetchLink(link: string, wanted: Wanted = {}): Fetched {
  const folder = wanted.folder ?? temporaryFolder();
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const retries: string[] = [];
  const masked: string[] = [];
  const { renew = () => Promise.resolve(undefined), credentials = () => Promise.resolve(undefined) } = wanted;
  const result = download(
    { link: new URL(link), renew, credentials },
    { directory: folder, baseName: 'bot', formats: wanted.formats ?? ['zip'] },
    {
      clock: new IdleClock(),
      random: () => 0.5,
      transport,
      secrets: new Secrets((text) => masked.push(text)),
      userAgent: 'koreai-ci-test',
      signal: new AbortController().signal,
      onRetry: (error: KoreaiError) => retries.push(error.message),
      ...wanted,
    },
  );
  result.catch(() => {});
  return { folder, left: () => readdirSync(folder).sort(), retries, masked, result };
}

export function inFolder({ folder }: Fetched, name: string): string {
  return join(folder, name);
}

/** Another version of a file of {@link distinctBytes}: from its 600th byte on it has another content. */
export function otherVersion(file: Buffer): Buffer {
  return Buffer.from(file).fill('x', 600, file.length - 100);
}

/** A zip of this length, of bytes that are no two alike: good for telling which part of a file went where. */
export function distinctBytes(length: number): Buffer {
  const overhead = rawZip([{ name: 'x' }]).length;
  const content = Buffer.alloc(length - overhead);
  for (let at = 0; at + 4 <= content.length; at += 4) content.writeUInt32BE(at, at);
  return rawZip([{ name: 'x', content }]);
}
