import type { Files } from './disk.ts';
import { folded } from './entry-names.ts';

/** Tells whether another file of the export is in the way of a part, or in the way of its folders. */
export function collidingPaths(source: Files): (part: string) => boolean {
  const paths = new Set([...source.keys()].map(folded));
  const folders = new Set([...paths].flatMap(foldersOf));
  return (part) => {
    const wanted = folded(part);
    return paths.has(wanted) || folders.has(wanted) || foldersOf(wanted).some((folder) => paths.has(folder));
  };
}

function foldersOf(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
