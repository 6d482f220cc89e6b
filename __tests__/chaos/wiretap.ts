import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Credentials and signatures that came to a simulator of this process, by what they are. */
export type Overheard = Map<string, string>;

const taps = new Map<number, Overheard>();
let isListening = false;

/** Hears every request to a server of this process: the simulator itself does not keep what is secret. */
export function listenIn(host: string): Overheard {
  if (!isListening)
    subscribe('http.server.request.start', (message) => hear((message as { request: IncomingMessage }).request));
  isListening = true;
  const heard: Overheard = new Map();
  taps.set(portOf(host), heard);
  return heard;
}

export function stopListening(host: string): void {
  taps.delete(portOf(host));
}

function hear({ socket, headers, url = '' }: IncomingMessage): void {
  const heard = taps.get(socket.localPort ?? 0);
  if (!heard) return;
  if (typeof headers['auth'] === 'string') heard.set(headers['auth'], 'a token');
  const query = /\?(.*&s=(.*))$/.exec(url);
  if (query?.[1]) heard.set(query[1], 'the query of a signed link');
  if (query?.[2]) heard.set(query[2], 'the signature of a link');
}

function portOf(host: string): number {
  return Number(new URL(host).port);
}
