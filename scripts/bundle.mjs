// Bundles the programs in dist/ with all they need: `node scripts/bundle.mjs [output directory]`.
import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, root } from './build.mjs';

const require = createRequire(import.meta.url);

/** The file that runs each program of src/index.ts. */
const PROGRAMS = { action: 'index.js', setup: 'setup/index.js', cli: 'cli/index.js' };
/** What other scripts import. */
const MODULES = { simulator: 'simulator/index.js' };
/** Holds the programs and what they have in common. */
const BUNDLE = 'bundle/index.js';

const BUNDLES = [
  // Undici takes longer to start than all the rest, and is rarely needed: it has a bundle of its own, loaded on first use.
  { entry: 'build/index.js', externals: { undici: './lazy-undici.cjs' } },
  { entry: require.resolve('undici'), filename: 'undici.cjs', license: 'undici-license.txt' },
];

const dist = join(root, 'dist');
const output = resolve(process.argv[2] ?? dist);

// The bundler derives module ids from real paths: through a link they would be others than in any clean checkout.
if (realpathSync(join(root, 'node_modules')) !== join(realpathSync(root), 'node_modules')) {
  throw new Error('node_modules is a link: run `npm ci` here first');
}

// First, so that sources that do not build leave the bundle as it is.
await compile();

// Lazy chunks are named by number: one left over from an earlier build would never be noticed.
if (output === dist) {
  rmSync(dist, { recursive: true, force: true });
} else if (existsSync(output) && readdirSync(output).length > 0) {
  throw new Error(`${output} is not empty`);
}

// The ids that the bundler gives modules depend on the current folder.
process.chdir(root);
const bundle = require('@vercel/ncc');
for (const { entry, filename = 'index.js', license = 'licenses.txt', externals = {} } of BUNDLES) {
  const { code, assets } = await bundle(resolve(entry), { filename, externals, license, cache: false, quiet: true });
  for (const [name, { source }] of Object.entries({ ...assets, [filename]: { source: code } })) {
    write(join(dirname(BUNDLE), name), source);
  }
}
copyFileSync(join(root, 'scripts/lazy-undici.cjs'), join(output, dirname(BUNDLE), 'lazy-undici.cjs'));

write('package.json', '{\n  "type": "module"\n}\n');
for (const [name, file] of Object.entries(PROGRAMS)) {
  write(file, `import { ${name} } from '${bundleFrom(file)}';\n\nawait ${name}();\n`);
}
for (const [name, file] of Object.entries(MODULES)) {
  const exported = Object.keys(await import(pathToFileURL(join(root, 'build', file)).href)).sort();
  write(
    file,
    `import { ${name} } from '${bundleFrom(file)}';\n\nexport const { ${exported.join(', ')} } = await ${name}();\n`,
  );
}

function bundleFrom(file) {
  const path = posix.relative(posix.dirname(file), BUNDLE);
  return path.startsWith('.') ? path : `./${path}`;
}

function write(file, text) {
  mkdirSync(dirname(join(output, file)), { recursive: true });
  writeFileSync(join(output, file), text);
}
