import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from '../../scripts/build.mjs';

const CACHE = join(root, 'node_modules/.cache');

/**
 * Bundles a rival as an action is bundled, from the development dependencies. It is kept in `node_modules/.cache`
 * until it, or what it is made of, changes.
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
    // One that was left half-made must not pass for whole.
    const fresh = mkdtempSync(join(CACHE, 'koreai-ci-bench-'));
    run('@vercel/ncc/dist/ncc/cli.js', 'build', source, '-o', fresh, '--no-cache', '--quiet');
    renameSync(fresh, folder);
  }
  return join(folder, 'index.mjs');
}
