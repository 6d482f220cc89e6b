import { systemCode } from '../core/errors.ts';

/** Why GitHub did not do what it was asked to. */
export interface GithubProblem {
  readonly text: string;
  /** True if the next request would be refused as well. */
  readonly isFinal: boolean;
  /** True if the same request may succeed in a moment. */
  readonly mayRetry: boolean;
}

/** What a job needs for a request. */
export type Permission = 'statuses: write' | 'pull-requests: write';

function hintFor(status: number, permission: Permission): string {
  const needed = `The job needs the permission "${permission}"`;
  if (status === 401) return 'The token in githubToken is wrong or has expired.';
  if (status === 403) return `${needed}. A run for a pull request from a fork has a read-only token.`;
  return status === 404 ? `${needed}, and the token needs access to this repository.` : '';
}

export function refused(text: string): GithubProblem {
  return { text, isFinal: true, mayRetry: false };
}

export const LATE: GithubProblem = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };

/** @returns `undefined` for a success; GitHub's client takes redirects for one */
export function problemOfAnswer(
  status: number,
  permission: Permission,
  message = '',
  headers: Readonly<Record<string, unknown>> = {},
): GithubProblem | undefined {
  if (status >= 200 && status < 300) return undefined;
  const text = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}.`;
  if (status >= 500) return { text, isFinal: false, mayRetry: true };
  if (status < 400) return refused(`${text} Redirects are not followed, because they would get the token.`);
  // Both rate limits may come as 403, and last for a minute at least.
  const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  if (status === 429 || (status === 403 && isLimited)) return { text, isFinal: false, mayRetry: false };
  return refused(`${text} ${hintFor(status, permission)}`.trimEnd());
}

interface ClientError {
  readonly message?: string;
  readonly cause?: { readonly cause?: unknown };
  /** Missing if there was no answer. */
  readonly response?: { readonly status: number; readonly headers?: Readonly<Record<string, unknown>> };
}

/** Reads what GitHub's client threw. */
export function problemOfError(thrown: unknown, permission: Permission): GithubProblem | undefined {
  const { response, message = String(thrown), cause } = (thrown ?? {}) as ClientError;
  if (response) return problemOfAnswer(response.status, permission, message, response.headers);
  const reason = systemCode(cause?.cause) || systemCode(cause) || message;
  return { text: `The request failed (${reason}).`, isFinal: false, mayRetry: true };
}
