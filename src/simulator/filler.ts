import { createHash } from 'node:crypto';
import type { Piece } from './body.ts';
import { bridge, CRC_START, crcRegister } from './crc32.ts';

export const BLOCK_BYTES = 32_768;
const BLOCKS_A_CHUNK = 8;

/**
 * As many incompressible bytes as one likes, any stretch of which can be made on the spot. Each block carries its
 * number and four bytes that undo what the block does to a CRC-32, so the checksum of a whole file of them is known
 * without having seen it: that of its last, shorter block alone.
 */
export class Filler {
  readonly #block: Buffer;

  constructor(seed: string) {
    this.#block = Buffer.alloc(BLOCK_BYTES);
    for (let at = 0; at < BLOCK_BYTES; at += 64) {
      createHash('sha512').update(`${seed}/${at}`).digest().copy(this.#block, at);
    }
    const register = crcRegister(this.#block.subarray(12, -4));
    this.#block.writeUInt32LE(bridge(register, CRC_START), BLOCK_BYTES - 4);
  }

  block(number: number): Buffer {
    const block = Buffer.from(this.#block);
    numberBlock(block, number);
    return block;
  }

  /** The first `count` blocks, each behind the same few bytes of framing. */
  blocks(count: number, framing: Buffer = Buffer.alloc(0)): Piece {
    const unit = Buffer.concat([framing, this.#block]);
    const template = Buffer.concat(Array(BLOCKS_A_CHUNK).fill(unit));
    return { size: count * unit.length, read: (from, to) => chunksOf(template, unit.length, from, to) };
  }
}

function* chunksOf(template: Buffer, unit: number, from: number, to: number): Generator<Buffer> {
  const framing = unit - BLOCK_BYTES;
  for (let number = Math.floor(from / unit); number * unit < to; number += BLOCKS_A_CHUNK) {
    const chunk = Buffer.from(template);
    for (let index = 0; index < BLOCKS_A_CHUNK; index++) {
      const at = index * unit + framing;
      numberBlock(chunk.subarray(at, at + BLOCK_BYTES), number + index);
    }
    const start = number * unit;
    yield chunk.subarray(Math.max(0, from - start), Math.min(chunk.length, to - start));
  }
}

function numberBlock(block: Buffer, number: number): void {
  block.writeBigUInt64LE(BigInt(number), 0);
  block.writeUInt32LE(bridge(crcRegister(block.subarray(0, 8)), CRC_START), 8);
}
