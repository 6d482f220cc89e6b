import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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

/** Has openssl make a certificate for 127.0.0.1 that signs itself. @returns the paths of both files */
export function makeCertificate(folder) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = spawnSync('openssl', [...args, ...names, '-keyout', key, '-out', cert], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr}`);
  return { key, cert };
}
