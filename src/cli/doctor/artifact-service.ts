import type { Environment } from '../session.ts';
import { type Check, warning } from './check.ts';

/**
 * Whether jobs of GitHub Actions on this server can upload artifacts; `undefined` if nothing speaks against it. Only
 * actions see the service, not the run steps of a job, so it is not asked.
 */
export function examineArtifactService(environment: Environment): Check | undefined {
  if (environment['GITHUB_ACTIONS'] !== 'true' || !isEnterpriseServer(environment['GITHUB_SERVER_URL']))
    return undefined;
  const found = 'GitHub Enterprise Server does not have the artifact service that the action uses';
  const advice = "Set the action's uploadArtifact to false there, and keep the archive by other means.";
  return warning('artifact service', found, advice);
}

/** By the rules of GitHub's own client. */
function isEnterpriseServer(server = 'https://github.com'): boolean {
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
  return host !== '' && host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
