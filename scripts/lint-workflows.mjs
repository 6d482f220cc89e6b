// Checks the workflows, action.yml and the workflows on the pages with tools that npm does not have:
// `node scripts/lint-workflows.mjs [actionlint|zizmor|check-jsonschema] [--required]`. Without a name, with all three.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parse } from 'yaml';
import { Missing, runCheck, tool } from './tools.mjs';

const WORKFLOWS = '.github/workflows';
/** The workflows of `npm run test:runner`. */
const ON_RUNNER = 'scripts/runner/workflows';

const LINTERS = {
  actionlint: (folder) => [
    [tool('actionlint'), '-no-color', '-shellcheck', tool('shellcheck'), ...workflowsOf(folder)],
  ],
  // Offline: what a linter says about a commit must not change with what others publish.
  zizmor: () => [[tool('zizmor'), '--offline', '--no-progress', '--quiet', '--color', 'never', '.']],
  'check-jsonschema': (folder) => [
    [tool('check-jsonschema'), '--builtin-schema', 'vendor.github-workflows', ...workflowsOf(folder)],
    [tool('check-jsonschema'), '--builtin-schema', 'vendor.github-actions', 'action.yml', 'setup/action.yml'],
    [tool('check-jsonschema'), '--builtin-schema', 'vendor.dependabot', '.github/dependabot.yml'],
  ],
};

/** The workflows, steps and jobs on a page, each as a workflow whose line numbers are those of the page. */
function workflowsOnPage(page) {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(({ 1: block, index }) => {
    const line = text.slice(0, index).split('\n').length;
    // The examples name the action as users do. Here it is the repository's own, so that inputs and outputs are checked.
    const own = block.replaceAll(/\byour-org\/koreai-ci(\S*)@v0\b/g, '.$1').replaceAll(/(uses: )\.$/gm, '$1./');
    const workflow = asWorkflow(own, line);
    return workflow === undefined ? [] : [{ name: `${page.replaceAll('/', '-')}-line-${line}.yml`, workflow }];
  });
}

/** @returns undefined if the block is something else: a scenario, the pipeline of another CI system */
function asWorkflow(block, line) {
  const content = parse(block);
  if (content?.on !== undefined && content.jobs !== undefined) return '\n'.repeat(line) + block;
  const isStep = (one) => typeof one?.uses === 'string' || typeof one?.run === 'string';
  if (!Array.isArray(content) || !content.every(isStep)) return undefined;
  const head = `name: Example
on: push
permissions: {}
jobs:
  example:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
`;
  return '\n'.repeat(Math.max(0, line - 8)) + head + block.replaceAll(/^(?=.)/gm, '      ');
}

/** A repository with our workflows and those of the pages. */
function collect(folder) {
  const pages = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '*.md'], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  const found = pages.flatMap(workflowsOnPage);
  for (const name of ['.github', 'action.yml', 'setup']) cpSync(name, join(folder, name), { recursive: true });
  // The tools take the folder with `.git` for the repository, and look whether the program of the action is there.
  for (const name of ['.git', 'dist', 'dist/setup']) mkdirSync(join(folder, name));
  for (const name of ['index.js', 'setup/index.js']) writeFileSync(join(folder, 'dist', name), '');
  for (const name of readdirSync(ON_RUNNER)) cpSync(join(ON_RUNNER, name), join(folder, WORKFLOWS, `runner-${name}`));
  for (const { name, workflow } of found) writeFileSync(join(folder, WORKFLOWS, name), workflow);
  return found.length;
}

function lint(name, folder) {
  const results = LINTERS[name](folder).map(([command, ...args]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8' }),
  );
  const failed = results.filter(({ status }) => status !== 0);
  for (const { stdout, stderr, error } of failed) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
  process.stdout.write(`${name}: ${failed.length === 0 ? 'no problems' : 'problems found'}\n`);
  return failed.length === 0;
}

function workflowsOf(folder) {
  return readdirSync(join(folder, WORKFLOWS)).map((name) => join(WORKFLOWS, name));
}

await runCheck(() => {
  const names = argv.slice(2).filter((word) => word !== '--required');
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-lint-'));
  try {
    process.stdout.write(`Found ${collect(folder)} workflows on the pages.\n`);
    let isGood = true;
    const missing = [];
    for (const name of names.length > 0 ? names : Object.keys(LINTERS)) {
      try {
        isGood = lint(name, folder) && isGood;
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        missing.push(error.message);
      }
    }
    if (isGood && missing.length > 0) throw new Missing(missing.join('; '));
    return isGood;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
