import { sanitize } from '../../core/sanitize.ts';
import { exchange } from '../../http/exchange.ts';
import { type Transport, TransportError } from '../../http/transport.ts';
import { decodeJwt } from '../../platform/jwt.ts';
import type { Environment } from '../session.ts';
import { type Check, ok, problem, skipped, warning } from './check.ts';

const NAME = 'artifact service';
const LIMIT_MS = 10_000;
const INSTEAD = "Set the action's uploadArtifact to false there, and keep the archive by other means.";

/** Whether a job of GitHub Actions can upload artifacts; `undefined` outside of one. */
export async function examineArtifactService(
  environment: Environment,
  transport: Transport,
  signal: AbortSignal,
): Promise<Check | undefined> {
  if (environment['GITHUB_ACTIONS'] !== 'true') return undefined;
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (isEnterpriseServer(server)) {
    return warning(NAME, 'GitHub Enterprise Server does not have the artifact service that the action uses', INSTEAD);
  }
  const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: address = '' } = environment;
  if (token === '' && address === '') {
    return skipped(NAME, 'GitHub makes it available to actions only, not to run steps such as this one');
  }
  const missing = token === '' ? 'ACTIONS_RUNTIME_TOKEN' : address === '' ? 'ACTIONS_RESULTS_URL' : '';
  if (missing !== '' || !URL.canParse(address)) {
    const found = missing === '' ? 'ACTIONS_RESULTS_URL is not a URL' : `${missing} is missing`;
    return problem(NAME, found, `The runner sets both; run as a step of a job. ${INSTEAD}`);
  }
  const scopes = String(decodeJwt(token)?.claims['scp'] ?? '').split(' ');
  if (decodeJwt(token) && !scopes.some((scope) => scope.startsWith('Actions.Results:'))) {
    return problem(NAME, 'ACTIONS_RUNTIME_TOKEN does not allow uploads', `Update the runner. ${INSTEAD}`);
  }
  return reach(new URL(address), transport, signal);
}

async function reach(url: URL, transport: Transport, signal: AbortSignal): Promise<Check> {
  try {
    // Without the token: any answer shows that the service can be reached.
    const { status } = await exchange(transport, { method: 'GET', url, headers: {}, signal }, LIMIT_MS);
    return ok(NAME, `${url.host} answers (${status})`);
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return problem(
      NAME,
      `${url.host} cannot be reached: ${sanitize(error.message)}`,
      `Allow connections to it from this runner (firewall, proxy). ${INSTEAD}`,
    );
  }
}

/** By the rules of GitHub's own client. */
function isEnterpriseServer(server: string): boolean {
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  return host !== '' && host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
