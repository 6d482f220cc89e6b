/** The archives that Kore.ai exports: zips; models also as tar, plain or compressed. */
export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

/** The first bytes of a file that are enough to tell its format: one block of a tar. */
export const SIGNATURE_LENGTH = 512;

/** Tells an archive by its first bytes, as its name may say anything. `undefined` where it is none. */
export function archiveFormat(head: Buffer): ArchiveFormat | undefined {
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'zip';
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08) return 'tar.gz';
  if (head.length >= SIGNATURE_LENGTH && (hasUstarMagic(head) || hasTarChecksum(head))) return 'tar';
  return undefined;
}

function hasUstarMagic(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar';
}

/** Tars from before POSIX have no magic, but every header carries the sum of its bytes, its own field read as spaces. */
function hasTarChecksum(head: Buffer): boolean {
  const stated = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
  let sum = 8 * 0x20;
  for (let index = 0; index < SIGNATURE_LENGTH; index++) {
    if (index < 148 || index >= 156) sum += head[index] ?? 0;
  }
  return head[0] !== 0 && stated === sum;
}
