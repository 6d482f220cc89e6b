// Compiles src/ into lib/. Files already right are left untouched and none is ever half-written, so tests
// that read lib/ may run while another one builds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Runs a package's command from the project root: the ids that ncc gives modules depend on it. */
export function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    throw new Error(`${script} ${args.join(' ')} failed`, { cause: error });
  }
}

/** Every file below a directory, as sorted relative paths with forward slashes. */
export function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export function build(target = join(root, 'lib')) {
  // Beside lib/, because a rename is atomic within one file system only.
  const fresh = mkdtempSync(join(root, 'lib.'));
  try {
    run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh);
    dropInnerDeclarations(fresh);
    mkdirSync(target, { recursive: true });
    const built = new Set(filesIn(fresh));
    for (const file of filesIn(target).filter((file) => !built.has(file))) {
      rmSync(join(target, file));
    }
    for (const file of built) {
      if (!sameBytes(join(fresh, file), join(target, file))) {
        mkdirSync(dirname(join(target, file)), { recursive: true });
        renameSync(join(fresh, file), join(target, file));
      }
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Declarations that no public one leads to are of no use to anybody, and a third of the package's weight. */
function dropInnerDeclarations(folder) {
  const reached = new Set();
  const waiting = ['lib.d.ts', 'simulator/index.d.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, specifier] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.(?:js|ts)["']/g)) {
      waiting.push(posix.join(posix.dirname(file), `${specifier}.d.ts`));
    }
  }
  for (const file of filesIn(folder)) {
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(join(folder, file));
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
  build();
}
