import { createHash, randomFillSync } from 'node:crypto';
import type { ArchiveFormat } from '../../src/simulator/index.ts';
import { rawZip, tar, tarGz, zip } from '../support/archives.ts';

/** What a link serves. */
export interface Cargo {
  readonly name: string;
  readonly format: ArchiveFormat;
  readonly bytes: Buffer;
  readonly base64: string;
  readonly sha256: string;
  /** The files in it; `undefined` if it must not be unpacked. */
  readonly files: Readonly<Record<string, Buffer>> | undefined;
  /** False if it is no complete archive by its first and last bytes. */
  readonly isArchive: boolean;
}

/** Archives from a few bytes to a few megabytes, and some that are broken or hostile. */
export async function allCargo(): Promise<readonly Cargo[]> {
  const noise = (bytes: number): Buffer => randomFillSync(Buffer.alloc(bytes));
  const sized = (bytes: number) => ({ 'config.json': Buffer.from('{}'), 'data/payload.bin': noise(bytes) });
  const plain = { 'config.json': Buffer.from('{}'), 'data/weights.txt': Buffer.from(noise(60_000).toString('hex')) };
  const members = Object.entries(plain).map(([name, content]) => ({ name, content: content.toString() }));
  const link = { name: 'l', type: 'symlink' as const, linkname: '/etc/passwd' };
  const [completeZip, completeTarGz] = [await zip(sized(90_000)), await tarGz(members)];
  const zips = { 'tiny.zip': 1, 'small.zip': 300, 'medium.zip': 90_000, 'large.zip': 1_300_000, 'huge.zip': 4_200_000 };
  return [
    ...(await Promise.all(
      Object.entries(zips).map(async ([name, bytes]) => {
        const files = sized(bytes);
        return cargo(name, await zip(files), { files });
      }),
    )),
    cargo('some.tar', await tar(members), { files: plain }),
    cargo('some.tar.gz', completeTarGz, { files: plain }),
    cargo('page.zip', Buffer.from(`<!doctype html>${'x'.repeat(2_000)}`), { isArchive: false }),
    cargo('empty.zip', Buffer.alloc(0), { isArchive: false }),
    cargo('half.zip', completeZip.subarray(0, completeZip.length / 2), { isArchive: false }),
    cargo('half.tar.gz', completeTarGz.subarray(0, completeTarGz.length / 2), { isArchive: false }),
    cargo('slip.zip', rawZip([{ name: '../../slipped', content: 'x' }])),
    cargo('slip.tar', await tar([{ name: '../../slipped', content: 'x' }])),
    cargo('link.zip', rawZip([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }])),
    cargo('link.tar', await tar([{ name: 'a', content: 'x' }, link])),
    cargo(
      'crc.zip',
      rawZip([
        { name: 'ok', content: 'x' },
        { name: 'a', content: 'x', crc: 1 },
      ]),
    ),
  ];
}

function cargo(name: string, bytes: Buffer, { files, isArchive = true }: Partial<Cargo> = {}): Cargo {
  return {
    name,
    format: name.slice(name.indexOf('.') + 1) as ArchiveFormat,
    bytes,
    base64: bytes.toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    files,
    isArchive,
  };
}
