type Write = typeof process.stdout.write;

/** Catches what packages write to stdout past our one room, as runs in this process share it. */
export function catchStrays(): {
  readonly strays: readonly string[];
  readonly write: (text: string) => void;
  stop(): void;
} {
  const strays: string[] = [];
  const real = process.stdout.write;
  const own: Write = real.bind(process.stdout);
  const caught = (text: unknown): boolean => {
    strays.push(String(text));
    return true;
  };
  process.stdout.write = caught as Write;
  return {
    strays,
    write: (text) => void own(text),
    stop() {
      process.stdout.write = real;
    },
  };
}
