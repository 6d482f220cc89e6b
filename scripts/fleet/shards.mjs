// Reads the results of the jobs of a backup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The plan, or undefined if there is none. */
export function readPlan(folder) {
  const file = join(folder, 'plan.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The results of one job by bot; undefined if its artifact is missing or broken. */
export function readShard(folder, shard) {
  const [collection] = artifactsWith(folder, `shard-${shard}.json`);
  if (collection === undefined) return undefined;
  try {
    const results = JSON.parse(readFileSync(join(collection, `shard-${shard}.json`), 'utf8'));
    return new Map(results.map((result) => [result.target, result]));
  } catch {
    return undefined;
  }
}

/** Whether an id can name a folder. */
export function isFolderName(id) {
  return /^[\w-][\w.-]*$/.test(id);
}

/** The folder that a bot was unpacked to, or undefined. */
export function unpackedFolder(folder, id) {
  if (!isFolderName(id)) return undefined;
  const [collection] = artifactsWith(folder, join('bots', id));
  return collection === undefined ? undefined : join(collection, 'bots', id);
}

/** The report on what changed in a bot; undefined if it had no version before. */
export function reportOf(folder, id) {
  if (!isFolderName(id)) return undefined;
  const path = join('reports', `${id}.md`);
  const [collection] = artifactsWith(folder, path);
  return collection === undefined ? undefined : readFileSync(join(collection, path), 'utf8');
}

/** The folders of artifacts with a path in them. Several artifacts have a folder each, a single one has none. */
function artifactsWith(folder, path) {
  const shards = join(folder, 'shards');
  if (!existsSync(shards)) return [];
  const homes = [shards, ...readdirSync(shards).map((name) => join(shards, name))];
  return homes.filter((collection) => existsSync(join(collection, path)));
}
