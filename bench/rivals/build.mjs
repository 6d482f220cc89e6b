import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from '../../scripts/build.mjs';

const CACHE = join(root, 'node_modules/.cache');

/**
 * Bundles a rival from the development dependencies, as an action is bundled. It is cached in `node_modules/.cache` until
 * its source or a dependency changes.
 *
 * @returns the path of its bundle
 */
export function bundled(name) {
  const source = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const hash = createHash('sha256')
    .update(readFileSync(source))
    .update(readFileSync(join(root, 'package-lock.json')));
  const folder = join(CACHE, `koreai-ci-bench-${name}-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    // Renamed when complete, so that an unfinished bundle is never used.
    const fresh = mkdtempSync(join(CACHE, 'koreai-ci-bench-'));
    run('@vercel/ncc/dist/ncc/cli.js', 'build', source, '-o', fresh, '--no-cache', '--quiet');
    renameSync(fresh, folder);
  }
  return join(folder, 'index.mjs');
}
