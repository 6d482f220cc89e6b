/** CRC-32 as zip and gzip use it, one table lookup a byte. node:zlib has it since Node.js 20.15 only. */

const POLYNOMIAL = 0xedb88320;
/** The register before the first byte. */
export const CRC_START = 0xffffffff;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value >>> 0;
});
/** Which entry has this top byte: every one occurs exactly once, which is why a CRC can be run backwards. */
const BY_TOP_BYTE = new Uint8Array(256);
for (const [index, value] of TABLE.entries()) BY_TOP_BYTE[value >>> 24] = index;

/** The register after some more bytes. */
export function crcRegister(bytes: Uint8Array, register = CRC_START): number {
  let crc = register;
  for (let index = 0; index < bytes.length; index++) {
    crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return crc >>> 0;
}

export function crc32(bytes: Uint8Array): number {
  return (crcRegister(bytes) ^ 0xffffffff) >>> 0;
}

/** The four bytes, as a little-endian number, that take the register from one value to another. */
export function bridge(from: number, to: number): number {
  let value = to;
  for (let step = 0; step < 4; step++) {
    const index = BY_TOP_BYTE[value >>> 24] ?? 0;
    value = ((value ^ (TABLE[index] ?? 0)) << 8) | index;
  }
  return (value ^ from) >>> 0;
}
