// Writes docs/api from the docstrings in src/: `node scripts/api-docs.mjs`. With `--check` it only reports what is outdated.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const target = join(root, 'docs/api');
const generator = join(target, 'generator');
const fresh = mkdtempSync(join(tmpdir(), 'koreai-ci-api-'));

try {
  const typedoc = join(generator, 'node_modules/typedoc/bin/typedoc');
  const { status } = spawnSync(process.execPath, [typedoc, '--logLevel', 'Warn', '--out', fresh], {
    cwd: generator,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0)
    throw new Error('TypeDoc failed, as it says above. If it says nothing, run `npm run docs:api`, which installs it.');

  const pages = readPages(fresh);
  const stale = [...new Set([...pages.keys(), ...readPages(target).keys()])].filter(
    (name) => pages.get(name) !== readPages(target).get(name),
  );
  if (!process.argv.includes('--check')) {
    for (const name of stale) renew(join(target, name), pages.get(name));
  } else if (stale.length > 0) {
    process.stderr.write(`Stale in docs/api: ${stale.join(', ')}. Run \`npm run docs:api\`.\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function readPages(directory) {
  const names = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n')]));
}

function renew(path, text) {
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
}
