import { operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Deploys a model of the Agent Platform that was deployed by hand once before, and waits for the end: the API cannot do
 * the first deployment. `requestBody` is the body: `name`, `hyperParameters` and `deviceType` are required,
 * `scalingParameters` and `optimizationInfo` are optional. A success counts only if the dock status reports it.
 *
 * Source: Kore.ai's pages Deploy a Model API and Get Dock Status API (kore-api.md, section 2).
 */
export const deployModel = operation({
  name: 'deploy-model',
  summary: 'Deploy a model and report how it ended',
  target: 'modelId',
  needs: ['modelId'],
  takes: ['modelType', 'requestBody'],
  credentials: 'key',
  permission:
    'An API key with `Deploy Model`. The first deployment of a model must be made by hand in its user interface.',
  start(inputs, context) {
    // The platform reads the type in the query, wherever the user gives it.
    const { modelType = inputs.modelType, ...body } = inputs.requestBody;
    return dockJob(context, {
      noun: 'model',
      action: 'deploy',
      id: inputs.modelId,
      query: { modelType: String(modelType) },
      body,
      notFoundHint:
        'Check {modelId} and {modelType}, and that the model was deployed by hand once: only later deployments can be started here.',
    });
  },
  resume: resumeDockJob,
});
