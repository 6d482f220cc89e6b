import type { Link } from './scenario.ts';
import type { StoredFile } from './stored-files.ts';
import type { World } from './world.ts';

/** The fields of a document that tell the link to a file. The platform is known to say success with an empty link. */
export function linkFields(
  { links }: World,
  file: StoredFile,
  origin: string,
  usualKey: NonNullable<Link['key']>,
  looksAfterSuccess: number,
): Record<string, unknown> {
  const { key = usualKey, missingLooks = 0 } = file.link;
  const isMissing = looksAfterSuccess > 0 && looksAfterSuccess <= missingLooks;
  const link = isMissing ? '' : links.make(file, origin);
  if (key === 'response.downloadUrl') return { response: { downloadUrl: link } };
  const mark = link.indexOf('?');
  return { [key]: link, ...(mark < 0 ? {} : { store: { urlParams: link.slice(mark + 1) } }) };
}
