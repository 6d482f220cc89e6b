/** Unpacks a tar into a folder, by the system's own program. @throws whatever that program fails with */
export type UnpackTar = (path: string, into: string, flags: readonly string[], signal: AbortSignal) => Promise<void>;

export interface UnpackOptions {
  signal: AbortSignal;
  /** Default: the system's `tar`, run without a word. */
  unpackTar?: UnpackTar;
}

/** Runs `tar` without a word on any stream, and ends it when `signal` aborts. */
export const systemTar: UnpackTar = async (path, into, flags, signal) => {
  const { execFile } = await import('node:child_process');
  await new Promise<void>((resolve, reject) => {
    const args = [...flags, '-C', into, '-f', path];
    execFile('tar', args, { signal, windowsHide: true }, (error) => (error ? reject(error) : resolve()));
  });
};
