import { type Fields, field } from './wire.ts';

/** The first of the named fields that holds a whole number from 0 on, which may come as a string. */
export function count(fields: Fields, ...names: string[]): number | undefined {
  return first(fields, names, Number.isSafeInteger);
}

/** The first of the named fields that holds a number from 0 to 1, which may come as a string. */
export function ratio(fields: Fields, ...names: string[]): number | undefined {
  // Above 1 it could be a percentage, or wrong: whoever compares it with a threshold must not have to guess.
  return first(fields, names, (number) => number <= 1);
}

function first(fields: Fields, names: readonly string[], fits: (number: number) => boolean): number | undefined {
  for (const name of names) {
    const value = field(fields, name);
    const number = typeof value === 'string' && /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && fits(number)) return number;
  }
  return undefined;
}
