import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as fast-check's own unit `binary` has them. That one is a table of a million characters,
 * which takes half a second to build in every file that uses it.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff - SURROGATES.count)
  .map((number) => String.fromCodePoint(number < SURROGATES.first ? number : number + SURROGATES.count));

/** Any character that can stand in a line of text. */
export const printableCharacter: fc.Arbitrary<string> = anyCharacter.map((character) =>
  /[\p{Cc}\p{Zl}\p{Zp}]/u.test(character) ? '-' : character,
);
