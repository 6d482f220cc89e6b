import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../../src/core/version.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { childEnvironment } from '../support/child-environment.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = resolve(process.env['KOREAI_DIST'] ?? join(root, 'dist'));

/** A runner whose tool cache outlives its jobs. */
function runner() {
  const tools = temporaryFolder();
  return {
    tools,
    /** Runs the action in a new job. */
    job(bundle = dist) {
      const folder = temporaryFolder();
      const [path, variables] = [join(folder, 'path'), join(folder, 'env')];
      for (const file of [path, variables]) writeFileSync(file, '');
      const env = { RUNNER_TEMP: folder, RUNNER_TOOL_CACHE: tools, GITHUB_PATH: path, GITHUB_ENV: variables };
      const { status, stdout } = spawnSync(process.execPath, [join(bundle, 'setup/index.js')], {
        env: childEnvironment(env),
        encoding: 'utf8',
      });
      const added = readFileSync(path, 'utf8').trim();
      const node = /^KOREAI_CI_NODE<<(\S+)\r?\n(.*)\r?\n\1/m.exec(readFileSync(variables, 'utf8'))?.[2] ?? '';
      return { status, stdout, added, node, left: readdirSync(folder).sort() };
    },
  };
}

/** Runs a line of a `run:` step after the action. */
function step(line: string, { added, node }: { added: string; node: string }, path = process.env['PATH'] ?? '') {
  const env = childEnvironment({ PATH: [added, path].join(delimiter), KOREAI_CI_NODE: node });
  return spawnSync(line, { shell: true, env, encoding: 'utf8' });
}

test('the declared file is the one that is bundled', () => {
  const { runs } = parse(readFileSync(join(root, 'setup/action.yml'), 'utf8'));
  expect(runs).toEqual({ using: 'node24', main: '../dist/setup/index.js' });
});

test("later steps can call the command line with the runner's own Node.js, or else that on the PATH", () => {
  const job = runner().job();
  expect(job).toMatchObject({ status: 0, left: ['env', 'path'] });
  expect(step('koreai-ci publish-status --bot-id "a b"', job).status).toBe(2);

  const folder = temporaryFolder();
  const isWindows = process.platform === 'win32';
  const text = isWindows ? '@echo other\r\n' : '#!/bin/sh\necho other\n';
  writeFileSync(join(folder, isWindows ? 'node.cmd' : 'node'), text, { mode: 0o755 });
  const path = [folder, process.env['PATH']].join(delimiter);
  expect(step('koreai-ci --version', job, path)).toMatchObject({ status: 0, stdout: `${VERSION}\n` });
  expect(step('koreai-ci --version', { ...job, node: join(folder, 'gone') }, path).stdout.trim()).toBe('other');
});

test('a complete copy in the tool cache is used again, and a bundle of another commit has a place of its own', () => {
  const { tools, job } = runner();
  const bundle = join(temporaryFolder(), 'dist');
  cpSync(dist, bundle, { recursive: true });

  const first = job();
  writeFileSync(join(first.added, 'mark'), '');
  expect(job().added).toBe(first.added);
  expect(readdirSync(first.added)).toContain('mark');

  // A copy that was not completed is made again.
  const folder = dirname(first.added);
  for (const mark of readdirSync(dirname(folder)).filter((name) => name.endsWith('.complete'))) {
    rmSync(join(dirname(folder), mark));
  }
  rmSync(join(folder, 'dist'), { recursive: true });
  expect(step('koreai-ci --version', job()).stdout).toBe(`${VERSION}\n`);

  writeFileSync(join(bundle, 'cli/index.js'), '');
  const other = job(bundle);
  expect(other.added).not.toBe(first.added);
  expect(readdirSync(join(tools, 'koreai-ci'))).toHaveLength(2);
  expect(step('koreai-ci --version', other)).toMatchObject({ status: 0, stdout: '' });
});

test('what cannot be set up fails, in words', () => {
  const { tools, job } = runner();
  rmSync(tools, { recursive: true });
  mkdirSync(dirname(tools), { recursive: true });
  writeFileSync(tools, 'a file');

  const { status, stdout, added } = job();
  expect({ status, added }).toEqual({ status: 1, added: '' });
  expect(stdout).toMatch(/^::error::koreai-ci could not be set up: /m);
});
