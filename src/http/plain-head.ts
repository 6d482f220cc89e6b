import type { Headers } from './transport.ts';

/** The head of an answer whose body is nothing but its bytes, as many as it says. */
export interface PlainHead {
  status: number;
  /** Names in lower case. */
  headers: Headers;
  /** Length of the body, in bytes. */
  length: number;
  /** True where another request may follow over the same connection. */
  keepsAlive: boolean;
}

const STATUS_LINE = /^HTTP\/1\.1 (200|206)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// Without the no-break space, which is part of a value but is taken off its ends by `trim()`.
const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\x9f\xa1-\xff]*)$/;
/** What every plain head begins with. */
const STATUS_START = 'HTTP/1.1 20';
const LENGTH = /^\d{1,15}$/;

/**
 * Reads the head of an answer to a GET where its body can be taken from the wire as it is. It knows that one kind of
 * answer and refuses every other: they are for a real parser.
 *
 * @param head - all bytes before the empty line, without it
 * @returns undefined for another status than 200 and 206, a body in chunks or until the end of the connection, a
 *   repeated or folded header, and anything else out of the ordinary
 */
export function plainHead(head: Buffer): PlainHead | undefined {
  const [first = '', ...lines] = head.toString('latin1').split('\r\n');
  const status = STATUS_LINE.exec(first)?.[1];
  if (status === undefined) return undefined;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const [, name = '', value = ''] = HEADER.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === '' || key in headers) return undefined;
    headers[key] = value.trim();
  }
  const length = headers['content-length'] ?? '';
  if (!LENGTH.test(length) || 'transfer-encoding' in headers || 'upgrade' in headers) return undefined;
  const keepsAlive = !/(^|,)\s*close\s*(,|$)/i.test(headers['connection'] ?? '');
  return { status: Number(status), headers, length: Number(length), keepsAlive };
}

/**
 * Tells from the bytes before its end whether a head may still turn out plain. Whatever else there is goes to a real
 * parser at once: it may be wrong in a way that no end follows.
 */
export function mayBecomePlain(beginning: Buffer): boolean {
  const lines = beginning.toString('latin1').split('\r\n');
  const cut = lines.pop() ?? '';
  if (cut.includes('\n')) return false;
  const [first, ...headers] = lines;
  if (first === undefined) return cut.startsWith(STATUS_START.slice(0, cut.length));
  return STATUS_LINE.test(first) && headers.every((line) => HEADER.test(line));
}
