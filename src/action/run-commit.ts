import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** The commit that a run is about, and the way back to the run. */
export interface RunCommit {
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  /** The page of this attempt of the run; missing where the run has no number. */
  readonly url: string | undefined;
}

/** @returns a sentence that says what is missing, where the environment does not tell */
export function runCommit(environment: Environment): RunCommit | string {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment;
  const [owner, repo] = repository.split('/');
  if (!owner || !repo) {
    return 'There is no GITHUB_REPOSITORY: it takes a run of GitHub Actions. Leave githubToken out elsewhere.';
  }
  const sha = headCommit(environment);
  if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
    return 'The head commit of this run is not known: it is looked for in GITHUB_SHA and in the event (GITHUB_EVENT_PATH).';
  }
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const page = `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`;
  return { owner, repo, sha, url: run ? page : undefined };
}

/**
 * The commit that people look at. GITHUB_SHA of a pull request is a merge that nobody sees, or the base; that of
 * `workflow_run` is the tip of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment: Environment): string {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path = '', GITHUB_SHA: sha = '' } = environment;
  const isPullRequest = event.startsWith('pull_request');
  if (!isPullRequest && event !== 'workflow_run') return sha;
  try {
    const payload = JSON.parse(readFileSync(path, 'utf8'));
    return String(isPullRequest ? payload.pull_request.head.sha : payload.workflow_run.head_sha);
  } catch {
    return '';
  }
}
