// Downloads more than it may write, in a process of its own whose files are limited in size (`ulimit -f`). Usage: node
// small-disk.mjs FOLDER BYTES... Prints for each length how its download ended, as a line of JSON.
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { systemClock } from '../../src/core/clock.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { download } from '../../src/download/download.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';

const [directory, ...lengths] = process.argv.slice(2);
const transport = nodeTransport();
const none = async () => undefined;
const options = {
  clock: systemClock,
  random: Math.random,
  transport,
  secrets: new Secrets(),
  userAgent: 'test',
  signal: new AbortController().signal,
};
const server = createServer(({ url }, response) => {
  response.end(Buffer.alloc(Number(url.slice(1)), 'PK\x03\x04'));
});
server.listen(0, '127.0.0.1', async () => {
  for (const length of lengths) {
    const link = new URL(`http://127.0.0.1:${server.address().port}/${length}`);
    const to = { directory, baseName: 'x', formats: ['zip'] };
    const end = await download({ link, renew: none, credentials: none }, to, options).catch((error) => error);
    console.log(JSON.stringify({ code: end.code, message: end.message, left: readdirSync(directory) }));
  }
  transport.close();
  server.close();
});
