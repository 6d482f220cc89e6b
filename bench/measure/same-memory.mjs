import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(1024 * 1024);

/**
 * Writes a file and removes it, so that the same amount of memory is free for every contestant. A virtual machine gives
 * free memory back to its host after seconds, and the next program that needs it waits for each page.
 */
export function evenMemory(folder, bytes) {
  const path = join(folder, 'written-before');
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; written += BLOCK.length) writeSync(file, BLOCK);
  closeSync(file);
  rmSync(path);
}
