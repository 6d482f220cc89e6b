/** A valid id is one segment of a path, never `..`, and has no character that a shell or a runner would interpret. */
const ID = /^[A-Za-z0-9_][\w.~-]{0,199}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** True for a loopback host name of a URL: the only hosts to which plain http is safe. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The same text for all names that a disk may treat as one: without case and composition of accents. Lower case alone
 * would keep some letters apart (`σ` and `ς`, `ß` and `SS`).
 */
export function normalizeName(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
