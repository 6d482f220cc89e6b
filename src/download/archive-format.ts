/** The archives that Kore.ai exports: zips; models also as tar, plain or compressed. */
export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

/** What an operation may download: an archive, or the results of a test as text. */
export type FileFormat = ArchiveFormat | 'csv' | 'json';

/** What a tar is made of, in bytes. */
export const BLOCK_LENGTH = 512;

/** How many first bytes identify every format: one block of a tar. */
export const SIGNATURE_LENGTH: number = BLOCK_LENGTH;

/** An archive that is incomplete or damaged by the rules of its format. `message` continues "the archive …". */
export class BrokenArchive extends Error {
  /** True if the end is missing, so that another download may complete it. */
  readonly isCut: boolean;

  constructor(message: string, isCut = false) {
    super(message);
    this.isCut = isCut;
  }
}

/** The format of an archive by its first bytes, since its name may be wrong. `undefined` for anything else. */
export function archiveFormat(head: Buffer): ArchiveFormat | undefined {
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'zip';
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08) return 'tar.gz';
  if (head.length < SIGNATURE_LENGTH) return undefined;
  const hasUstarMagic = head.toString('latin1', 257, 262) === 'ustar';
  return hasUstarMagic || hasTarChecksum(head) ? 'tar' : undefined;
}

/** Which of the given formats a file has, by its first bytes. `undefined` for none of them. */
export function fileFormat(head: Buffer, formats: readonly FileFormat[]): FileFormat | undefined {
  const format = archiveFormat(head) ?? textFormat(head);
  return format !== undefined && formats.includes(format) ? format : undefined;
}

export function isArchiveFormat(format: FileFormat): format is ArchiveFormat {
  return format === 'zip' || format === 'tar' || format === 'tar.gz';
}

/**
 * True if a file certainly has one of the formats: by a signature, or because it is clean UTF-8. Compressed data could
 * pass for text in another encoding.
 */
export function isSurely(head: Buffer, formats: readonly FileFormat[]): boolean {
  if (fileFormat(head, formats) === undefined) return false;
  if (archiveFormat(head) !== undefined) return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they distinguish text from other bytes.
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

/** HTML is text too, but never a result. A CSV may hold what people type, in any encoding. */
function textFormat(head: Buffer): 'csv' | 'json' | undefined {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '' || text.startsWith('<') || head.includes(0)) return undefined;
  return /^[[{]/.test(text) ? 'json' : 'csv';
}

/** Every header of a tar carries the sum of its bytes, with its own field counted as spaces. */
export function hasTarChecksum(block: Buffer): boolean {
  if (block.length < BLOCK_LENGTH) return false;
  const declared = Number.parseInt(block.toString('latin1', 148, 156).replace(/\0.*$/, '').trim(), 8);
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK_LENGTH; index++) {
    if (index < 148 || index >= 156) sum += block[index] ?? 0;
  }
  return declared === sum;
}
