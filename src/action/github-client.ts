import { VERSION } from '../core/version.ts';

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
