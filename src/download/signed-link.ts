import type { Secrets } from '../kernel/secrets.ts';

/** Names and numbers this short hide nothing, and masking them would mangle logs. */
const SHORTEST_SIGNATURE = 12;

/** Masks what makes a link a key to its file: its query, whole and value by value (kore-api.md, section 7). */
export function maskSignedLink(secrets: Secrets, link: URL): void {
  const query = link.search.slice(1);
  if (query === '') return;
  secrets.addSignature(query);
  for (const pair of query.split('&')) {
    const value = pair.slice(pair.indexOf('=') + 1);
    if (value.length >= SHORTEST_SIGNATURE) secrets.addSignature(value);
  }
  for (const value of link.searchParams.values()) {
    if (value.length >= SHORTEST_SIGNATURE) secrets.addSignature(value);
  }
}

/** True where the link carries a signature of its own, and so needs no other credentials. */
export function isSigned(link: URL): boolean {
  return [...link.searchParams.keys()].some((name) => /^(s|sig|signature|x-amz-signature|token)$/i.test(name));
}

/** A link with scheme, host and port of another origin: on-premises installs hand out internal ones. */
export function withOrigin(link: URL, origin: URL | undefined): URL {
  if (!origin) return link;
  const moved = new URL(origin.origin);
  moved.pathname = link.pathname;
  moved.search = link.search;
  return moved;
}
