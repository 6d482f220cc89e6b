import { createHash, randomFillSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

const ETAG = '"bench"';
const LATE_MS = 5;
/** When each connection may send its next byte, in milliseconds: a limit holds for the connection, not for the answer. */
const freeAt = new WeakMap();

/** The SHA-256 of an archive, with which every contestant is compared. */
export function digest(size) {
  const hash = createHash('sha256');
  for (const chunk of archiveOf(size).read(0, size)) hash.update(chunk);
  return hash.digest('hex');
}

/** Sends an archive or the requested range, at most `rate` bytes a second over one connection. */
export async function sendFile(request, response, size, rate) {
  const archive = archiveOf(size);
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const isPart = first !== undefined && [undefined, ETAG].includes(request.headers['if-range']);
  const from = isPart ? Number(first) : 0;
  const to = isPart && last ? Math.min(size, Number(last) + 1) : size;
  response.writeHead(isPart ? 206 : 200, {
    'content-type': 'application/zip',
    'content-length': to - from,
    'accept-ranges': 'bytes',
    etag: ETAG,
    ...(isPart ? { 'content-range': `bytes ${from}-${to - 1}/${size}` } : {}),
  });
  const chunks = archive.read(from, to);
  const paced = rate > 0 ? inTime(chunks, request.socket, rate) : chunks;
  await pipeline(Readable.from(paced), response).catch((error) => {
    // A client that has had enough hangs up.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function* inTime(chunks, socket, rate) {
  for (const chunk of chunks) {
    await turn(socket, (chunk.length / rate) * 1_000);
    yield chunk;
  }
}

async function turn(socket, takesMs) {
  const now = performance.now();
  // A late timer is compensated, so that the rate is exact.
  const at = Math.max(now - LATE_MS, freeAt.get(socket) ?? now);
  freeAt.set(socket, at + takesMs);
  if (at > now) await delay(at - now);
}

const MEMBER = Buffer.from('payload.bin');
/** The content of every archive, repeated: nothing is read or generated while it is sent. */
const BLOCK = randomFillSync(Buffer.alloc(1024 * 1024));

/** A zip of exactly `size` bytes with one stored member. It has no checksum, because it is never unpacked. */
function archiveOf(size) {
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
