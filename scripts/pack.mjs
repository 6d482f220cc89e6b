// Packs the package with the README that npm shows: `node scripts/pack.mjs [folder]`. It prints the path of the tarball, which
// `npm install` and `npm publish` take. `npm pack` alone would take the README of the repository, whose links npm cannot follow.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
/** Where the pages say that the repository is, until it has an address of its own in package.json. */
const PLACEHOLDER = 'https://github.com/your-org/koreai-ci';

/** Packs what is built. @returns what `npm pack --json` says about it */
export function pack(folder) {
  const staging = mkdtempSync(join(tmpdir(), 'koreai-ci-pack-'));
  try {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = manifest.files.filter((name) => !name.startsWith('!'));
    for (const name of [...names, 'package.json', 'LICENSE'].filter((one) => existsSync(join(root, one)))) {
      cpSync(join(root, name), join(staging, name), { recursive: true });
    }
    writeFileSync(join(staging, 'README.md'), readmeOf(manifest));
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(folder)];
    const options = { cwd: staging, encoding: 'utf8', shell: process.platform === 'win32' };
    // Some versions of npm print an object, others a list of one.
    const [packed] = Object.values(JSON.parse(execFileSync('npm', args, options)));
    return packed;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The page for npm, with links to the repository that the package names. */
export function readmeOf({ repository }) {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? PLACEHOLDER);
  const address = url.replace(/^git\+/, '').replace(/\.git$/, '');
  return readFileSync(join(root, 'docs/npm-README.md'), 'utf8').replaceAll(PLACEHOLDER, address);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
  const folder = process.argv[2] ?? '.';
  process.stdout.write(`${join(folder, pack(folder).filename)}\n`);
}
