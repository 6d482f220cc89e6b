// Packs the package into a temporary folder and looks at what a user would get: `npm run check:package`. No network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pack } from './pack.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const MOST_PACKED_BYTES = 340_000;
const MOST_INSTALLED_BYTES = 30_000_000;
/** The longest line of code that a person still reads in a debugger. */
const LONGEST_LINE = 1_000;
/** What belongs in the package, and what users have no use for: the action, the tests and the sources of both. */
const WANTED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/[\w.]+\.json|cjs\/\w+\.(cjs|d\.cts)|lib\/.+\.(js|d\.ts|json))$/;
const UNWANTED = /^lib\/(github\/|index\.)/;

/** Every fault of the package, one line each. */
export function packageFaults() {
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-package-'));
  try {
    const packed = pack(folder);
    const project = unpack(folder, packed.filename);
    return [
      ...sizeFaults(packed, project),
      ...fileFaults(packed),
      ...readmeFaults(project),
      ...exportFaults(project),
      ...useFaults(project),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty project that has the package as npm would have put it there, its dependencies borrowed from ours. */
function unpack(folder, tarball) {
  const project = join(folder, 'project');
  const modules = join(project, 'node_modules');
  const target = join(modules, 'koreai-ci');
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1'], folder);
  for (const name of installed(JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')).dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  return project;
}

/** The names of all packages below these, as they stand at the top of node_modules. */
function installed(dependencies = {}, seen = new Set()) {
  for (const name of Object.keys(dependencies)) {
    const manifest = join(root, 'node_modules', name, 'package.json');
    if (seen.has(name) || !existsSync(manifest)) continue;
    seen.add(name);
    installed(JSON.parse(readFileSync(manifest, 'utf8')).dependencies, seen);
  }
  return seen;
}

function sizeFaults({ size }, project) {
  const { dependencies } = JSON.parse(readFileSync(join(project, 'node_modules/koreai-ci/package.json'), 'utf8'));
  const bytes = [...installed(dependencies)].map((name) => bytesOf(join(root, 'node_modules', name)));
  const complete = bytes.reduce((sum, one) => sum + one, bytesOf(join(project, 'node_modules/koreai-ci')));
  process.stdout.write(`Packed ${kilobytes(size)}, installed ${kilobytes(complete)} with ${bytes.length} packages.\n`);
  return [
    ...(size > MOST_PACKED_BYTES ? [`packed it has ${kilobytes(size)}, at most ${kilobytes(MOST_PACKED_BYTES)}`] : []),
    ...(complete > MOST_INSTALLED_BYTES
      ? [`installed it has ${kilobytes(complete)}, at most ${kilobytes(MOST_INSTALLED_BYTES)}`]
      : []),
  ];
}

function fileFaults({ files }) {
  const names = files.map(({ path }) => path);
  return [
    ...names.filter((name) => !WANTED.test(name) || UNWANTED.test(name)).map((name) => `${name}: of no use to users`),
    ...names
      .filter((name) => name.endsWith('.js') && isUnreadable(name))
      .map((name) => `${name}: no debugger can follow it`),
  ];
}

function isUnreadable(name) {
  return readFileSync(join(root, name), 'utf8')
    .split('\n')
    .some((line) => line.length > LONGEST_LINE);
}

/** npm shows the README without the repository around it. */
function readmeFaults(project) {
  const text = readFileSync(join(project, 'node_modules/koreai-ci/README.md'), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  return links.filter((link) => !link.startsWith('https://')).map((link) => `README.md: npm cannot follow ${link}`);
}

/** Every file that `exports` names is there, types first. */
function exportFaults(project) {
  const collection = join(project, 'node_modules/koreai-ci');
  const { exports, main, types, bin } = JSON.parse(readFileSync(join(collection, 'package.json'), 'utf8'));
  const conditions = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : Object.values(entry)));
  const named = [exports, main, types, bin].flatMap(leaves);
  return [
    ...named.filter((file) => !existsSync(join(collection, file))).map((file) => `${file} is named, but not there`),
    ...conditions.filter((entry) => Object.keys(entry)[0] !== 'types').map(() => 'types are not the first condition'),
  ];
}

function leaves(value) {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);
}

/** Both ways to load it, and that loading it brings nothing of GitHub, prints nothing and sets nothing. */
function useFaults(project) {
  const probe = `
    const library = require('koreai-ci');
    const simulator = require('koreai-ci/simulator');
    if (typeof library.exportBot !== 'function' || typeof simulator.startSimulator !== 'function') throw new Error('nothing there');
    import('koreai-ci').then((again) => {
      if (again.KoreaiError !== library.KoreaiError) throw new Error('there are two copies');
    });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', probe], { cwd: project, encoding: 'utf8' });
  const reported = `${stdout}${stderr}`.trim();
  return status === 0 && reported === '' ? [] : [`loading it ends with ${status}: ${reported}`];
}

function bytesOf(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1_000)} kB`;
}

function run(command, args, cwd) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = packageFaults();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
