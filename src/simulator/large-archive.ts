import { joined, type Piece, piece } from './body.ts';
import { crc32 } from './crc32.ts';
import { BLOCK_BYTES, Filler } from './filler.ts';
import type { ArchiveFormat } from './scenario.ts';

const MEMBER = Buffer.from('payload.bin');
/** 1 January 2024, as a zip and as a tar write it. */
const DOS_DATE = ((2024 - 1980) << 9) | (1 << 5) | 1;
const UNIX_TIME = 1_704_067_200;
const TAR_BLOCK = 512;
const TAR_END = 2 * TAR_BLOCK;

/**
 * A valid archive of exactly `bytes` bytes with one member, of which nothing is kept in memory. A tar consists of whole
 * blocks of 512 bytes, so it may be shorter by less than one.
 */
export function largeArchive(bytes: number, format: ArchiveFormat, seed: string): Piece {
  const filler = new Filler(seed);
  if (format === 'zip') return zipOf(bytes, filler);
  return format === 'tar' ? tarOf(bytes, filler) : tarGzOf(bytes, filler);
}

function zipOf(bytes: number, filler: Filler): Piece {
  const headers = 30 + 46 + 2 * MEMBER.length + 22;
  const size = bytes - headers;
  const last = lastBlock(filler, size);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(crc32(last), 10);
  common.writeUInt32LE(size, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(MEMBER.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, MEMBER]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, Buffer.alloc(14), MEMBER]);
  central.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + size, 16);
  return joined([piece(local), filler.blocks(Math.floor(size / BLOCK_BYTES)), piece(last), piece(central), piece(end)]);
}

function tarOf(bytes: number, filler: Filler): Piece {
  const size = wholeBlocks(bytes - TAR_BLOCK - TAR_END);
  return joined([
    piece(tarHeader(size)),
    filler.blocks(Math.floor(size / BLOCK_BYTES)),
    piece(lastBlock(filler, size)),
    piece(Buffer.alloc(TAR_END)),
  ]);
}

/** Three members of gzip, all of them stored: header, content, end. The last one's comment fills up what is left. */
function tarGzOf(bytes: number, filler: Filler): Piece {
  const GZIP_FRAME = 10 + 5 + 8;
  const forContent = bytes - 3 * GZIP_FRAME - TAR_BLOCK - TAR_END;
  const size = wholeBlocks(Math.floor((forContent * BLOCK_BYTES) / (BLOCK_BYTES + 5)) - 5);
  const last = lastBlock(filler, size);
  const whole = Math.floor(size / BLOCK_BYTES);
  const content = [
    piece(GZIP_HEADER),
    filler.blocks(whole, storedHeader(BLOCK_BYTES, false)),
    piece(Buffer.concat([storedHeader(last.length, true), last, gzipTrailer(crc32(last), size)])),
  ];
  const header = piece(gzipStored(tarHeader(size)));
  const used = content.reduce((sum, part) => sum + part.size, header.size);
  const left = bytes - used - GZIP_FRAME;
  return joined([header, ...content, piece(gzipStored(Buffer.alloc(wholeBlocks(left)), left % TAR_BLOCK))]);
}

function lastBlock(filler: Filler, size: number): Buffer {
  return filler.block(Math.floor(size / BLOCK_BYTES)).subarray(0, size % BLOCK_BYTES);
}

function wholeBlocks(size: number): number {
  return Math.max(0, Math.floor(size / TAR_BLOCK) * TAR_BLOCK);
}

function tarHeader(size: number): Buffer {
  const header = Buffer.alloc(TAR_BLOCK);
  MEMBER.copy(header);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(UNIX_TIME, 11), 100, 'latin1');
  header.write(`${' '.repeat(8)}0`, 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148, 'latin1');
  return header;
}

/** Bit of the header's flags. */
const GZIP_COMMENT = 16;
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** @param commentBytes length of a comment with its end; none for 0 */
function gzipStored(content: Buffer, commentBytes = 0): Buffer {
  const header = Buffer.from(GZIP_HEADER);
  if (commentBytes > 0) header.writeUInt8(GZIP_COMMENT, 3);
  const comment = commentBytes > 0 ? `${' '.repeat(commentBytes - 1)}\0` : '';
  return Buffer.concat([
    header,
    Buffer.from(comment),
    storedHeader(content.length, true),
    content,
    gzipTrailer(crc32(content), content.length),
  ]);
}

function storedHeader(length: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(isLast ? 1 : 0, 0);
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(length ^ 0xffff, 3);
  return header;
}

function gzipTrailer(checksum: number, size: number): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 0x1_0000_0000, 4);
  return trailer;
}
