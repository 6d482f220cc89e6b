/** Lower case, without `_`, `-` and spaces: the platform spells a word in many ways (kore-api.md, section 3). */
export function normalizeStatus(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/**
 * The same text for all names that a disk may treat as one: without case and composition of accents. Lower case alone
 * would keep some letters apart (`σ` and `ς`, `ß` and `SS`).
 */
export function normalizeName(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
