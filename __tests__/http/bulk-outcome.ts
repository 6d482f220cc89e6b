import { buffer } from 'node:stream/consumers';
import { expect } from '@jest/globals';
import { type HttpResponse, TransportError } from '../../src/http/transport.ts';
import { sendBulk, wholeBody } from './bulk-request.ts';
import { openTransport } from './send.ts';

/** What came of a request. */
export interface Outcome {
  status?: number;
  headers?: object;
  body?: string;
  failure?: string;
  sent?: boolean;
  /** True for a body that did not come whole. */
  broke?: boolean;
}

type Read = (response: HttpResponse) => Promise<Buffer>;

async function outcome(url: URL, limitMs: number, bulk: boolean, read: Read): Promise<Outcome> {
  const transport = openTransport();
  try {
    const response = await sendBulk(url, { bulk, headTimeoutMs: limitMs }, transport);
    const { status, headers } = response;
    const told = { status, headers: { ...headers } };
    const body = await read(response).catch(() => undefined);
    return body ? { ...told, body: body.toString('latin1') } : { ...told, broke: true };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { failure: error.failure, sent: error.sent };
  } finally {
    transport.close();
  }
}

/** Sends a request without bulk, and with it in both ways of reading; all have to come to the same. */
export async function compare(url: URL, limitMs = 5_000): Promise<Outcome> {
  const [without, whole, streamed] = [
    await outcome(url, limitMs, false, wholeBody),
    await outcome(url, limitMs, true, wholeBody),
    await outcome(url, limitMs, true, ({ body }) => buffer(body)),
  ];
  expect(whole).toEqual(without);
  expect(streamed).toEqual(without);
  return without;
}
