import { createHash, randomFillSync } from 'node:crypto';
import type { ArchiveFormat } from '../../src/simulator/index.ts';
import { rawZip, tar, tarGz, zip } from '../support/archives.ts';

/** What a link serves. */
export interface TestArchive {
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
export async function testArchives(): Promise<readonly TestArchive[]> {
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
        return testArchive(name, await zip(files), { files });
      }),
    )),
    testArchive('some.tar', await tar(members), { files: plain }),
    testArchive('some.tar.gz', completeTarGz, { files: plain }),
    testArchive('page.zip', Buffer.from(`<!doctype html>${'x'.repeat(2_000)}`), { isArchive: false }),
    testArchive('empty.zip', Buffer.alloc(0), { isArchive: false }),
    testArchive('half.zip', completeZip.subarray(0, completeZip.length / 2), { isArchive: false }),
    testArchive('half.tar.gz', completeTarGz.subarray(0, completeTarGz.length / 2), { isArchive: false }),
    testArchive('slip.zip', rawZip([{ name: '../../slipped', content: 'x' }])),
    testArchive('slip.tar', await tar([{ name: '../../slipped', content: 'x' }])),
    testArchive('link.zip', rawZip([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }])),
    testArchive('link.tar', await tar([{ name: 'a', content: 'x' }, link])),
    testArchive(
      'crc.zip',
      rawZip([
        { name: 'ok', content: 'x' },
        { name: 'a', content: 'x', crc: 1 },
      ]),
    ),
  ];
}

function testArchive(name: string, bytes: Buffer, { files, isArchive = true }: Partial<TestArchive> = {}): TestArchive {
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
