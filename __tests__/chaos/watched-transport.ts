import { nodeTransport } from '../../src/http/node-transport.ts';
import type { Transport } from '../../src/http/transport.ts';

export interface WatchedTransport extends Transport {
  /** Whether a request is under way, including the body of its answer. */
  readonly isBusy: boolean;
  /** Every secret that was sent, with what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What was sent before it was masked. */
  readonly usedUnmasked: readonly string[];
}

/** The real transport, which also records the secrets that are sent. */
export function watchedTransport(isMasked: (secret: string) => boolean): WatchedTransport {
  const inner = nodeTransport();
  const secrets = new Map<string, string>();
  const usedUnmasked: string[] = [];
  let underWay = 0;
  const record = (secret: string | undefined, what: string): void => {
    if (secret === undefined || secret === '') return;
    secrets.set(secret, what);
    if (!isMasked(secret)) usedUnmasked.push(what);
  };
  return {
    get isBusy() {
      return underWay > 0;
    },
    secrets,
    usedUnmasked,
    async send(request) {
      record(request.headers['auth'], 'a token');
      record(request.headers['x-api-key'], 'the API key');
      const [query, signature] = /[?&]s=(.*)$/.exec(request.url.search) ?? [];
      if (query !== undefined) record(request.url.search.slice(1), 'the query of a signed link');
      if (signature) secrets.set(signature, 'the signature of a link');
      underWay += 1;
      let isOver = false;
      const over = (): void => {
        if (!isOver) underWay -= 1;
        isOver = true;
      };
      try {
        const response = await inner.send(request);
        response.body.once('close', over);
        if (response.body.destroyed) over();
        return response;
      } catch (error) {
        over();
        throw error;
      }
    },
    close: () => inner.close(),
  };
}
