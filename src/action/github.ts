import { abortable } from '../core/deadline.ts';
import { systemCode } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';

/** What a job needs for a request. */
type Permission = 'statuses: write' | 'pull-requests: write';

interface GithubAccess {
  /** It is sent to GitHub's API only. */
  readonly token: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What the job needs for the requests. */
  readonly permission: Permission;
  readonly signal: AbortSignal;
}

/** Why GitHub did not do what it was asked to. */
export interface GithubProblem {
  readonly text: string;
  /** True if the next request would be refused as well. */
  readonly isFinal: boolean;
  /** True if the same request may succeed in a moment. */
  readonly mayRetry: boolean;
}

/**
 * Makes requests to GitHub. Never throws. Redirects are not followed, because they would get the token.
 *
 * @returns why GitHub did not do what it was asked to; `undefined` if it did
 */
export async function askGithub(
  access: GithubAccess,
  ask: (github: Github) => Promise<unknown>,
): Promise<GithubProblem | undefined> {
  const { permission, signal } = access;
  let github: Github;
  try {
    github = await githubFor(access);
  } catch (error) {
    return refused(`GitHub's client could not be loaded (${error}).`);
  }
  try {
    await abortable(ask(github), signal);
    return undefined;
  } catch (error) {
    return signal.aborted ? LATE : problemOfError(error, permission);
  }
}

export type Github = Awaited<ReturnType<typeof githubFor>>;

/** Keeps the client from printing deprecations. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** GitHub's client. It is loaded when it is needed, because it is large and throws if it cannot read the event of the run. */
async function githubFor({ token, environment, signal }: GithubAccess) {
  const { getOctokit } = await import('@actions/github');
  const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  const github = getOctokit(token, { baseUrl, userAgent: `koreai-ci/${VERSION}`, log: SILENT });
  // Among the options of the client, these would replace its proxy settings; those of a call are not used for its further pages.
  const ours = { signal, redirect: 'manual' as const, log: SILENT };
  github.hook.wrap('request', async (send, options) => {
    // Hooks share these options: other ones would not reach the request.
    Object.assign(options.request, ours);
    const answer = await send(options);
    // The client takes a redirect for a success.
    if (answer.status >= 300) throw Object.assign(new Error(''), { response: answer });
    return answer;
  });
  return github;
}

export function refused(text: string): GithubProblem {
  return { text, isFinal: true, mayRetry: false };
}

const LATE: GithubProblem = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };

interface ClientError {
  readonly message?: string;
  readonly cause?: { readonly cause?: unknown };
  /** Missing if there was no answer. */
  readonly response?: { readonly status: number; readonly headers?: Readonly<Record<string, unknown>> };
}

/** Reads what GitHub's client threw. */
function problemOfError(thrown: unknown, permission: Permission): GithubProblem {
  const { response, message = String(thrown), cause } = (thrown ?? {}) as ClientError;
  if (response) return problemOfAnswer(response.status, permission, message, response.headers);
  const reason = systemCode(cause?.cause) || systemCode(cause) || message;
  return { text: `The request failed (${reason}).`, isFinal: false, mayRetry: true };
}

function problemOfAnswer(
  status: number,
  permission: Permission,
  message: string,
  headers: Readonly<Record<string, unknown>> = {},
): GithubProblem {
  const text = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}.`;
  if (status >= 500) return { text, isFinal: false, mayRetry: true };
  if (status < 400) return refused(`${text} Redirects are not followed, because they would get the token.`);
  // Both rate limits may come as 403, and last for a minute at least.
  const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  if (status === 429 || (status === 403 && isLimited)) return { text, isFinal: false, mayRetry: false };
  return refused(`${text} ${hintFor(status, permission)}`.trimEnd());
}

function hintFor(status: number, permission: Permission): string {
  const needed = `The job needs the permission "${permission}"`;
  if (status === 401) return 'The token in githubToken is wrong or has expired.';
  if (status === 403) return `${needed}. A run for a pull request from a fork has a read-only token.`;
  return status === 404 ? `${needed}, and the token needs access to this repository.` : '';
}
