import type { Secrets } from '../core/secrets.ts';

/** Query parameters that give access to the file; all others are ids, names and times. */
const SIGNATURE = /^(s|sig|signature|token|policy|key-pair-id|x-(amz|goog)-(signature|credential|security-token))$/i;

/** Masks what gives access to a file: the complete query of its link, and its signature. */
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

/** True if the link has a signature, and so needs no credentials. */
export function isSigned(link: URL): boolean {
  return [...link.searchParams.keys()].some((name) => SIGNATURE.test(name));
}

/** The link with another scheme, host and port: on-premises installations return internal ones. */
export function withOrigin(link: URL, origin: URL | undefined): URL {
  if (!origin) return link;
  const moved = new URL(origin.origin);
  moved.pathname = link.pathname;
  moved.search = link.search;
  return moved;
}
