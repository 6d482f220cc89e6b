import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rawServer } from '../support/scripted-server.ts';
import { compare } from './bulk-outcome.ts';
import { onRequests, writeInPieces } from './bulk-request.ts';

const BODY = 'x'.repeat(300);
const CHUNKS = `64\r\n${'x'.repeat(100)}\r\n5\r\nhello\r\n0\r\n\r\n`;

const extra = fc.constantFrom(
  '',
  'etag: "1"\r\n',
  'Connection: close\r\n',
  'x-a: \xe9\xa0 \r\n',
  'via: 1\r\nvia: 2\r\n',
);
const line = fc.constantFrom('HTTP/1.1 200 OK', 'HTTP/1.1 206 Partial', 'HTTP/1.1 404 Not Found', 'HTTP/1.0 200 OK');
const hint = fc.constantFrom('', '', '', 'HTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n', '\r\n');
const rest = fc.constantFrom(
  `content-length: 300\r\n\r\n${BODY}`,
  `content-length: 300\r\n\r\n${BODY}`,
  `Content-Length:0300 \r\n\r\n${BODY}`,
  `content-length: 0\r\n\r\n`,
  `transfer-encoding: chunked\r\n\r\n${CHUNKS}`,
  `\r\n${BODY}`,
);
const answer = fc
  .tuple(hint, line, extra, rest)
  .map(([before, first, header, end]) => `${before}${first}\r\n${header}${end}`);
const inserted = fc.oneof(
  fc.constantFrom('', '\r', '\n', '\r\n', '\r\n\r\n', ' ', '\t', ':', '\0', '9', ',', 'Content-Length: 5\r\n'),
  fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
);
const cut = fc.record({ at: fc.nat(120), removed: fc.nat(3), inserted });
const mutilated = fc.tuple(answer, fc.array(cut, { maxLength: 2 })).map(([text, cuts]) =>
  cuts.reduce((left, { at, removed, inserted: put }) => {
    const from = at % (left.length + 1);
    return left.slice(0, from) + put + left.slice(from + removed);
  }, text),
);
const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 5 });

test('whatever a server answers, in whatever pieces and however cut, comes with bulk as it comes without', async () => {
  let [bytes, pieces]: [Buffer, readonly number[]] = [Buffer.alloc(0), []];
  const { url } = await rawServer((socket) =>
    onRequests(socket, () => void writeInPieces(socket, bytes, pieces).then(() => socket.end())),
  );
  const ways = new Set<string>();
  await fc.assert(
    fc.asyncProperty(mutilated, fc.option(fc.nat(500)), sizes, async (text, end, cutAt) => {
      bytes = Buffer.from(text.slice(0, end ?? undefined), 'latin1');
      pieces = cutAt;
      const { failure, status, broke } = await compare(url);
      ways.add(failure ?? `${status} ${broke ? 'broke' : 'whole'}`);
    }),
    { numRuns: 300 },
  );
  expect([...ways]).toEqual(expect.arrayContaining(['200 whole', '200 broke', '404 whole', 'lost']));
});
