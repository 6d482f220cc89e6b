/** Lower case, without `_`, `-` and spaces: the platform spells one word in many ways (kore-api.md, section 3). */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
