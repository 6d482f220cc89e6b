import type { Secrets } from '../core/secrets.ts';

/** Names under which a query carries what makes the link a key; all others are ids, names and times. */
const SIGNATURE = /^(s|sig|signature|token|policy|key-pair-id|x-(amz|goog)-(signature|credential|security-token))$/i;

/** Masks what makes a link a key to its file: its query as a whole, and its signature (kore-api.md, section 7). */
export function maskSignedLink(secrets: Secrets, link: URL): void {
  const query = link.search.slice(1);
  if (query === '') return;
  secrets.addSignature(query);
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0 && SIGNATURE.test(pair.slice(0, at))) secrets.addSignature(pair.slice(at + 1));
  }
  for (const [name, value] of link.searchParams) {
    if (SIGNATURE.test(name)) secrets.addSignature(value);
  }
}

/** True where the link carries a signature of its own, and so needs no other credentials. */
export function isSigned(link: URL): boolean {
  return [...link.searchParams.keys()].some((name) => SIGNATURE.test(name));
}

/** A link with scheme, host and port of another origin: on-premises installs hand out internal ones. */
export function withOrigin(link: URL, origin: URL | undefined): URL {
  if (!origin) return link;
  const moved = new URL(origin.origin);
  moved.pathname = link.pathname;
  moved.search = link.search;
  return moved;
}
