import type { HttpResponse } from '../http/transport.ts';
import { TransportError } from '../http/transport.ts';
import { KoreaiError, systemCode } from '../kernel/errors.ts';
import { SIGNATURE_LENGTH } from './archive-format.ts';
import { isDiskError } from './disk-error.ts';
import type { PartFile } from './part-file.ts';
import type { Remote } from './ranges.ts';

export interface ReceiveOptions {
  silenceMs: number;
  signal: AbortSignal;
  /** Called once, as soon as the file's first bytes are there; what it throws ends the download. */
  onHead: (head: Buffer) => void;
  onProgress: ((bytes: number, total: number | undefined) => void) | undefined;
}

/**
 * Reads a body into the part file.
 *
 * @returns false where the server told in no way where the file ends: then nobody knows yet whether it is whole
 * @throws TransportError for a body that breaks off, falls silent or is not as long as declared
 */
export async function receive(
  response: HttpResponse,
  part: PartFile,
  remote: Remote,
  options: ReceiveOptions,
): Promise<boolean> {
  const { body, headers } = response;
  const { signal, silenceMs, onProgress } = options;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    body.destroy();
    throw new KoreaiError('download-failed', `the server compressed the file (${encoding.slice(0, 40)}) unasked`);
  }
  const silence = setTimeout(() => {
    body.destroy(new TransportError('silent', `no byte for ${silenceMs / 1_000} s`, true));
  }, silenceMs);
  const onAbort = (): void => void body.destroy();
  signal.addEventListener('abort', onAbort, { once: true });
  let isHeadSeen = part.head.length >= SIGNATURE_LENGTH;
  try {
    for await (const chunk of body) {
      silence.refresh();
      await part.write(chunk);
      if (!isHeadSeen && part.head.length >= SIGNATURE_LENGTH) {
        isHeadSeen = true;
        options.onHead(part.head);
      }
      onProgress?.(part.size, remote.total);
    }
    await part.flush();
  } catch (error) {
    signal.throwIfAborted();
    if (isDiskError(error) || error instanceof KoreaiError || error instanceof TransportError) throw error;
    throw new TransportError('truncated', `the file broke off (${systemCode(error) || 'aborted'})`, true, error);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', onAbort);
    body.destroy();
  }
  signal.throwIfAborted();
  if (remote.total !== undefined && part.size !== remote.total) {
    throw new TransportError('truncated', `the file broke off after ${part.size} of ${remote.total} bytes`, true);
  }
  return remote.total !== undefined || headers['transfer-encoding'] !== undefined;
}
