import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { archiveOf, digestOf } from './archive.mjs';

const ETAG = '"bench"';
const LATE_MS = 5;
const archives = new Map();
/** When each connection may send its next byte, in milliseconds: a limit holds for the connection, not for the answer. */
const freeAt = new WeakMap();

export function known(size) {
  const archive = archives.get(size) ?? archiveOf(size);
  archives.set(size, archive);
  return archive;
}

export function digest(size) {
  const archive = known(size);
  archive.digest ??= digestOf(archive);
  return archive.digest;
}

/** Sends an archive or the requested range, at most `rate` bytes a second over one connection. */
export async function sendFile(request, response, size, rate) {
  const archive = known(size);
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
