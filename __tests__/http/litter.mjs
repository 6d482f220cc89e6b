// Sends many requests over Node's own client, and prints how many bytes each leaves among what is old. What a heap
// collects of its new things alone costs next to nothing; what is old waits for a collection of everything.
import { getHeapSpaceStatistics } from 'node:v8';
import { exchange } from '../../src/http/exchange.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';

const SIDE_BY_SIDE = 24;
const [, , address, rounds] = process.argv;
const transport = nodeTransport();
const { signal } = new AbortController();
const oldBytes = () =>
  getHeapSpaceStatistics().reduce(
    (sum, space) => sum + (/^(old|trusted)_/.test(space.space_name) ? space.space_used_size : 0),
    0,
  );

async function look(times) {
  for (let time = 0; time < times; time += 1) {
    await exchange(transport, { method: 'GET', url: new URL(address), headers: {}, signal });
  }
}

async function lookSideBySide(times) {
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => look(times)));
}

await lookSideBySide(40);
// What lives is old from here on, as it is in a process that has run for a while.
globalThis.gc();
const before = oldBytes();
await lookSideBySide(Number(rounds));
console.log((oldBytes() - before) / (SIDE_BY_SIDE * rounds));
transport.close();
