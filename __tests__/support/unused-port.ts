import { createServer } from 'node:net';

/** Below the range from which systems assign free ports, so that no other program gets one of these by chance. */
const [FIRST, COUNT] = [10_000, 20_000];

/** A port on loopback that nothing listens on. */
export async function unusedPort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * COUNT);
  const server = createServer();
  const isUnused = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isUnused ? port : unusedPort();
}
