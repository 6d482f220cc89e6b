import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Deploys a workflow of AI for Process, the newer name of a tool, and waits for the end. A success counts only if the
 * dock status reports it. Only the deployment of a tool is documented; that the call is the same under the other name is
 * an inference.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
export const deployWorkflow = operation({
  name: 'deploy-workflow',
  summary: 'Deploy a workflow of AI for Process and report how it ended',
  target: 'workflowId',
  needs: ['workflowId'],
  credentials: 'key',
  permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Deploy Tool`.',
  start: (inputs, context) =>
    dockJob(context, {
      noun: 'workflow',
      action: 'deploy',
      id: inputs.workflowId,
      body: { isAsync: true },
    }),
  resume: resumeDockJob,
});
