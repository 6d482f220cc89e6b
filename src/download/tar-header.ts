import { BLOCK_LENGTH, BrokenArchive, hasTarChecksum } from './archive-format.ts';

export interface TarHeader {
  name: string;
  /** Length of what follows the header, in bytes. */
  size: number;
  mode: number;
  /** One character. */
  type: string;
  /** True if the list of holes of a sparse file continues in blocks before the content. */
  hasHoleBlocks: boolean;
}

/** @throws BrokenArchive for a block that is no header, and for numbers that programs read in different ways */
export function parseTarHeader(block: Buffer): TarHeader {
  if (!hasTarChecksum(block)) throw new BrokenArchive('has a header with a wrong checksum');
  const name = textAt(block, 0, 100);
  // Only POSIX has a prefix here.
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? textAt(block, 345, 155) : '';
  const type = block[156] === 0 ? '0' : block.toString('latin1', 156, 157);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeIn(block.subarray(124, 136)),
    mode: Number.parseInt(block.toString('latin1', 100, 108), 8) || 0,
    type,
    hasHoleBlocks: type === 'S' && block[482] === 1,
  };
}

/**
 * Parses an extended header, for values that do not fit into a header. Its records are `LENGTH KEY=VALUE\n`, the length
 * counting itself.
 *
 * @throws BrokenArchive for anything else
 */
export function parsePax(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const digits = /^(\d{1,7}) /.exec(bytes.toString('latin1', at, at + 8))?.[1] ?? '';
    const end = at + Number(digits);
    const record = bytes.toString('utf8', at + digits.length + 1, end - 1);
    const equals = record.indexOf('=');
    if (digits === '' || end > bytes.length || bytes[end - 1] !== 0x0a || equals < 1) {
      throw new BrokenArchive('has an extended header that cannot be read');
    }
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at = end;
  }
  return records;
}

/** The size in an extended header, if any. */
export function paxSize(records: ReadonlyMap<string, string>): number | undefined {
  const text = records.get('size');
  if (text === undefined) return undefined;
  const size = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(size)) throw unreadableSize();
  return size;
}

/** Text up to the first zero byte. */
export function textAt(block: Buffer, offset: number, length: number): string {
  const field = block.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/** Octal digits or, if the first bit is set, a big-endian number in two's complement. */
function sizeIn(field: Buffer): number {
  if ((field[0] ?? 0) & 0x80) {
    const size = BigInt(`0x${field.toString('hex')}`) - (0x80n << BigInt(8 * (field.length - 1)));
    // A negative number has the next bit set too, and is larger than every safe integer.
    if (size > BigInt(Number.MAX_SAFE_INTEGER)) throw unreadableSize();
    return Number(size);
  }
  const digits = /^[ \0]*([0-7]*)(?:[ \0]|$)/.exec(field.toString('latin1'))?.[1];
  if (digits === undefined) throw unreadableSize();
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function unreadableSize(): BrokenArchive {
  return new BrokenArchive('has a member whose size cannot be read');
}

/** How many bytes fill up the last block of a content. */
export function paddingOf(size: number): number {
  return (BLOCK_LENGTH - (size % BLOCK_LENGTH)) % BLOCK_LENGTH;
}
