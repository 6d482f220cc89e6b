import { open } from 'node:fs/promises';

/** The end of a zip's directory: 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 65_535;
const END_SIGNATURE = Buffer.from('PK\u0005\u0006', 'latin1');

/** True where a zip has the end of its directory, which stands last: one that was cut has none. */
export async function hasZipEnd(path: string, size: number): Promise<boolean> {
  const length = Math.min(size, LONGEST_END);
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead).includes(END_SIGNATURE);
  } finally {
    await handle.close();
  }
}
