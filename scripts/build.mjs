// Compiles src/ into build/, and bundles what npm users get from that: lib/ (ES modules and types) and cjs/. Files that are
// up to date are left untouched and none is ever half-written, so tests that read them may run while another one builds.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** What users import, by its name in lib/; the command line is no part of cjs/. */
const LIBRARY = { lib: 'lib.js', 'simulator/index': 'simulator/index.js' };
const COMMAND_LINE = { cli: 'cli.js' };

/** Runs a package's command from the project root: the ids that ncc gives modules depend on it. */
export function run(script, ...args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Every file below a directory, as relative paths. */
function filesIn(directory) {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => relative(directory, join(one.parentPath, one.name)));
}

/** Compiles src/ into build/. */
export async function compile() {
  await inFreshFolder((fresh) => {
    run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh);
    renew(fresh, join(root, 'build'));
  });
}

/** Builds all that is published on npm. */
export async function build() {
  await compile();
  await inFreshFolder(async (fresh) => {
    const bundled = [
      ...(await bundle('esm', { ...LIBRARY, ...COMMAND_LINE }, join(fresh, 'lib'), 'js')),
      ...(await bundle('cjs', LIBRARY, join(fresh, 'cjs'), 'cjs')),
    ];
    writeFileSync(join(fresh, 'lib/licenses.txt'), licensesOf(bundled));
    copyDeclarations(join(root, 'build'), join(fresh, 'lib'));
    for (const name of Object.keys(LIBRARY)) writeFileSync(join(fresh, 'cjs', `${name}.d.cts`), commonJsTypes(name));
    renew(join(fresh, 'lib'), join(root, 'lib'));
    renew(join(fresh, 'cjs'), join(root, 'cjs'));
  });
}

/**
 * Bundles with all packages, so that users install none of them. What is loaded with `import()` stays a file of its own.
 *
 * @returns the paths of the modules that went in
 */
async function bundle(format, entries, folder, extension) {
  const input = Object.entries(entries).map(([name, file]) => [name, join(root, 'build', file)]);
  const external = builtinModules.flatMap((name) => [name, `node:${name}`]);
  const bundler = await rolldown({
    input: Object.fromEntries(input),
    cwd: root,
    platform: 'node',
    // A `require` of ours would keep programs that are bundled as CommonJS from finding it.
    plugins: format === 'esm' ? [esmExternalRequirePlugin({ external })] : [],
    // The CommonJS of some packages hides its own `require` from bundlers.
    resolve: { mainFields: ['module', 'main'] },
    checks: { circularDependency: false },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await bundler.write({
    dir: folder,
    format,
    // Jest with its default settings has no `import()`.
    dynamicImportInCjs: false,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/[name].${extension}`,
  });
  await bundler.close();
  return output.flatMap(({ moduleIds = [] }) => moduleIds);
}

/** The licences of the packages that these modules are from. */
function licensesOf(modules) {
  const folders = new Set(
    modules.flatMap((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? []),
  );
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence file to pass on`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  });
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

/** Copies the declarations that a public one leads to, those of packages into a folder `packages`. */
function copyDeclarations(from, to) {
  const reached = new Map();
  const waiting = Object.values(LIBRARY).map((file) => join(from, file.replace(/\.js$/, '.d.ts')));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = readFileSync(file, 'utf8').replaceAll(
      /((?:from |import\()["'])([^"']+)(?=["'])/g,
      (_, before, specifier) => {
        const target = declarationOf(specifier, file);
        if (target === undefined) return before + specifier;
        waiting.push(target);
        return before + (specifier.startsWith('.') ? specifier : relativeTo(placeOf(file), placeOf(target)));
      },
    );
    reached.set(file, text);
  }
  for (const [file, text] of reached) {
    mkdirSync(dirname(join(to, placeOf(file))), { recursive: true });
    writeFileSync(join(to, placeOf(file)), text);
  }

  function placeOf(file) {
    const [, own] = file.split(`${join(root, 'node_modules')}${sep}`);
    return own === undefined ? relative(from, file) : join('packages', own);
  }
}

/** @returns undefined for what users have: modules of Node.js, and the package itself in the examples of its comments */
function declarationOf(specifier, file) {
  if (specifier.startsWith('.')) return join(dirname(file), specifier.replace(/\.(m?)[jt]s$/, '.d.$1ts'));
  if (/^(node:|koreai-ci\b)/.test(specifier)) return undefined;
  const folder = join(root, 'node_modules', specifier);
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).types);
}

function relativeTo(file, target) {
  const path = relative(dirname(file), target)
    .replaceAll(sep, '/')
    .replace(/\.d\.(m?)ts$/, '.$1js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** One set of types for all of them. */
function commonJsTypes(name) {
  const target = posix.relative(posix.dirname(`cjs/${name}`), `lib/${name}.js`);
  return `// @ts-ignore Older versions of TypeScript do not know that Node.js reads ES modules by require.
export * from '${target}';
`;
}

/** In a folder beside the others, because a rename is atomic within one file system only. */
async function inFreshFolder(work) {
  const fresh = mkdtempSync(join(root, 'lib.'));
  try {
    await work(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Makes a folder equal to a fresh one. */
function renew(fresh, target) {
  mkdirSync(target, { recursive: true });
  const built = new Set(filesIn(fresh));
  for (const file of filesIn(target).filter((one) => !built.has(one))) rmSync(join(target, file));
  for (const file of built) {
    if (!sameBytes(join(fresh, file), join(target, file))) {
      mkdirSync(dirname(join(target, file)), { recursive: true });
      renameSync(join(fresh, file), join(target, file));
    }
  }
}

function sameBytes(one, other) {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
}
