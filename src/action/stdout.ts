import { writeSync } from 'node:fs';

const STDOUT = 1;

/**
 * Writes to stdout at once, as `process.stdout` does on pipes and files, without the streams, sockets and terminals
 * that it loads. What the system does not take, for whatever reason, is left to it from then on.
 */
export function stdout(write: typeof writeSync = writeSync): (text: string) => void {
  let isLeft = false;
  return (text) => {
    const bytes = Buffer.from(text);
    let at = 0;
    try {
      while (!isLeft && at < bytes.length) at += write(STDOUT, bytes, at);
    } catch {
      // A pipe that is full and does not wait, for one.
      isLeft = true;
    }
    if (isLeft) process.stdout.write(bytes.subarray(at));
  };
}
