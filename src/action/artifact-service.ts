import { KoreaiError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Step } from '../run/read-step.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const NO_SERVICE_HINT =
  'GitHub Enterprise Server and runs outside of GitHub Actions have no such service: set uploadArtifact to false and keep the file by other means.';

/** Why this run cannot upload artifacts; `undefined` if it can. */
export function missingArtifactService(environment: Environment): string | undefined {
  if (!environment['ACTIONS_RUNTIME_TOKEN'] || !environment['ACTIONS_RESULTS_URL']) {
    return 'There is no artifact service in this run';
  }
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  // The same hosts as those that GitHub's own client accepts.
  if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')) return undefined;
  return `GitHub's artifact client does not support the server of this run (${host || 'GITHUB_SERVER_URL is no URL'})`;
}

/**
 * Checks before anything is sent that the archives of a step can be uploaded. If the step starts no job, or its job may
 * have no archive, there is a warning only: it can still bring a file.
 *
 * @throws KoreaiError `artifact-failed`
 */
export function checkArtifactService({ operation, targets: [inputs] }: Step, environment: Environment, log: Log): void {
  if (!inputs.uploadArtifact || !inputs.wait || operation.archive.length === 0) return;
  const problem = missingArtifactService(environment);
  if (problem === undefined) return;
  if (operation.result.includes('file?') || !operation.startsJob) {
    log.warning(`${problem}, so the step will fail when its archive is to be uploaded. ${NO_SERVICE_HINT}`);
    return;
  }
  throw new KoreaiError('artifact-failed', problem, { hint: `Nothing was sent. ${NO_SERVICE_HINT}`, sent: false });
}
