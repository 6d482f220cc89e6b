import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Undeploys a tool of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
export const undeployTool = operation({
  name: 'undeploy-tool',
  summary: 'Undeploy a tool and report how it ended',
  target: 'toolId',
  needs: ['toolId'],
  credentials: 'key',
  permission: 'An API key with `Undeploy Tool`.',
  start: (inputs, context) => dockJob(context, { noun: 'tool', action: 'undeploy', id: inputs.toolId }),
  resume: resumeDockJob,
});
