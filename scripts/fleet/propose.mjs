// Commits the unpacked bots of a backup to a branch, and opens or updates its pull request: `node propose.mjs folder repository`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { bodyOf, changesOf, titleOf } from './changes.mjs';
import { run, setOutputs, warn } from './runner.mjs';
import { reportOf, unpackedFolder } from './shards.mjs';

const AUTHOR = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };

/** The line of a commit message that names the run. */
const TRAILER = 'Backup-Run';

const [folder, repository] = process.argv.slice(2).map((path) => resolve(path));
const { BRANCH: branch = '', FOLDER: place = '', GITHUB_SERVER_URL: server = 'https://github.com' } = env;

await run(() => {
  const base = baseBranch();
  checkPlace();
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const exported = index.bots.filter(({ conclusion }) => conclusion === 'success');
  const withheld =
    env.PROPOSE_SECRETS === 'true' ? [] : exported.filter(({ suspectedSecrets }) => suspectedSecrets > 0);
  if (withheld.length > 0) warn(reasonToWithhold(withheld));
  replaceFolders(exported.filter((bot) => !withheld.includes(bot)));
  // Including files that .gitignore excludes: a backup is complete.
  git('add', '--all', '--force', '--', place);
  const changes = changesOf(git('diff', '--cached', '--name-status', '--no-renames', '-z', '--', place), place, index);
  const open = openPullRequest(base);
  if (changes.length === 0) return withdraw(open, base);
  const { GITHUB_RUN_ID: runId = '' } = env;
  git(
    'commit',
    '--quiet',
    '--message',
    titleOf(changes),
    ...(runId === '' ? [] : ['--trailer', `${TRAILER}: ${runId}`]),
  );
  push(runId);
  const url = propose(open, base, changes, { ...index, withheld });
  process.stdout.write(`${changes.length} bots have changed: ${url}\n`);
  setOutputs({ url });
});

/** Merged files stay in the history, so a key in them would be exposed permanently. */
function reasonToWithhold(withheld) {
  const some = withheld.slice(0, 10).map(({ id, suspectedSecrets }) => `${id} (${suspectedSecrets})`);
  const more = withheld.length > some.length ? ` and ${withheld.length - some.length} more` : '';
  return `Not proposed, because values in their files look like secrets and would be committed in clear: ${some.join(', ')}${more}. The logs of the export jobs name the places. Move the values into secured variables of the bot, or set proposeSecrets to true.`;
}

function git(...args) {
  const identity = ['-c', `user.name=${AUTHOR.name}`, '-c', `user.email=${AUTHOR.email}`];
  // The token stays in the environment: it is in no argument and no file.
  const credential = '!f() { test "$1" = get && printf "username=x-access-token\\npassword=%s\\n" "$GH_TOKEN"; }; f';
  const helper = ['-c', 'credential.helper=', '-c', `credential.helper=${credential}`];
  return execFileSync('git', [...identity, ...helper, ...args], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
}

function gh(...args) {
  const host = new URL(server).host;
  return execFileSync('gh', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, GH_HOST: host, GH_ENTERPRISE_TOKEN: env.GH_TOKEN, GH_REPO: `${host}/${env.GITHUB_REPOSITORY}` },
  });
}

/** The branch that the workflow runs on. The pull request is for it. */
function baseBranch() {
  const [, base] = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '') ?? [];
  if (base === undefined)
    throw new Error(`A backup can only be proposed to a branch, but this runs on ${env.GITHUB_REF}.`);
  git('check-ref-format', '--branch', branch);
  if (branch === base) throw new Error(`branch must not be ${base}, which this runs on, because it is overwritten.`);
  return base;
}

function checkPlace() {
  const parts = place.split('/');
  const isInside = parts.every((part) => part !== '' && part !== '..' && part !== '.' && !/^\.git(hub)?$/i.test(part));
  if (!isInside) throw new Error(`path must be a folder of the repository such as bots/production, found ${place}.`);
}

/** Replaces the folders of exported bots. */
function replaceFolders(exported) {
  for (const { id } of exported) {
    const unpacked = unpackedFolder(folder, id);
    if (unpacked === undefined) throw new Error(`The unpacked files of ${id} are missing.`);
    const target = join(repository, place, id);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    cpSync(unpacked, target, { recursive: true });
  }
}

/** A run whose failed jobs are run again later must not replace what a newer one has proposed. Ids of runs increase. */
function checkAge(remote, runId) {
  const [newer = ''] = git('log', '-1', `--format=%(trailers:key=${TRAILER},valueonly)`, remote).trim().split('\n');
  if (!/^\d+$/.test(newer) || !/^\d+$/.test(runId) || BigInt(newer) <= BigInt(runId)) return;
  throw new Error(`${branch} has the backup of a newer run (${newer}), so this one was not proposed.`);
}

function push(runId) {
  const [remote = ''] = git('ls-remote', 'origin', `refs/heads/${branch}`).split('\t');
  if (remote !== '') {
    git('fetch', '--quiet', '--depth', '1', 'origin', remote);
    checkAge(remote, runId);
    // The branch has these changes already.
    if (git('diff', '--name-only', remote, 'HEAD') === '') return;
  }
  git('push', '--quiet', `--force-with-lease=refs/heads/${branch}:${remote}`, 'origin', `HEAD:refs/heads/${branch}`);
}

function openPullRequest(base) {
  const fields = ['--json', 'number,url,isCrossRepository'];
  const found = JSON.parse(gh('pr', 'list', '--state', 'open', '--head', branch, '--base', base, ...fields));
  // A fork can have a branch of the same name.
  return found.find(({ isCrossRepository }) => !isCrossRepository);
}

function propose(open, base, changes, index) {
  const bodyFile = join(folder, 'body.md');
  const url = `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
  writeFileSync(
    bodyFile,
    bodyOf(changes, index, url, (id) => reportOf(folder, id)),
  );
  const words = ['--title', titleOf(changes), '--body-file', bodyFile];
  if (!open) return gh('pr', 'create', '--head', branch, '--base', base, ...words).trim();
  gh('pr', 'edit', String(open.number), ...words);
  return open.url;
}

function withdraw(open, base) {
  process.stdout.write('Nothing has changed.\n');
  if (open) gh('pr', 'close', String(open.number), '--comment', `The bots are the same as on ${base} again.`);
}
