/** Prefixes that say what an id belongs to (kore-api.md, section 0). */
export const ID_PREFIX = /^(st|cs|u|ber|bir|ds|tr|ctr|ts|f|a|cm|aa)-/;

/** Made-up texts in place of others, equal ones for equal ones: `st-example-1`, `text-2`. Some keep the form of what they replace. */
export class Substitutes {
  readonly #raw: string;
  readonly #made = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param raw - all that is replaced: no substitute is part of it */
  constructor(raw: string) {
    this.#raw = raw;
  }

  /** @param series - how the substitute begins. Default: by the form of the value */
  of(value: string, series?: string): string {
    const key = `${series ?? ''}\n${value}`;
    const made = this.#made.get(key) ?? (series === undefined ? this.#alike(value) : this.#next(series));
    this.#made.set(key, made);
    return made;
  }

  #alike(value: string): string {
    const trimmed = value.trim();
    if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return this.#link(value, new URL(trimmed));
    if (/^([0-9a-f]{24}|[0-9a-f]{40})$/i.test(value)) {
      return this.#next('hex', (count) => String(count).padStart(value.length, '0'));
    }
    const prefix = ID_PREFIX.exec(value)?.[0];
    return this.#next(prefix === undefined ? 'text-' : `${prefix}example-`);
  }

  /** A link to nowhere that keeps the scheme, a space before it, and whether it is signed as the platform's are. */
  #link(value: string, { protocol, searchParams, pathname }: URL): string {
    const folder = /\/getMediaStream\//.test(pathname) ? 'api/getMediaStream/orgFiles/' : '';
    const query = ['e', 'n', 's'].every((name) => searchParams.has(name)) ? '?e=1735693200&n=1&s=signature' : '';
    const space = value.startsWith(' ') ? ' ' : '';
    return this.#next('link', (count) => `${space}${protocol}//link-${count}.invalid/${folder}file.zip${query}`);
  }

  /** The next substitute that does not occur in what is replaced. */
  #next(series: string, make: (count: number) => string = (count) => `${series}${count}`): string {
    for (;;) {
      const count = (this.#counts.get(series) ?? 0) + 1;
      this.#counts.set(series, count);
      const made = make(count);
      if (!this.#raw.includes(made)) return made;
    }
  }
}
