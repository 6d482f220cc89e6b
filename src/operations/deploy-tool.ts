import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Deploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it: the
 * start reply may say `SUCCESS` because the request was accepted. `isAsync` is always sent: without it the request
 * would last as long as the deployment.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
export const deployTool = operation({
  name: 'deploy-tool',
  summary: 'Deploy a tool and report how it ended',
  target: 'toolId',
  needs: ['toolId'],
  credentials: 'key',
  permission: 'An API key with `Deploy Tool`.',
  start: (inputs, context) =>
    dockJob(context, { noun: 'tool', action: 'deploy', id: inputs.toolId, body: { isAsync: true } }),
  resume: resumeDockJob,
});
