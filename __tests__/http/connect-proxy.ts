import { createServer } from 'node:http';
import { connect } from 'node:net';
import { openServer } from '../support/open-server.ts';

export interface ConnectProxy {
  url: URL;
  /** `name:port` of each CONNECT, in turn. */
  tunnels: string[];
  /** The `Proxy-Authorization` that came with each. */
  authorizations: (string | undefined)[];
}

export interface ConnectProxyOptions {
  /** The port of each name; other names are answered with 502. */
  names: Readonly<Record<string, number>>;
  /** The required `Proxy-Authorization`; others are answered with 407. */
  authorization?: string;
}

/** A proxy that resolves names that the machine cannot. */
export async function connectProxy({ names, authorization }: ConnectProxyOptions): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client, head) => {
    client.on('error', () => {});
    tunnels.push(request.url ?? '');
    authorizations.push(request.headers['proxy-authorization']);
    const refuse = (status: string): void => void client.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);
    if (authorization !== undefined && request.headers['proxy-authorization'] !== authorization) {
      return refuse('407 Proxy Authentication Required');
    }
    const port = names[request.url?.split(':')[0] ?? ''];
    if (port === undefined) return refuse('502 Bad Gateway');
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  return { url: await openServer(server), tunnels, authorizations };
}
