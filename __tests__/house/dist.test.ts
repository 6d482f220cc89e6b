import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const committed = join(root, 'dist');

// Whether dist/ is stale is a property of the commit, so one kind of system is enough to prove it; on Windows
// the bundler sees other paths and other line endings.
const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix(
  'dist/ is what `npm run bundle` makes of the sources',
  () => {
    const fresh = mkdtempSync(join(tmpdir(), 'koreai-ci-dist-'));
    try {
      bundle(fresh);

      const differences = compare(fresh, committed);

      if (differences.length > 0) {
        throw new Error(`dist/ is stale: run \`npm run bundle\` and commit it.\n${differences.join('\n')}`);
      }
      expect(filesIn(committed)).toEqual(expect.arrayContaining(['index.js', 'simulator/index.js']));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
  120_000,
);

function bundle(directory: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bundle.mjs', directory], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The sources do not build:\n${stdout}${stderr}`);
}

/** One line for each file that is missing from, not wanted in, or other than expected in a directory. */
function compare(expected: string, actual: string): string[] {
  const [wanted, found] = [filesIn(expected), filesIn(actual)];
  return [
    ...wanted.filter((file) => !found.includes(file)).map((file) => `missing: ${file}`),
    ...found.filter((file) => !wanted.includes(file)).map((file) => `left over: ${file}`),
    ...wanted
      .filter((file) => found.includes(file))
      .filter((file) => !readFileSync(join(expected, file)).equals(readFileSync(join(actual, file))))
      .map((file) => `differs: ${file}`),
  ];
}

function filesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}
