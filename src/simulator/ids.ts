import { createHash } from 'node:crypto';

export type Ids = ReturnType<typeof idsOf>;

/** Makes ids that look random and follow from the seed: the n-th is the same in every run. */
export function idsOf(seed: number) {
  let count = 0;

  /** The id that always belongs to this name. */
  function of(prefix: string, name: string): string {
    const hash = createHash('sha256').update(`${seed}/${prefix}/${name}`).digest('hex');
    return `${prefix}${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  }

  return {
    of,
    /** A UUID after a prefix such as `ber-` or `ds-`. */
    next(prefix: string): string {
      count += 1;
      return of(prefix, String(count));
    },
  };
}

/** The 24 hexadecimal digits of the platform's other form of ids, from one of ours. */
export function hexOf(id: string): string {
  return id.replaceAll('-', '').slice(-24);
}

/** The value under an id; `undefined` for a name that every object inherits. */
export function own<Value>(record: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}
