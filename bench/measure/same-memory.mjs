import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(1024 * 1024);

/**
 * Writes a file and removes it, so that a program that writes as much finds free memory that this machine has in hand.
 * A virtual machine gives memory that is free for seconds back to its host, and whoever wants it next waits for each
 * page: after a slow contestant that would be the next one, always the same.
 */
export function evenMemory(folder, bytes) {
  const path = join(folder, 'written-before');
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; written += BLOCK.length) writeSync(file, BLOCK);
  closeSync(file);
  rmSync(path);
}
