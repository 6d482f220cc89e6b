import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainHead } from '../../src/http/plain-head.ts';
import { rawServer } from '../support/scripted-server.ts';

const OK = 'HTTP/1.1 200 OK';
const FIVE = 'content-length: 5';

function read(...lines: string[]): ReturnType<typeof plainHead> {
  return plainHead(Buffer.from(lines.join('\r\n'), 'latin1'));
}

describe('a plain head', () => {
  test('gives status, headers and length', () => {
    const headers = { 'content-length': '0012', etag: '"a: b"', 'x-empty': '' };
    expect(read('HTTP/1.1 206 Partial Content', 'Content-Length:\t 0012 \t', 'ETag: "a: b"', 'X-Empty:')).toEqual({
      status: 206,
      headers: Object.assign(Object.create(null), headers),
      length: 12,
      keepsAlive: true,
    });
  });

  test.each([
    ['no reason', 'HTTP/1.1 200', FIVE],
    ['an empty reason', 'HTTP/1.1 200 ', FIVE],
    ['a reason of any language', 'HTTP/1.1 200 \xe9\ttr\xe8s bien', FIVE],
    ['a body of nothing', OK, 'Content-Length: 0'],
    ['a length of fifteen digits', OK, 'content-length: 999999999999999'],
    ['text beyond ASCII', OK, FIVE, 'content-disposition: attachment; filename="\xe9.zip"'],
    ['a compressed body, which is told on', OK, FIVE, 'content-encoding: gzip'],
    ['a header named as what every object has', OK, FIVE, 'constructor: x'],
  ])('may have %s', (_name, ...lines) => {
    expect(read(...lines)).toBeDefined();
  });

  test.each([
    ['close', false],
    ['Close', false],
    ['CLOSE \t', false],
    ['keep-alive, close', false],
    ['close,keep-alive', false],
    ['foo\t,\tclose , bar', false],
    ['keep-alive', true],
    ['closed', true],
    ['', true],
  ])('with connection: %s keeps the connection: %s', (value, keepsAlive) => {
    expect(read(OK, FIVE, `Connection: ${value}`)).toMatchObject({ keepsAlive });
  });

  test('has the spaces and tabs around a value taken off', () => {
    expect(read(OK, FIVE, 'x-name: \t a \t b \t')?.headers['x-name']).toBe('a \t b');
  });
});

describe('no plain head is', () => {
  test.each([
    ['nothing', ''],
    ['another status', 'HTTP/1.1 404 Not Found', FIVE],
    ['an answer before the answer', 'HTTP/1.1 100 Continue', FIVE],
    ['an early hint', 'HTTP/1.1 103 Early Hints', FIVE],
    ['an answer without a body', 'HTTP/1.1 204 No Content', FIVE],
    ['an answer without a body, though with a length', 'HTTP/1.1 304 Not Modified', FIVE],
    ['a redirect', 'HTTP/1.1 302 Found', FIVE],
    ['a status of four digits', 'HTTP/1.1 2000 OK', FIVE],
    ['a status line with two spaces', 'HTTP/1.1  200 OK', FIVE],
    ['a status line behind an empty line', '', OK, FIVE],
    ['an older version', 'HTTP/1.0 200 OK', FIVE],
    ['a newer version', 'HTTP/2 200 OK', FIVE],
    ['a protocol in lower case', 'http/1.1 200 OK', FIVE],
    ['a control character in the reason', 'HTTP/1.1 200 O\x07K', FIVE],
    ['no length', OK, 'content-type: application/zip'],
    ['an empty length', OK, 'content-length:'],
    ['a negative length', OK, 'content-length: -5'],
    ['a length with a sign', OK, 'content-length: +5'],
    ['a hexadecimal length', OK, 'content-length: 0x5'],
    ['a length with a fraction', OK, 'content-length: 5.0'],
    ['a length with an exponent', OK, 'content-length: 5e3'],
    ['a length with a space in it', OK, 'content-length: 1 5'],
    ['a length in a list', OK, 'content-length: 5, 5'],
    ['a length no number holds', OK, 'content-length: 9999999999999999'],
    ['two lengths', OK, FIVE, 'content-length: 6'],
    ['the same length twice', OK, FIVE, 'Content-Length: 5'],
    ['any header twice', OK, FIVE, 'etag: "a"', 'ETag: "b"'],
    ['chunks', OK, 'transfer-encoding: chunked'],
    ['chunks and a length', OK, FIVE, 'Transfer-Encoding: chunked'],
    ['a coding of no name', OK, FIVE, 'transfer-encoding:'],
    ['an offer of another protocol', OK, FIVE, 'upgrade: h2c', 'connection: upgrade'],
    ['a folded header', OK, FIVE, 'x-name: a', ' b'],
    ['a header folded with a tab', OK, FIVE, 'x-name: a', '\tb'],
    ['a space before the colon', OK, 'content-length : 5'],
    ['a space in a name', OK, FIVE, 'x name: a'],
    ['a header without a name', OK, FIVE, ': a'],
    ['a header without a colon', OK, FIVE, 'x-name'],
    ['a name beyond ASCII', OK, FIVE, 'x-n\xe4me: a'],
    ['a bare LF', `${OK}\n${FIVE}`],
    ['a bare LF between headers', OK, `x-name: a\n${FIVE}`],
    ['a bare CR', OK, FIVE, 'x-name: a\rb'],
    ['a CR at the end of a line', `${OK}\r`, FIVE],
    ['a NUL', OK, FIVE, 'x-name: a\0b'],
    ['a control character', OK, FIVE, 'x-name: a\x1bb'],
    ['a delete character', OK, FIVE, 'x-name: a\x7fb'],
    ['a no-break space, which is no blank', OK, FIVE, 'x-name: \xa0'],
    ['an empty line', OK, '', FIVE],
  ])('%s', (_name, ...lines) => {
    expect(read(...lines)).toBeUndefined();
  });
});

