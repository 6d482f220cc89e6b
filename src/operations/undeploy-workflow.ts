import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Undeploys a workflow of AI for Process and waits for the end. A success counts only if the dock status reports it. Only
 * the call for a tool is documented; that this one is the same is an inference.
 *
 * Source: Kore.ai's pages Undeploy a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
export const undeployWorkflow = operation({
  name: 'undeploy-workflow',
  summary: 'Undeploy a workflow of AI for Process and report how it ended',
  target: 'workflowId',
  needs: ['workflowId'],
  credentials: 'key',
  permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Undeploy Tool`.',
  start: (inputs, context) => dockJob(context, { noun: 'workflow', action: 'undeploy', id: inputs.workflowId }),
  resume: resumeDockJob,
});
