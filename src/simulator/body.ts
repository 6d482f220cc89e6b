/** A stretch of a file that can be read from anywhere in it. */
export interface Piece {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` up to, but not including, `to`. */
  read(from: number, to: number): Iterable<Buffer>;
}

export function piece(bytes: Buffer): Piece {
  return {
    size: bytes.length,
    read: (from, to) => [bytes.subarray(from, to)],
  };
}

/** Pieces one after another. */
export function joined(pieces: readonly Piece[]): Piece {
  return {
    size: pieces.reduce((sum, { size }) => sum + size, 0),
    *read(from, to) {
      let start = 0;
      for (const part of pieces) {
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, part.size)];
        if (first < last) yield* part.read(first, last);
        start += part.size;
      }
    },
  };
}
