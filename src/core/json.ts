/** The value of JSON, which may begin with a byte order mark; `undefined` for any other text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whether that matters is up to the caller.
    return undefined;
  }
}
