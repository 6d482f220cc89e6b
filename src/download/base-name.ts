/** A name from outside as a file's base name: letters, digits, `.`, `_` and `-`, neither hidden nor reserved. */
export function safeBaseName(name: string): string {
  const safe = name
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[.]+/, '_')
    .replace(/[.]+$/, '')
    .slice(0, 100);
  return safe === '' || isReservedOnWindows(safe) ? `_${safe}` : safe;
}

/** True for names of devices, which no file can have on Windows, whatever its extension. */
export function isReservedOnWindows(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])\s*(\..*)?$/i.test(name);
}
