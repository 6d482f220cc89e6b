import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Undeploys a model of the Agent Platform and waits for the end. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Undeploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
export const undeployModel = operation({
  name: 'undeploy-model',
  summary: 'Undeploy a model and report how it ended',
  target: 'modelId',
  needs: ['modelId'],
  credentials: 'key',
  permission: 'An API key with `Undeploy Model`.',
  start: (inputs, context) => dockJob(context, { noun: 'model', action: 'undeploy', id: inputs.modelId }),
  resume: resumeDockJob,
});
