import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from '@jest/globals';
import type { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import type { FileFormat } from '../../src/download/archive-format.ts';
import { type DownloadedFile, type DownloadOptions, download, type Source } from '../../src/download/download.ts';
import { openTransport } from '../http/send.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { rawZip } from '../support/archives.ts';
import { fakeClock } from '../support/fake-clock.ts';

export interface Fetched {
  folder: string;
  /** Names in the folder. */
  left: () => string[];
  retries: string[];
  masked: string[];
  result: Promise<DownloadedFile>;
}

export interface FetchOptions extends Partial<DownloadOptions>, Partial<Source> {
  folder?: string;
  formats?: readonly FileFormat[];
}

/** Downloads a link into a new folder, in virtual time. */
export function fetchLink(link: string, options: FetchOptions = {}): Fetched {
  const folder = options.folder ?? temporaryFolder();
  const retries: string[] = [];
  const masked: string[] = [];
  const { renew = () => Promise.resolve(undefined), credentials = () => Promise.resolve(undefined) } = options;
  const result = download(
    { link: new URL(link), renew, credentials },
    { directory: folder, baseName: 'bot', formats: options.formats ?? ['zip'] },
    {
      clock: fakeClock(),
      random: () => 0.5,
      transport: openTransport(),
      secrets: new Secrets((text) => masked.push(text)),
      userAgent: 'koreai-ci-test',
      signal: new AbortController().signal,
      onRetry: (error: KoreaiError) => retries.push(error.message),
      ...options,
    },
  );
  result.catch(() => {});
  return { folder, left: () => readdirSync(folder).sort(), retries, masked, result };
}

/** Expects the complete file in the folder, and nothing else. */
export async function expectFile({ result, left }: Fetched, bytes: Buffer): Promise<void> {
  const { path, size } = await result;
  expect(size).toBe(bytes.length);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(left()).toEqual([basename(path)]);
}

/** Expects an error, and nothing in the folder. */
export async function expectFailure({ result, left }: Fetched, code = 'download-failed', message = ''): Promise<void> {
  await expect(result).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
    hint: expect.any(String),
  });
  expect(left()).toEqual([]);
}

/** Another version of a file of {@link distinctBytes}, different from its 600th byte on. */
export function otherVersion(file: Buffer): Buffer {
  return Buffer.from(file).fill('x', 600, file.length - 100);
}

/** A zip of this length whose bytes show where in the file they belong. */
export function distinctBytes(length: number): Buffer {
  const overhead = rawZip([{ name: 'x' }]).length;
  const content = Buffer.alloc(length - overhead);
  for (let at = 0; at + 4 <= content.length; at += 4) content.writeUInt32BE(at, at);
  return rawZip([{ name: 'x', content }]);
}
