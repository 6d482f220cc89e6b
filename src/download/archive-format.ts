/** The archives that Kore.ai exports: zips; models also as tar, plain or compressed. */
export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

/** What an operation may bring home: an archive, or a file of text that tells the results of a test. */
export type FileFormat = ArchiveFormat | 'csv' | 'json';

/** What a tar is made of, in bytes. */
export const BLOCK_LENGTH = 512;

/** The first bytes of a file that are enough to tell its format: one block of a tar. */
export const SIGNATURE_LENGTH: number = BLOCK_LENGTH;

/** Tells an archive by its first bytes, as its name may say anything. `undefined` where it is none. */
export function archiveFormat(head: Buffer): ArchiveFormat | undefined {
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'zip';
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08) return 'tar.gz';
  if (head.length >= SIGNATURE_LENGTH && (hasUstarMagic(head) || hasTarChecksum(head))) return 'tar';
  return undefined;
}

/** Tells a file of one of the given formats by its first bytes. `undefined` where it is none of them. */
export function fileFormat(head: Buffer, formats: readonly FileFormat[]): FileFormat | undefined {
  const format = archiveFormat(head) ?? textFormat(head);
  return format !== undefined && formats.includes(format) ? format : undefined;
}

/**
 * True if a file begins like one of the formats beyond doubt: with a signature, or with clean UTF-8. What is compressed
 * may be taken for text in another encoding.
 */
export function isSurely(head: Buffer, formats: readonly FileFormat[]): boolean {
  if (fileFormat(head, formats) === undefined) return false;
  if (archiveFormat(head) !== undefined) return true;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes.
    return !/[\u0000-\u0008\u000e-\u001f]/.test(
      new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }),
    );
  } catch {
    return false;
  }
}

/** A page of HTML is text too, but no result of anything. Utterances may hold whatever people type, in any encoding. */
function textFormat(head: Buffer): 'csv' | 'json' | undefined {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '' || text.startsWith('<') || head.includes(0)) return undefined;
  return /^[[{]/.test(text) ? 'json' : 'csv';
}

function hasUstarMagic(head: Buffer): boolean {
  return head.toString('latin1', 257, 262) === 'ustar';
}

/** Every header of a tar carries the sum of its bytes, its own field read as spaces. */
export function hasTarChecksum(block: Buffer): boolean {
  if (block.length < BLOCK_LENGTH) return false;
  const stated = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK_LENGTH; index++) {
    if (index < 148 || index >= 156) sum += block[index] ?? 0;
  }
  return stated === sum;
}
