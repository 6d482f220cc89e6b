/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
export function safeBaseName(name: string): string {
  const safe = name
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[.]+/, '_')
    .replace(/[.]+$/, '')
    .slice(0, 100);
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}
