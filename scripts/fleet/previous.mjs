// Copies normalized bots to where an export of them is written, which then reports the difference: `node previous.mjs folder`.
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { run, warn } from './runner.mjs';
import { isFolderName } from './shards.mjs';

const MANIFEST = 'koreai-ci.json';

await run(() => {
  const [folder] = process.argv.slice(2);
  const ids = (env.BOT_ID ?? '').split(',').filter(isFolderName);
  // Either the folder of the only bot, or one with a folder for each.
  const isOne = ids.length === 1 && existsSync(join(folder, MANIFEST));
  for (const id of ids) {
    const previous = isOne ? folder : join(folder, id);
    if (!isReadable(join(previous, MANIFEST))) continue;
    // The export of another version than the published one has it in its name.
    const target = join('koreai-exports', env.EXPORT_TYPE === 'published' ? id : `${id}-${env.EXPORT_TYPE}`);
    mkdirSync(target, { recursive: true });
    cpSync(previous, target, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  }
});

/** A damaged manifest must not prevent an export. */
function isReadable(manifest) {
  if (!existsSync(manifest)) return false;
  try {
    return Array.isArray(JSON.parse(readFileSync(manifest, 'utf8')).files);
  } catch {
    warn(`The difference cannot be shown, because ${manifest} is damaged.`);
    return false;
  }
}
