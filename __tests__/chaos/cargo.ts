import { createHash, randomFillSync } from 'node:crypto';
import type { ArchiveFormat } from '../../src/simulator/index.ts';
import { rawZip, tar, tarGz, zip } from '../support/archives.ts';

/** What is behind a link. */
export interface Cargo {
  readonly name: string;
  readonly format: ArchiveFormat;
  readonly bytes: Buffer;
  readonly base64: string;
  readonly sha256: string;
  /** What unpacking it gives; `undefined` for one that must not be unpacked. */
  readonly files: Readonly<Record<string, Buffer>> | undefined;
  /** False for what is no complete archive by its first and last bytes. */
  readonly isArchive: boolean;
}

type Made = Pick<Cargo, 'name' | 'format' | 'bytes' | 'files'> & { isArchive?: boolean };

/** Archives from a few bytes to a few megabytes, and some that are none or are made to do harm. */
export async function allCargo(): Promise<readonly Cargo[]> {
  const noise = (bytes: number): Buffer => randomFillSync(Buffer.alloc(bytes));
  const small = { 'botDefinition.json': Buffer.from('{"name":"a bot"}'), 'icons/icon.png': noise(300) };
  const sized = (bytes: number) => ({ 'config.json': Buffer.from('{}'), 'data/payload.bin': noise(bytes) });
  const [medium, large, huge] = [sized(90_000), sized(1_300_000), sized(4_200_000)];
  const plain = { 'config.json': Buffer.from('{}'), 'data/weights.txt': Buffer.from(noise(60_000).toString('hex')) };
  const good: Made[] = [
    { name: 'tiny.zip', format: 'zip', files: { a: Buffer.from('x') }, bytes: await zip({ a: 'x' }) },
    { name: 'small.zip', format: 'zip', files: small, bytes: await zip(small) },
    { name: 'medium.zip', format: 'zip', files: medium, bytes: await zip(medium) },
    { name: 'large.zip', format: 'zip', files: large, bytes: await zip(large) },
    { name: 'huge.zip', format: 'zip', files: huge, bytes: await zip(huge) },
    { name: 'some.tar', format: 'tar', files: plain, bytes: await tar(members(plain)) },
    { name: 'some.tar.gz', format: 'tar.gz', files: plain, bytes: await tarGz(members(plain)) },
  ];
  const complete = await zip(medium);
  const completeTar = await tarGz(members(plain));
  const bad: Made[] = [
    {
      name: 'page.html',
      format: 'zip',
      files: undefined,
      isArchive: false,
      bytes: Buffer.from(`<!doctype html>${'x'.repeat(2_000)}`),
    },
    { name: 'empty', format: 'zip', files: undefined, isArchive: false, bytes: Buffer.alloc(0) },
    {
      name: 'half.zip',
      format: 'zip',
      files: undefined,
      isArchive: false,
      bytes: complete.subarray(0, complete.length / 2),
    },
    { name: 'slip.zip', format: 'zip', files: undefined, bytes: rawZip([{ name: '../../slipped', content: 'x' }]) },
    {
      name: 'crc.zip',
      format: 'zip',
      files: undefined,
      bytes: rawZip([
        { name: 'ok', content: 'x' },
        { name: 'a', content: 'x', crc: 1 },
      ]),
    },
    {
      name: 'half.tar.gz',
      format: 'tar.gz',
      files: undefined,
      isArchive: false,
      bytes: completeTar.subarray(0, completeTar.length / 2),
    },
    {
      name: 'link.tar',
      format: 'tar',
      files: undefined,
      bytes: await tar([
        { name: 'a', content: 'x' },
        { name: 'l', type: 'symlink', linkname: '/etc/passwd' },
      ]),
    },
    { name: 'slip.tar', format: 'tar', files: undefined, bytes: await tar([{ name: '../../slipped', content: 'x' }]) },
    {
      name: 'link.zip',
      format: 'zip',
      files: undefined,
      bytes: rawZip([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }]),
    },
  ];
  return [...good, ...bad].map((made) => ({
    isArchive: true,
    ...made,
    base64: made.bytes.toString('base64'),
    sha256: createHash('sha256').update(made.bytes).digest('hex'),
  }));
}

function members(files: Readonly<Record<string, Buffer>>) {
  return Object.entries(files).map(([name, content]) => ({ name, content: content.toString() }));
}
