/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
export function normalizeStatus(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/**
 * One form for all names that a disk could take for the same: without case, in every script, and however accents are
 * composed. Lower case alone would leave some letters
 * apart (`σ` and `ς`, `ß` and `SS`).
 */
export function normalizeName(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
