import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemCode } from '../kernel/errors.ts';
import type { Reply } from './reply.ts';
import type { Fault } from './scenario.ts';

const CALLER_GONE = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/** Sends a reply, whole or as far as a fault lets it come. */
export async function send(
  response: ServerResponse,
  reply: Reply,
  wallMs: number,
  fault: Fault | undefined,
): Promise<void> {
  const { body } = reply;
  const length = typeof body === 'string' ? String(Buffer.byteLength(body)) : undefined;
  response.writeHead(reply.status, {
    date: new Date(wallMs).toUTCString(),
    ...(length === undefined ? {} : { 'content-length': length }),
    ...reply.headers,
  });
  const chunks = typeof body === 'string' ? [Buffer.from(body)] : body;
  if (fault?.kind === 'cut' || fault?.kind === 'stall') return await sendStart(response, chunks, fault);
  try {
    await pipeline(Readable.from(chunks), response);
  } catch (error) {
    // Where the caller went away, nobody is left to tell.
    if (!CALLER_GONE.has(systemCode(error))) throw error;
  }
}

async function sendStart(response: ServerResponse, chunks: Iterable<Buffer>, fault: Fault): Promise<void> {
  const whole = Number(response.getHeader('content-length'));
  let left = fault.bytes ?? Math.floor(whole / 2);
  response.flushHeaders();
  for (const chunk of chunks) {
    if (left <= 0 || response.destroyed) break;
    const part = chunk.subarray(0, left);
    left -= part.length;
    await new Promise((resolve) => response.write(part, resolve));
  }
  if (fault.kind === 'cut') response.destroy();
}
