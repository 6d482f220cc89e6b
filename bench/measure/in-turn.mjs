import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs contestants in turn. Each round begins with the next one, so that the order varies.
 *
 * @param contestants functions by name; what they return is their sample
 * @param rounds number of rounds that count, after one that does not
 * @returns samples by name, in the order of the rounds
 */
export async function inTurn(contestants, rounds) {
  const names = Object.keys(contestants);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + Math.max(0, round)) % names.length];
      const sample = await contestants[name]();
      if (round >= 0) samples[name].push(sample);
    }
  }
  return samples;
}

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
