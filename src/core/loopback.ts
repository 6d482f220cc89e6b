/** True for an address of this machine alone, as it stands in a URL: plain http is safe there and nowhere else. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
