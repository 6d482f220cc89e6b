import { systemCode } from '../core/errors.ts';

/** Why GitHub did not take a status, in words for the log. */
export interface StatusTrouble {
  readonly text: string;
  /** True where the next status would fare no better. */
  readonly isFinal: boolean;
  /** True where the same request may succeed in a moment. */
  readonly mayRetry: boolean;
}

/** What mends an answer that no repetition can; the other 4xx speak for themselves. */
const REMEDIES: Readonly<Record<number, string>> = {
  401: 'The token in githubToken is wrong or has expired.',
  403: needsPermission('A run for a pull request from a fork has a token that can only read.'),
  404: needsPermission('Or the token has no access to this repository at all.'),
};

export function finalTrouble(text: string): StatusTrouble {
  return { text, isFinal: true, mayRetry: false };
}

/** Nothing came back by the end of the time there was. */
export const LATE: StatusTrouble = { text: 'GitHub did not answer in time.', isFinal: false, mayRetry: false };

/** @returns `undefined` for a status that was taken; redirects are none, though GitHub's client takes them for it */
export function troubleOfStatus(status: number, said: string = ''): StatusTrouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  const answered = `GitHub answered ${status}${said === '' ? '' : ` (${said})`}.`;
  if (status >= 500) return { text: answered, isFinal: false, mayRetry: true };
  const remedy = status < 400 ? 'The token is not sent on to another address.' : (REMEDIES[status] ?? '');
  return finalTrouble(`${answered} ${remedy}`.trimEnd());
}

/**
 * Reads what GitHub's client threw: with a `response` where there was an answer.
 *
 * @param clean - makes text from outside fit for the log
 */
export function troubleOfError(thrown: unknown, clean: (text: string) => string): StatusTrouble | undefined {
  const { response, message, cause } = (thrown ?? {}) as ClientError;
  const said = clean(message ?? String(thrown));
  if (response === undefined) {
    const why = systemCode(cause?.cause) || systemCode(cause) || said;
    return { text: `The request failed (${why}).`, isFinal: false, mayRetry: true };
  }
  const { status, headers = {} } = response;
  // Either limit may come as 403 and lasts for a minute at least (GitHub's "Rate limits for the REST API").
  const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  if (status !== 429 && !(status === 403 && isLimited)) return troubleOfStatus(status, said);
  return { text: `GitHub answered ${status} (${said}).`, isFinal: false, mayRetry: false };
}

interface ClientError {
  readonly message?: string;
  readonly cause?: { readonly cause?: unknown };
  readonly response?: { readonly status: number; readonly headers?: Readonly<Record<string, unknown>> };
}

function needsPermission(addition: string): string {
  return `The job needs the permission "statuses: write". ${addition}`;
}
