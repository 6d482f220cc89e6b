// Writes more than it may, in a process of its own whose files are limited in size (`ulimit -f`), in every way in which
// a download is written. Usage: node small-disk.mjs FOLDER. Prints what came of each as a line of JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '../../src/core/clock.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { download } from '../../src/download/download.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { fetchPieces } from '../../src/download/pieces.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';

const MIB = 1024 * 1024;
const folder = process.argv[2];
const { signal } = new AbortController();
const bytes = Buffer.alloc(64 * MIB, 'PK\x03\x04');

async function report(way, run) {
  const part = await PartFile.create(join(folder, 'x.part'));
  const ended = await Promise.resolve()
    .then(() => run(part))
    .then(
      () => 'success',
      ({ code, message }) => ({ code, message }),
    );
  await part.flush().catch(() => {});
  const written = readFileSync(part.path);
  const isRight = written.equals(bytes.subarray(0, written.length));
  await part.discard();
  console.log(JSON.stringify({ way, ended, written: written.length, isRight, left: readdirSync(folder) }));
}

/** Ten chunks are more than may be written; no chunk is a multiple of a batch. */
function fill(part) {
  for (let count = 0; count < 10; count += 1) void part.write(bytes.subarray(part.size, part.size + 700_000));
}

await report('write', async (part) => {
  while (part.size < 32 * MIB) await part.write(bytes.subarray(part.size, part.size + 100_000));
});
await report('one large write', async (part) => {
  part.write(bytes);
  await part.flush();
});
await report('flush', async (part) => {
  fill(part);
  await part.flush();
});
await report('finish', async (part) => {
  fill(part);
  await part.finish();
});
await report('restart', async (part) => {
  fill(part);
  await part.restart();
});
let asked = 0;
await report('pieces', (part) => {
  const fetchPiece = async (from, to) => {
    asked += 1;
    return bytes.subarray(from, to);
  };
  return fetchPieces(fetchPiece, part, bytes.length, { signal, onProgress: undefined });
});
console.log(JSON.stringify({ asked }));
const server = createServer((_request, response) => response.end(bytes)).listen(0, '127.0.0.1', async () => {
  const transport = nodeTransport();
  const none = async () => undefined;
  const source = { link: new URL(`http://127.0.0.1:${server.address().port}/x`), renew: none, credentials: none };
  const secrets = new Secrets(() => {});
  const options = { clock: systemClock, random: Math.random, transport, secrets, userAgent: 'test', signal };
  const ended = await download(source, { directory: folder, baseName: 'x', formats: ['zip'] }, options).then(
    () => 'success',
    ({ code, message }) => ({ code, message }),
  );
  console.log(JSON.stringify({ way: 'download', ended, left: readdirSync(folder) }));
  transport.close();
  server.close();
});