describe('what is taken for a plain head', () => {
  const name = fc.constantFrom('ETag', 'x-a', 'Date', 'Connection', 'Keep-Alive', 'set-cookie', 'age', '_', '!#$');
  const piece = fc.oneof(
    fc.constantFrom('', ' ', '\t', '\xa0', ',', 'close', 'keep-alive', 'a', 'chunked', '5', '\xff', ':', '"'),
    fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  );
  const value = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  const blank = fc.constantFrom('', ' ', '  ', '\t', ' \t');
  const lines = fc.tuple(
    fc.constantFrom('HTTP/1.1 200 OK', 'HTTP/1.1 206 Partial Content', 'HTTP/1.1 200', 'HTTP/1.1 200 \xe9'),
    fc.tuple(blank, fc.nat(300), blank).map(([lead, length, trail]) => `Content-Length:${lead}${length}${trail}`),
    fc.uniqueArray(fc.tuple(name, value), { maxLength: 3, selector: ([one]) => one.toLowerCase() }),
    fc.boolean(),
  );
  const head = lines.map(([start, length, others, isFirst]) => {
    const rest = others.map(([key, text]) => `${key}:${text}`);
    return (isFirst ? [start, length, ...rest] : [start, ...rest, length]).join('\r\n');
  });
  const cuts = fc.array(fc.record({ at: fc.nat(200), removed: fc.nat(2), inserted: piece }), { maxLength: 2 });
  const mutilated = fc.tuple(head, cuts).map(([text, where]) =>
    where.reduce((left, { at, removed, inserted }) => {
      const from = at % (left.length + 1);
      return left.slice(0, from) + inserted + left.slice(from + removed);
    }, text),
  );

  test('is read by the parser of Node.js with the same status, headers and body', async () => {
    let answer: Buffer = Buffer.alloc(0);
    let accepted = 0;
    const { url } = await rawServer((socket) => socket.once('data', () => socket.write(answer)));
    await fc.assert(
      fc.asyncProperty(mutilated, async (text) => {
        const plain = plainHead(Buffer.from(text, 'latin1'));
        if (!plain || plain.length > 1_000) return;
        accepted += 1;
        const body = Buffer.alloc(plain.length, 'x');
        answer = Buffer.concat([Buffer.from(`${text}\r\n\r\n`, 'latin1'), body]);
        const parsed = await readByNode(url);
        expect(parsed.status).toBe(plain.status);
        expect(parsed.headers).toEqual({ ...plain.headers });
        expect(parsed.body.equals(body)).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

interface Parsed {
  status: number;
  headers: object;
  body: Buffer;
}

function readByNode(url: URL): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (message) => {
      const headers = Object.fromEntries(Object.entries(message.headers).map(([key, text]) => [key, String(text)]));
      buffer(message).then((body) => resolve({ status: message.statusCode ?? 0, headers, body }), reject);
    });
    request.on('error', reject);
  });
}
