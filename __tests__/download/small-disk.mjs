// Writes more than it may, in a process of its own whose files are limited in size (`ulimit -f`). Usage: node
// small-disk.mjs FOLDER. Prints the result of each way of writing as a line of JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '../../src/core/clock.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { download } from '../../src/download/download.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';

const folder = process.argv[2];
const bytes = Buffer.alloc(8 * 1024 * 1024, 'PK\x03\x04');
const ended = (promise) =>
  promise.then(
    () => 'success',
    ({ code, message }) => ({ code, message }),
  );

async function report(way, run) {
  const part = await PartFile.create(join(folder, 'x.part'));
  const end = await ended(run(part));
  const written = readFileSync(part.path);
  const isRight = written.equals(bytes.subarray(0, written.length));
  await part.discard();
  console.log(JSON.stringify({ way, ended: end, written: written.length, isRight, left: readdirSync(folder) }));
}

await report('write', async (part) => {
  while (part.size < bytes.length) await part.write(bytes.subarray(part.size, part.size + 100_000));
});
await report('finish', async (part) => {
  // The last chunk does not fill a batch.
  for (let count = 0; count < 5; count += 1) await part.write(bytes.subarray(part.size, part.size + 700_000));
  await part.finish();
});
const server = createServer((_request, response) => response.end(bytes)).listen(0, '127.0.0.1', async () => {
  const none = async () => undefined;
  const source = { link: new URL(`http://127.0.0.1:${server.address().port}/x`), renew: none, credentials: none };
  const transport = nodeTransport();
  const { signal } = new AbortController();
  const options = {
    clock: systemClock,
    random: Math.random,
    transport,
    secrets: new Secrets(),
    userAgent: 'test',
    signal,
  };
  const end = await ended(download(source, { directory: folder, baseName: 'x', formats: ['zip'] }, options));
  console.log(JSON.stringify({ way: 'download', ended: end, left: readdirSync(folder) }));
  transport.close();
  server.close();
});
