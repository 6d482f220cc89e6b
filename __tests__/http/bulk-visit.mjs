// Reads bodies in every way there is, in a process of its own that ends when nothing is left to do: an error that
// nobody hears of ends it otherwise. Usage: node bulk-visit.mjs URL. Prints a line for each kind of answer.
import { buffer } from 'node:stream/consumers';
import { nodeTransport } from '../../src/http/node-transport.ts';

const transport = nodeTransport();
const base = process.argv[2];

function receiver(took = () => true) {
  const room = Buffer.alloc(10_000);
  return { room: () => room, took };
}

function failing() {
  throw new Error('refused');
}

const WAYS = {
  whole: ({ readInto, body }) => (readInto ? readInto(receiver()) : buffer(body)),
  stream: ({ body }) => buffer(body),
  unread: ({ body }) => void body.destroy(),
  enough: ({ readInto, body }) => (readInto ? readInto(receiver(() => false)) : void body.destroy()),
  throws: ({ readInto, body }) => (readInto ? readInto(receiver(failing)) : void body.destroy()),
  rejects: ({ readInto, body }) => (readInto ? readInto(receiver(async () => failing())) : void body.destroy()),
  dropped: async ({ readInto, body }) => {
    setImmediate(() => body.destroy(new Error('dropped')));
    return readInto ? await readInto(receiver()) : await buffer(body);
  },
};

const PATHS = ['plain', 'close', 'chunks', 'cut-head', 'cut-body', 'reset', 'slow', 'silent', 'garbage', 'excess'];

for (const path of PATHS) {
  for (const read of Object.values(WAYS)) {
    for (const stopAt of ['never', 'before', 'soon']) {
      const stop = new AbortController();
      if (stopAt === 'before') stop.abort(new Error('stopped'));
      if (stopAt === 'soon') setImmediate(() => stop.abort(new Error('stopped')));
      const url = new URL(path, base);
      const request = { method: 'GET', url, headers: {}, headTimeoutMs: 40, bulk: true, signal: stop.signal };
      try {
        const response = await transport.send(request);
        // A body that comes no further is what whoever reads it has to end.
        const timer = setTimeout(() => response.body.destroy(), 40);
        await read(response);
        clearTimeout(timer);
      } catch {}
    }
  }
  console.log(path);
}
const kept = await transport.send({
  ...{ method: 'GET', url: new URL('plain', base), headers: {}, headTimeoutMs: 5_000, bulk: true },
  signal: new AbortController().signal,
});
console.log(await kept.readInto(receiver()));
