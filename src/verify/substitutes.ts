/** Prefixes that say what an id belongs to (kore-api.md, section 0). */
export const ID_PREFIX = /^(st|cs|u|ber|bir|ds|tr|ctr|ts|f|a|cm|aa)-/;

/**
 * Makes up texts in place of others, equal ones for equal ones: `st-example-1`, `text-2`. Some keep the form of what
 * they replace.
 *
 * @param raw - all that is replaced: no substitute is part of it
 * @returns the substitute for a value; a `series` is how it begins. Default: by the form of the value
 */
export function substitutesFor(raw: string): (value: string, series?: string) => string {
  const made = new Map<string, string>();
  const counts = new Map<string, number>();
  return (value, series) => {
    const key = `${series ?? ''}\n${value}`;
    const substitute = made.get(key) ?? (series === undefined ? alike(value) : next(series));
    made.set(key, substitute);
    return substitute;
  };

  function alike(value: string): string {
    const trimmed = value.trim();
    if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return link(value, new URL(trimmed));
    if (/^([0-9a-f]{24}|[0-9a-f]{40})$/i.test(value)) {
      return next('hex', (count) => String(count).padStart(value.length, '0'));
    }
    const prefix = ID_PREFIX.exec(value)?.[0];
    return next(prefix === undefined ? 'text-' : `${prefix}example-`);
  }

  /** A link to nowhere that keeps the scheme, a space before it, and whether it is signed as the platform's are. */
  function link(value: string, { protocol, searchParams, pathname }: URL): string {
    const folder = /\/getMediaStream\//.test(pathname) ? 'api/getMediaStream/orgFiles/' : '';
    const query = ['e', 'n', 's'].every((name) => searchParams.has(name)) ? '?e=1735693200&n=1&s=signature' : '';
    const space = value.startsWith(' ') ? ' ' : '';
    return next('link', (count) => `${space}${protocol}//link-${count}.invalid/${folder}file.zip${query}`);
  }

  /** The next substitute that does not occur in what is replaced. */
  function next(series: string, make: (count: number) => string = (count) => `${series}${count}`): string {
    for (;;) {
      const count = (counts.get(series) ?? 0) + 1;
      counts.set(series, count);
      const substitute = make(count);
      if (!raw.includes(substitute)) return substitute;
    }
  }
}
