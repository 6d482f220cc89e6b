/** Says that an archive is followed by bytes that do not belong to it, which is odd, but loses nothing. */
export function extraBytesWarning(path: string, count: number): string {
  return `${path} is complete, but ${count} ${count === 1 ? 'byte follows' : 'bytes follow'} the end of the archive. Programs ignore them.`;
}
