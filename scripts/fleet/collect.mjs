// Collects the results of one job of a backup in a folder, which is uploaded: `node collect.mjs folder`.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { run } from './runner.mjs';
import { isFolderName } from './shards.mjs';

await run(() => {
  const [folder] = process.argv.slice(2);
  const shard = Number(env.SHARD);
  mkdirSync(folder, { recursive: true });
  // Empty if the export step ended without outputs: its bots will be missing from the index.
  const results = JSON.parse(env.RESULTS || '[]');
  writeFileSync(join(folder, `shard-${shard}.json`), `${JSON.stringify(results, null, 2)}\n`);
  if (env.UNPACKED !== 'true') return;
  for (const { target, conclusion, extractedPath, reportPath } of results) {
    if (conclusion !== 'success') continue;
    if (!isFolderName(target) || !extractedPath || !existsSync(extractedPath)) {
      throw new Error(`${target} was exported, but its unpacked files are missing.`);
    }
    cpSync(extractedPath, join(folder, 'bots', target), { recursive: true });
    if (reportPath) cpSync(reportPath, join(folder, 'reports', `${target}.md`));
  }
});
