// Bundles the action and the simulator with all they need: `node scripts/bundle.mjs [output directory]`.
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, root, run } from './build.mjs';

const BUNDLES = [
  { entry: 'lib/index.js', to: '' },
  { entry: 'lib/simulator/index.js', to: 'simulator' },
];

const dist = join(root, 'dist');
const output = resolve(process.argv[2] ?? dist);

// The bundler derives module ids from real paths: through a link they would be others than in any clean checkout.
if (realpathSync(join(root, 'node_modules')) !== join(realpathSync(root), 'node_modules')) {
  throw new Error('node_modules is a link: run `npm ci` here first');
}

// First, so that sources that do not build leave the bundle as it is.
build();

// Lazy chunks are named by number: one left over from an earlier build would never be noticed.
if (output === dist) {
  rmSync(dist, { recursive: true, force: true });
} else if (existsSync(output) && readdirSync(output).length > 0) {
  throw new Error(`${output} is not empty`);
}

for (const { entry, to } of BUNDLES) {
  run(
    '@vercel/ncc/dist/ncc/cli.js',
    ...['build', entry, '-o', join(output, to), '--license', 'licenses.txt', '--no-cache', '--quiet'],
  );
}
