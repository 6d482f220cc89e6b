/** So many results of one function are kept: what the platform says often is among the first that it says. */
const MOST = 1_000;
/** Longer texts are nobody's vocabulary. */
const LONGEST = 64;

/** The same function of a text, which remembers what it gave for words that come again with every look at a job. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    if (known.has(text)) return known.get(text) as T;
    const result = of(text);
    if (known.size < MOST) known.set(text, result);
    return result;
  };
}
