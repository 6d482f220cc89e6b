import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLACEHOLDER = 'your-org/koreai-ci';

/** The first workflow of the README, for the repository that this clone was made from, with what to do with it. */
export function readyWorkflow(remote = remoteOfClone()) {
  const [, workflow = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(`${ROOT}/README.md`, 'utf8')) ?? [];
  const repository = repositoryOf(remote);
  const replace =
    repository === undefined ? '\nReplace your-org by the owner of the repository that has the action.' : '';
  return `
To run it on GitHub, save this as .github/workflows/export.yml. It needs the secrets KOREAI_CLIENT_ID and
KOREAI_CLIENT_SECRET and the variable KOREAI_BOT_ID: the README says where they come from.${replace}

${workflow.replaceAll(PLACEHOLDER, repository ?? PLACEHOLDER)}`;
}

/** @returns undefined if there is no git, or the files are not a clone */
function remoteOfClone() {
  const { stdout } = spawnSync('git', ['config', '--get', 'remote.origin.url'], { cwd: ROOT, encoding: 'utf8' });
  return stdout?.trim();
}

/** @returns `owner/name`; undefined for a folder on this machine, whose name says nothing about an owner */
function repositoryOf(remote = '') {
  const [, owner, name] =
    /^(?:https?:\/\/|ssh:\/\/|[\w.-]+@)[^/:]+(?::\d+)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) ?? [];
  return owner === undefined ? undefined : `${owner}/${name}`;
}
