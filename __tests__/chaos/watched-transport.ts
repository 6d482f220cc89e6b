import { nodeTransport } from '../../src/http/node-transport.ts';
import type { Transport } from '../../src/http/transport.ts';

export interface WatchedTransport extends Transport {
  /** Whether a request is under way, its answer's body included. */
  readonly isBusy: boolean;
  /** Secrets that went out before `isMasked` said so. */
  readonly usedUnmasked: readonly string[];
}

/** The real transport, watched. */
export function watchedTransport(isMasked: (secret: string) => boolean): WatchedTransport {
  const inner = nodeTransport();
  const usedUnmasked: string[] = [];
  let underWay = 0;
  return {
    get isBusy() {
      return underWay > 0;
    },
    usedUnmasked,
    async send(request) {
      for (const name of ['auth', 'x-api-key']) {
        const value = request.headers[name];
        if (value !== undefined && !isMasked(value)) usedUnmasked.push(`the header ${name}`);
      }
      if (/[?&]s=/.test(request.url.search) && !isMasked(request.url.search.slice(1)))
        usedUnmasked.push('a signed link');
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
