import { rawServer } from '../support/open-server.ts';

/** An answer to the n-th request, counted from 1, as it goes over the wire; the connection is closed after it. */
export type RawAnswer = (request: { from: number | undefined; to: number | undefined; turn: number }) => {
  status: string;
  headers: Record<string, string | number>;
  body: Buffer;
};

/** A server that sends these bytes, for answers that contradict themselves. */
export async function rawAnswers(answer: RawAnswer): Promise<{ link: string; turns: () => number }> {
  let turns = 0;
  const { url } = await rawServer((socket) => {
    let head = '';
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      turns += 1;
      const [, from, to] = /^range: bytes=(\d+)-(\d*)/im.exec(head) ?? [];
      const asked = { from: from === undefined ? undefined : Number(from), to: to ? Number(to) : undefined };
      const { status, headers, body } = answer({ ...asked, turn: turns });
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1'), body]));
    });
  });
  return { link: url.href, turns: () => turns };
}

/** A body as it is sent with `transfer-encoding: chunked`. */
export function chunked(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
}
