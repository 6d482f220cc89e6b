import { readFileSync } from 'node:fs';

/** The page of the run on GitHub; empty outside of GitHub Actions. */
export function runUrl(environment: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
  return repository && run ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}` : '';
}

/** The repository of a run; `undefined` outside of GitHub Actions. */
export function repositoryOf({ GITHUB_REPOSITORY: repository = '' }: NodeJS.ProcessEnv) {
  const [owner, repo] = repository.split('/');
  return owner && repo ? { owner, repo } : undefined;
}

/**
 * The commit that a run is about and the page of this attempt of the run, as parameters of GitHub's API.
 *
 * @returns a sentence that says what is missing, if the environment does not name the commit
 */
export function runCommit(environment: NodeJS.ProcessEnv) {
  const { GITHUB_RUN_ATTEMPT: attempt } = environment;
  const repository = repositoryOf(environment);
  if (!repository) {
    return 'There is no GITHUB_REPOSITORY, so this is no run of GitHub Actions. Leave githubToken empty.';
  }
  const sha = headCommit(environment);
  if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
    return 'The head commit of this run is unknown: neither GITHUB_SHA nor the event (GITHUB_EVENT_PATH) names it.';
  }
  const url = runUrl(environment);
  return { ...repository, sha, ...(url && { target_url: `${url}${attempt ? `/attempts/${attempt}` : ''}` }) };
}

/**
 * The commit whose status people see. GITHUB_SHA of a pull request is a temporary merge, or the base; that of
 * `workflow_run` is the head of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment: NodeJS.ProcessEnv): string {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha = '' } = environment;
  const event = eventOf(environment);
  if (name.startsWith('pull_request')) return String(event?.pull_request?.head?.sha);
  return name === 'workflow_run' ? String(event?.workflow_run?.head_sha) : sha;
}

/** What started a run, as GitHub describes it; `undefined` if that cannot be read. */
export function eventOf({ GITHUB_EVENT_PATH: path = '' }: NodeJS.ProcessEnv) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
