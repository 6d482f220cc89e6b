import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url));

/**
 * Starts the server, runs the work against it, and ends it.
 *
 * @param env with `BENCH_KEY` and `BENCH_CERT` it speaks HTTPS too
 */
export async function withServer(work, env = {}) {
  const child = fork(MAIN, { env: { PATH: process.env.PATH, ...env }, execArgv: [] });
  const failures = [];
  const waiting = new Map();
  let count = 0;
  child.on('message', ({ id, value, failure }) => {
    if (failure !== undefined) failures.push(failure);
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  const ask = (question, details = {}) =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      child.send({ id: count, question, ...details });
    });
  try {
    const [{ ready }] = await once(child, 'message');
    const result = await work({ ...ready, ask });
    if (failures.length > 0) throw new Error(`The server failed:\n${failures.join('\n')}`);
    return result;
  } finally {
    child.disconnect();
    if (child.exitCode === null) await once(child, 'exit');
  }
}
