import { readFileSync } from 'node:fs';
import { VERSION } from '../core/version.ts';

/** The commit that a run is about, as parameters of GitHub's API. */
export interface RunCommit {
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  /** The page of this attempt of the run; missing if the run has no number. */
  readonly target_url?: string;
}

/** @returns a sentence that says what is missing, if the environment does not name the commit */
export function runCommit(environment: NodeJS.ProcessEnv): RunCommit | string {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ATTEMPT: attempt } = environment;
  const [owner, repo] = repository.split('/');
  if (!owner || !repo) {
    return 'There is no GITHUB_REPOSITORY, so this is no run of GitHub Actions. Leave githubToken empty.';
  }
  const sha = headCommit(environment);
  if (!/^[0-9a-f]{40,64}$/i.test(sha)) {
    return 'The head commit of this run is unknown: neither GITHUB_SHA nor the event (GITHUB_EVENT_PATH) names it.';
  }
  const url = runUrl(environment);
  return { owner, repo, sha, ...(url && { target_url: `${url}${attempt ? `/attempts/${attempt}` : ''}` }) };
}

/** The page of the run on GitHub; empty outside of GitHub Actions. */
export function runUrl(environment: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
  return repository && run ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}` : '';
}

/**
 * The commit whose status people see. GITHUB_SHA of a pull request is a temporary merge, or the base; that of
 * `workflow_run` is the head of the default branch (GitHub's "Events that trigger workflows").
 */
function headCommit(environment: NodeJS.ProcessEnv): string {
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

/** Keeps the client from printing deprecations. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** GitHub's client. It is loaded when it is needed, because it is large and throws if it cannot read the event of the run. */
export async function githubFor(token: string, environment: NodeJS.ProcessEnv) {
  const { getOctokit } = await import('@actions/github');
  const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return getOctokit(token, { baseUrl, userAgent: `koreai-ci/${VERSION}`, log: SILENT });
}

export type Github = Awaited<ReturnType<typeof githubFor>>;

/** Redirects are not followed, because they would get the token. With the client's options, these would replace its proxy settings. */
export function requestOptions(signal: AbortSignal) {
  return { signal, redirect: 'manual' as const, log: SILENT };
}
