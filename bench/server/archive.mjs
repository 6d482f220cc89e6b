import { createHash, randomFillSync } from 'node:crypto';

const MEMBER = Buffer.from('payload.bin');
/** The content of every archive, repeated: nothing is read or generated while it is sent. */
const BLOCK = randomFillSync(Buffer.alloc(1024 * 1024));

/** A zip of exactly `size` bytes with one stored member. It has no checksum, because it is never unpacked. */
export function archiveOf(size) {
  const payload = size - (30 + 46 + 2 * MEMBER.length + 22);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(payload, 14);
  common.writeUInt32LE(payload, 18);
  common.writeUInt16LE(MEMBER.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, MEMBER]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, Buffer.alloc(14), MEMBER]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + payload, 16);
  const tail = Buffer.concat([central, end]);
  return { size, read: (from, to) => bytesOf([local, payload, tail], from, to) };
}

/** The SHA-256 of an archive, with which every contestant is compared. */
export function digestOf(archive) {
  const hash = createHash('sha256');
  for (const chunk of archive.read(0, archive.size)) hash.update(chunk);
  return hash.digest('hex');
}

function* bytesOf([head, payload, tail], from, to) {
  if (from < head.length) yield head.subarray(from, to);
  const [first, last] = [Math.max(0, from - head.length), Math.min(payload, to - head.length)];
  for (let at = first; at < last; ) {
    const offset = at % BLOCK.length;
    const chunk = BLOCK.subarray(offset, Math.min(BLOCK.length, offset + last - at));
    yield chunk;
    at += chunk.length;
  }
  const start = head.length + payload;
  if (to > start) yield tail.subarray(Math.max(0, from - start), to - start);
}
