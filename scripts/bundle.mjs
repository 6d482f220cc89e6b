// Bundles the action and the simulator with all they need: `node scripts/bundle.mjs [output directory]`.
import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, root } from './build.mjs';

const require = createRequire(import.meta.url);

const BUNDLES = [
  // Undici takes longer to start than all the rest, and is rarely needed: it has a bundle of its own, loaded on first use.
  { entry: 'lib/index.js', externals: { undici: './lazy-undici.cjs' } },
  { entry: require.resolve('undici'), filename: 'undici.cjs', license: 'undici-license.txt' },
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

// The ids that the bundler gives modules depend on the current folder.
process.chdir(root);
const bundle = require('@vercel/ncc');
for (const { entry, to = '', filename = 'index.js', license = 'licenses.txt', externals = {} } of BUNDLES) {
  const options = { filename, externals, license, cache: false, quiet: true };
  const { code, assets } = await bundle(resolve(entry), options);
  mkdirSync(join(output, to), { recursive: true });
  for (const [name, { source }] of Object.entries({ ...assets, [filename]: { source: code } })) {
    writeFileSync(join(output, to, name), source);
  }
}
copyFileSync(join(root, 'scripts/lazy-undici.cjs'), join(output, 'lazy-undici.cjs'));
