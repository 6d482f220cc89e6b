import { systemCode } from '../core/errors.ts';

/** Why GitHub did not set a status. */
export interface StatusProblem {
  readonly text: string;
  /** True if the next status would be refused as well. */
  readonly isFinal: boolean;
  /** True if the same request may succeed in a moment. */
  readonly mayRetry: boolean;
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'The token in githubToken is wrong or has expired.',
  403: 'The job needs the permission "statuses: write". A run for a pull request from a fork has a read-only token.',
  404: 'The job needs the permission "statuses: write", and the token needs access to this repository.',
};

export function refused(text: string): StatusProblem {
  return { text, isFinal: true, mayRetry: false };
}

export const LATE: StatusProblem = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };

/** @returns `undefined` if the status was set; GitHub's client takes redirects for a success */
export function problemOfAnswer(
  status: number,
  message = '',
  headers: Readonly<Record<string, unknown>> = {},
): StatusProblem | undefined {
  if (status >= 200 && status < 300) return undefined;
  const text = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}.`;
  if (status >= 500) return { text, isFinal: false, mayRetry: true };
  if (status < 400) return refused(`${text} Redirects are not followed, because they would get the token.`);
  // Both rate limits may come as 403, and last for a minute at least.
  const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  if (status === 429 || (status === 403 && isLimited)) return { text, isFinal: false, mayRetry: false };
  return refused(`${text} ${HINTS[status] ?? ''}`.trimEnd());
}

interface ClientError {
  readonly message?: string;
  readonly cause?: { readonly cause?: unknown };
  /** Missing if there was no answer. */
  readonly response?: { readonly status: number; readonly headers?: Readonly<Record<string, unknown>> };
}

/** Reads what GitHub's client threw. */
export function problemOfError(thrown: unknown): StatusProblem | undefined {
  const { response, message = String(thrown), cause } = (thrown ?? {}) as ClientError;
  if (response) return problemOfAnswer(response.status, message, response.headers);
  const reason = systemCode(cause?.cause) || systemCode(cause) || message;
  return { text: `The request failed (${reason}).`, isFinal: false, mayRetry: true };
}
