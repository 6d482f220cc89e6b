import { writeFile } from 'node:fs/promises';
import { sanitize } from '../core/sanitize.ts';
import type { Report } from '../jobs/operation.ts';
import { withoutParts } from './change.ts';
import type { Content } from './content.ts';
import { differenceOf } from './plan.ts';
import { MAX_COMMENT, markdownOf, NOT_COMPARED } from './report.ts';

/** Writes what changed in a bot since its previous version, in the form of a plan. */
export async function reportChanges(
  path: string,
  botId: string,
  [before, after]: readonly [previous: Content, current: Content],
): Promise<Pick<Report, 'path' | 'changes' | 'planMarkdown'>> {
  const difference = differenceOf(before, after);
  const reading = { title: `Changes of bot ${sanitize(botId)}`, notes: [NOT_COMPARED] };
  await writeFile(path, markdownOf(difference, reading));
  const changes = difference.changes.map(withoutParts);
  const planMarkdown = changes.length > 0 ? markdownOf(difference, { ...reading, limit: MAX_COMMENT }) : '';
  return { path, changes, planMarkdown };
}
